"""Areas by weight, levels, justification and the preliminary total, each worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reviewer.model.figure import Figure
from reviewer.model.framework import Measure
from reviewer.model.points import divided
from reviewer.model.round import MarkContent
from reviewer.model.scale import Level
from reviewer.scoring import sums
from reviewer.scoring.done import asks_why
from reviewer.scoring.limits import fault
from reviewer.text import Text, same
from tests.scoring.little_rules import LITTLE

HUNDRED = Decimal(100)


def area(points: str, maximum: str) -> Figure:
    """Return the plain figure of an area."""
    return Figure(same("영역"), Decimal(points), sums.SUM, (), Decimal(maximum))


def test_an_area_counts_its_share_of_the_full_points() -> None:
    figure = sums.weighed(area("3", "4"), Decimal(2), Decimal(5), HUNDRED)
    assert (figure.value, figure.maximum) == (Decimal(30), Decimal(40))
    assert "3.00 ÷ 4.00 × 100.00 × 2.00 ÷ 5.00" in figure.rule.en
    assert figure.parts[0].value == Decimal(3)


def test_thirds_add_up_to_a_whole_and_nothing_is_lost_on_the_way() -> None:
    full = [area("7", "7"), area("3", "3"), area("1", "1")]
    assert sums.weighed_total(full, [Decimal(1)] * 3, HUNDRED).whole == HUNDRED
    some = [area("1", "7"), area("1", "3"), area("0", "1")]
    expected = divided((Fraction(1, 7) + Fraction(1, 3)) * 100 / 3)
    assert sums.weighed_total(some, [Decimal(1)] * 3, HUNDRED).value == expected


def test_an_area_without_points_weighs_nothing() -> None:
    assert sums.weighed(area("0", "0"), Decimal(1), Decimal(1), HUNDRED).value == 0
    assert sums.weighed_total([area("0", "0"), area("1", "2")], [Decimal(1), Decimal(1)], HUNDRED).value == 25


def judged() -> Measure:
    """Return the first judged measure of the little rules."""
    return next(m for m in LITTLE.measures() if m.is_judged)


def test_only_the_levels_of_a_scale_may_be_given() -> None:
    levels = (Level(Decimal(0), Text("없음", "None")), Level(Decimal(2), Text("있음", "There")))
    measure = replace(judged(), levels=levels, attention=())
    wrong = fault(MarkContent(Decimal(1)), measure, Decimal(2))
    assert wrong is not None
    assert "0 (None), 2 (There)" in wrong.en
    assert fault(MarkContent(Decimal(2)), measure, Decimal(2)) is None


def test_where_a_rationale_is_always_due_a_full_mark_asks_for_one_too() -> None:
    measure = replace(judged(), attention=(), justify=True)
    assert asks_why(MarkContent(Decimal(2)), measure, Decimal(2))
    assert not asks_why(MarkContent(Decimal(2), "까닭"), measure, Decimal(2))
    assert not asks_why(MarkContent(Decimal(2)), replace(measure, justify=False), Decimal(2))
