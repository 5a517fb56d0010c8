"""Sums above measures where decimals of 28 digits would be one unit off: cut-offs, ranks, rounding and means stay right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from reviewer.model.figure import Figure
from reviewer.model.filed import Filed
from reviewer.model.framework import Area, Framework, Indicator, Method, Substitution
from reviewer.model.ids import AreaCode, EntryHash, IndicatorCode, InstitutionCode, MeasureCode
from reviewer.model.points import divided
from reviewer.model.round import CombiningRule, Counted, Decision
from reviewer.model.rule import Input, InputKind, written
from reviewer.scoring.exactly import Amount, added, amount, cut, less, mean, plus, reaches, whole
from reviewer.scoring.grades import Grades
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.recompute import Recomputing, settled
from reviewer.scoring.tally import tally
from reviewer.text import Text, same
from tests.scoring.little_rules import J1, LITTLE, measure
from tests.scoring.telling import MARKS, round_of

THIRDS = ("100/3", "100/3", "40/3")  # 80 in all; as decimals of 28 digits 79.99999999999999999999999999
SHORT = sum((divided(Fraction(one)) for one in THIRDS), Decimal(0))
PARTS = Input("parts", Text("몇", "Parts"), InputKind.NUMBER)


def thirds() -> Framework:
    """Return rules of three areas, whose one measure each gives a third of what was filed."""
    areas = []
    for at in range(3):
        one = measure(f"T{at}", Method.QUANTITATIVE, "40")
        one = replace(one, inputs=(PARTS,), rule=written({"ratio": ["parts", 3]}))
        indicator = Indicator(IndicatorCode(f"I{at}"), same(f"I{at}"), (one,))
        areas.append(Area(AreaCode(str(at)), same(str(at)), (indicator,)))
    return replace(LITTLE, areas=tuple(areas))


def filed(institutions: Mapping[str, Sequence[str]], chosen: Mapping[str, str] | None = None) -> TallyInput:
    """Return a round in which each institution filed so many parts for each measure, computed."""
    rules = thirds()
    given = {
        (InstitutionCode(code), MeasureCode(f"T{at}")): Filed({"parts": words}, {}, None, "")
        for code, listed in institutions.items()
        for at, words in enumerate(listed)
    }
    known = round_of(rules, {code: {} for code in institutions}, chosen, filed=given)
    return settled(known, Recomputing(rules, known.settings))


def test_the_decimals_alone_would_fall_short() -> None:
    assert SHORT < 80
    assert sum(map(Fraction, THIRDS), Fraction(0)) == 80


def test_thirds_of_three_areas_reach_the_cut_off_they_reach() -> None:
    found = tally(filed({"A": ("100", "100", "40")}), "").of(InstitutionCode("A"))
    assert (found.total.value, found.total.exact) == (Decimal(80), "")
    assert found.grade.ko == "우수"
    assert found.areas[0].figure.exact == "100/3"


def test_equal_totals_share_a_rank_whatever_thirds_they_are_made_of() -> None:
    found = tally(filed({"A": ("100", "100", "40"), "B": ("120", "60", "60"), "C": ("100", "100", "39")}), "")
    assert {one.institution.code: one.rank for one in found.results} == {"A": 1, "B": 1, "C": 3}


@pytest.mark.parametrize(("parts", "total"), [("23.985", "80"), ("23.984", "79.99")])
def test_a_total_is_rounded_as_it_is_and_not_as_its_decimals(parts: str, total: str) -> None:
    given = {"A": ("100", "100", str(Decimal(parts) + 16))}
    rounded = tally(filed(given, {"total": "half_up_2"}), "").of(InstitutionCode("A")).total
    assert rounded.value == Decimal(total)


def test_a_mean_of_thirds_stands_in_exactly() -> None:
    rules = thirds()
    first = replace(rules.areas[0].indicators[0].measures[0], substitution=Substitution.GROUP_MEAN)
    areas = (
        replace(rules.areas[0], indicators=(replace(rules.areas[0].indicators[0], measures=(first,)),)),
        *rules.areas[1:],
    )
    given = filed({"A": ("100", "1", "1"), "B": ("1", "1", "1"), "C": ("1", "1", "1")})
    counted = dict(given.counted) | {
        (InstitutionCode("C"), first.code): Counted(InstitutionCode("C"), first.code, None)
    }
    chosen = {**given.settings, "round.na_approval": "as_imported"}
    found = tally(replace(given, framework=replace(rules, areas=areas), counted=counted, settings=chosen), "")
    assert found.of(InstitutionCode("C")).measures[first.code].exact == "101/6"


def decided(words: str, digits: str, rule: CombiningRule | None = CombiningRule.MEAN) -> Figure:
    """Return the figure of the first judged measure under a decision on the marks 10, 11 and 29."""
    key = (InstitutionCode("A"), J1.code)
    taken = Decision(*key, Decimal(words), rule, "", tuple(MARKS), EntryHash("d" * 64), "2025-11-03", digits=digits)
    given = replace(round_of(LITTLE, {"A": {}}), decisions={key: taken})
    return tally(given, "").of(key[0]).measures[J1.code]


def test_a_decision_that_is_not_rounded_is_the_mean_itself() -> None:
    third = str(divided(Fraction(50, 3)))
    assert decided(third, "none").exact == "50/3"
    assert decided("16.67", "2").exact == ""
    assert decided("16.6", "none").exact == ""  # not what these marks come to
    assert decided(third, "none", None).exact == ""


def test_sums_of_decimals_stay_decimals_as_long_as_they_hold_everything() -> None:
    plain = [Figure(same(""), Decimal(words), same("")) for words in ("1.50", "2.25")]
    assert added(plain) == Amount(Decimal("3.75"))
    assert str(added(plain).value) == "3.75"
    assert added([*plain, Figure(same(""), None, same(""))]) == Amount(Decimal("3.75"))
    assert added([]) == Amount(Decimal(0))
    long = [Figure(same(""), Decimal(words), same("")) for words in ("80", "0.000000000000000000000000000001")]
    assert added(long).whole == 80 + Fraction(1, 10**30)
    assert added([*plain, Figure(same(""), divided(Fraction(1, 3)), same(""), exact="1/3")]).exact == "49/12"


def test_amounts_keep_the_fraction_that_no_decimal_holds() -> None:
    assert amount(Fraction(1, 4)) == Amount(Decimal("0.25"))
    assert amount(Fraction(1, 3)) == Amount(divided(Fraction(1, 3)), "1/3")
    assert amount(Fraction(1, 2**100)).whole == Fraction(1, 2**100)
    assert amount(Fraction(-2, 3)).whole == Fraction(-2, 3)
    assert whole(Figure(same(""), None, same(""))) == 0
    assert mean([Fraction(1), Fraction(0), Fraction(0)]) == amount(Fraction(1, 3))


@pytest.mark.parametrize(
    ("number", "reading", "cut_to"),
    [
        ("1/3", "none", "1/3"),
        ("2.005", "half_up_2", "2.01"),
        ("-2.005", "half_up_2", "-2.01"),
        ("2.0049999", "half_up_2", "2"),
    ],
)
def test_a_number_is_cut_as_the_setting_says(number: str, reading: str, cut_to: str) -> None:
    assert cut(amount(Fraction(number)), reading) == amount(Fraction(cut_to))


def test_a_fraction_of_decimals_that_were_cut_before_is_kept_and_not_shown() -> None:
    short, long = "239/3", f"{'7' * 29}/{'3' * 29}"
    shown = [Figure(Text("", ""), Decimal(1), Text("", ""), exact=one).fraction for one in (short, long, "")]
    assert shown == [short, "", ""]


def test_grades_take_a_fraction_for_what_it_is() -> None:
    grades = Grades(LITTLE, {}, 100, {})
    assert grades.of(Amount(Decimal(80)), 50)[0].ko == "우수"
    assert grades.of(Amount(SHORT), 50)[0].ko == "보통"
    near = amount(Fraction(80) - Fraction(1, 3 * 10**28))
    assert near.value == 80
    assert grades.of(near, 50)[0].ko == "보통"


@pytest.mark.parametrize(
    ("total", "said"),
    [("80", "80.00"), ("79.5", "79.50"), ("79.995", "79.995"), ("79.99999", "79.9999…"), ("239/3", "79.6666…")],
)
def test_a_total_just_short_of_a_cut_off_is_not_told_as_if_it_reached_it(total: str, said: str) -> None:
    rule = Grades(LITTLE, {}, 100, {}).of(amount(Fraction(total)), 50)[1]
    assert rule.en.startswith(f"Total {said}, cut-off ")


def test_amounts_are_added_and_taken_off_exactly() -> None:
    third, half = amount(Fraction(1, 3)), amount(Fraction(1, 2))
    assert plus(third, third, third) == Amount(Decimal(1))
    assert plus() == Amount(Decimal(0))
    assert less(half, third) == amount(Fraction(1, 6))
    assert less(third, half) == amount(Fraction(-1, 6))
    assert less(half, half) == Amount(Decimal("0.0"))
    assert reaches(third, Decimal("0.3"))
    assert not reaches(third, Decimal("0.34"))


def test_a_mixed_measure_adds_its_parts_exactly() -> None:
    given = round_of(LITTLE, {"A": {"M1": "1", "M1 judged": "2"}})
    key = (InstitutionCode("A"), MeasureCode("M1"))
    third = Counted(*key, divided(Fraction(1, 3)), exact="1/3")
    found = tally(replace(given, counted={key: third}), "").of(key[0])
    assert found.measures[key[1]].exact == "7/3"
    assert found.measures[key[1]].parts[0].exact == "1/3"

    assert found.total.exact == "7/3"
