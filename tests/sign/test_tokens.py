"""Signing with keys that stay on a token, tried with one made of software (SoftHSM)."""

from __future__ import annotations

from pathlib import Path

import pytest
from asn1crypto import x509

from reviewer.errors import UserError
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import tokens
from reviewer.sign.signing import sign
from reviewer.sign.verify import verify
from tests.sheet import sample
from tests.sign.softhsm import LABEL, PIN

Roots = tuple[x509.Certificate, ...]


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
