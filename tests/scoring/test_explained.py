"""What an explanation says: sentences in two languages, values with units, sources, readings, the step taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from reviewer.model.rule import Input, InputKind
from reviewer.model.setting import Choice
from reviewer.scoring.compute import Outcome, Rules
from reviewer.scoring.rule.values import canonical, decimal, exact, in_words
from reviewer.text import Text
from tests.scoring.little_rules import AAA
from tests.scoring.ruling import RULES, computed, measure, number, steps


def lines(found: Outcome) -> list[str]:
    """Return the steps as the command prints them, Korean, without the depth."""
    return [f"{s.label.ko} = {s.words.ko if s.words else '—'} · {s.rule.ko}" for _, s in steps(found)]


def english(found: Outcome) -> list[str]:
    return [f"{s.label.en} = {s.words.en if s.words else '—'} · {s.rule.en}" for _, s in steps(found)]


def test_a_ladder_says_where_the_exact_value_stands() -> None:
    ladder = {
        "ladder": {
            "of": {"percent": ["a", "b"]},
            "steps": [{"from": 90, "gives": 4}, {"from": 80, "gives": 3}, {"above": 0, "gives": 1}],
            "otherwise": 0,
        }
    }
    assert lines(computed(ladder, {"a": 179, "b": 200})) == [
        "규칙 = 3 · 89.5 % → 80 이상 90 미만: 3",
        "가 ÷ 나 × 100 = 89.5 % · 가 ÷ 나 × 100",
        "가 = 179 · 제출하거나 집계한 값",
        "나 = 200 · 제출하거나 집계한 값",
    ]
    assert english(computed(ladder, {"a": 1, "b": 3}))[0] == "Rule = 1 · 33.3333… % → above 0, below 80: 1"
    assert lines(computed(ladder, {"a": 0, "b": 3}))[0] == "규칙 = 0 · 0 % → 그 밖: 0"
    assert lines(computed(ladder, {"a": 3, "b": 3}))[0] == "규칙 = 4 · 100 % → 90 이상: 4"


def test_steps_that_fall_say_their_lower_end() -> None:
    falling = {"ladder": {"of": "a", "steps": [{"below": 1, "gives": 3}, {"below": 5, "gives": 2}], "otherwise": 0}}
    assert lines(computed(falling, {"a": 2}))[0] == "규칙 = 2 · 2 → 1 이상 5 미만: 2"
    bands = {"ladder": {"of": "a", "steps": [{"to": 200, "gives": 2}, {"to": 400, "gives": "b"}], "otherwise": 12}}
    assert lines(computed(bands, {"a": 400, "b": 4}))[0] == "규칙 = 4 · 400 → 200 초과 400 이하: 나"
    assert english(computed(bands, {"a": 1}))[0] == "Rule = 2 · 1 → 200 or less: 2"
    exactly = {"ladder": {"of": "a", "steps": [{"above": 7, "gives": 3}, {"is": 7, "gives": 2}], "otherwise": 0}}
    assert english(computed(exactly, {"a": 7}))[0] == "Rule = 2 · 7 → exactly 7: 2"
    open_end = {"ladder": {"of": "a", "steps": [{"gives": 2}], "otherwise": 0}}
    assert english(computed(open_end, {"a": 7}))[0] == "Rule = 2 · 7 → otherwise: 2"


def test_a_matrix_names_its_row_and_column() -> None:
    tree = {
        "matrix": {
            "of": ["a", "b"],
            "rows": [{"from": 30}, {"above": 0}],
            "columns": [{"from": 80}, {"above": 0}],
            "gives": [[5, 3], ["a", 1]],
            "otherwise": 0,
        }
    }
    assert lines(computed(tree, {"a": 40, "b": 9}))[0] == "규칙 = 3 · 30 이상 / 0 초과 80 미만: 3"
    assert lines(computed(tree, {"a": 2, "b": 99})) == [
        "규칙 = 2 · 0 초과 30 미만 / 80 이상: 가",
        "가 = 2 · 제출하거나 집계한 값",
        "나 = 99 · 제출하거나 집계한 값",
        "가 = 2 · 제출하거나 집계한 값",
    ]
    assert lines(computed(tree, {"a": 0})) == ["규칙 = 0 · 그 밖: 0", "가 = 0 · 제출하거나 집계한 값"]
    assert english(computed({"add": [tree, 1]}, {"a": 0}))[1] == "the table of A and B = 0 · otherwise: 0"


@pytest.mark.parametrize(
    ("tree", "ko", "en"),
    [
        ({"add": ["a", {"multiply": ["b", number("0.3")]}]}, "가 + (나 × 0.3)", "A + (B × 0.3)"),
        ({"subtract": [{"ratio": ["a", "b"]}, 1]}, "(가 ÷ 나) − 1", "(A ÷ B) − 1"),
        ({"min": ["a", "b"]}, "가, 나 가운데 작은 값", "the smaller of A and B"),
        ({"max": ["a", 2]}, "가, 2 가운데 큰 값", "the larger of A and 2"),
        ({"multiply": [{"min": ["a", {"add": ["b", 1]}]}, 2]}, "(가, 나 + 1 가운데 작은 값) × 2", "(the smaller of A and B + 1) × 2"),
        ({"limit": {"value": "a", "least": 15, "most": 300}}, "가 (15 이상 300 이하로)", "A (from 15 to 300)"),
        ({"round": {"value": "a", "digits": 2}}, "가 (소수 2자리로 반올림)", "A (rounded half up to 2 decimals)"),
        ({"round": {"value": "a", "digits": 0, "how": "down"}}, "가 (정수로 버림)", "A (cut off to a whole number)"),
        ({"round": {"value": "a", "digits": 1, "how": "up"}}, "가 (소수 1자리로 올림)", "A (rounded up to 1 decimals)"),
        ({"round": {"value": "a", "digits": 1, "how": "none"}}, "가 (반올림하지 않음)", "A (not rounded)"),
        ({"cases": {"count": "a", "each": 1, "most": 5}}, "가 × 1 (최대 5)", "A × 1 (at most 5)"),
        ({"cases": {"count": "a", "each": -1}}, "가 × -1", "A × -1"),
        ({"deduct": {"from": "a", "take": "b", "not_below": 0}}, "가 − 나 (0 아래로는 내려가지 않음)", "A − B (not below 0)"),
        ({"deduct": {"from": "a", "take": "b"}}, "가 − 나", "A − B"),
        ({"count": {"of": "things"}}, "것의 수", "the number of Things"),
        ({"mean": {"of": "things", "value": "size", "if_none": 0}}, "것별 크기의 평균", "the mean over Things of Size"),
        ({"sum": {"of": "things", "value": "size"}}, "것별 크기의 합", "the sum over Things of Size"),
        ({"lowest": {"of": "things", "value": "size", "if_none": 0}}, "것별 크기 가운데 가장 낮은 값", "the lowest over Things of Size"),
        ({"highest": {"of": "things", "value": "size", "if_none": 0}}, "것별 크기 가운데 가장 높은 값", "the highest over Things of Size"),
    ],
)  # fmt: skip
def test_a_rule_reads_as_a_sentence(tree: object, ko: str, en: str) -> None:
    found = computed(tree, {"a": 1, "b": 1})
    assert found.figure is not None
    assert (found.figure.rule.ko, found.figure.rule.en) == (ko, en)


@pytest.mark.parametrize(
    ("tree", "ko", "en"),
    [
        ({"all": [{"at_least": ["a", 1]}, {"any": ["late", {"zero": "b"}]}]}, "가 ≥ 1 그리고 (늦음 또는 나 = 0)", "A ≥ 1 and (Late or B = 0)"),
        ({"not": {"any": ["late", {"zero": "b"}]}}, "늦음: 아니요 그리고 나 ≠ 0", "Late: no and B ≠ 0"),
        ({"equal": ["a", "b"]}, "가 = 나", "A = B"),
        ({"at_most": ["a", "b"]}, "가 ≤ 나", "A ≤ B"),
        ({"more_than": ["a", "b"]}, "가 > 나", "A > B"),
        ({"less_than": ["day", {"date": "2025-10-31"}]}, "날 < 2025-10-31", "Day < 2025-10-31"),
        ({"missing": "p"}, "다 값이 없음", "no figure for P"),
        ({"not": {"missing": "p"}}, "다 값이 있음", "there is a figure for P"),
        ({"not": {"less_than": ["a", {"add": ["b", 1]}]}}, "가 ≥ (나 + 1)", "A ≥ (B + 1)"),
        ({"not": {"zero": "a"}}, "가 ≠ 0", "A ≠ 0"),
        ({"not": {"is": ["plan", "full"]}}, "계획 ≠ 모두", "Plan ≠ All"),
        ({"not": {"not": "late"}}, "늦음", "Late"),
        ({"is": ["plan", "full"]}, "계획 = 모두", "Plan = All"),
        ({"is": ["plan", "half"]}, "계획 = half", "Plan = half"),
        ({"every": {"of": "things", "that": "good"}}, "모든 것에서 좋음", "Good for every one of Things"),
        ({"some": {"of": "things", "that": "good"}}, "하나라도 것에서 좋음", "Good for at least one of Things"),
        (True, "예", "yes"),
        (False, "아니요", "no"),
    ],
)  # fmt: skip
def test_a_condition_reads_as_a_sentence(tree: object, ko: str, en: str) -> None:
    found = computed({"if": {"when": tree, "then": 1, "else": 2}}, {"a": 1, "b": 1})
    condition = steps(found)[1][1]
    assert (condition.label.ko, condition.label.en) == (ko, en)
    assert condition.value is None
    assert condition.words in (Text("예", "yes"), Text("아니요", "no"))


def test_branches_say_which_was_taken_and_why() -> None:
    tree = {"choose": [{"when": "late", "then": 1}, {"when": {"zero": "a"}, "then": "b"}, {"otherwise": 3}]}
    assert lines(computed(tree, {"a": 0, "b": 7})) == [
        "규칙 = 7 · 가 = 0 → 나",
        "늦음 = 아니요 · 값이 없어 기본값 아니요",
        "가 = 0 = 예 · 가 = 0",
        "가 = 0 · 제출하거나 집계한 값",
        "나 = 7 · 제출하거나 집계한 값",
    ]
    assert english(computed(tree, {"a": 1}))[0] == "Rule = 3 · none of the conditions holds → 3"
    whole = computed({"add": [tree, 1]}, {"a": 1})
    assert whole.figure is not None
    assert whole.figure.rule.ko == "(조건에 따라 1, 나 또는 3) + 1"
    assert whole.figure.rule.en == "(1, B or 3 by conditions) + 1"


def test_choices_and_first_figures_say_what_they_took() -> None:
    tree = {
        "add": [
            {"pick": {"of": "plan", "gives": {"full": 4, "none": "a"}}},
            {"first_given": ["p", {"multiply": ["a", 2]}]},
        ]
    }
    assert lines(computed(tree, {"a": 3})) == [
        "규칙 = 9 · ‘계획’에 따른 값 + 다",
        "‘계획’에 따른 값 = 3 · 없음 → 가",
        "계획 = 없음 · 값이 없어 기본값 없음",
        "가 = 3 · 제출하거나 집계한 값",
        "다 = 6 % · 가 × 2",
        "가 = 3 · 제출하거나 집계한 값",
    ]
    assert lines(computed(tree, {"plan": "full", "p": 5}))[-1] == "다 = 5 % · 제출하거나 집계한 값"
    assert english(computed(tree, {"plan": "full", "p": 5}))[1] == "what ‘Plan’ gives = 4 · All → 4"


def test_each_record_has_a_line_under_its_own_name() -> None:
    things = [{"size": 1}, {"size": 4, "good": False}, {"size": 8, "name": 77}]
    found = computed(
        {"mean": {"of": "things", "value": {"multiply": ["size", 2]}, "where": "good"}}, {"things": things}
    )
    assert lines(found) == [
        "규칙 = 9 · 것(좋음)별 (크기 × 2)의 평균",
        "것 1 = 2 · 크기 × 2",
        "크기 = 1 · 제출하거나 집계한 값",
        "것 77 = 16 · 크기 × 2",
        "크기 = 8 · 제출하거나 집계한 값",
    ]
    empty = computed({"mean": {"of": "things", "value": "size", "if_none": "a"}}, {"a": 2})
    assert lines(empty)[1:] == ["가 = 2 · 제출하거나 집계한 값"]
    summed = computed({"sum": {"of": "things", "value": "size"}})
    assert lines(summed) == ["규칙 = 0 · 것별 크기의 합", "것 = 0건 · 값이 없음"]
    asked = computed({"every": {"of": "things", "that": "good"}}, {"things": things})
    assert [line.split(" · ")[0] for line in lines(asked)] == [
        "규칙 = 아니요",
        "것 1 = 예",
        "것 2 = 아니요",
        "것 77 = 예",
    ]


def test_readings_sources_and_exact_values_travel_with_their_steps() -> None:
    tree = {"multiply": ["third", {"setting": {"of": "OPEN", "gives": {"kindly": 2, "sternly": 1}}}]}
    found = computed(tree, {"a": 1, "b": 3}, {"third": {"ratio": ["a", "b"]}})
    assert found.figure is not None
    assert found.figure.exact == "2/3"
    assert str(found.figure.value) == "0.6666666666666666666666666667"
    third, two = found.figure.parts
    assert (third.label.ko, third.exact, third.rule.ko) == ("third", "1/3", "가 ÷ 나")
    assert two.settings == ("OPEN=kindly",)
    assert [part.source for part in third.parts] == ["값.csv › 2행", ""]
    assert found.figure.maximum == 20


def test_the_first_figure_given_keeps_its_source_and_a_day_reads_as_a_day() -> None:
    taken = computed({"first_given": ["a", 1]}, {"a": 5})
    assert taken.figure is not None
    assert taken.figure.source == "값.csv › 2행"
    compared = computed(
        {"if": {"when": {"at_least": ["day", {"date": "2025-10-31"}]}, "then": 1, "else": 2}},
        {"day": date(2025, 10, 31).toordinal()},
    )
    assert "날 = 2025-10-31 · 제출하거나 집계한 값" in lines(compared)


def test_criteria_say_what_became_of_those_that_do_not_apply() -> None:
    parts = [{"value": "a", "most": 1}, {"value": "b", "most": 3, "when": "late"}]
    for way, rule in (
        ("rescale", "적용되는 기준의 합을 전체 배점에 맞춰 환산"),
        ("full_marks", "기준별 점수의 합, 적용되지 않는 기준은 만점"),
        ("zero", "기준별 점수의 합"),
    ):
        found = computed({"criteria": {"parts": parts, "left_out": way}}, {"a": 1})
        assert [line.split(" · ")[1] for line in lines(found)] == [rule, "제출하거나 집계한 값", "적용되지 않음"]
    both = computed({"criteria": {"parts": parts, "left_out": "rescale"}}, {"a": 1, "b": 2, "late": True})
    assert lines(both)[0] == "규칙 = 3 · 기준별 점수의 합"


def test_a_stop_is_shown_where_it_happened() -> None:
    tree = {
        "add": ["a", {"if": {"when": "late", "then": 1, "else": {"ask": {"ko": "정하십시오.", "en": "Settle it."}}}}]
    }
    found = computed(tree, {"a": 1})
    assert [(s.value, s.rule.ko) for _, s in steps(found)] == [
        (None, "정하십시오."),
        (1, "제출하거나 집계한 값"),
        (None, "정하십시오."),
        (None, "값이 없어 기본값 아니요"),
        (None, "정하십시오."),
    ]
    condition = computed({"if": {"when": {"zero": "b"}, "then": 1, "else": 2}})
    assert [s.rule.ko for _, s in steps(condition)] == ["나(b) 값이 없습니다."]


def test_numbers_are_written_exactly_or_as_a_fraction() -> None:
    assert canonical(7) == "7"
    assert canonical(Fraction(5, 2)) == "2.5"
    assert canonical(Fraction(-1, 8)) == "-0.125"
    assert canonical(Fraction(1, 3)) == "0.3333333333333333333333333333"
    assert canonical(Fraction(1, 2**30)) == "0.000000000931322574615478515625"
    assert exact(Fraction(5, 2)) == ""
    assert exact(Fraction(-5, 6)) == "-5/6"
    assert decimal(3) == 3
    assert in_words(1234567).ko == "1,234,567"
    assert in_words(Fraction(3, 2), Text("%", "%")).ko == "1.5 %"
    assert in_words(Fraction(3, 2), Text("건", "cases")) == Text("1.5건", "1.5 cases")
    assert in_words(Fraction(1, 3)).en == "0.3333…"
    assert in_words(Fraction(1, 16)).en == "0.0625"


NAMED = (
    Input("made", Text("만든 것(두 번 센 것은 뺌)", "Things made (none twice)"), InputKind.COUNT),
    Input("late", Text("늦음(하루라도)", "Late (by a day)"), InputKind.YES_NO),
    Input(
        "kind", Text("종류(하나)", "Kind (one)"), InputKind.CHOICE, choices=(Choice("x", Text("갑(가)", "First (a)")),)
    ),
)


@pytest.mark.parametrize(
    ("tree", "rule"),
    [
        ({"multiply": ["made", 1200]}, "만든 것 × 1,200 | Things made × 1,200"),
        ({"if": {"when": "late", "then": 1, "else": 2}}, "늦음: 아니요 → 2 | Late: no → 2"),
        ({"if": {"when": {"missing": "made"}, "then": 1, "else": 2}}, "만든 것 값이 있음 → 2 | there is a figure for Things made → 2"),
        ({"if": {"when": {"is": ["kind", "x"]}, "then": 1, "else": 2}}, "종류 = 갑(가) → 1 | Kind = First (a) → 1"),
        ({"pick": {"of": "kind", "gives": {"x": 3}}}, "갑(가) → 3 | First (a) → 3"),
        ({"first_given": ["made", 5]}, "제출하거나 집계한 값 | As filed or counted"),
    ],
)  # fmt: skip
def test_a_name_leaves_what_it_adds_in_brackets_to_its_own_line(tree: object, rule: str) -> None:
    one = replace(measure(tree), inputs=NAMED)
    found = Rules(RULES, {}).explained(one, AAA, {"made": 4, "late": False, "kind": "x"}).figure
    assert found is not None
    assert f"{found.rule.ko} | {found.rule.en}" == rule


def test_the_line_of_a_figure_has_its_whole_name() -> None:
    one = replace(measure({"multiply": ["made", 2]}), inputs=NAMED)
    found = Rules(RULES, {}).explained(one, AAA, {"made": 4}).figure
    assert found is not None
    assert [part.label.en for part in found.parts] == ["Things made (none twice)"]
