"""The small values everything speaks in: subjects, texts, figures, marks."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.model import subjects
from reviewer.model.figure import Figure
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId, TypeCode
from reviewer.model.points import parse, scaled, text
from reviewer.model.round import Institution, MarkContent, MarkKey, WorkItem
from reviewer.model.subjects import Noun
from reviewer.text import Language, Text, join, same

CODES = st.text(st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1, max_size=12)
POINTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-999, max_value=999, places=6)


@given(reviewer=CODES, institution=CODES, measure=CODES)
def test_a_mark_is_found_again_by_its_subject(reviewer: str, institution: str, measure: str) -> None:
    key = MarkKey(ReviewerId(reviewer), InstitutionCode(institution), MeasureCode(measure))
    subject = subjects.mark(key)
    assert subjects.mark_key(subject) == key
    assert subjects.noun(subject) is Noun.MARK
    assert subjects.names(subject) == (reviewer, institution, measure)


@given(value=POINTS)
def test_points_have_one_spelling_that_reads_back_the_same(value: Decimal) -> None:
    words = text(value)
    assert parse(words) == value
    assert words == text(value * 1)
    assert "E" not in words
    assert not ("." in words and words.endswith(("0", ".")))


def test_scaling_divides_once_at_the_end() -> None:
    assert scaled(Decimal("9.9"), Decimal(17), Decimal(11)) == Decimal("15.3")
    assert scaled(Decimal(1), Decimal(3), Decimal(3)) == 1


def test_a_text_falls_back_to_korean_where_english_is_missing() -> None:
    assert Text("가", "").get(Language.EN) == "가"
    assert Text("가", "a").get(Language.EN) == "a"
    assert join([Text("가", "a"), same("1")]) == Text("가 1", "a 1")


def test_a_figure_is_walked_parents_first() -> None:
    leaf = Figure(same("leaf"), Decimal(1), same(""))
    tree = Figure(same("root"), Decimal(2), same(""), (leaf, leaf))
    assert [(depth, figure.label.ko) for depth, figure in tree.walk()] == [(0, "root"), (1, "leaf"), (1, "leaf")]


@pytest.mark.parametrize(
    ("content", "empty"),
    [
        (MarkContent(), True),
        (MarkContent(Decimal(0)), False),
        (MarkContent(None, "시작"), False),
        (MarkContent(unsure=True), False),
    ],
)
def test_a_mark_is_empty_only_when_nothing_was_recorded(content: MarkContent, empty: bool) -> None:
    assert content.is_empty is empty


def test_an_item_waits_until_it_has_points_unless_recused() -> None:
    key = MarkKey(ReviewerId("R1"), InstitutionCode("A1"), MeasureCode("J1"))
    assert WorkItem(key, Decimal(1)).is_open
    assert not WorkItem(key, Decimal(1), Decimal(0)).is_open
    assert not WorkItem(key, Decimal(1), recused=True).is_open


def test_namesakes_are_told_apart_by_their_full_name() -> None:
    assert (
        Institution(InstitutionCode("x"), "서구", TypeCode("LOC"), full_name="대전광역시 서구").shown_name
        == "대전광역시 서구"
    )
    assert Institution(InstitutionCode("x"), "서구", TypeCode("LOC")).shown_name == "서구"
