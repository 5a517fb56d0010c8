"""Certificates in the folders of NPKI and GPKI: found, shown, opened; a sentence for each way they do not sign."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import x509

from reviewer.errors import UserError
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import folders, test_pki
from reviewer.sign.folders import Source
from reviewer.sign.signing import sign
from reviewer.sign.verify import verify
from tests.sheet import sample
from tests.sign import korean
from tests.sign.conftest import PASSPHRASE

Roots = tuple[x509.Certificate, ...]


@pytest.fixture(scope="module")
def one(pki: Path, roots: Roots) -> korean.Bare:
    return korean.bare(pki / "chair.p12", PASSPHRASE)


@pytest.fixture(scope="module")
def locked(one: korean.Bare) -> dict[str, bytes]:
    return {
        "PBES2": korean.locked_by_openssl(one.key, PASSPHRASE),
        "PBES1": korean.locked_the_old_way(one.key, PASSPHRASE),
        "fixed vector": korean.locked_the_old_way(one.key, PASSPHRASE, korean.FIXED_SCHEME),
    }


@pytest.mark.parametrize("scheme", ["PBES2", "PBES1", "fixed vector"])
def test_a_key_locked_by_any_of_the_three_schemes_signs_a_sheet_that_verifies(
    scheme: str, one: korean.Bare, locked: dict[str, bytes], tmp_path: Path, paper: bytes, roots: Roots
) -> None:
    folder = korean.npki(tmp_path, "가상한", one, locked[scheme])
    key = folders.load(folder, PASSPHRASE, sample.ISSUED)
    assert verify(sign(paper, key, "chair", sample.ISSUED, stamp_page).pdf, roots).is_valid
    with pytest.raises(UserError) as refused:
        folders.load(folder, "틀린 암호", sample.ISSUED)
    assert "암호가 맞지 않습니다" in refused.value.sentence.ko


def test_certificates_are_found_below_a_folder_and_shown_with_holder_and_validity(
    one: korean.Bare, locked: dict[str, bytes], tmp_path: Path, pki: Path
) -> None:
    korean.npki(tmp_path, "가상한", one, locked["PBES2"])
    korean.gpki(tmp_path, "001가상한", one, locked["PBES1"])
    shutil.copy(pki / "chair.p12", tmp_path / "위원장.pfx")
    found = {f.source: f for f in folders.found_in(tmp_path, sample.ISSUED)}
    assert set(found) == {Source.P12, Source.NPKI, Source.GPKI}
    for source in (Source.NPKI, Source.GPKI):
        holder = found[source].holder
        assert holder is not None
        assert holder.name == "가상한 (시험용 TEST – 효력 없음)"
        assert holder.valid_until == sample.ISSUED + timedelta(days=730)
        assert found[source].problem is None
    assert found[Source.P12].holder is None
    places = folders.usual_places(tmp_path, ())
    assert {place.name for place in places} == {"NPKI", "GPKI"}


def test_a_gpki_certificate_opens_by_its_file_or_by_its_folder(
    one: korean.Bare, locked: dict[str, bytes], tmp_path: Path
) -> None:
    file = korean.gpki(tmp_path, "001가상한", one, locked["PBES1"])
    for path in (file, file.with_suffix(".key"), file.parent):
        assert folders.load(path, bytearray(PASSPHRASE.encode()), sample.ISSUED).holder.serial


def test_an_expired_a_keyless_and_a_damaged_certificate_each_say_so_where_they_are_listed(
    one: korean.Bare, locked: dict[str, bytes], tmp_path: Path
) -> None:
    folder = korean.npki(tmp_path, "가상한", one, locked["PBES2"])
    late = sample.ISSUED + timedelta(days=800)
    assert "유효기간이 끝났습니다" in _problem(tmp_path, late)
    (folder / "signPri.key").unlink()
    assert "signPri.key 파일이 없습니다" in _problem(tmp_path, sample.ISSUED)
    with pytest.raises(UserError):
        folders.load(folder, PASSPHRASE, sample.ISSUED)
    (folder / "signCert.der").write_bytes(b"0\x82")
    assert "인증서가 아니거나 손상" in _problem(tmp_path, sample.ISSUED)


@pytest.mark.parametrize("data", [b"", b"hello", b"\x30\x03\x02\x01\x00"])
def test_a_file_that_is_no_locked_key_is_told_apart_from_a_wrong_passphrase(
    data: bytes, one: korean.Bare, tmp_path: Path
) -> None:
    folder = korean.npki(tmp_path, "가상한", one, data)
    with pytest.raises(UserError) as refused:
        folders.load(folder, PASSPHRASE, sample.ISSUED)
    assert "잠근 개인키가 아니거나 손상" in refused.value.sentence.ko


def test_no_passphrase_reaches_the_log_and_a_handed_buffer_can_be_wiped(
    one: korean.Bare, locked: dict[str, bytes], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = korean.npki(tmp_path, "가상한", one, locked["PBES1"])
    word = bytearray(PASSPHRASE.encode())
    with caplog.at_level(0):
        key = folders.load(folder, word, sample.ISSUED)
        with pytest.raises(UserError) as refused:
            folders.load(folder, "비밀-단어-9471", sample.ISSUED)
    assert PASSPHRASE not in caplog.text + repr(key)
    assert "9471" not in caplog.text + refused.value.sentence.ko + repr(refused.value.__cause__)
    assert word == PASSPHRASE.encode()


def _problem(folder: Path, now: datetime) -> str:
    found = folders.found_in(folder, now)
    assert found[0].problem is not None
    return found[0].problem.ko


def test_the_test_authority_is_not_mistaken_for_a_signer(pki: Path, roots: Roots) -> None:
    assert all(f.source is Source.P12 for f in folders.found_in(pki, sample.ISSUED))
    assert (pki / test_pki.ROOT).is_file()
