"""Marks that come back on paper: copied by the secretary by the form's code, compared by the chair, told on the sheet."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import (
    AcceptImport,
    Command,
    CompareTranscript,
    DeclareRecusal,
    GiveMark,
    SealWork,
    TranscribeMark,
)
from reviewer.desk.desk import Desk
from reviewer.desk.state import CHAIR
from reviewer.errors import UserError
from reviewer.model.batch import BatchKind
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.paper import PaperKind, PaperName, PaperOptions
from reviewer.model.people import Officer
from reviewer.model.round import MarkContent, RecusalKind
from reviewer.recording import NameOfficer
from reviewer.sheet.form_code import FormCode, check_of
from reviewer.text import Language
from tests.desk.little import batch, begun, give, key, panel, projections, reviewer, secretary, sign
from tests.sheet.reading import words

R1, A1 = ReviewerId("R1"), InstitutionCode("A1")
J1 = key("R1", "A1", "J1")
SIX = MarkContent(Decimal("6.5"), "용지에 적힌 의견")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = begun(tmp_path)
    made.do(NameOfficer(Officer("secretary", "다가상")))
    made.do(NameOfficer(Officer("chair", "가상한")))
    return made


def codes(desk: Desk) -> list[str]:
    """Return the codes on the blank form of R1 for A1, as they are printed."""
    pdf = secretary(desk).papers.pdf(PaperName(PaperKind.FORM, "R1.A1"))
    return list(dict.fromkeys(re.findall(r"JF1(?:-[0-9A-Z]{4}){5}-[0-9A-Z]{2}", words(pdf))))


def refused(desk: Desk, command: Command) -> str:
    before = projections(desk)
    with pytest.raises(UserError) as caught:
        desk.do(command)
    assert projections(desk) == before
    return caught.value.sentence.ko


def copied(desk: Desk) -> str:
    """Let the secretary copy a mark of R1, who has declared, and return the code of its form."""
    sign(desk, "R1")
    code = codes(desk)[0]
    desk.do(TranscribeMark(code.lower().replace("-", " "), SIX))
    return code


def sheet(desk: Desk, language: Language = Language.KO) -> str:
    pdf = secretary(desk).papers.pdf(PaperName(PaperKind.REVIEWER, "R1"), PaperOptions(language))
    return re.sub(r"\s+", " ", words(pdf))


def test_a_copied_mark_counts_as_the_reviewers_and_says_on_every_paper_who_copied_and_who_compared_it(
    desk: Desk,
) -> None:
    code = copied(desk)
    assert desk.see.item(J1).content == SIX
    assert f"J1: 수기 평가표({code})에서 옮겨 적음(간사 다가상, 2025. 11. 3.)" in sheet(desk)
    assert "대조하지 않음" in sheet(desk)
    panel(desk).do(CompareTranscript(code, Decimal("6.5")))
    assert "용지와 대조함(위원장 가상한, 2025. 11. 3.)" in sheet(desk)
    assert "compared with the form (by the chair, 가상한" in sheet(desk, Language.EN)
    filled = words(desk.papers.pdf(PaperName(PaperKind.FILLED, "R1.A1")))
    assert "대조함" in filled
    told = [line.ko for line in desk.see.journal(4)]
    assert any("가상위원1(R1) 가상기관A1(A1) J1 수기 평가표의 점수를 옮겨 적음(간사 다가상)" in line for line in told)
    assert any("대조(위원장 가상한)" in line for line in told)


def test_the_comparison_is_of_the_mark_as_it_stands_and_only_of_the_same_points(desk: Desk) -> None:
    code = copied(desk)
    said = refused(panel(desk), CompareTranscript(code, Decimal(6)))
    assert "다릅니다" in said
    assert "6.5" not in said  # what was copied is not told: the chair reads the form, not the screen
    desk.do(CompareTranscript(code, Decimal("6.50")))
    secretary(desk).do(TranscribeMark(code, replace(SIX, points=Decimal(6))))
    assert [one.is_compared for one in desk.papers.transcripts()] == [False]


def test_copying_is_the_secretarys_and_comparing_the_chairs(desk: Desk) -> None:
    sign(desk, "R1")
    code = codes(desk)[0]
    for other in (CHAIR, reviewer("R1"), reviewer("R2")):
        desk.act_as(other)
        assert refused(desk, TranscribeMark(code, SIX))
    secretary(desk).do(TranscribeMark(code, SIX))
    assert "위원장" in refused(desk, CompareTranscript(code, SIX.points))
    assert "옮겨 적은 것이 아닙니다" in refused(panel(desk), CompareTranscript(codes_as_chair(desk), SIX.points))


def codes_as_chair(desk: Desk) -> str:
    """Return the code of another item, which nobody copied, and let the chair sit again."""
    other = codes(desk)[1]
    panel(desk)
    return other


def test_a_code_that_is_not_of_this_item_here_and_now_copies_nothing(desk: Desk) -> None:
    sign(desk, "R1")
    code = codes(desk)[0]
    letters = code.removeprefix("JF1-").replace("-", "")[:-2]
    own = FormCode(letters[:4], letters[4:8], letters[8:16], letters[16:20])
    for other, why in (
        (replace(own, round="0000"), "다른 회차"),
        (replace(own, rules="0000"), "다른 판"),
        (replace(own, item="00000000"), "배정되어 있지 않습니다"),
        (replace(own, contents="0000"), "바뀌었습니다"),
    ):
        assert why in refused(desk, TranscribeMark(str(other), SIX))
    slipped = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert check_of(letters) == code[-2:]
    assert "잘못 적은 글자" in refused(desk, TranscribeMark(slipped, SIX))
    desk.do(AcceptImport((batch(BatchKind.SUBMISSIONS, [("A1", "J1", "2025-10-20", "3", '{"a":"c"}', "y.xlsx")]),)))
    assert "바뀌었습니다" in refused(desk, TranscribeMark(code, SIX))


def test_a_mark_the_reviewer_gave_is_never_copied_over(desk: Desk) -> None:
    give(desk, J1, "7")
    code = codes(desk)[0]
    assert "직접 넣은 점수" in refused(desk, TranscribeMark(code, SIX))


def test_a_mark_the_reviewer_gives_later_is_their_own_again(desk: Desk) -> None:
    copied(desk)
    give(desk, J1, "7")
    assert secretary(desk).papers.transcripts() == ()
    assert "옮겨 적음" not in sheet(desk)


def test_nothing_is_copied_for_who_stands_aside_has_sealed_or_has_not_declared(desk: Desk) -> None:
    code = codes(desk)[0]
    assert "종이 확인서" in refused(desk, TranscribeMark(code, SIX))
    desk.do(TranscribeMark(code, SIX, paper_declaration=True))
    assert "확인서는 종이로 받음" in sheet(desk)
    sign(desk, "R1")
    desk.do(SealWork(R1))
    assert "봉인" in refused(secretary(desk), TranscribeMark(code, SIX))
    desk.do(DeclareRecusal(R1, A1, RecusalKind.WITHDRAWN, "자문"))
    assert "회피" in refused(desk, TranscribeMark(code, SIX))


def test_points_must_be_there_and_within_the_maximum(desk: Desk) -> None:
    sign(desk, "R1")
    code = codes(desk)[0]
    assert "점수를 넣으십시오" in refused(desk, TranscribeMark(code, MarkContent()))
    assert "배점" in refused(desk, TranscribeMark(code, MarkContent(Decimal(31))))


def test_both_names_are_kept_so_someone_without_a_name_can_do_neither(tmp_path: Path) -> None:
    desk = begun(tmp_path, "nameless.jipyo")
    sign(desk, "R1")
    code = codes(desk)[0]
    assert "간사의 이름" in refused(desk, TranscribeMark(code, SIX))
    desk.do(NameOfficer(Officer("secretary", "다가상")))
    desk.do(TranscribeMark(code, SIX))
    assert "위원장의 이름" in refused(panel(desk), CompareTranscript(code, SIX.points))


def test_a_reviewer_enters_their_own_form_as_their_own_mark(desk: Desk) -> None:
    sign(desk, "R1")
    at = desk.papers.item_of(codes_for(desk))
    desk.do(GiveMark(at, SIX))
    assert desk.papers.transcripts() == ()


def codes_for(desk: Desk) -> str:
    """Return the code of the first item and let R1 sit again."""
    code = codes(desk)[0]
    desk.act_as(reviewer("R1"))
    return code
