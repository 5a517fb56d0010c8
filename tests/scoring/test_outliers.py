"""Marks far from the others are named by the round's rule, each at its edge."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.scoring.outliers import outliers, rule_in_words
from reviewer.scoring.round_settings import OUTLIER_RULES

TEN = Decimal(10)


def named(marks: str, rule: str, maximum: Decimal = TEN) -> list[str]:
    given = marks.split()
    said = outliers([Decimal(mark) for mark in given], maximum, rule)
    return [mark for mark, why in zip(given, said, strict=True) if why]


@pytest.mark.parametrize(
    ("marks", "rule", "expected"),
    [
        ("5 5 7", "points_2", []),  # exactly the distance is not more than it
        ("5 5 7.01", "points_2", ["7.01"]),
        ("0 10 10", "points_3", ["0", "10", "10"]),  # the others' mean of a 10 is 5
        ("5 5 7.51", "percent_25", ["7.51"]),
        ("5 5 7.5", "percent_25", []),
        ("1 9", "points_1", []),  # of two each is as far from the other
        ("", "points_1", []),
        ("1 2 3", "iqr", []),  # three marks have no quartiles to speak of
        ("5 5 5 5 6", "iqr", ["6"]),
        ("1 2 3 4 5 6 7 100", "iqr", ["100"]),
        ("2 4 4 5 6 6 8", "iqr", []),
        ("0 10 10", "none", []),
    ],
)
def test_a_mark_is_an_outlier_only_beyond_the_limit(marks: str, rule: str, expected: list[str]) -> None:
    assert named(marks, rule) == expected


def test_the_quartiles_are_interpolated() -> None:
    """Of 1 2 3 4 the quartiles are 1.75 and 3.25, so the fences stand at −0.5 and 5.5."""
    assert named("1 2 3 4", "iqr") == []
    (why,) = {w for w in outliers([Decimal(n) for n in (1, 2, 3, 40)], Decimal(40), "iqr") if w}
    assert "-14.00~28.00점" in why.ko


def test_the_sentence_says_how_far_and_what_the_limit_is() -> None:
    said = outliers([Decimal(n) for n in (2, 8, 8)], TEN, "percent_30")
    assert [why is not None for why in said] == [True, False, False]
    assert said[0] is not None
    assert said[0].ko == "회차의 규칙에 따른 이상점: 다른 위원들의 평균 8.00점과 6.00점 차이(기준 배점의 30 % 초과)"
    assert said[0].en.endswith("6.00 from the others' mean 8.00 (limit: more than 30 % of the maximum)")


def test_the_order_of_marks_means_nothing() -> None:
    for rule in OUTLIER_RULES:
        assert sorted(named("1 4 4 5 9", rule)) == sorted(named("9 5 4 1 4", rule))


def test_every_offered_rule_reads_as_its_own_sentence() -> None:
    words = [rule_in_words(rule) for rule in OUTLIER_RULES]
    assert len({w.ko for w in words}) == len({w.en for w in words}) == len(OUTLIER_RULES)
