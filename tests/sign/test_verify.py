"""What verification answers: unchanged, who, when; and every kind of tampering it has to see."""

from __future__ import annotations

import hashlib
import io
import random
import re
from collections.abc import Callable
from datetime import timedelta

import pikepdf
import pytest
from asn1crypto import x509

from reviewer.sheet.stamp import stamp_page
from reviewer.sign import test_pki
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from reviewer.sign.verification import Answer, Verdict, Verification
from reviewer.sign.verify import verify
from tests.sheet import sample
from tests.sign import tampering

Roots = tuple[x509.Certificate, ...]


def test_an_untouched_sheet_answers_all_three_questions(signed: bytes, roots: Roots) -> None:
    found = verify(signed, roots)
    assert found.is_valid
    assert (found.unchanged.answer, found.who.answer) == (Answer.YES, Answer.YES)
    assert "서명한 뒤 바뀐 곳이 없습니다" in _said(found.unchanged.sentences)
    assert "가상한 (시험용 TEST – 효력 없음), 발급 Jipyo 시험 인증기관" in _said(found.who.sentences)
    assert "2026. 11. 23. 14:30" in _said(found.when.sentences)


def test_no_offline_answer_claims_a_trusted_time_or_to_know_of_revocation(signed: bytes, roots: Roots) -> None:
    found = verify(signed, roots)
    assert found.when.answer is Answer.UNKNOWN
    assert "신뢰할 수 있는 시각(타임스탬프)은 없습니다" in _said(found.when.sentences)
    assert "폐지 여부는 인터넷 없이는 확인할 수 없습니다" in _said(found.who.sentences)


def test_a_signer_nobody_here_vouches_for_is_only_not_known(signed: bytes) -> None:
    stranger = test_pki.authority(sample.ISSUED)
    for trusted in ((), _loaded(stranger)):
        found = verify(signed, trusted)
        assert found.verdict is Verdict.UNKNOWN_SIGNER
        assert found.unchanged.answer is Answer.YES
        assert found.who.answer is Answer.UNKNOWN
        assert "발급자를 여기서 확인할 수 없음" in _said(found.who.sentences)


def test_an_authority_of_the_same_name_with_another_key_vouches_for_nobody(signed: bytes) -> None:
    assert verify(signed, _loaded(test_pki.authority(sample.ISSUED))).who.answer is Answer.UNKNOWN


def test_a_sheet_the_chair_has_not_signed_yet_is_unchanged_but_incomplete(half_signed: bytes, roots: Roots) -> None:
    found = verify(half_signed, roots)
    assert found.verdict is Verdict.INCOMPLETE
    assert found.unchanged.answer is Answer.YES
    assert found.open_fields == ("chair",)
    assert "서명하지 않은 자리가 있습니다: 위원장" in _said(found.unchanged.sentences)


def test_a_sheet_both_have_signed_is_valid(fully_signed: bytes, roots: Roots) -> None:
    found = verify(fully_signed, roots)
    assert found.is_valid
    assert [s.field for s in found.signatures] == ["reviewer", "chair"]


def test_taking_off_the_last_signature_never_leaves_a_valid_sheet(
    half_signed: bytes, fully_signed: bytes, roots: Roots
) -> None:
    known = hashlib.sha256(fully_signed).hexdigest()
    assert not verify(half_signed, roots).is_valid
    found = verify(half_signed, roots, known)
    assert found.verdict is Verdict.CHANGED
    assert "기록에 남은 파일의 값(SHA-256)과 다릅니다" in _said(found.unchanged.sentences)
    assert verify(fully_signed, roots, known).is_valid


def test_taking_off_every_signature_is_said_when_the_journal_knows_the_file(
    paper: bytes, signed: bytes, roots: Roots
) -> None:
    assert verify(paper, roots).verdict is Verdict.UNSIGNED
    assert "서명이 없는 PDF입니다" in verify(paper, roots).summary.ko
    known = hashlib.sha256(signed).hexdigest()
    assert "서명이 지워진 파일" in verify(paper, roots, known).summary.ko


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04"])
def test_what_is_not_a_pdf_gets_its_sentence(data: bytes, roots: Roots) -> None:
    found = verify(data, roots)
    assert found.verdict is Verdict.UNREADABLE
    assert "PDF 파일이 아닙니다" in found.summary.ko


def test_a_flipped_bit_anywhere_is_seen(signed: bytes, roots: Roots) -> None:
    chance = random.Random(20261123)
    places = chance.sample(range(len(signed)), 120)
    survived = [place for place in places if verify(tampering.flipped(signed, place), roots).is_valid]
    assert survived == []


def test_a_flipped_bit_anywhere_in_the_signature_itself_is_seen(signed: bytes, roots: Roots) -> None:
    """Its digits are the one part no digest covers: certificates, attributes, the value."""
    start = re.search(rb"<30[0-9A-F]{1000}", signed)
    assert start
    length = re.search(rb"0{40,}>", signed)
    assert length
    chance = random.Random(7)
    places = chance.sample(range(start.start() + 1, length.start()), 120)
    survived = [place for place in places if verify(_redigited(signed, place), roots).is_valid]
    assert survived == []


def test_even_a_digit_of_the_signature_written_in_another_case_is_seen(signed: bytes, roots: Roots) -> None:
    digits = re.search(rb"<30[0-9A-F]{1000}", signed)
    assert digits
    letter = re.compile(rb"[A-F]").search(signed, digits.start())
    assert letter
    recased = signed[: letter.start()] + letter.group().lower() + signed[letter.end() :]
    assert verify(recased, roots).verdict is Verdict.CHANGED


