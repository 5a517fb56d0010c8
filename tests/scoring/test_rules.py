"""Combining marks, rounding, ranks, grades, floors: each rule at its edge."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model.grade import AreaGrade, Grade, GradeTable
from reviewer.model.ids import EntryHash, InstitutionCode
from reviewer.model.points import Rounding, mean, on_step, parse, rounded, shown, text
from reviewer.model.round import CombiningRule, Decision, Institution
from reviewer.model.setting import Governs
from reviewer.scoring.combine import combine, in_words, spread
from reviewer.scoring.exactly import Amount
from reviewer.scoring.grades import Grades, area_grade, ranks
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.substitute import stands_in
from reviewer.scoring.tally import tally
from reviewer.text import same
from tests.scoring.giving import Points, only, tallied
from tests.scoring.little_rules import AAA, LITTLE, setting

MEAN, TRIMMED, MEDIAN = CombiningRule.MEAN, CombiningRule.TRIMMED, CombiningRule.MEDIAN


def decimals(words: str) -> list[Decimal]:
    return [Decimal(word) for word in words.split()]


@pytest.mark.parametrize(
    ("marks", "rule", "digits", "result"),
    [
        ("1 2 4", MEAN, "2", "2.33"),
        ("1 2 2", MEAN, "2", "1.67"),
        ("1 1.01", MEAN, "2", "1.01"),  # 1.005, half up
        ("1 2 4", MEAN, "4", "2.3333"),
        ("1 2 4", MEAN, "none", "2.333333333333333333333333333"),
        ("0 10 10 10", TRIMMED, "2", "7.50"),  # four marks are too few to trim
        ("0 4 5 6 10", TRIMMED, "2", "5.00"),
        ("1 1 1 10 10", TRIMMED, "2", "4.00"),  # of equal lowest and highest only one goes
        ("7 7 7 7 7", TRIMMED, "2", "7.00"),
        ("3", TRIMMED, "2", "3.00"),
        ("1 2 9", MEDIAN, "2", "2.00"),
        ("1 2 3.5 9", MEDIAN, "2", "2.75"),  # of an even number, the mean of the middle two
        ("4", MEDIAN, "2", "4.00"),
        ("1 2 2", MEAN, "2_down", "1.66"),
        ("1 2 2", MEAN, "4_down", "1.6666"),
    ],
)
def test_marks_become_one_by_the_rule(marks: str, rule: CombiningRule, digits: str, result: str) -> None:
    assert combine(decimals(marks), rule, digits) == Decimal(result)
    assert combine(decimals(" ".join(reversed(marks.split()))), rule, digits) == Decimal(result)


def test_no_marks_make_no_points_and_no_spread() -> None:
    assert combine([], MEAN, "2") is None
    assert spread([]) == 0
    assert spread(decimals("3 9.5 4")) == Decimal("6.5")


def test_the_rule_in_words_says_what_was_really_done() -> None:
    assert in_words(TRIMMED, 4, "2").ko == "4명의 단순 평균(5명이 안 되어 빼지 않음), 소수 2자리로 반올림"
    assert in_words(TRIMMED, 5, "none").en == "mean without one highest and one lowest of 5, not rounded"
    assert in_words(MEDIAN, 4, "2_down").ko == "4명의 중앙값, 소수 2자리까지 쓰고 버림"


def test_a_consensus_is_never_computed() -> None:
    assert combine(decimals("5 5 5"), CombiningRule.CONSENSUS, "2") is None


@pytest.mark.parametrize(
    ("value", "rounding", "result"),
    [("2.345", Rounding.HALF_UP, "2.35"), ("2.344", Rounding.HALF_UP, "2.34"), ("2.349", Rounding.DOWN, "2.34"),
     ("-2.345", Rounding.HALF_UP, "-2.35"), ("2.349", Rounding.NONE, "2.349")],
)  # fmt: skip
def test_rounding_is_the_one_named(value: str, rounding: Rounding, result: str) -> None:
    assert rounded(Decimal(value), 2, rounding) == Decimal(result)


@pytest.mark.parametrize(
    ("words", "value"),
    [("3.50", "3.5"), ("0.0", "0"), ("-0", "0"), ("1e3", None), ("", None), ("NaN", None), ("Infinity", None),
     ("1_000", None), ("−2", "-2"), ("９", "9"), ("1" * 41, None)],
)  # fmt: skip
def test_points_are_read_exactly_or_not_at_all(words: str, value: str | None) -> None:
    found = parse(words)
    assert (found if found is None else text(found)) == value


def test_an_unrounded_mean_is_written_and_read_back_whole() -> None:
    for marks in ("1 1 2", "0.01 0 0", "99.99 99.99 100"):
        exact = mean(decimals(marks))
        assert parse(text(exact)) == exact


def test_steps_are_exact() -> None:
    assert on_step(Decimal("0.3"), Decimal("0.1"))
    assert not on_step(Decimal("0.35"), Decimal("0.1"))
    assert shown(Decimal("2.005")) == "2.01"


def test_equal_totals_share_a_rank_and_the_next_is_skipped() -> None:
    assert ranks([(value,) for value in decimals("80 95 80.00 70 95")]) == [3, 1, 3, 5, 1]
    assert ranks([]) == []


@pytest.mark.parametrize(
    ("rounding", "ties", "rank", "grade"),
    [
        ("floor", "all_in", 1, "최우수"),
        ("floor", "all_in", 2, "우수"),
        ("nearest", "all_in", 2, "최우수"),
        ("nearest", "all_in", 3, "우수"),
        ("ceil", "all_in", 2, "최우수"),
        ("ceil", "all_out", 2, "우수"),  # two share rank 2, so ranks 2 and 3 would both have to fit
    ],
)
def test_the_top_five_per_cent_of_thirty_one_count_as_the_settings_say(
    rounding: str, ties: str, rank: int, grade: str
) -> None:
    """5 % of 31 is 1.55: floor 1, nearest and ceil 2."""
    at_rank = {1: 1, 2: 2, 4: 1}
    grades = Grades(LITTLE, {"top": rounding, "ties": ties}, 31, at_rank)
    assert grades.of(Amount(Decimal(90)), rank)[0].ko == grade


def test_ties_that_just_fill_the_places_are_among_the_best_where_all_or_none_are_in() -> None:
    """5 % of 31 rounded up is 2: both who share rank 1 fit, and so does one alone."""
    strict = {"top": "ceil", "ties": "all_out"}
    assert Grades(LITTLE, strict, 31, {1: 2}).of(Amount(Decimal(90)), 1)[0].ko == "최우수"
    assert Grades(LITTLE, strict, 31, {1: 1}).of(Amount(Decimal(90)), 1)[0].ko == "최우수"
    assert Grades(LITTLE, strict, 31, {1: 3}).of(Amount(Decimal(90)), 1)[0].ko == "우수"


def test_the_best_few_per_cent_are_named_only_once_everyone_has_points() -> None:
    settled, waiting = (Grades(LITTLE, {}, 100, {1: 1}, settled=known) for known in (True, False))
    assert settled.of(Amount(Decimal(70)), 1)[0].ko == "최우수"
    assert waiting.of(Amount(Decimal(70)), 1)[0].ko == "보통"


@pytest.mark.parametrize(
    ("total", "grade"), [("95", "최우수"), ("94.999", "우수"), ("80", "우수"), ("59.99", "미흡"), ("-3", "미흡")]
)
def test_a_cut_off_is_reached_exactly(total: str, grade: str) -> None:
    assert Grades(LITTLE, {}, 100, {}).of(Amount(Decimal(total)), 50)[0].ko == grade


@pytest.mark.parametrize(
    ("reading", "total", "grade"),
    [("manual", "90", "최우수"), ("release", "90", "우수"), ("release", "95", "매우우수")],
)
def test_grades_are_those_of_the_reading_chosen(reading: str, total: str, grade: str) -> None:
    """Rank 1 of 100 is among the best 5 %, a clause that the other table does not have."""
    other = GradeTable("release", (Grade(same("매우우수"), Decimal(95)), Grade(same("우수"), Decimal(0))))
    table = setting("grades", Governs.GRADE_TABLE, "manual", "release")
    rules = replace(LITTLE, settings=(*LITTLE.settings, table), other_grades=(other,))
    assert Grades(rules, {"grades": reading}, 100, {1: 1}).of(Amount(Decimal(total)), 1)[0].ko == grade


def test_a_cut_off_is_compared_with_the_rounded_total_where_the_setting_says_so() -> None:
    assert Grades(LITTLE, {"cut": "half_up_2"}, 100, {}).of(Amount(Decimal("94.995")), 50)[0].ko == "최우수"


def test_area_grades_compare_shares_exactly() -> None:
    framework = replace(LITTLE, area_grades=(AreaGrade(1, Decimal(90)), AreaGrade(2, Decimal(0))))
    assert area_grade(framework, Amount(Decimal(27)), Decimal(30)) == 1
    assert area_grade(framework, Amount(Decimal("26.9999999999999999999999999")), Decimal(30)) == 2
    assert area_grade(framework, Amount(Decimal(0)), Decimal(0)) is None
    assert area_grade(LITTLE, Amount(Decimal(1)), Decimal(1)) is None


FULL: Points = {"Q1": "20", "Q2": "10", "J1": "30", "M1": "10", "M1 judged": "10", "J2": "20"}
SUNK: Points = {**FULL, "M1": "1", "M1 judged": "0", "P1": "-4", "B1": "2"}


@pytest.mark.parametrize(("floor", "total", "of_indicator"), [("no_floor", "79", "-1"), ("floor_indicator", "82", "2")])
def test_penalties_sink_an_indicator_as_far_as_the_setting_lets_them(floor: str, total: str, of_indicator: str) -> None:
    result = only(LITTLE, "AAA", SUNK, {"penalty": floor})
    assert result.total.value == Decimal(total)
    found = {code: figure.value for code, figure in result.indicators.items()}
    assert found[LITTLE.areas[1].indicators[0].code] == Decimal(of_indicator)


def test_the_total_falls_below_zero_only_where_the_setting_lets_it() -> None:
    alone: Points = {"P1": "-4"}
    assert only(LITTLE, "AAA", alone).total.value == -4
    floored = only(LITTLE, "AAA", alone, {"penalty": "floor_total"}).total
    assert floored.value == 0
    assert "0점 아래는 0점으로" in floored.rule.ko


def test_the_total_is_rounded_only_where_the_setting_says_so() -> None:
    given: Points = {**FULL, "J2": "19.995"}
    assert only(LITTLE, "AAA", given).total.value == Decimal("99.995")
    rounded_up = only(LITTLE, "AAA", given, {"total": "half_up_2"}).total
    assert rounded_up.value == 100
    assert "반올림" in rounded_up.rule.ko


def test_a_mean_counts_those_without_points_as_zero_only_where_the_setting_says_so() -> None:
    types = {"x": "AAA", "y": "AAA", "z": "AAA"}
    points: dict[str, Points] = {"x": {"Q2": ""}, "y": {"Q2": "9"}, "z": {"Q2": ""}}
    for chosen, value in (("scored_only", "9"), ("missing_as_zero", "3")):
        result = tallied(LITTLE, types, points, {"members": chosen})
        found = {r.institution.code: r.measures for r in result.results}
        assert {f.value for m in found.values() for c, f in m.items() if c == "Q2"} >= {Decimal(value)}


def test_what_is_missing_is_named_and_makes_the_result_provisional() -> None:
    result = only(LITTLE, "AAA", {"Q1": "20", "M1": "5"})
    assert result.missing == ("Q2", "J1", "M1", "J2")
    assert not result.is_complete
    assert result.total.value == 20
    assert only(LITTLE, "AAA", FULL).is_complete


def test_an_area_below_its_last_cut_off_takes_the_last_number() -> None:
    framework = replace(LITTLE, area_grades=(AreaGrade(1, Decimal(90)), AreaGrade(2, Decimal(10))))
    assert area_grade(framework, Amount(Decimal(-1)), Decimal(30)) == 2


def test_a_measure_under_an_unknown_grouping_has_its_type_for_a_group() -> None:
    measure = replace(LITTLE.measures()[1], grouping="elsewhere")
    given = TallyInput(LITTLE, {}, (), {}, {})
    assert given.types_in_group(measure, AAA) == (AAA,)
    assert given.types_in_group(LITTLE.measures()[1], AAA) == (AAA,)


def test_a_figure_that_stands_in_for_points_is_told_from_others() -> None:
    types = {"x": "AAA", "y": "AAA"}
    results = {r.institution.code: r for r in tallied(LITTLE, types, {"x": {"Q2": ""}, "y": {"Q2": "9"}}).results}
    q2 = LITTLE.measures()[1].code
    assert [stands_in(results[InstitutionCode(code)].measures[q2]) for code in ("x", "y")] == [True, False]


def test_a_mark_that_is_gone_from_the_journal_is_said_to_have_changed() -> None:
    key = (InstitutionCode("X"), LITTLE.measures()[2].code)
    decision = Decision(*key, Decimal(9), MEAN, "", (EntryHash("ab" * 32),), EntryHash("f" * 64), "", digits="2")
    given = TallyInput(LITTLE, {}, (Institution(key[0], "X", AAA),), {}, {key: decision})
    part = tally(given, "").results[0].measures[key[1]].parts[0]
    assert (part.value, part.rule.ko) == (None, "결정 뒤에 바뀐 점수")


@pytest.mark.parametrize(("has_all", "grade"), [(True, "최우수"), (False, "우수")])
def test_the_best_of_a_round_wait_for_the_points_of_everyone(has_all: bool, grade: str) -> None:
    """One place among twenty: the first has 85, the others 66, and the last may still lack a judgement."""
    codes = [f"I{n:02}" for n in range(20)]
    points = {code: {**FULL, "J1": "15", "Q1": "20" if code == "I00" else "1"} for code in codes}
    if not has_all:
        del points["I19"]["J2"]
    found = tallied(LITTLE, dict.fromkeys(codes, "AAA"), points)
    best = next(result for result in found.results if result.institution.code == "I00")
    assert (best.rank, best.total.value, best.grade.ko) == (1, Decimal(85), grade)


def test_a_tally_keeps_the_settings_it_was_made_under() -> None:
    found = tallied(LITTLE, {"X": "AAA"}, {"X": FULL}, {"total": "half_up_2"})
    assert found.settings["total"] == "half_up_2"
    assert found.settings["penalty"] == "no_floor"


@pytest.mark.parametrize(
    ("among", "grades"),
    [("evaluation", ("최우수", "최우수", "우수", "보통")), ("type", ("최우수", "우수", "최우수", "보통"))],
)
def test_the_best_are_taken_of_all_or_of_each_type_as_is_set(among: str, grades: tuple[str, ...]) -> None:
    """Of each type twenty: 90 and 85 at the top of one, 82 at the top of the other, all others 66."""
    rules = replace(LITTLE, settings=(*LITTLE.settings, setting("whole", Governs.TOP_AMONG, "evaluation", "type")))
    tops = {"A00": "20", "A01": "15", "B00": "12"}
    types = {f"{kind}{n:02}": f"{kind}" * 3 for kind in "AB" for n in range(20)}
    points = {code: {**FULL, "J1": "20" if code in tops else "15", "Q1": tops.get(code, "1")} for code in types}
    chosen = {"whole": among, "top": "floor"}
    found = {r.institution.code: r for r in tallied(rules, types, points, chosen).results}
    told = tuple(found[InstitutionCode(code)] for code in ("A00", "A01", "B00", "B01"))
    assert tuple(one.grade.ko for one in told) == grades
    if among == "type":
        assert told[2].grade_rule.en == "Rank 1 of 20 of its type, among the top 5 % (1)"
        assert told[2].grade_rule.ko == "같은 유형 20개 기관 중 1위, 상위 5%(1개) 안"
