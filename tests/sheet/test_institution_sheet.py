"""What an institution's sheet says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model.framework import Method
from reviewer.model.ids import MeasureCode
from reviewer.sheet.drawing import Square
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.page import Code, Document
from reviewer.sheet.render import pages_of, render
from reviewer.text import Language
from tests.sheet import reading, sample
from tests.sheet.sample_rules import rules


def _paper(language: Language = Language.KO, missing: tuple[str, ...] = ()) -> Document:
    decisions = sample.decisions(skip=missing)
    return institution_sheet(sample.context(language), sample.result(missing=missing), decisions)


def _code(paper: Document) -> str:
    return next(block for block in paper.blocks if isinstance(block, Code)).title.rsplit(" ", 1)[-1]


def test_every_measure_of_the_institution_is_there_with_its_points() -> None:
    said = reading.words(render(_paper()))
    for measure in rules().measures():
        assert measure.code in said
    assert "정량 14.00 12.60 90.00" in said
    assert "가점 5.00 +1.00" in said


def test_the_overall_line_adds_up_by_kind() -> None:
    said = reading.words(render(_paper()))
    assert "정량 정성 가점 감점 총점 등급 유형 내 순위" in said
    assert "68.55 14.40 +1.00 -1.00 82.95 우수 12 / 226" in said


def test_points_moved_by_rescaling_are_shown_as_a_figure_of_their_own() -> None:
    result = sample.result()
    raised = replace(result, base=replace(result.base, value=Decimal("84.20")))
    said = reading.words(render(institution_sheet(sample.context(), raised, sample.decisions())))
    assert "환산 조정" in said
    assert "+1.25" in said


def test_an_incomplete_result_says_that_it_is_provisional_and_what_is_open() -> None:
    said = reading.words(render(_paper(missing=("1-②",))))
    assert "잠정 결과입니다. 아직 점수가 없는 항목 1건(1-②)이 있어" in said
    assert said.count("잠정") >= 4
    assert "미확정" in said
    assert "잠정" not in reading.words(render(_paper()))


def test_the_decisions_say_how_they_were_taken_and_on_how_many_marks() -> None:
    said = reading.words(render(_paper()))
    assert "12.00 9.60 3 위원회 합의 2026. 11. 20. 대표 사례의 개방일이 기간 안임을 함께 확인함" in said
    assert "8.00 6.40 3 위원 점수의 산술평균" in said


def test_members_own_marks_are_never_printed() -> None:
    for language in Language:
        said = reading.words(render(_paper(language)))
        assert "위원 개인 점수" not in said
        assert "must not be on the sheet" not in said
        assert "R01" not in said


def test_each_figure_names_its_rule_and_source() -> None:
    said = reading.words(render(_paper()))
    assert "집계 기관이 센 점수를 그대로 씁니다 · 출처: 집계.xlsx › 정량 › 128" in said
    assert "80점 이상" in said


def test_the_readings_of_the_round_are_printed_with_it() -> None:
    said = reading.words(render(_paper()))
    assert "감점이 지표 점수보다 클 때 아래 한도 (AMB-PD-05) 총점에서 0점을 아래 한도로 둡니다" in said
    assert "보고서 쪽수 제한의 단위 (AMB-PD-15) 쪽으로 셉니다" in said
    assert "합친 점수를 소수 몇째 자리까지 씁니까? 둘째 자리(셋째 자리에서 반올림)" in said


def test_levels_the_round_set_are_printed_as_a_reading_of_its_own_and_only_when_it_set_some() -> None:
    assert "어떤 수준에서" not in reading.words(render(_paper()))
    context = sample.context()
    levelled = replace(context, settings={**context.settings, "round.levels": "three"})
    said = reading.words(render(institution_sheet(levelled, sample.result(), sample.decisions())))
    noted = said[said.index("적어 두는 해석(계산을 바꾸지 않음)") :]
    assert "회차가 정함" in noted
    assert "우수 100 %, 보통 60 %, 미흡 20 %" in noted


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.KO, ("표본 회차 — 가상 자료입니다", "비공식 표본", "내부용: 점수·순위 공개 금지")),
        (Language.EN, ("SAMPLE ROUND — invented data", "UNOFFICIAL SAMPLE", "points and ranks may not be disclosed")),
    ],
)
def test_every_page_warns_of_sample_unofficial_rules_and_secrecy(language: Language, words: tuple[str, ...]) -> None:
    context = sample.context(language, replace(rules(), unofficial=True))
    pages = reading.texts(render(institution_sheet(context, sample.result(), sample.decisions())))
    assert len(pages) > 2
    assert all(word in page for page in pages for word in words)


def test_an_official_round_carries_no_banner() -> None:
    context = replace(sample.context(), round=replace(sample.context().round, sample=False))
    said = reading.words(render(institution_sheet(context, sample.result(), sample.decisions())))
    assert "가상 자료" not in said
    assert "비공식" not in said


def test_a_penalty_that_bars_an_award_is_said_at_the_top() -> None:
    assert "포상 대상에서 제외됩니다" in reading.texts(render(_paper()))[0]


def test_the_document_number_is_left_for_the_records_system() -> None:
    assert "문서번호 평가편람" in reading.words(render(_paper()))


def test_the_paper_ends_with_the_end_mark_the_date_and_the_signatory() -> None:
    said = reading.words(render(_paper()))
    assert said.index("끝.") < said.index("2026. 11. 23. 공공데이터 평가위원회 위원장") < said.index("(서명 또는 인)")
    assert "위원장 가상대학교 교수 가상한" in said
    assert "작성일 2026. 11. 23. 14:30" in said


def test_a_sheet_issued_for_a_day_shows_no_time() -> None:
    context = replace(sample.context(), issued=sample.ISSUED.replace(hour=0, minute=0))
    said = reading.words(render(institution_sheet(context, sample.result(), sample.decisions())))
    assert "00:00" not in said


def test_journal_head_and_code_are_printed_and_in_the_square() -> None:
    paper = _paper()
    said = reading.words(render(paper))
    assert sample.HEAD in said
    assert f"확인번호 {_code(paper)}" in said
    squares = [s.payload for page in pages_of(paper) for s in page.shapes if isinstance(s, Square)]
    assert squares == [f"JIPYO1/INSTITUTION/L094/{_code(paper)}/{sample.HEAD[:16]}".upper()]


def test_the_code_is_the_same_in_both_languages_and_another_for_other_points() -> None:
    assert _code(_paper(Language.KO)) == _code(_paper(Language.EN))
    result = sample.result()
    code = MeasureCode("1-①-1")
    changed = replace(result.measures[code], value=Decimal("12.61"))
    other = replace(result, measures={**result.measures, code: changed})
    assert _code(institution_sheet(sample.context(), other, sample.decisions())) != _code(_paper())


def test_measures_of_the_other_track_are_left_out() -> None:
    framework = rules()
    plan = framework.areas[0].indicators[0]
    other = replace(plan.measures[0], code=MeasureCode("1-①-9"), track="N", method=Method.QUANTITATIVE)
    area = replace(framework.areas[0], indicators=(replace(plan, measures=(*plan.measures, other)),))
    edition = replace(framework, areas=(area,))
    paper = institution_sheet(sample.context(framework=edition), sample.result(edition), sample.decisions(edition))
    assert "1-①-9" not in reading.words(render(paper))


def test_area_grades_stand_beside_the_area_where_an_edition_has_them() -> None:
    result = sample.result()
    graded = replace(result, areas=tuple(replace(area, grade=2) for area in result.areas))
    said = reading.words(render(institution_sheet(sample.context(), graded, sample.decisions())))
    assert said.count("2등급") == 3
