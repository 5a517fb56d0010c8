"""What a figure still says of itself after the marks or the settings behind it have changed."""

from __future__ import annotations

from decimal import Decimal

from reviewer.commands import ChooseSetting, TakeDecision
from reviewer.desk.desk import Desk
from reviewer.model.figure import Figure
from reviewer.model.ids import InstitutionCode, MeasureCode
from tests.desk.little import give, key, panel

A1, J1 = InstitutionCode("A1"), MeasureCode("J1")


def judged(desk: Desk) -> Figure:
    return desk.see.tally().of(A1).measures[J1]


def test_a_decision_shows_the_marks_it_was_taken_on_even_after_one_of_them_changed(desk: Desk) -> None:
    for who, points in (("R1", "10"), ("R2", "20")):
        give(desk, key(who, "A1", "J1"), points)
    panel(desk).do(TakeDecision(A1, J1))
    give(desk, key("R1", "A1", "J1"), "28")
    assert judged(panel(desk)).value == Decimal(15)
    assert sorted(part.value or Decimal(-1) for part in judged(desk).parts) == [Decimal(10), Decimal(20)]


def test_a_decision_names_the_rounding_it_was_taken_under(desk: Desk) -> None:
    for who, points in (("R1", "10"), ("R2", "20"), ("R3", "20.5")):
        give(desk, key(who, "A1", "J1"), points)
    panel(desk).do(TakeDecision(A1, J1))
    desk.do(ChooseSetting("round.combined_digits", "4"))
    assert "소수 2자리" in judged(desk).rule.ko
