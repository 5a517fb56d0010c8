"""The rules of a checked document to the frozen values of `reviewer.model.rule`."""

from __future__ import annotations

from decimal import Decimal

from reviewer.framework.view import View, measures
from reviewer.model.points import text
from reviewer.model.rule import Input, InputKind, Result, RuleText, written
from reviewer.model.setting import Choice
from reviewer.text import Text


def inputs(listed: View) -> tuple[Input, ...]:
    """Return the figures a measure takes, or the fields of a list's records."""
    return tuple(input_of(one) for one in listed.each())


def results(listed: View) -> tuple[Result, ...]:
    """Return the intermediate results of a measure."""
    return tuple(_result(one) for one in listed.each())


def rule(tree: View) -> RuleText:
    """Return the canonical text of a rule, empty when there is none."""
    return "" if tree.value is None else written(tree.value)


def steering(document: View) -> frozenset[str]:
    """Return the ids of the settings that a rule of the document reads."""
    found: set[str] = set()
    for measure, _ in measures(document):
        trees = [measure.get("rule"), *(one.get("rule") for one in measure.get("results").each())]
        for tree in trees:
            found.update(_read(tree.value))
    return frozenset(found)


def _read(node: object) -> set[str]:
    """Return the settings under a node; a document's depth is bounded, and so is this walk."""
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    found = {name for one in inside for name in _read(one)}
    setting = node.get("setting") if isinstance(node, dict) else None
    if isinstance(setting, dict) and isinstance(setting.get("of"), str):
        found.add(setting["of"])
    return found


def input_of(one: View) -> Input:
    """Return one figure, or one field of a list."""
    return Input(
        key=one.get("key").words(),
        name=_text(one),
        kind=InputKind(one.get("type").words()),
        unit=_text(one.get("unit")) if one.has("unit") else None,
        optional=one.get("required").value is False,
        default=_resting(one.get("default").value),
        least=one.get("least").number(),
        most=one.get("most").number(),
        choices=tuple(Choice(c.get("value").words(), _text(c)) for c in one.get("choices").each()),
        fields=inputs(one.get("fields")),
        aliases=tuple(alias.words() for alias in one.get("aliases").each()),
    )


def _resting(value: object) -> str | None:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return text(Decimal(value))
    return value if isinstance(value, str) else None


def _result(one: View) -> Result:
    return Result(
        key=one.get("key").words(),
        name=_text(one),
        rule=rule(one.get("rule")),
        each=one.get("each").words(),
        unit=_text(one.get("unit")) if one.has("unit") else None,
        aliases=tuple(alias.words() for alias in one.get("aliases").each()),
    )


def _text(view: View) -> Text:
    return Text(view.get("ko").words(), view.get("en").words())
