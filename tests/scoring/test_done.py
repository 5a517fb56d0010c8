"""When an item asks for a rationale: below six tenths of the maximum, an attention point unanswered, or always."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model.framework import AttentionPoint
from reviewer.model.round import MarkContent
from reviewer.scoring.done import asks_why, is_low, unanswered
from reviewer.text import same
from tests.scoring.little_rules import J1

TWO = replace(J1, attention=(AttentionPoint("a1", same("하나")), AttentionPoint("a2", same("둘"))))
ANSWERED = {"a1": "yes", "a2": "no"}


@pytest.mark.parametrize(("points", "low"), [("17.99", True), ("18", False), ("30", False)])
def test_a_mark_is_low_below_six_tenths_of_the_maximum(points: str, *, low: bool) -> None:
    assert is_low(Decimal(points), Decimal(30)) is low


def test_attention_points_without_an_answer_are_counted() -> None:
    assert [unanswered(MarkContent(attention=held), TWO) for held in ({}, {"a2": "no"}, ANSWERED)] == [2, 1, 0]


@pytest.mark.parametrize(
    ("points", "attention", "asked"),
    [("30", ANSWERED, False), ("10", ANSWERED, True), ("30", {"a1": "yes"}, True), ("10", {}, True)],
)
def test_a_low_mark_or_a_missing_answer_asks_for_a_word(points: str, attention: dict[str, str], *, asked: bool) -> None:
    content = MarkContent(Decimal(points), attention=attention)
    assert asks_why(content, TWO, Decimal(30)) is asked
    assert not asks_why(replace(content, rationale="까닭"), TWO, Decimal(30))
    assert not asks_why(replace(content, points=None), TWO, Decimal(30))
    assert asks_why(content, replace(TWO, justify=True), Decimal(30))
