"""The coefficients of agreement give the published values, and say so when there is too little to judge."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest

from reviewer.model.agreement import Agreement, Scope, Statistic
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import AgendaItem, Institution, MarkContent, PanelMark, Reviewer
from reviewer.statistics import alpha, icc, kendall
from reviewer.statistics.report import agreement
from reviewer.statistics.tables import Item, crossed, pairable
from tests.scoring.little_rules import AAA, LITTLE

# K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C: four observers, twelve units.
OBSERVERS = ("123321412***", "1233224125*3", "*3332342251*", "12332441251*")
# P. E. Shrout and J. L. Fleiss (1979), table 2: six targets, four judges.
JUDGED = ("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7")
# "anxiety" of the R package irr: twenty subjects, three raters.
ANXIETY = ("33345523522615221243", "36462424332333221334", "21443216111233113322")


INDICATORS = [i.code for i in LITTLE.indicators() if any(m.is_judged for m in i.measures)]  # each has one


def units() -> list[Item]:
    columns = zip(*OBSERVERS, strict=True)
    return pairable({str(at): Fraction(v) for at, v in enumerate(column) if v != "*"} for column in columns)


def table(rows: tuple[str, ...]) -> list[list[Fraction]]:
    return [[Fraction(value) for value in row.split()] for row in rows]


def anxious() -> list[list[Fraction]]:
    return [[Fraction(value) for value in row] for row in zip(*ANXIETY, strict=True)]


def test_alpha_has_krippendorffs_own_values() -> None:
    assert float(alpha.ordinal(units()) or 0) == pytest.approx(0.815, abs=5e-4)
    assert float(alpha.interval(units()) or 0) == pytest.approx(0.849, abs=5e-4)


def test_icc_has_the_values_of_shrout_and_fleiss_and_the_intervals_of_psych() -> None:
    """The points are theirs (0.29 and 0.62); the 95 % limits are those the R package psych prints for their table."""
    mean = icc.mean_squares(table(JUDGED))
    single, limits = float(icc.single(mean) or 0), icc.interval(mean)
    assert limits is not None
    assert single == pytest.approx(0.29, abs=5e-3)
    assert icc.averaged(single, 4) == pytest.approx(0.62, abs=5e-3)
    assert limits == pytest.approx((0.019, 0.761), abs=5e-4)
    assert [icc.averaged(one, 4) for one in limits] == pytest.approx([0.071, 0.927], abs=5e-4)


def test_icc_and_w_have_the_values_that_irr_documents() -> None:
    mean = icc.mean_squares(anxious())
    assert float(icc.single(mean) or 0) == pytest.approx(0.198, abs=5e-4)
    assert icc.interval(mean) == pytest.approx((-0.039, 0.494), abs=5e-4)
    w = kendall.concordance(anxious())
    assert w is not None
    assert float(w) == pytest.approx(0.540, abs=5e-4)
    assert kendall.chance(w, 20, 3) == pytest.approx(0.0429, abs=5e-5)


def test_full_agreement_is_one_and_equal_marks_are_nothing_to_measure() -> None:
    same = [[Fraction(n)] * 3 for n in range(4)]
    assert icc.single(icc.mean_squares(same)) == kendall.concordance(same) == 1
    assert icc.interval(icc.mean_squares(same)) is None
    flat = [[Fraction(1)] * 3 for _ in range(4)]
    assert icc.single(icc.mean_squares(flat)) is None
    assert kendall.concordance(flat) is None
    assert alpha.interval([{"a": Fraction(1), "b": Fraction(1)}]) is None


def test_the_largest_complete_part_is_taken_and_the_rest_left_out() -> None:
    one = Fraction(1)
    items = [{"a": one, "b": one}] * 2 + [{"a": one, "b": one, "c": one}] * 3 + [{"d": one, "e": one}]
    found, names = crossed(items)
    assert (len(found), names) == (5, ("a", "b"))
    assert crossed([]) == ([], ())


def item(number: int, marks: dict[str, str], measure: str = "J1", *, recused: str = "") -> AgendaItem:
    held = tuple(
        PanelMark(
            Reviewer(ReviewerId(who), f"가상 {who}"), Decimal(points), MarkContent(), EntryHash(who), who == recused
        )
        for who, points in marks.items()
    )
    place = Institution(InstitutionCode(f"I{number}"), f"I{number}", AAA)
    return AgendaItem(place, MeasureCode(measure), LITTLE.measure(MeasureCode(measure)).maximum[AAA], held)


def report(count: int = 12) -> Agreement:
    """R2 marks 3 of 30 above R1, R3 as R1; J2 has one item only."""
    items = [item(n, {"R1": str(n), "R2": str(n + 3), "R3": str(n)}) for n in range(count)]
    return agreement([*items, item(99, {"R1": "1", "R2": "2"}, "J2"), item(98, {"R1": "5"})], LITTLE)


def test_the_report_tells_each_scope_and_says_where_there_is_too_little() -> None:
    found = report()
    by_code = {(line.scope, line.code): line for line in found.lines}
    assert all(by_code[Scope.INDICATOR, one].repeats for one in INDICATORS)
    assert set(by_code) == {
        (Scope.ROUND, ""), *((Scope.INDICATOR, one) for one in INDICATORS), (Scope.MEASURE, "J1"), (Scope.MEASURE, "J2"), (Scope.MEASURE, "M1"),
        (Scope.PANEL, "R1, R2, R3"),
    }  # fmt: skip
    whole, few = by_code[Scope.ROUND, ""], by_code[Scope.MEASURE, "J2"]
    assert (whole.items, whole.reviewers, whole.crossed_items, whole.crossed_reviewers) == (13, 3, 12, 3)
    assert few.items == 1
    assert {one.reading.en for one in few.coefficients} == {"too few to judge"}
    assert {one.value for one in few.coefficients} == {None}
    concordance = by_code[Scope.PANEL, "R1, R2, R3"].of(Statistic.KENDALL_W)
    assert (concordance.value, concordance.reading.ko) == (Decimal(1), "우연 이상")
    assert found.small_panels == 1


def test_marks_that_do_not_differ_leave_nothing_to_measure() -> None:
    found = agreement([item(n, {"R1": "5", "R2": "5"}) for n in range(12)], LITTLE).lines[0]
    assert {one.reading.en for one in found.coefficients} == {"all marks are equal, nothing to measure"}


def test_marks_at_random_are_not_told_from_chance() -> None:
    marks = list(product(range(4), repeat=2))
    found = agreement([item(n, {"R1": str(a), "R2": str(b)}) for n, (a, b) in enumerate(marks)], LITTLE).lines[0]
    assert found.of(Statistic.KENDALL_W).reading.en == "as by chance"
    assert found.of(Statistic.ALPHA_INTERVAL).reading.en == "low agreement"
    assert found.of(Statistic.ICC_SINGLE).reading.en == "poor"


def test_severity_is_the_distance_from_the_others_in_per_cent_of_the_maximum() -> None:
    """R2 stands 3 of 30 above both others: 10 %; each of them 1.5 of 30 below the mean of the rest: −5 %."""
    items = [item(n, {"R1": str(n), "R2": str(n + 3), "R3": str(n)}) for n in range(12)]
    found = {one.reviewer: one for one in agreement(items, LITTLE).severity}
    assert found[ReviewerId("R2")].difference == 10
    assert found[ReviewerId("R1")].difference == -5
    assert found[ReviewerId("R2")].reading.ko == "다른 위원보다 높게 매기는 편"
    assert found[ReviewerId("R1")].reading.ko == "다른 위원보다 낮게 매기는 편"
    assert found[ReviewerId("R2")].low == 10


def test_a_reviewer_with_few_items_or_like_the_others_is_not_called_severe() -> None:
    few = agreement([item(n, {"R1": "1", "R2": "9"}) for n in range(3)], LITTLE).severity
    assert {(one.difference, one.reading.en) for one in few} == {(None, "too few to judge")}
    even = agreement([item(n, {"R1": str(n % 3), "R2": str((n + n // 3) % 3)}) for n in range(12)], LITTLE).severity
    assert {one.reading.en for one in even} == {"much like the others"}


def test_a_recused_mark_has_no_part_in_it() -> None:
    items = [item(n, {"R1": str(n), "R2": "29"}, recused="R2") for n in range(12)]
    assert agreement(items, LITTLE).lines[0].items == 0


def test_the_order_of_items_and_marks_means_nothing() -> None:
    items = [item(n, {"R1": str(n), "R2": str(n * 7 % 11), "R3": str(n * 5 % 13)}) for n in range(12)]
    turned = [item(n, {"R3": str(n * 5 % 13), "R2": str(n * 7 % 11), "R1": str(n)}) for n in reversed(range(12))]
    assert agreement(items, LITTLE) == agreement(turned, LITTLE)


def test_the_libraries_of_statistics_are_not_loaded_before_they_are_asked_for() -> None:
    code = "import reviewer.desk.queries, sys; assert not {'numpy', 'scipy'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
