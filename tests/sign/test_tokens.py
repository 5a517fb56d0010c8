"""Signing with keys that stay on a token, tried with one made of software (SoftHSM)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec

from reviewer.errors import UserError
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import test_pki, tokens
from reviewer.sign.signing import sign
from reviewer.sign.verify import verify
from tests.sheet import sample
from tests.sign import korean
from tests.sign.conftest import PASSPHRASE

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN, LABEL = "471182", "Jipyo 시험"
Roots = tuple[x509.Certificate, ...]


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory, pki: Path, issuer: test_pki.Authority) -> Path:
    """Return the module of a token that holds the chair's RSA key and an elliptic-curve key."""
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    _tool("--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "87654321")
    curved = folder / "curve.p12"
    curved.write_bytes(issuer.issue("사가상", PASSPHRASE, sample.ISSUED, key=ec.generate_private_key(ec.SECP256R1())))
    for number, file in ((1, pki / "chair.p12"), (2, curved)):
        _put(folder, number, korean.bare(file, PASSPHRASE))
    return MODULE


def _put(folder: Path, number: int, one: korean.Bare) -> None:
    """Import a key by the token's own tool, and its certificate as any program does."""
    import pkcs11
    from pkcs11.util.x509 import decode_x509_certificate

    pem = folder / "key.pem"
    pem.write_bytes(_pem(one.key))
    _tool("--import", str(pem), "--token", LABEL, "--pin", PIN, "--label", f"key{number}", "--id", f"0{number}")
    pem.unlink()
    chosen = next(
        slot.get_token()
        for slot in pkcs11.lib(str(MODULE)).get_slots(token_present=True)
        if slot.get_token().label.strip() == LABEL
    )
    with chosen.open(rw=True, user_pin=PIN) as session:
        words = {**decode_x509_certificate(one.certificate), pkcs11.Attribute.TOKEN: True}
        session.create_object({**words, pkcs11.Attribute.ID: bytes([number])})


def _pem(der: bytes) -> bytes:
    command = ["openssl", "pkcs8", "-topk8", "-nocrypt", "-inform", "DER", "-outform", "PEM"]
    return subprocess.run(command, input=der, capture_output=True, check=True, timeout=30).stdout


def _tool(*words: str) -> None:
    subprocess.run(["softhsm2-util", *words], check=True, capture_output=True, timeout=60)


def test_the_certificates_of_a_token_are_shown_without_its_pin(token: Path) -> None:
    found = tokens.found(token, sample.ISSUED)
    names = {one.holder.name for one in found if one.holder}
    assert names == {"가상한 (시험용 TEST – 효력 없음)", "사가상 (시험용 TEST – 효력 없음)"}
    assert {(one.label, one.problem) for one in found} == {(LABEL, None)}


@pytest.mark.parametrize("number", ["01", "02"])
def test_a_key_on_a_token_signs_a_sheet_that_verifies(token: Path, number: str, paper: bytes, roots: Roots) -> None:
    key = tokens.load(token, LABEL, PIN, sample.ISSUED, number)
    signed = sign(paper, key, "chair", sample.ISSUED, stamp_page).pdf
    key.private.close()
    assert verify(signed, roots).is_valid


def test_a_wrong_pin_and_a_token_that_is_not_there_get_their_sentences(token: Path) -> None:
    assert "비밀번호(PIN)가 맞지 않습니다" in _refused(token, LABEL, "000000")
    assert f"꽂혀 있는 것: {LABEL}" in _refused(token, "다른 토큰", PIN)
    assert "열 수 없습니다" in _refused(Path("/nowhere.so"), LABEL, PIN)


def test_a_token_pulled_out_while_signing_is_said_to_be_gone(token: Path, paper: bytes) -> None:
    key = tokens.load(token, LABEL, PIN, sample.ISSUED, "01")
    key.private.close()
    with pytest.raises(UserError) as refused:
        sign(paper, key, "chair", sample.ISSUED, stamp_page)
    assert "빠졌거나 응답하지 않습니다" in refused.value.sentence.ko


def test_what_a_locked_token_says_is_said_in_a_sentence() -> None:
    import pkcs11

    assert "잠겼습니다" in tokens.refused(pkcs11.PinLocked()).ko


def _refused(module: Path, label: str, pin: str) -> str:
    with pytest.raises(UserError) as refused:
        tokens.load(module, label, pin, sample.ISSUED)
    return refused.value.sentence.ko