def test_a_signature_made_unreadable_is_not_taken_for_none(signed: bytes, fully_signed: bytes, roots: Roots) -> None:
    for pdf in (signed, fully_signed):
        assert verify(pdf.replace(b"/ETSI.CAdES.detached", b"/ETSI.CAdES.detachex"), roots).verdict is Verdict.CHANGED


def test_a_signed_file_whose_form_is_hidden_is_not_called_unsigned(signed: bytes, roots: Roots) -> None:
    assert verify(tampering.without_form(signed), roots).verdict is Verdict.CHANGED


def test_a_flipped_bit_in_what_the_first_signer_signed_is_seen(fully_signed: bytes, roots: Roots) -> None:
    chance = random.Random(2026)
    places = chance.sample(range(len(fully_signed) // 2), 40)
    assert not any(verify(tampering.flipped(fully_signed, place), roots).is_valid for place in places)


@pytest.mark.parametrize("tail", [b"\n", b"\0", b"% harmless looking remark\n"])
def test_bytes_after_the_end_are_seen(tail: bytes, signed: bytes, roots: Roots) -> None:
    found = verify(signed + tail, roots)
    assert found.verdict is Verdict.CHANGED
    assert f"{len(tail)}바이트가 덧붙었습니다" in _said(found.unchanged.sentences)


def test_a_second_end_mark_is_seen(signed: bytes, roots: Roots) -> None:
    assert verify(signed + b"%%EOF\n", roots).verdict is Verdict.CHANGED


def test_a_cut_off_end_is_seen(signed: bytes, roots: Roots) -> None:
    for count in (1, 7, 500):
        assert verify(signed[:-count], roots).verdict is Verdict.CHANGED


def test_something_hidden_in_the_padding_of_a_signature_is_seen(signed: bytes, roots: Roots) -> None:
    zeros = re.search(rb"0{200}>", signed)
    assert zeros
    for change in (b"DEADBEEF", b"........", b"        "):
        doctored = signed[: zeros.start() + 50] + change + signed[zeros.start() + 50 + len(change) :]
        assert verify(doctored, roots).verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    "change",
    [
        tampering.with_other_title,
        tampering.with_box_on_page,
        tampering.with_note,
        tampering.with_other_appearance,
        tampering.with_another_place,
    ],
)
def test_an_incremental_update_is_seen_whatever_it_touches(
    change: Callable[[bytes], bytes], signed: bytes, roots: Roots
) -> None:
    meddled = change(signed)
    assert meddled.startswith(signed)
    assert verify(meddled, roots).verdict is Verdict.CHANGED


def test_an_update_between_the_two_signers_is_seen_even_after_the_second(
    half_signed: bytes, key: Callable[[str], Key], roots: Roots
) -> None:
    meddled = tampering.with_box_on_page(half_signed)
    resigned = sign(meddled, key("chair"), "chair", sample.ISSUED, stamp_page).pdf
    found = verify(resigned, roots)
    assert found.verdict is Verdict.CHANGED
    assert "서명한 뒤 1쪽에 그려진 내용이 바뀌었습니다" in _said(found.unchanged.sentences)


def test_swapped_pages_are_seen(signed: bytes, roots: Roots) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        pdf.pages.insert(0, pdf.pages.p(2))
        del pdf.pages[2]
        pdf.save(target)
    assert verify(target.getvalue(), roots).verdict is Verdict.CHANGED


def test_a_signature_moved_onto_another_sheet_is_seen(signed: bytes, marks: bytes, roots: Roots) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(signed)) as source, pikepdf.open(io.BytesIO(marks)) as pdf:
        pdf.Root.AcroForm.Fields[1].V = pdf.copy_foreign(source.Root.AcroForm.Fields[0].V)
        pdf.save(target)
    assert verify(target.getvalue(), roots).verdict is Verdict.CHANGED


def test_a_claimed_time_outside_the_certificates_validity_is_doubted(
    paper: bytes, key: Callable[[str], Key], roots: Roots
) -> None:
    late = sample.ISSUED + timedelta(days=800)
    found = verify(sign(paper, key("chair"), "chair", late, stamp_page).pdf, roots)
    assert found.verdict is Verdict.DOUBTFUL
    assert found.unchanged.answer is Answer.YES
    assert found.when.answer is Answer.NO
    assert "유효기간 밖" in _said(found.when.sentences)


def test_every_sentence_is_there_in_english_too(signed: bytes, half_signed: bytes, roots: Roots) -> None:
    for pdf in (signed, half_signed, signed + b"x", b"x"):
        found = verify(pdf, roots)
        sentences = [found.summary, *found.unchanged.sentences, *found.who.sentences, *found.when.sentences]
        assert all(text.ko and text.en and text.ko != text.en for text in sentences)


def test_verification_hands_back_the_digest_of_the_file(signed: bytes, roots: Roots) -> None:
    found: Verification = verify(signed, roots)
    assert found.sha256 == hashlib.sha256(signed).hexdigest()


def _redigited(pdf: bytes, place: int) -> bytes:
    """Replace one hexadecimal digit by the next."""
    digits = b"0123456789ABCDEF"
    other = digits[(digits.index(pdf[place]) + 1) % 16]
    return pdf[:place] + bytes([other]) + pdf[place + 1 :]


def _said(sentences: tuple[object, ...]) -> str:
    return " ".join(str(sentence) for sentence in sentences)


def _loaded(authority: test_pki.Authority) -> Roots:
    from asn1crypto import pem

    return (x509.Certificate.load(pem.unarmor(authority.root())[2]),)
