"""The figures, results and rule of a measure, as plain data for machines and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reviewer.model import rule as model
from reviewer.model.framework import Measure
from reviewer.model.points import text
from reviewer.text import Language, Text

Plain = dict[str, Any]
KINDS = {
    model.InputKind.COUNT: Text("건수", "count"),
    model.InputKind.NUMBER: Text("수", "number"),
    model.InputKind.PERCENT: Text("백분율", "percent"),
    model.InputKind.SHARE: Text("비율(2/3)", "share (2/3)"),
    model.InputKind.AMOUNT: Text("금액", "amount"),
    model.InputKind.YES_NO: Text("예/아니요", "yes or no"),
    model.InputKind.CHOICE: Text("고르기", "choice"),
    model.InputKind.DATE: Text("날짜", "date"),
    model.InputKind.LIST: Text("목록", "list"),
}
UNITS = {model.InputKind.PERCENT: Text("%", "%"), model.InputKind.AMOUNT: Text("원", "won")}


def inputs(measure: Measure) -> list[Plain]:
    """Return each figure a measure takes: key, type, unit, meaning, whether it is required, its bounds."""
    return [_input(one) for one in measure.inputs]


def results(measure: Measure) -> list[Plain]:
    """Return the intermediate results of a measure; those without `each` can be asked for by name."""
    return [
        {"key": one.key, **_text(one.name), "each": one.each or None, "aliases": list(one.aliases)}
        for one in measure.results
    ]


def lines(measure: Measure, language: Language) -> list[str]:
    """Return the figures a measure takes, a line each, fields of a list under it."""
    return [line for one in measure.inputs for line in _lines(one, language)]


def _lines(one: model.Input, language: Language) -> Iterator[str]:
    need = "" if one.is_required else Text(" (없어도 됨)", " (optional)").get(language)
    rest = "" if one.default is None else f" = {one.default}"
    words = "" if not one.choices else " [" + ", ".join(f"{c.value} {c.text.get(language)}" for c in one.choices) + "]"
    yield f"{one.key}{rest}: {one.name.get(language)} · {KINDS[one.kind].get(language)}{words}{need}"
    for inside in one.fields:
        yield from (f"  {line}" for line in _lines(inside, language))


def _input(one: model.Input) -> Plain:
    unit = one.unit or UNITS.get(one.kind)
    return {
        "key": one.key,
        "type": one.kind.value,
        "unit": None if unit is None else _text(unit),
        "meaning": _text(one.name),
        "required": one.is_required,
        "default": one.default,
        "least": None if one.least is None else text(one.least),
        "most": None if one.most is None else text(one.most),
        "choices": [{"value": choice.value, **_text(choice.text)} for choice in one.choices],
        "fields": [_input(inside) for inside in one.fields],
        "aliases": list(one.aliases),
    }


def _text(words: Text) -> Plain:
    return {"ko": words.ko, "en": words.en}
