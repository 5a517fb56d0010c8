"""The worked examples that concern sums, substitutes, grades and bars, each against the published editions."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from reviewer import resources
from reviewer.model.framework import Framework
from reviewer.model.ids import AreaCode, IndicatorCode, MeasureCode, TypeCode
from reviewer.model.result import InstitutionResult
from reviewer.scoring.exactly import Amount
from reviewer.scoring.grades import Grades
from tests.scoring.computing import ADMIN, DATA, edition
from tests.scoring.giving import Points, only, tallied


def expected(number: str) -> str:
    with resources.path("worked-examples.csv").open(encoding="utf-8", newline="") as file:
        return next(row["expected"] for row in csv.DictReader(file) if row["id"] == number)


@pytest.fixture(scope="module")
def data() -> Framework:
    return edition(DATA)


@pytest.fixture(scope="module")
def administration() -> Framework:
    return edition(ADMIN)


def indicator(result: InstitutionResult, code: str) -> Decimal | None:
    return result.indicators[IndicatorCode(code)].value


def area(result: InstitutionResult, code: str) -> Decimal | None:
    return next(a.figure.value for a in result.areas if a.code == AreaCode(code))


def test_e014_a_measure_without_data_takes_the_mean_of_its_group_zeros_included(data: Framework) -> None:
    others = dict(zip("abcde", ("4", "3", "2", "0", "4"), strict=True))
    types = {"X": "OPI", "a": "LOC", "b": "OPI", "c": "LOC", "d": "LOC", "e": "OPI", "far": "EDU"}
    points: dict[str, Points] = {code: {"1-③-2": value} for code, value in others.items()}
    result = tallied(data, types, {**points, "X": {"1-③-2": ""}, "far": {"1-③-2": "1"}})
    figure = next(r for r in result.results if r.institution.code == "X").measures[MeasureCode("1-③-2")]
    assert figure.value == Decimal(expected("E014"))
    assert "5개 기관" in figure.rule.ko


def test_e015_penalties_come_off_and_bar_the_award(data: Framework) -> None:
    result = only(data, "CEN", {"1-③-1": "2", "1-③-2": "4", "1-③-3": "1.5", "1-③-4": "-2", "1-③-5": "-1"})
    assert indicator(result, "1-③") == Decimal(expected("E015"))
    assert result.award_barred
    assert result.penalty.value == -3


def test_e020_a_bonus_stops_at_its_cap(data: Framework) -> None:
    result = only(data, "LOC", {"1-⑤": "7"})
    assert result.bonus.value == Decimal(expected("E020"))
    assert not result.award_barred


def test_e033_measures_that_do_not_apply_leave_their_points_to_the_indicator(data: Framework) -> None:
    given = {"2-①-1": "3", "2-①-2": "", "2-①-3": "5.1", "2-①-4": "1.8", "2-①-5": ""}
    assert indicator(only(data, "CEN", given), "2-①") == Decimal(expected("E033"))


def test_e035_an_indicator_that_does_not_apply_leaves_its_points_to_the_area(data: Framework) -> None:
    scaled = {"2-①-1": "3", "2-①-2": "", "2-①-3": "5.1", "2-①-4": "1.8", "2-①-5": ""}
    result = only(data, "CEN", {**scaled, "2-②-1": "", "2-②-2": "", "2-③": "9"})
    assert area(result, "2") == Decimal(expected("E035"))
    assert "24.30 × 45.00 ÷ 27.00" in result.areas[1].figure.rule.ko


def test_e068_the_mean_of_all_institutions_crosses_types(administration: Framework) -> None:
    types = {"X": "LOC", "a": "CEN", "b": "MET", "c": "LOC", "d": "EDU", "e": "CEN"}
    given = zip("abcde", ("6", "6", "0", "6", "0"), strict=True)
    points: dict[str, Points] = {code: {"4-③": value} for code, value in given}
    result = tallied(administration, types, {**points, "X": {"4-③": ""}})
    mine = next(r for r in result.results if r.institution.code == "X")
    assert mine.measures[MeasureCode("4-③")].value == Decimal(expected("E068"))


def test_e076_the_mean_of_a_type_leaves_other_types_out(administration: Framework) -> None:
    types = {"X": "CEN", "a": "CEN", "b": "CEN", "c": "CEN", "d": "CEN", "far": "MET"}
    given = zip(("a", "b", "c", "d", "far"), ("7", "5.57", "3.50", "6.01", "1"), strict=True)
    points: dict[str, Points] = {code: {"4-⑤": value} for code, value in given}
    result = tallied(administration, types, {**points, "X": {"4-⑤": ""}})
    mine = next(r for r in result.results if r.institution.code == "X")
    assert mine.measures[MeasureCode("4-⑤")].value == Decimal(expected("E076"))


@pytest.mark.parametrize(
    ("total", "rank", "words"),
    [("88", 300, "E082"), ("95.20", 300, "E083"), ("80.00", 300, "E084"), ("93.40", 34, "E087")],
)
def test_cut_offs_are_exact_and_the_top_five_per_cent_lift_a_grade(
    data: Framework, total: str, rank: int, words: str
) -> None:
    name, _ = Grades(data, {}, 685, {}).of(Amount(Decimal(total)), rank)
    assert name.ko == expected(words).split(";")[0]


@pytest.mark.parametrize(("total", "words"), [("94.99", "우수"), ("95", "매우우수")])
def test_the_names_and_the_rule_of_the_press_release_can_be_chosen(data: Framework, total: str, words: str) -> None:
    """The release of March 2026 names 95 points alone: the best 5 % are no ground of their own (AMB-PD-19)."""
    name, _ = Grades(data, {"AMB-PD-19": "press_release"}, 685, {}).of(Amount(Decimal(total)), 1)
    assert name.ko == words


def test_e082_the_second_evaluation_is_graded_apart(administration: Framework) -> None:
    name, _ = Grades(administration, {}, 685, {}).of(Amount(Decimal(70)), 600)
    assert name.ko == expected("E082").split("; ")[1]


WHOLE = {
    "1-①-1": "6.5", "1-①-2": "7", "1-②": "6.4", "1-③-1": "2", "1-③-2": "4", "1-③-3": "1", "1-③-4": "-1",
    "1-④-1": "4", "1-④-2": "3.75", "1-④-3": "6.2", "2-①-1": "3", "2-①-2": "3.6", "2-①-3": "3.5", "2-①-4": "1.7",
    "2-①-5": "0.8", "2-②-1": "5", "2-②-2": "8.5", "2-③": "8.75", "5-①-1": "1", "5-①-2": "3", "5-②-1": "1.5",
    "5-②-2": "3", "1-⑤": "2",
}  # fmt: skip


def test_e089_a_full_institution_comes_to_its_total_grade_and_bar(data: Framework) -> None:
    """Spread over the measures so that each indicator holds the points of the example."""
    far_better = {f"o{n}": "LOC" for n in range(20)}
    best: dict[str, Points] = {code: {**WHOLE, "1-①-1": "8", "1-②": "8"} for code in far_better}
    results = tallied(data, {"X": "LOC", **far_better}, {"X": WHOLE, **best}).results
    result = next(r for r in results if r.institution.code == "X")
    points, grade = expected("E089").split()
    assert indicator(result, "2-①") == Decimal("12.6")
    assert indicator(result, "1-③") == 6
    assert (result.total.value, result.grade.ko) == (Decimal(points), grade)
    assert result.missing == ()
    assert result.award_barred
    assert (result.rank, result.rank_in_type, result.of_type) == (21, 21, 21)


@pytest.mark.parametrize(("share", "number"), [("90", 1), ("89.99", 2), ("80", 2), ("70", 3), ("60", 4), ("59.9", 5)])
def test_an_edition_of_the_2022_shape_numbers_its_areas(share: str, number: int) -> None:
    framework = edition("sample-2022")
    measures = [m for i in framework.areas[0].indicators for m in i.measures if not m.is_extra]
    full: dict[str, Decimal] = {m.code: m.maximum[TypeCode("CEN")] for m in measures}
    given: Points = {code: str(most * Decimal(share) / 100) for code, most in full.items()}
    result = only(framework, "CEN", given)
    assert result.areas[0].grade == number
    assert [a.grade for a in result.areas[1:4]] == [5, 5, 5]
