"""A reviewer's own marks that lie far from the rest they gave: where far begins, and that few marks say nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.scoring.pattern import far


def shares(words: str) -> dict[int, Decimal]:
    return {place: Decimal(word) for place, word in enumerate(words.split())}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("0.8 0.8 0.8 0.2", []),  # four marks are no pattern
        ("0.8 0.8 0.8 0.8 0.2", [4]),
        ("0.8 0.8 0.8 0.8 0.55", []),  # a quarter of the maximum exactly is not more than it
        ("0.8 0.8 0.8 0.8 0.54", [4]),
        ("0.5 0.4 0.6 0.3 0.7 1", []),  # the marks spread wide: 0.15 × 4.4478 is more than 0.45
        ("0.5 0.5 0.5 0.5 0 1", [4, 5]),  # both ways
        ("0.5 0.5 0.5 0.5 0.5", []),
    ],
)
def test_a_mark_is_far_only_beyond_both_bounds(words: str, named: list[int]) -> None:
    assert sorted(far(shares(words))) == named


def test_each_far_mark_comes_with_the_middle_it_is_far_from() -> None:
    assert far(shares("0.8 0.6 0.7 0.7 0.7 0.1")) == {5: Decimal("0.7")}
    assert far(shares("0.8 0.8 0.7 0.7 0.75 0.75 0.1 0.1")) == {6: Decimal("0.725"), 7: Decimal("0.725")}
