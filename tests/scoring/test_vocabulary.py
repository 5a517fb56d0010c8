"""Every word of the rules alone: what it gives, exactly, and what it says of itself in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from reviewer.model.framework import Substitution
from reviewer.scoring.compute import UNSOUND, Outcome, Status, compute, results_of
from tests.scoring.little_rules import AAA, BBB
from tests.scoring.ruling import RULES, computed, measure, number, steps

HALF = number("0.5")
THINGS = [{"size": 1}, {"size": 4, "good": False}, {"size": 7}]
DAY: dict[str, object] = {"day": date(2025, 10, 31).toordinal()}

# rule, figures, what it gives
GIVES: list[tuple[Any, dict[str, object], Fraction | int]] = [
    (7, {}, 7),
    (number("0.1"), {}, Fraction(1, 10)),
    (True, {}, 1),
    (False, {}, 0),
    ("a", {"a": 4}, 4),
    ("count", {}, 3),
    ("maximum", {}, 20),
    ({"X": 1, "Y": 2}, {}, 1),
    ({"AAA": 3, "Y": 2}, {}, 3),
    ({"add": ["a", "b", 1]}, {"a": 2, "b": Fraction(1, 3)}, Fraction(10, 3)),
    ({"subtract": ["a", "b", 1]}, {"a": 9, "b": 3}, 5),
    ({"multiply": ["a", "b", HALF]}, {"a": 3, "b": 5}, Fraction(15, 2)),
    ({"ratio": ["a", "b"]}, {"a": 1, "b": 3}, Fraction(1, 3)),
    ({"ratio": {"of": "a", "to": "b", "if_zero": 9}}, {"a": 1, "b": 0}, 9),
    ({"ratio": {"of": "a", "to": "b", "if_zero": 9}}, {"a": 1, "b": 2}, Fraction(1, 2)),
    ({"percent": ["a", "b"]}, {"a": 319, "b": 400}, Fraction(319, 4)),
    ({"weighted": [{"weight": HALF, "value": "a"}, {"weight": 2, "value": "b"}]}, {"a": 4, "b": 1}, 4),
    ({"min": ["a", "b", 3]}, {"a": 5, "b": 4}, 3),
    ({"max": ["a", "b", 3]}, {"a": 5, "b": 4}, 5),
    ({"limit": {"value": "a", "least": 2, "most": 4}}, {"a": 1}, 2),
    ({"limit": {"value": "a", "least": 2, "most": 4}}, {"a": 5}, 4),
    ({"limit": {"value": "a", "least": 2}}, {"a": 9}, 9),
    ({"limit": {"value": "a", "most": 4}}, {"a": -9}, -9),
    ({"round": {"value": "a", "digits": 2}}, {"a": Fraction(1005, 1000)}, Fraction(101, 100)),
    ({"round": {"value": "a", "digits": 2}}, {"a": Fraction(10049, 10000)}, 1),
    ({"round": {"value": "a", "digits": 2}}, {"a": Fraction(-1005, 1000)}, Fraction(-101, 100)),
    ({"round": {"value": "a", "digits": 0, "how": "down"}}, {"a": Fraction(239, 4)}, 59),
    ({"round": {"value": "a", "digits": 0, "how": "down"}}, {"a": Fraction(-239, 4)}, -59),
    ({"round": {"value": "a", "digits": 1, "how": "up"}}, {"a": Fraction(1, 3)}, Fraction(2, 5)),
    ({"round": {"value": "a", "digits": 1, "how": "none"}}, {"a": Fraction(1, 3)}, Fraction(1, 3)),
    ({"round": {"value": "a", "digits": 0}}, {"a": 3}, 3),
    ({"cases": {"count": "a", "each": 1, "most": 5}}, {"a": 7}, 5),
    ({"cases": {"count": "a", "each": HALF, "most": 5}}, {"a": 7}, Fraction(7, 2)),
    ({"cases": {"count": "a", "each": -1}}, {"a": 7}, -7),
    ({"deduct": {"from": "a", "take": "b", "not_below": 0}}, {"a": 1, "b": 3}, 0),
    ({"deduct": {"from": "a", "take": "b"}}, {"a": 1, "b": 3}, -2),
    ({"mean": {"of": "things", "value": "size"}}, {"things": THINGS}, 4),
    ({"mean": {"of": "things", "value": "size", "where": "good"}}, {"things": [*THINGS, {"size": 0}]}, Fraction(8, 3)),
    ({"mean": {"of": "things", "value": "size", "if_none": 2}}, {}, 2),
    ({"mean": {"of": "things", "value": {"multiply": ["size", "a"]}}}, {"things": THINGS, "a": 2}, 8),
    ({"sum": {"of": "things", "value": "size"}}, {"things": THINGS}, 12),
    ({"sum": {"of": "things", "value": "size"}}, {}, 0),
    ({"lowest": {"of": "things", "value": "size"}}, {"things": THINGS}, 1),
    ({"highest": {"of": "things", "value": "size"}}, {"things": THINGS}, 7),
    ({"count": {"of": "things"}}, {"things": THINGS}, 3),
    ({"count": {"of": "things", "where": "good"}}, {"things": THINGS}, 2),
    ({"every": {"of": "things", "that": "good"}}, {"things": THINGS}, 0),
    ({"every": {"of": "things", "that": "good", "where": {"more_than": ["size", 4]}}}, {"things": THINGS}, 1),
    ({"every": {"of": "things", "that": "good"}}, {}, 1),
    ({"some": {"of": "things", "that": {"more_than": ["size", 6]}}}, {"things": THINGS}, 1),
    ({"some": {"of": "things", "that": {"more_than": ["size", 7]}}}, {"things": THINGS}, 0),
    ({"all": ["late", True]}, {"late": True}, 1),
    ({"all": [True, "late"]}, {}, 0),
    ({"any": ["late", False]}, {}, 0),
    ({"any": ["late", True]}, {}, 1),
    ({"not": "late"}, {}, 1),
    ({"not": {"zero": "a"}}, {"a": 0}, 0),
    ({"equal": ["a", 2]}, {"a": 2}, 1),
    ({"at_least": ["a", 2]}, {"a": 2}, 1),
    ({"at_least": ["a", 2]}, {"a": Fraction(19, 10)}, 0),
    ({"at_most": ["a", 2]}, {"a": 2}, 1),
    ({"at_most": ["a", 2]}, {"a": 3}, 0),
    ({"more_than": ["a", 2]}, {"a": 2}, 0),
    ({"less_than": ["a", 2]}, {"a": 2}, 0),
    ({"less_than": ["a", 2]}, {"a": 1}, 1),
    ({"at_most": ["day", {"date": "2025-10-31"}]}, DAY, 1),
    ({"less_than": ["day", {"date": "2025-10-31"}]}, DAY, 0),
    ({"less_than": ["day", {"date": "2025-10-02"}]}, {}, 1),
    ({"zero": "a"}, {"a": 0}, 1),
    ({"missing": "p"}, {}, 1),
    ({"missing": "p"}, {"p": 1}, 0),
    ({"missing": "count"}, {}, 0),
    ({"count": {"of": "things", "where": {"missing": "size"}}}, {"things": [{}, {"size": 1}]}, 1),
    ({"is": ["plan", "full"]}, {"plan": "full"}, 1),
    ({"is": ["plan", "full"]}, {}, 0),
    ({"if": {"when": "late", "then": 1, "else": 2}}, {}, 2),
    ({"if": {"when": "late", "then": 1, "else": "b"}}, {"late": True}, 1),
    ({"choose": [{"when": "late", "then": 1}, {"when": {"zero": "a"}, "then": 2}, {"otherwise": 3}]}, {"a": 0}, 2),
    ({"choose": [{"when": "late", "then": 1}, {"when": {"zero": "a"}, "then": 2}, {"otherwise": 3}]}, {"a": 1}, 3),
    ({"all_or_nothing": {"when": "late", "points": "maximum"}}, {"late": True}, 20),
    ({"all_or_nothing": {"when": "late", "points": "maximum"}}, {}, 0),
    ({"pick": {"of": "plan", "gives": {"full": 4, "none": "a"}}}, {"plan": "full"}, 4),
    ({"pick": {"of": "plan", "gives": {"full": 4, "none": "a"}}}, {"a": 2}, 2),
    ({"by": {"grouping": "other", "gives": {"Z": 6}}}, {}, 6),
    ({"by": {"grouping": "other", "gives": {"AAA": 5, "BBB": 6}}}, {}, 5),
    ({"setting": {"of": "OPEN", "gives": {"kindly": 1, "sternly": 0}}}, {}, 1),
    ({"first_given": ["p", "a", 9]}, {"a": 2}, 2),
    ({"first_given": ["p", "a", 9]}, {"p": 1, "a": 2}, 1),
    ({"first_given": ["p", 9]}, {}, 9),
    ({"sum": {"of": "things", "value": {"first_given": ["size", 9]}}}, {"things": [{"size": 1}, {}]}, 10),
    ({"criteria": {"parts": [{"value": "a", "most": 2}, {"value": "b", "most": 3}]}}, {"a": 1, "b": 2}, 3),
]  # fmt: skip


@pytest.mark.parametrize("case", GIVES, ids=lambda case: str(case[0])[:60])
def test_a_word_gives(case: tuple[Any, dict[str, object], Fraction | int]) -> None:
    tree, figures, expected = case
    found = computed(tree, figures)
    assert (found.status, found.points) == (Status.SCORED, Fraction(expected))
    for _, step in steps(found):
        assert step.label.ko
        assert step.rule.ko
        assert step.rule.en


@pytest.mark.parametrize(
    ("step", "inside", "outside"),
    [("from", [2, 3], [Fraction(199, 100)]), ("above", [Fraction(201, 100)], [2]), ("to", [2, -9], [Fraction(201, 100)]),
     ("below", [Fraction(199, 100)], [2]), ("is", [2], [1, Fraction(201, 100)])],
)  # fmt: skip
def test_the_ends_of_a_step_are_open_or_closed_as_written(step: str, inside: list[Any], outside: list[Any]) -> None:
    tree = {"ladder": {"of": "a", "steps": [{step: 2, "gives": 1}], "otherwise": 0}}
    assert [computed(tree, {"a": value}).points for value in inside] == [1] * len(inside)
    assert [computed(tree, {"a": value}).points for value in outside] == [0] * len(outside)


def test_bounds_may_be_fractions_and_combine_and_the_first_step_that_holds_counts() -> None:
    steps_of = [
        {"from": number("0.5"), "gives": 3},
        {"above": 0, "below": HALF, "gives": 2},
        {"from": -1, "to": 0, "gives": 1},
    ]
    tree = {"ladder": {"of": "a", "steps": steps_of, "otherwise": 9}}
    values = [Fraction(1, 2), Fraction(49, 100), 0, -1, -2]
    assert [computed(tree, {"a": value}).points for value in values] == [3, 2, 1, 1, 9]


@pytest.mark.parametrize(("a", "b", "gives"), [(5, 1, 1), (5, 9, 2), (1, 1, 3), (1, 9, 4), (5, 5, 0), (-5, 1, 0)])
def test_a_matrix_picks_the_row_and_then_the_column(a: int, b: int, gives: int) -> None:
    rows, columns = [{"from": 5}, {"above": 0, "below": 5}], [{"to": 2}, {"from": 8}]
    tree = {"matrix": {"of": ["a", "b"], "rows": rows, "columns": columns, "gives": [[1, 2], [3, 4]], "otherwise": 0}}
    assert computed(tree, {"a": a, "b": b}).points == gives


def test_a_matrix_does_not_ask_for_the_column_where_no_row_holds() -> None:
    tree = {"matrix": {"of": ["a", "b"], "rows": [{"from": 5}], "columns": [{"to": 2}], "gives": [[1]], "otherwise": 0}}
    assert computed(tree, {"a": 1}).points == 0
    assert computed(tree, {"a": 9}).missing == "b"


PARTS = [{"value": 1, "most": 1}, {"value": 1, "most": 3, "when": "late"}]


@pytest.mark.parametrize(("way", "points"), [("rescale", 4), ("full_marks", 4), ("zero", 1)])
def test_a_criterion_that_does_not_apply_is_treated_as_written(way: str, points: int) -> None:
    tree = {"criteria": {"parts": PARTS, "left_out": way}}
    assert computed(tree).points == points
    assert computed(tree, {"late": True}).points == 2


def test_a_criterion_that_does_not_apply_may_be_for_a_person_and_none_at_all_does_not_apply() -> None:
    assert computed({"criteria": {"parts": PARTS, "left_out": "ask"}}).status is Status.ASK
    none = computed({"criteria": {"parts": PARTS[1:]}})
    assert (none.status, none.points, none.substitution) == (Status.NOT_APPLICABLE, None, Substitution.RESCALE)


def test_the_way_of_criteria_may_follow_an_open_point() -> None:
    way = {"setting": {"of": "OPEN", "gives": {"kindly": "full_marks", "sternly": "zero"}}}
    tree = {"criteria": {"parts": PARTS, "left_out": way}}
    assert computed(tree).points == 4
    stern = computed(tree, settings={"OPEN": "sternly"})
    assert stern.points == 1
    assert stern.figure is not None
    assert stern.figure.settings == ("OPEN=sternly",)


def test_branches_follow_the_type_the_reading_and_the_track() -> None:
    assert computed({"X": 1, "Y": 2}, kind=BBB).points == 2
    setting = {"setting": {"of": "OPEN", "gives": {"kindly": 1, "sternly": 0}}}
    assert computed(setting, settings={"OPEN": "sternly"}).points == 0
    assert computed({"track": {"P": 1, "N": 2}}, track="N").points == 2
    assert computed({"track": {"P": 1, "N": 2}}).points == 1


def test_what_does_not_apply_says_why_and_what_stands_in() -> None:
    found = computed({"not_applicable": {"ko": "없음", "en": "Nothing", "then": "all_mean"}})
    assert (found.status, found.points, found.substitution) == (Status.NOT_APPLICABLE, None, Substitution.ALL_MEAN)
    assert found.sentence is not None
    assert found.sentence.en == "Nothing"
    plain = computed({"not_applicable": {"ko": "없음", "en": "Nothing"}})
    assert plain.substitution is Substitution.RESCALE


def test_what_a_person_must_settle_and_what_is_missing_stop_with_their_sentence() -> None:
    asked = computed({"ask": {"ko": "정하십시오.", "en": "Settle it."}})
    assert (asked.status, asked.points) == (Status.ASK, None)
    lacking = computed({"add": ["a", "b"]}, {"a": 1})
    assert (lacking.status, lacking.missing) == (Status.MISSING, "b")
    assert [step.value for _, step in steps(lacking)] == [None, 1, None]
    of_a_thing = computed({"sum": {"of": "things", "value": "size"}}, {"things": [{"size": 1}, {}]})
    assert (of_a_thing.status, of_a_thing.missing) == (Status.MISSING, "size")
    nothing = computed({"mean": {"of": "things", "value": "size"}})
    assert nothing.sentence is not None
    assert "nothing to count among Things" in nothing.sentence.en
    zero = computed({"ratio": ["a", "b"]}, {"a": 1, "b": 0})
    assert zero.sentence is not None
    assert "The divisor (B) is 0" in zero.sentence.en


def test_results_are_made_once_for_the_institution_or_for_each_record() -> None:
    results = {
        "each double": {"multiply": ["size", 2]},
        "whole": {"sum": {"of": "things", "value": "double"}},
        "twice": {"add": ["whole", "whole"]},
    }
    found = computed("twice", {"things": THINGS}, results)
    assert found.points == 48
    assert [one.key for one in results_of(measure("twice", results))] == ["whole", "twice"]


CIRCLE = {"one": {"add": ["two", 1]}, "two": {"add": ["one", 1]}}
CHAIN = {f"r{n}": {"add": [f"r{n + 1}", 1]} for n in range(300)} | {"r300": 1}
BUSH = {f"r{n}": {"add": [f"r{n + 1}", f"r{n + 1}"]} for n in range(40)} | {"r40": 1}


@pytest.mark.parametrize(
    ("tree", "results"),
    [("one", CIRCLE), ("r0", CHAIN), ("r0", BUSH), ("nobody", {}), ({"magic": 1}, {}), ({"add": 5}, {}), ({"ratio": [1]}, {}),
     ([1, 2], {}), ({"Z": 1}, {}), ({"round": {"value": 1, "digits": 10**9}}, {}), ({"round": {"value": 1, "digits": 1, "how": "odd"}}, {}),
     ({"mean": {"of": "a", "value": 1}}, {}), ({"mean": {"of": "nobody", "value": 1}}, {}), ({"is": ["nobody", "full"]}, {}),
     ({"sum": {"of": "things", "value": {"is": ["nobody", "full"]}}}, {}), ("double", {"each double": {"multiply": ["size", 2]}}),
     ({"sum": {"of": "things", "value": {"count": {"of": "things"}}}}, {}), ({"setting": {"of": "OPEN", "gives": {}}}, {}),
     ({"setting": {"of": "NONE", "gives": {"kindly": 1}}}, {}), ({"criteria": {"parts": PARTS, "left_out": "odd"}}, {}),
     ({"matrix": {"of": [1, 1], "rows": [{"from": 1}], "columns": [{"from": 1}], "gives": [[1, 2]], "otherwise": 0}}, {}),
     ({"pick": {"of": "plan", "gives": {"full": 1}}}, {}), ({"add": ["plan", 1]}, {}), ({"less_than": ["plan", 1]}, {})],
    ids=str,
)  # fmt: skip
def test_a_rule_that_was_never_checked_ends_with_a_sentence_and_no_points(tree: Any, results: dict[str, Any]) -> None:
    found = computed(tree, {}, results)
    assert (found.status, found.points) == (Status.ASK, None)
    assert found.sentence is not None
    assert "rule" in found.sentence.en
    assert found.figure is not None
    assert found.figure.value is None


def test_a_measure_without_a_rule_says_so_and_the_short_way_computes_one() -> None:
    found = compute(RULES, measure("a"), AAA, {"a": 3})
    assert found == Outcome(Status.SCORED, Fraction(3))
    bare = compute(RULES, RULES.measures()[0], AAA, {})
    assert bare.sentence is not None
    assert "no rule" in bare.sentence.en
    assert computed({"less_than": ["plan", 1]}).sentence is UNSOUND


def test_a_long_sum_of_unlike_fractions_stays_exact_and_soon_done() -> None:
    many = [{"size": Fraction(1, 10**6 + n)} for n in range(1000)]
    found = computed({"sum": {"of": "things", "value": "size"}}, {"things": many})
    assert found.points == sum((Fraction(1, 10**6 + n) for n in range(1000)), Fraction(0))


ONE = {"things": [{"size": 5, "low": 2}], "a": 3}
# a word over fields of a record and a figure of the institution, and what it gives for one record
INSIDE: list[tuple[Any, Fraction | int]] = [
    ({"limit": {"value": "size", "least": "low", "most": "a"}}, 3),
    ({"limit": {"value": "low", "least": "size"}}, 5),
    ({"limit": {"value": "low", "least": "a"}}, 3),
    ({"limit": {"value": "size", "most": "low"}}, 2),
    ({"cases": {"count": "size", "each": "low", "most": "a"}}, 3),
    ({"cases": {"count": "size", "each": "a", "most": "low"}}, 2),
    ({"cases": {"count": "a", "each": "low"}}, 6),
    ({"deduct": {"from": "size", "take": "low", "not_below": "a"}}, 3),
    ({"deduct": {"from": "low", "take": "size", "not_below": "low"}}, 2),
    ({"round": {"value": {"ratio": ["size", "low"]}, "digits": 0}}, 3),
    ({"min": ["size", "low", "a"]}, 2),
    ({"max": ["low", "size", "a"]}, 5),
    ({"subtract": ["size", "low", "a"]}, 0),
    ({"criteria": {"parts": [{"value": "low", "most": "size"}, {"value": 0, "most": "a", "when": {"more_than": ["low", 2]}}], "left_out": "rescale"}}, Fraction(16, 5)),
    ({"criteria": {"parts": [{"value": "low", "most": "size"}, {"value": 0, "most": "a", "when": {"more_than": ["low", 2]}}], "left_out": "full_marks"}}, 5),
    ({"if": {"when": {"not": {"zero": "low"}}, "then": "size", "else": "a"}}, 5),
    ({"if": {"when": {"all": [{"at_least": ["size", "a"]}, "good"]}, "then": "low", "else": "a"}}, 2),
    ({"if": {"when": {"is": ["plan", "none"]}, "then": "low", "else": "a"}}, 2),
    ({"pick": {"of": "plan", "gives": {"full": "a", "none": "low"}}}, 2),
]  # fmt: skip


@pytest.mark.parametrize("case", INSIDE, ids=lambda case: str(case[0])[:60])
def test_a_word_inside_a_list_reaches_the_record_and_the_institution_and_says_so(
    case: tuple[Any, Fraction | int],
) -> None:
    tree, expected = case
    found = computed({"sum": {"of": "things", "value": tree}}, ONE)
    assert found.points == expected
    for _, step in steps(found):
        assert step.rule.ko
        assert step.label.en
    assert len(steps(found)) > 2
    nested = computed({"multiply": [{"sum": {"of": "things", "value": tree}}, 2]}, ONE)
    assert nested.points == expected * 2
    assert nested.figure is not None
    assert nested.figure.rule.en.startswith("(") or "the sum over Things" in nested.figure.rule.en


def test_the_short_way_computes_for_its_type_and_its_track() -> None:
    assert compute(RULES, measure({"X": 1, "Y": 2}), BBB, {}).points == 2
    assert compute(RULES, measure({"track": {"P": 1, "N": 2}}), AAA, {}, track="N").points == 2
    assert compute(RULES, measure({"track": {"P": 1, "N": 2}}), AAA, {}).points == 1
    lacking = compute(RULES, measure("a"), AAA, {})
    assert lacking.sentence is not None
    assert lacking.sentence.en == "There is no figure for A (a)."
    asked = computed({"criteria": {"parts": PARTS, "left_out": "ask"}})
    assert asked.sentence is not None
    assert asked.sentence.en == "A criterion does not apply; a person must settle it."


def test_a_rule_nested_deeper_than_can_be_read_ends_with_a_sentence() -> None:
    bottomless = replace(measure(1), rule="[" * 100_000 + "]" * 100_000)
    found = compute(RULES, bottomless, AAA, {})
    assert (found.status, found.sentence) == (Status.ASK, UNSOUND)
