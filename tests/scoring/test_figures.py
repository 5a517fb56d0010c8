"""Reading figures: forgiving in how they are written, strict in what they are, one sentence for each that cannot be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from reviewer.model.rule import Input, InputKind, tree, written
from reviewer.model.setting import Choice
from reviewer.scoring.figures import MOST_RECORDS, read
from reviewer.scoring.rule.values import in_words
from reviewer.scoring.spelling import folded, plain
from reviewer.text import Text

CHOICES = (Choice("values_only", Text("값 오류만", "Value errors only")), Choice("none", Text("없음", "None")))


def figure(kind: InputKind, **more: Any) -> Input:
    return Input("x", Text("값 하나", "One value"), kind, **more)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (InputKind.COUNT, "1,001", 1001), (InputKind.COUNT, " 12 ", 12), (InputKind.COUNT, "12건", 12), (InputKind.COUNT, "3 개", 3), (InputKind.COUNT, "200 characters", 200), (InputKind.COUNT, "1,200자", 1200), (InputKind.COUNT, "2 DBs", 2),
        (InputKind.COUNT, 7, 7), (InputKind.COUNT, Decimal("7.0"), 7), (InputKind.COUNT, "7.00", 7), (InputKind.COUNT, "0", 0),
        (InputKind.NUMBER, "-2.50", Fraction(-5, 2)), (InputKind.NUMBER, "−3", -3), (InputKind.NUMBER, "2/3", Fraction(2, 3)),
        (InputKind.NUMBER, "1,234,567.5", Fraction(2469135, 2)), (InputKind.NUMBER, Fraction(1, 3), Fraction(1, 3)), (InputKind.NUMBER, "50%", Fraction(1, 2)),
        (InputKind.PERCENT, "34%", 34), (InputKind.PERCENT, "34", 34), (InputKind.PERCENT, "59.9 ％", Fraction(599, 10)), (InputKind.PERCENT, "71/100", 71),
        (InputKind.PERCENT, 0, 0), (InputKind.SHARE, "69/81", Fraction(23, 27)), (InputKind.SHARE, "90%", Fraction(9, 10)), (InputKind.SHARE, "1", 1),
        (InputKind.SHARE, "1,000/2,000", Fraction(1, 2)), (InputKind.AMOUNT, "1,500,000원", 1500000),
        (InputKind.YES_NO, "yes", True), (InputKind.YES_NO, "예", True), (InputKind.YES_NO, "O", True), (InputKind.YES_NO, True, True), (InputKind.YES_NO, 1, True),
        (InputKind.YES_NO, "no", False), (InputKind.YES_NO, "아니요", False), (InputKind.YES_NO, "X", False), (InputKind.YES_NO, " 안 함 ", False),
        (InputKind.CHOICE, "values_only", "values_only"), (InputKind.CHOICE, "errors only", "values_only"), (InputKind.CHOICE, "x none", "none"), (InputKind.CHOICE, "Values only", "values_only"), (InputKind.CHOICE, "값 오류만", "values_only"),
        (InputKind.CHOICE, "value errors only", "values_only"), (InputKind.DATE, "2024-09-01", date(2024, 9, 1).toordinal()),
        (InputKind.DATE, "2024. 9. 1.", date(2024, 9, 1).toordinal()), (InputKind.DATE, "2024/09/01", date(2024, 9, 1).toordinal()),
    ],
)  # fmt: skip
def test_a_value_is_read_exactly(kind: InputKind, raw: object, value: object) -> None:
    filed = read([figure(kind, choices=CHOICES)], {"x": raw})
    assert filed.faults == []
    assert filed.figures == {"x": value}
    assert type(filed.figures["x"]) is type(value)


@pytest.mark.parametrize(
    ("kind", "raw", "sentence"),
    [
        (InputKind.COUNT, "2.5", "'2.5' is no count"), (InputKind.COUNT, "-1", "cannot be below 0"), (InputKind.COUNT, "many", "'many' is no number"),
        (InputKind.COUNT, "", "is no number"), (InputKind.COUNT, "1e3", "is no number"), (InputKind.COUNT, "1,00", "is no number"), (InputKind.COUNT, True, "'True' is no number"),
        (InputKind.COUNT, [1], "is no number"), (InputKind.COUNT, "9" * 16, "too large"), (InputKind.COUNT, 10**15, "too large"), (InputKind.COUNT, "9" * 41, "is no number"),
        (InputKind.NUMBER, "1/0", "divides by 0"), (InputKind.NUMBER, "1/2/3", "is no number"), (InputKind.NUMBER, "NaN", "is no number"),
        (InputKind.PERCENT, "-1%", "cannot be below 0"), (InputKind.SHARE, "3/2", "cannot be above 1"), (InputKind.SHARE, "71", "Write it like 71%, 71/100 or 0.71"), (InputKind.COUNT, "12 km", "is no number"), (InputKind.COUNT, "3만", "is no number"), (InputKind.SHARE, "-1/2", "cannot be below 0"),
        (InputKind.AMOUNT, "-5", "cannot be below 0"), (InputKind.YES_NO, "maybe", "neither yes nor no"), (InputKind.YES_NO, "", "neither yes nor no"),
        (InputKind.CHOICE, "some", "not among the choices: values_only (Value errors only), none (None)"), (InputKind.DATE, "2025-02-30", "is not a date"), (InputKind.DATE, "today", "is not a date"),
        (InputKind.LIST, "many", "This is no list"), (InputKind.LIST, [1], "[1]: This is no record"), (InputKind.LIST, [{"size": "x"}], "[1]: size: 'x' is no number"),
        (InputKind.LIST, [{"size": 1}, {"sise": 1}], "[2]: There is no figure 'sise' here. Did you mean 'size'"),
        (InputKind.LIST, [{}] * (MOST_RECORDS + 1), "1,001 records"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_gets_one_sentence_with_its_name(kind: InputKind, raw: object, sentence: str) -> None:
    fields = (Input("size", Text("크기", "Size"), InputKind.NUMBER),)
    filed = read([figure(kind, choices=CHOICES, fields=fields)], {"x": raw})
    assert filed.figures == {}
    assert len(filed.faults) == 1
    assert filed.faults[0].en.startswith("x: ")
    assert sentence in filed.faults[0].en
    assert filed.faults[0].ko != filed.faults[0].en


def test_bounds_of_the_edition_hold_at_their_ends() -> None:
    bounded = figure(InputKind.NUMBER, least=Decimal("0.8"), most=Decimal(1))
    assert read([bounded], {"x": "0.8"}).figures == {"x": Fraction(4, 5)}
    assert read([bounded], {"x": "1"}).figures == {"x": 1}
    assert "below 0.8" in read([bounded], {"x": "0.79"}).faults[0].en
    assert "above 1" in read([bounded], {"x": "1.01"}).faults[0].en
    few = figure(InputKind.LIST, most=Decimal(1), fields=())
    assert "At most 1 are possible" in read([few], {"x": [{}, {}]}).faults[0].en
    assert read([few], {"x": [{}]}).figures == {"x": ({},)}


def test_names_are_known_by_key_alias_and_words_of_both_languages() -> None:
    one = figure(InputKind.COUNT, aliases=("score15+", "다른 이름"))
    for name in ("x", "X", "one value", "One-Value", "값 하나", "값_하나", "score 15".replace(" ", ""), "다른 이름"):
        assert read([one], {name: 1}).figures == {"x": 1}, name


@pytest.mark.parametrize(
    "name", ["plan2026", "plan_2026", "plan-2026", "plan 2026", "Pl an.2026", "2026년계획", "2026년_계획"]
)
def test_names_are_known_whatever_signs_part_their_words(name: str) -> None:
    one = Input("plan2026", Text("2026년 계획", "Planned in 2026"), InputKind.COUNT)
    assert read([one], {name: 3}).figures == {"plan2026": 3}


def test_signs_are_looked_at_where_they_alone_tell_two_names_apart() -> None:
    parted, whole = (Input(key, Text(key, key), InputKind.COUNT) for key in ("on_time", "ontime"))
    assert read([parted, whole], {"on-time": 1, "ontime": 2}).figures == {"on_time": 1, "ontime": 2}
    unclear = read([parted, whole], {"ont_ime": 1})
    assert unclear.figures == {}
    assert "no figure 'ont_ime'" in unclear.faults[0].en


def test_an_unknown_name_is_answered_with_the_nearest_and_all_there_are() -> None:
    planned, delivered = (Input(key, Text(key, key), InputKind.COUNT) for key in ("planned", "delivered"))
    sentence = read([planned, delivered], {"planed": 1}).faults[0]
    assert sentence.en == "There is no figure 'planed' here. Did you mean 'planned'? It takes: planned, delivered"
    assert "'planned'을(를) 뜻하셨습니까" in sentence.ko
    assert "Did you mean" not in read([planned], {"zzz": 1}).faults[0].en
    assert "It takes: —" in read([], {"zzz" * 30: 1}).faults[0].en


def test_a_figure_given_twice_or_as_nothing() -> None:
    one = figure(InputKind.COUNT, aliases=("other",))
    twice = read([one], {"x": 1, "other": 2})
    assert twice.figures == {"x": 1}
    assert "given twice" in twice.faults[0].en
    assert read([one], {"x": None}).figures == {}


def test_spellings_fold_circles_case_and_blanks() -> None:
    assert folded("1-①-2 ") == folded("1-1-2")
    assert folded("２-①") == "2-1"
    assert plain(" Score15+ ") == "score15"
    assert plain("이름(한글)") == "이름_한글"


def test_a_rule_comes_back_from_its_text_with_its_numbers_exact() -> None:
    rule = {"ladder": {"of": "가", "steps": [{"from": Decimal("0.10"), "gives": True}], "otherwise": -3}}
    assert written(rule) == '{"ladder":{"of":"가","otherwise":-3,"steps":[{"from":0.1,"gives":true}]}}'
    assert tree(written(rule)) == rule
    assert isinstance(tree(written(rule))["ladder"]["steps"][0]["from"], Decimal)
    assert written(("a", 1)) == '["a",1]'


def test_a_list_is_told_by_how_much_it_holds_and_a_word_by_itself() -> None:
    assert in_words("서식 1") == Text("서식 1", "서식 1")
    assert in_words([{"a": 1}, {"a": 2}]) == Text("2건", "2 records")
