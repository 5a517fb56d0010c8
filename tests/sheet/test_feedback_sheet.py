"""What an institution is told: grades and advice, and not one point or rank, neither on the page nor in the file."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model import points
from reviewer.model.ids import MeasureCode
from reviewer.model.round import MarkContent
from reviewer.sheet.feedback_sheet import Written, feedback_sheet
from reviewer.sheet.page import Document
from reviewer.sheet.render import render
from reviewer.sheet.undisclosed import disclosable
from reviewer.text import Language
from tests.sheet import reading, sample, sample_marks, sample_papers

MEASURE = MeasureCode("1-②")
TOLD = re.compile(r"\d\s*점(?!에)|\d+\s*위(?!원)|순위|\brank|\bpoints\b|12 / 226")
LOOSE = (
    "결과물이 쓰이고 있습니다. 배점 8점 가운데 6.4점을 주었습니다. 다만 6.40을 넘기기는 어렵습니다. "
    "유형에서 12위입니다. 3개 기관이 함께 쓰는 점은 좋습니다."
)
LOOSE_EN = "It is in use. I gave 6.4 points. It ranks 12th of its type. Three offices share it, which is good."


def _paper(rationale: str = LOOSE, language: Language = Language.KO) -> Document:
    marks = {MEASURE: [MarkContent(Decimal("6.4"), rationale, attention={"a1": "no"})]}
    return feedback_sheet(sample.context(language), sample.result(), Written(marks, sample.decisions()))


def _secrets() -> set[str]:
    result = sample.result()
    figures = (*result.measures.values(), *result.indicators.values(), result.base, result.total)
    values = [f.value for f in figures if f.value is not None] + [a.figure.value for a in result.areas]
    return {points.shown(value) for value in values if value is not None}


@pytest.mark.parametrize("language", list(Language))
def test_no_points_and_no_rank_are_in_the_text_or_the_data(language: Language) -> None:
    paper = _paper(LOOSE if language is Language.KO else LOOSE_EN, language)
    said = reading.words(render(paper))
    for text in (said, paper.data.decode(), paper.title):
        assert not {secret for secret in _secrets() if re.search(rf"(?<![\d.]){re.escape(secret)}(?!\d)", text)}
        assert not TOLD.search(text)


def test_what_was_written_besides_points_stays() -> None:
    said = reading.words(render(_paper()))
    assert "결과물이 쓰이고 있습니다." in said
    assert "3개 기관이 함께 쓰는 점은 좋습니다." in said
    assert "우수" in said


@pytest.mark.parametrize(
    "sentence",
    [
        "7.5점입니다.",
        "만점에 가깝습니다.",
        "유형 안 3위입니다.",
        "It got 7 points.",
        "Ranked among the first.",
        "6/8로 봅니다.",
        "득점이 낮습니다.",
        "41st in all.",
    ],
)
def test_a_sentence_that_tells_points_or_ranks_is_left_out(sentence: str) -> None:
    assert disclosable(f"자료가 좋습니다. {sentence}", frozenset()) == ("자료가 좋습니다.", 1)


def test_a_figure_of_the_result_is_left_out_however_it_is_written() -> None:
    assert disclosable("값은 6.4로 봄. 자료는 2.5배 늘었음.", frozenset({"6.4", "6.40"}))[0] == "자료는 2.5배 늘었음."


def test_names_of_members_are_not_told() -> None:
    said = reading.words(render(_paper(sample_marks.OPINION)))
    assert not [member.name for member in sample_papers.MEMBERS if member.name in said]


def test_a_provisional_grade_says_so() -> None:
    result = replace(sample.result(), others_waiting=3)
    said = reading.words(render(feedback_sheet(sample.context(), result, Written())))
    assert "잠정 등급입니다." in said
    assert "적은 의견이 없습니다." in said
