"""A measure with a rule of its own in the little evaluation, for tests of one word of the vocabulary at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Group, Grouping, Indicator, Measure, Method, Substitution
from reviewer.model.ids import AreaCode, IndicatorCode, MeasureCode, SettingId, TypeCode
from reviewer.model.rule import Input, InputKind, Result, written
from reviewer.model.setting import Choice, Setting
from reviewer.scoring.compute import Outcome, Rules
from reviewer.text import Text, same
from tests.scoring.little_rules import AAA, BBB, LITTLE, points

OTHER = Grouping("other", (Group("Z", (AAA, BBB)),))
OPEN = Setting(SettingId("OPEN"), same("?"), tuple(Choice(v, same(v)) for v in ("kindly", "sternly")), "kindly")
TRACKED = Indicator(
    IndicatorCode("T"),
    same("T"),
    (Measure(MeasureCode("R"), same("R"), Method.QUANTITATIVE, points("20")),),
    ("P", "N"),
)
AREAS = (*LITTLE.areas, Area(AreaCode("9"), same("9"), (TRACKED,)))
RULES = replace(LITTLE, areas=AREAS, groupings=(*LITTLE.groupings, OTHER), settings=(*LITTLE.settings, OPEN))
FIELDS = (
    Input("size", Text("크기", "Size"), InputKind.NUMBER, optional=True),
    Input("low", Text("낮음", "Low"), InputKind.NUMBER, optional=True),
    Input("good", Text("좋음", "Good"), InputKind.YES_NO, default="yes"),
    Input("name", Text("이름", "Name"), InputKind.NUMBER, optional=True),
)
CHOICES = (Choice("full", Text("모두", "All")), Choice("none", Text("없음", "None")))
INPUTS = (
    Input("a", Text("가", "A"), InputKind.NUMBER),
    Input("b", Text("나", "B"), InputKind.NUMBER),
    Input("p", Text("다", "P"), InputKind.PERCENT, optional=True),
    Input("late", Text("늦음", "Late"), InputKind.YES_NO, default="no"),
    Input("day", Text("날", "Day"), InputKind.DATE, default="2025-10-01"),
    Input("plan", Text("계획", "Plan"), InputKind.CHOICE, default="none", choices=CHOICES),
    Input("count", Text("건수", "Count"), InputKind.COUNT, default="3"),
    Input("things", Text("것", "Things"), InputKind.LIST, optional=True, fields=FIELDS),
)


def measure(tree: object, results: Mapping[str, object] | None = None) -> Measure:
    """Return a measure of 20 points with that rule; `results` by name, those of each thing as `each name`."""
    made = tuple(
        Result(name.removeprefix("each "), same(name), written(rule), "things" if name.startswith("each ") else "")
        for name, rule in (results or {}).items()
    )
    return Measure(
        MeasureCode("R"),
        Text("규칙", "Rule"),
        Method.QUANTITATIVE,
        points("20"),
        substitution=Substitution.RESCALE,
        inputs=INPUTS,
        results=made,
        rule=written(tree),
    )


def computed(
    tree: object,
    figures: Mapping[str, object] | None = None,
    results: Mapping[str, object] | None = None,
    kind: TypeCode = AAA,
    settings: Mapping[str, str] | None = None,
    track: str = "",
) -> Outcome:
    """Return what a rule gives, with its explanation."""
    rules = Rules(RULES, settings or {})
    return rules.explained(measure(tree, results), kind, figures or {}, {"a": "값.csv › 2행"}, track)


def steps(found: Outcome) -> list[tuple[int, Figure]]:
    """Return the steps of an explanation with their depth."""
    assert found.figure is not None
    return list(found.figure.walk())


def number(words: str) -> Decimal:
    """Return a number as a rule file holds it."""
    return Decimal(words)
