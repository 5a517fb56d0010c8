"""Opening a signing key: whose it is, and a sentence for each way it cannot sign."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from reviewer.errors import UserError
from reviewer.sign import keys, test_pki, trust
from reviewer.sign.keys import Key
from tests.sheet import sample
from tests.sign.conftest import PASSPHRASE

ENCIPHER_ONLY = x509.KeyUsage(False, False, True, False, False, False, False, False, False)


@pytest.fixture(scope="module")
def authority() -> test_pki.Authority:
    return test_pki.authority(sample.ISSUED)


@pytest.fixture(scope="module")
def file(authority: test_pki.Authority) -> bytes:
    return authority.issue("라가상", PASSPHRASE, sample.ISSUED)


def test_an_opened_key_shows_holder_issuer_and_validity(file: bytes) -> None:
    holder = keys.opened(file, PASSPHRASE, sample.ISSUED).holder
    assert holder.name == "라가상 (시험용 TEST – 효력 없음)"
    assert holder.issuer == "Jipyo 시험 인증기관 (시험용 TEST – 효력 없음)"
    assert holder.valid_from == sample.ISSUED - timedelta(days=1)
    assert holder.valid_until == sample.ISSUED + timedelta(days=730)


def test_a_key_never_prints_its_secret(file: bytes) -> None:
    assert repr(keys.opened(file, PASSPHRASE, sample.ISSUED)) == "Key('라가상 (시험용 TEST – 효력 없음)')"


def test_a_wrong_passphrase_is_told_apart_from_a_wrong_file(file: bytes) -> None:
    assert "암호가 맞지 않습니다" in _refusal(file, "틀린 암호")
    assert "PKCS#12" in _refusal(b"not a key", PASSPHRASE)
    assert "PKCS#12" in _refusal(b"", PASSPHRASE)


def test_an_expired_certificate_is_refused_with_its_last_day(file: bytes) -> None:
    late = sample.ISSUED + timedelta(days=731)
    with pytest.raises(UserError) as refused:
        keys.opened(file, PASSPHRASE, late)
    assert "2028. 11. 22.에 유효기간이 끝났습니다" in refused.value.sentence.ko


def test_a_certificate_not_yet_valid_asks_to_check_the_date(file: bytes) -> None:
    with pytest.raises(UserError) as refused:
        keys.opened(file, PASSPHRASE, sample.ISSUED - timedelta(days=2))
    assert "컴퓨터의 날짜를 확인하십시오" in refused.value.sentence.ko


def test_a_certificate_for_something_else_is_refused(authority: test_pki.Authority) -> None:
    other = authority.issue("마가상", PASSPHRASE, sample.ISSUED, ENCIPHER_ONLY)
    assert "서명용이 아닙니다" in _refusal(other, PASSPHRASE)


def test_a_file_without_a_private_key_or_with_another_kind_is_refused(authority: test_pki.Authority) -> None:
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    bare = pkcs12.serialize_key_and_certificates(None, None, None, [authority.certificate], lock)
    curve = ec.generate_private_key(ec.SECP256R1())
    other = pkcs12.serialize_key_and_certificates(b"x", curve, None, None, lock)
    assert "개인키" in _refusal(bare, PASSPHRASE)
    assert "개인키" in _refusal(other, PASSPHRASE)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        keys.load(tmp_path / "없는 파일.p12", PASSPHRASE, sample.ISSUED)
    assert "없는 파일.p12" in refused.value.sentence.ko
    assert "서명하지 않았습니다" in refused.value.sentence.ko


def test_test_certificates_are_added_one_at_a_time_under_one_authority(key: Callable[[str], Key], pki: Path) -> None:
    first, second = key("chair"), key("R01")
    root = trust.load(pki / test_pki.ROOT)[0]
    assert first.holder.issuer == second.holder.issuer
    assert [c.dump() for c in (*first.chain, *second.chain)] == [root.dump()] * 2
    before = (pki / "chair.p12").read_bytes()
    test_pki.make(pki, {"chair": "가상한"}, PASSPHRASE, sample.ISSUED)
    assert (pki / "chair.p12").read_bytes() == before


def test_a_test_authority_that_cannot_be_opened_is_not_replaced(key: Callable[[str], Key], pki: Path) -> None:
    key("chair")
    kept = (pki / test_pki.AUTHORITY_KEY).read_bytes()
    with pytest.raises(UserError):
        test_pki.make(pki, {"new": "바가상"}, "다른 암호", sample.ISSUED)
    assert (pki / test_pki.AUTHORITY_KEY).read_bytes() == kept
    assert not (pki / "new.p12").exists()


def test_a_file_that_is_no_certificate_is_refused_as_trust(tmp_path: Path) -> None:
    file = tmp_path / "root.crt"
    file.write_bytes(b"hello")
    with pytest.raises(UserError) as refused:
        trust.load(file)
    assert "root.crt" in refused.value.sentence.ko


def _refusal(data: bytes, passphrase: str) -> str:
    with pytest.raises(UserError) as refused:
        keys.opened(data, passphrase, sample.ISSUED)
    return refused.value.sentence.ko
