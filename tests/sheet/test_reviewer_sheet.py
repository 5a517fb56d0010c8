"""What a reviewer's score sheet says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.model.round import Citation
from reviewer.sheet.page import Document
from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import Scored, reviewer_sheet
from reviewer.text import Language
from tests.sheet import reading, sample, sample_marks


def _paper(*work: Scored, language: Language = Language.KO) -> Document:
    return reviewer_sheet(sample.context(language), sample_marks.REVIEWER, work)


def _three() -> Document:
    return _paper(sample_marks.scored(), sample_marks.unfinished(), sample_marks.recused())


def test_the_table_names_area_measure_attention_maximum_and_points_with_subtotals() -> None:
    said = reading.words(render(_paper(sample_marks.scored())))
    assert "영역 지표 세부 평가항목 착안사항 배점 점수" in said
    assert "12.00 9.60" in said
    assert "8.00 6.40" in said
    assert "개방·활용 소계 20.00 16.00" in said
    assert "합계 20.00 16.00" in said


def test_opinion_and_reasons_are_printed_whole() -> None:
    said = reading.words(render(_paper(sample_marks.scored())))
    assert " ".join(sample_marks.OPINION.split()) in said
    assert "감점·불인정 사유: ND-PERIOD 인정 기간 밖, ND-NOEVID 증빙 없음 또는 일부 빠짐" in said
    assert "1-② AI 친화·고가치 데이터 개방 노력 (6.40 / 8.00) · 위원회 논의 요청" in said


@pytest.mark.parametrize(
    ("language", "line"), [(Language.KO, "인용 1: 보고서.pdf, 3쪽"), (Language.EN, "Citation 1: 보고서.pdf, p. 3")]
)
def test_citations_are_printed_below_the_opinion(language: Language, line: str) -> None:
    scored = sample_marks.scored()
    cited = Citation(1, "보고서.pdf", "0123456789abcdef", 3, "새로 열었다")
    marks = {code: replace(content, citations=(cited,)) for code, content in scored.marks.items()}
    said = reading.words(render(_paper(replace(scored, marks=marks), language=language)))
    assert f"{line} “새로 열었다” (SHA-256 0123456789abcdef…)" in said


def test_the_method_names_the_levels_the_round_set() -> None:
    assert "회차가 정한" not in reading.words(render(_paper(sample_marks.scored())))
    context = sample.context()
    settings = {**context.settings, "round.levels": "three", "round.levels.1-②": "위 75 %, 아래 25 %"}
    paper = reviewer_sheet(replace(context, settings=settings), sample_marks.REVIEWER, [sample_marks.scored()])
    said = reading.words(render(paper))
    assert "정성 항목의 수준(배점에 대한 비율, 사이의 점수도 가능): 우수 100 %, 보통 60 %, 미흡 20 %" in said
    assert "1-②의 수준(배점에 대한 비율, 사이의 점수도 가능): 위 75 %, 아래 25 %" in said


def test_one_institution_is_named_at_the_top_and_needs_no_list() -> None:
    said = reading.words(render(_paper(sample_marks.scored())))
    assert "평가 기관 대전광역시 서구" in said
    assert "배정 기관" not in said


def test_several_institutions_are_listed_with_sums_and_each_begins_a_page() -> None:
    pages = reading.texts(render(_three()))
    first = " ".join(pages[0].split())
    assert "1 대전광역시 서구 기초자치단체 20.00 16.00" in first
    assert "2 대전광역시 유성구 기초자치단체 20.00 – 미평가 2건" in first
    assert "3 대전광역시 중구 기초자치단체 20.00 – 회피" in first
    begun = [page.split("\n") for page in pages]
    assert [any(line.startswith(f"{n}. 대전광역시") for line in begun[n]) for n in (1, 2, 3)] == [True] * 3


def test_a_recused_institution_shows_why_and_no_points() -> None:
    last = " ".join(reading.texts(render(_three()))[3].split())
    assert "회피한 기관이므로 평가하지 않았습니다. 사유: 최근 3년 안에 이 기관의 자문을 맡음" in last
    assert "배점" not in last


def test_an_unfinished_sheet_says_so() -> None:
    assert "점수를 주지 않은 항목이 2건 있습니다" in reading.words(render(_three()))
    assert "점수를 주지 않은" not in reading.words(render(_paper(sample_marks.scored())))


def test_it_ends_with_confirmation_date_signatures_and_addressee() -> None:
    said = reading.words(render(_paper(sample_marks.scored())))
    places = [
        said.rindex(words)
        for words in (
            "끝.",
            "위와 같이 평가하였음을 확인합니다. 2026. 11. 23.",
            "평가위원 가상데이터연구원 책임연구원 나가상",
            "위원장 가상대학교 교수 가상한",
            "공공데이터 평가위원회 위원장 귀중",
        )
    ]
    assert places == sorted(places)


def test_the_english_sheet_says_the_same_in_english() -> None:
    said = reading.words(render(_paper(sample_marks.scored(), sample_marks.recused(), language=Language.EN)))
    assert "Points of attention" in said
    assert "Is the demand backed by a survey or talks?" in said
    assert "Not scored (withdrawn)." in said
    assert "I confirm that I have scored as above." in said


def test_eighty_institutions_go_into_one_paper() -> None:
    work = [
        sample_marks.scored(institution=replace(sample.DAEJEON, full_name=f"경기도 가상{n}시")) for n in range(1, 81)
    ]
    pages = reading.texts(render(_paper(*work)))
    assert all(any(f"{n}. 경기도 가상{n}시" in page for page in pages) for n in range(1, 81))
    assert f"{len(pages)}-{len(pages)}" in pages[-1]
