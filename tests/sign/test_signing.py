"""What a signed paper looks like to another program, and what may not be signed."""

from __future__ import annotations

import hashlib
import io
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from reviewer.errors import UserError
from reviewer.sheet.archive import validate
from reviewer.sheet.stamp import Stamps, stamp_page
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from tests.sheet import reading, sample
from tests.sign import tampering


def test_poppler_finds_the_signature_of_a_sheet_valid(signed: bytes, tmp_path: Path) -> None:
    told = _pdfsig(signed, tmp_path)
    assert told.count("Signature is Valid.") == 1
    assert "Total document signed" in told
    assert "가상한 (시험용 TEST – 효력 없음)" in told
    assert "ETSI.CAdES.detached" in told
    assert "SHA-256" in told


def test_poppler_finds_both_signatures_of_a_reviewers_sheet_valid(fully_signed: bytes, tmp_path: Path) -> None:
    told = _pdfsig(fully_signed, tmp_path)
    assert told.count("Signature is Valid.") == 2
    assert "나가상 (시험용 TEST – 효력 없음)" in told


def test_the_signature_carries_the_given_time_and_not_the_computers(signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        assert str(pdf.Root.AcroForm.Fields[0].V.M).startswith("D:20261123143000+09")


def test_the_first_signer_certifies_and_the_last_closes_the_paper(fully_signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(fully_signed)) as pdf:
        first, last = (field.V for field in pdf.Root.AcroForm.Fields)
        assert _transforms(first) == {"/DocMDP": 2, "/FieldMDP": "/Exclude"}
        assert _transforms(last)["/FieldMDP"] == "/All"
        assert pdf.Root.Perms.DocMDP.objgen == first.objgen


def test_a_single_signer_certifies_and_closes_at_once(signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        assert _transforms(pdf.Root.AcroForm.Fields[0].V) == {"/DocMDP": 1, "/FieldMDP": "/All"}


def test_signing_appends_and_leaves_the_paper_before_it_untouched(
    paper: bytes, signed: bytes, half_signed: bytes, fully_signed: bytes
) -> None:
    assert signed.startswith(paper)
    assert fully_signed.startswith(half_signed)


def test_the_place_shows_holder_kind_and_that_no_trusted_time_stands_behind_it(signed: bytes, paper: bytes) -> None:
    before, after = reading.pictures(paper, 50)[-1], reading.pictures(signed, 50)[-1]
    assert before.tobytes() != after.tobytes()
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        assert "/N" in pdf.Root.AcroForm.Fields[0].AP
    lines = ["가상한", "인증서 전자서명 / certificate signature", "신뢰할 수 있는 시각 없음 / no trusted time"]
    said = reading.words(stamp_page(lines, 176, 54))
    assert all(line in said for line in lines)


def test_a_very_long_holder_name_still_fits_its_place() -> None:
    name = "한국지역정보개발원 공공데이터 평가위원회 위원장 홍가상 (시험용 TEST – 효력 없음)"
    said = reading.words(stamp_page([name, *["줄이 길어 여러 번 꺾이는 설명입니다. " * 4] * 3], 176, 54))
    assert name in said


def test_signing_adds_no_font_that_is_not_embedded_and_breaks_no_archive_rule(signed: bytes) -> None:
    assert all(reading.fonts(signed).values())
    assert validate(signed).violations == ()


def test_the_digest_handed_back_is_of_the_signed_file(paper: bytes, key: Callable[[str], Key]) -> None:
    done = sign(paper, key("chair"), "chair", sample.ISSUED, stamp_page)
    assert done.sha256 == hashlib.sha256(done.pdf).hexdigest()
    assert (done.field, done.claimed) == ("chair", "2026-11-23T14:30:00+09:00")


def test_a_kept_stamp_is_the_same_as_a_new_one() -> None:
    stamps = Stamps()
    lines = ("가상한", "인증서 전자서명")
    assert stamps(lines, 176, 54) == stamps(lines, 176, 54) == stamp_page(lines, 176, 54)
    assert stamps(("나가상", "인증서 전자서명"), 176, 54) == stamp_page(("나가상", "인증서 전자서명"), 176, 54)


def test_the_chair_cannot_sign_before_the_reviewer(marks: bytes, key: Callable[[str], Key]) -> None:
    assert "먼저 서명해야 하는 사람이 있습니다: reviewer" in _refused(marks, key("chair"), "chair")


def test_a_place_is_signed_once(half_signed: bytes, key: Callable[[str], Key]) -> None:
    assert "이미 서명이 있습니다" in _refused(half_signed, key("R01"), "reviewer")


def test_an_unknown_place_is_refused_naming_the_places_there_are(marks: bytes, key: Callable[[str], Key]) -> None:
    refusal = _refused(marks, key("secretary"), "secretary")
    assert "‘secretary’ 서명 자리가 없습니다(있는 자리: reviewer, chair)" in refusal


def test_what_is_not_a_pdf_cannot_be_signed(key: Callable[[str], Key]) -> None:
    assert "지표가 만든 평가표가 아니거나 손상" in _refused(b"hello", key("chair"), "chair")
    assert "지표가 만든 평가표가 아니거나 손상" in _refused(b"%PDF-1.7\nrubbish", key("chair"), "chair")


def test_a_paper_closed_by_an_earlier_signature_takes_no_other(signed: bytes, key: Callable[[str], Key]) -> None:
    place = tampering.with_another_place(signed)
    assert "문서를 닫아 더 서명할 수 없습니다" in _refused(place, key("R01"), "late")


def test_a_long_chain_of_certificates_gets_the_room_it_needs(paper: bytes, key: Callable[[str], Key]) -> None:
    plain = key("chair")
    long = Key(plain.private, plain.certificate, plain.chain * 6, plain.holder)
    later = sample.ISSUED + timedelta(minutes=1)
    assert sign(paper, long, "chair", later, stamp_page).pdf.startswith(paper)


def test_an_update_that_poppler_lets_pass_shows_on_the_page(signed: bytes, tmp_path: Path) -> None:
    """Why our own verification has to be stricter: the page differs, and pdfsig still says valid."""
    meddled = tampering.with_box_on_page(signed)
    assert "Signature is Valid." in _pdfsig(meddled, tmp_path)
    assert reading.pictures(meddled, 50)[0].tobytes() != reading.pictures(signed, 50)[0].tobytes()


def _pdfsig(pdf: bytes, folder: Path) -> str:
    target = folder / "signed.pdf"
    target.write_bytes(pdf)
    return subprocess.run(["pdfsig", target], capture_output=True, text=True, check=False, timeout=60).stdout


def _transforms(signature: pikepdf.Object) -> dict[str, object]:
    """Return what each lock of a signature says: the permission level, or the fields it reaches."""
    found: dict[str, object] = {}
    for reference in signature.Reference:
        params = reference.TransformParams
        found[str(reference.TransformMethod)] = str(params.Action) if "/Action" in params else int(params.P)
    return found


def _refused(pdf: bytes, key: Key, field: str) -> str:
    with pytest.raises(UserError) as refused:
        sign(pdf, key, field, sample.ISSUED, stamp_page)
    return refused.value.sentence.ko
