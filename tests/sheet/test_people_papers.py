"""Minutes, decision record, declaration and manifest: what they say, and what they keep to themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.model.conflict import QUESTIONS
from reviewer.model.paper import SigningMark
from reviewer.model.round import Citation
from reviewer.sheet.decision_sheet import decision_sheet
from reviewer.sheet.declaration_sheet import declaration_sheet
from reviewer.sheet.manifest_sheet import manifest_sheet
from reviewer.sheet.minutes_sheet import minutes_sheet
from reviewer.sheet.render import render
from reviewer.text import Language
from tests.sheet import reading, sample, sample_papers
from tests.sheet.samples import OF_A_ROUND, papers, rendered


def test_the_minutes_count_who_came_and_say_whose_attendance_nobody_noted() -> None:
    said = reading.words(rendered("minutes"))
    assert "3명 중 1명" in said
    assert "불참 출장" in said
    assert "기재 전" in said
    assert "이하 빈칸" in said


def test_the_minutes_hold_decisions_times_and_remarks() -> None:
    said = reading.words(rendered("minutes"))
    assert "15:10 대전광역시 서구" in said
    assert "14:05 R04 위원 L096 회피" in said
    assert "다음 회의는 11월 27일에 엶." in said


def test_minutes_of_a_day_without_decisions_say_so() -> None:
    quiet = replace(sample_papers.meeting(), settled=(), events=())
    assert "이 날 결정한 항목이 없습니다." in reading.words(render(minutes_sheet(sample.context(), quiet)))


def test_a_decision_record_tells_the_marks_but_not_whose_they_are() -> None:
    paper = decision_sheet(sample.context(), sample_papers.item())
    said = reading.words(render(paper)) + paper.data.decode()
    assert all(points in said for points in ("5.50", "6.00", "7.25"))
    assert not [member.id for member in sample_papers.MEMBERS if f'"{member.id}"' in said]
    assert not [member.name for member in sample_papers.MEMBERS if member.name in said]


def test_an_item_without_a_decision_says_so() -> None:
    waiting = replace(sample_papers.item(), decision=None)
    assert "아직 결정하지 않은 항목입니다." in reading.words(render(decision_sheet(sample.context(), waiting)))


def test_the_declaration_keeps_the_typed_name_apart_from_a_certificate() -> None:
    said = reading.words(rendered("declaration"))
    assert "적은 이름 나가상 적은 때 2026. 10. 2. 09:12" in said
    assert "손으로 쓴 서명도 인증서 전자서명도 아닙니다" in said


def test_a_reviewer_without_a_declaration_gets_a_form_that_says_so() -> None:
    paper = declaration_sheet(sample.context(), sample_papers.declared(signed=False))
    assert "이 회차 기록에 확인서가 없습니다." in reading.words(render(paper))


def test_all_nine_questions_stand_on_the_declaration() -> None:
    said = reading.words(rendered("declaration"))
    assert len(QUESTIONS) == 9
    assert all(question.ko in said for question in QUESTIONS)


def test_the_manifest_names_every_file_with_size_and_whole_hash() -> None:
    ledger = sample_papers.ledger()
    said = "".join(reading.text(rendered("manifest")).split())
    for one in ledger.carried:
        assert one.sha256 in said
        assert f"{one.size:,}" in said
    assert "매체와관리번호" in said


def test_an_empty_ledger_still_has_lines_to_fill_in() -> None:
    empty = replace(sample_papers.ledger(), carried=(), enclosed=())
    assert "반출 0건, 반입 0건" in reading.words(render(manifest_sheet(sample.context(), empty)))


@pytest.mark.parametrize(("mark", "words"), [("either", "(서명 또는 인)"), ("signature", "(서명)"), ("seal", "(인)")])
def test_signature_or_seal_is_asked_for_as_chosen(mark: str, words: str) -> None:
    context = replace(sample.context(), signing=SigningMark(mark))
    assert words in reading.words(render(minutes_sheet(context, sample_papers.meeting())))


@pytest.mark.parametrize("language", list(Language))
def test_no_paper_draws_a_seal_or_mints_a_number(language: Language) -> None:
    name = {"ko": "문서번호", "en": "Document no."}[language]
    for paper in (papers(language)[one] for one in OF_A_ROUND):
        rows = [row for block in paper.blocks for row in getattr(block, "rows", ())]
        numbered = [row for row in rows if any(cell.text == name for cell in row.cells)]
        assert all(row.cells[[c.text for c in row.cells].index(name) + 1].text == "" for row in numbered)
        assert numbered


def test_the_places_in_the_evidence_that_a_mark_rests_on_are_printed() -> None:
    item = sample_papers.item()
    cited = Citation(1, "1-②-001-증빙.pdf", "0123456789abcdef", 3, "개방 건수")
    first = replace(item.marks[0], content=replace(item.marks[0].content, citations=(cited,)))
    paper = decision_sheet(sample.context(), replace(item, marks=(first, *item.marks[1:])))
    assert "[1] 1-②-001-증빙.pdf 3쪽 “개방 건수” (SHA-256 0123456789abcdef)" in reading.words(render(paper))
