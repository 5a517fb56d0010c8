"""Checks how figures and results are defined: keys, types, bounds, choices, fields, resting values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from reviewer.framework import rule_faults
from reviewer.framework.build_rule import input_of
from reviewer.framework.problems import Finding, Severity
from reviewer.framework.rulecheck import faults
from reviewer.framework.rulecheck.names import MAXIMUM
from reviewer.framework.rulecheck.sorts import OF_TYPE
from reviewer.framework.show_rule import KINDS
from reviewer.framework.view import View
from reviewer.model.rule import InputKind
from reviewer.scoring.figure_values import READERS, Unread
from reviewer.text import Text

_FIGURE = Text("값", "figure")
_RESULT = Text("중간 결과", "result")
_CHOICE = Text("선택지", "choice")
_ONLY = (("choices", "choice"), ("fields", "list"))
_BOUNDED = ("count", "number", "percent", "share", "amount", "list")


def findings(measure: View) -> Iterator[Finding]:
    """Yield every figure and result that is defined in a way that cannot be."""
    inputs, results = measure.get("inputs").each(), measure.get("results").each()
    yield from _once((one.get("key") for one in inputs), _FIGURE)
    yield from _once((one.get("key") for one in results), _RESULT)
    keys = {one.get("key").words() for one in inputs}
    for one in inputs:
        yield from _input(one)
        for inside in one.get("fields").each():
            yield from _field(inside, keys)
        yield from _once((inside.get("key") for inside in one.get("fields").each()), _FIGURE)
    fields = {inside.get("key").words() for one in inputs for inside in one.get("fields").each()}
    for one in results:
        if one.get("key").words() in keys | fields | {MAXIMUM}:
            yield Finding(one.get("key").path, faults.reserved(one.get("key").words()))


def _field(inside: View, keys: set[str]) -> Iterator[Finding]:
    yield from _input(inside)
    if inside.get("type").words() == "list":
        yield Finding(inside.get("type").path, faults.list_as_field())
    if inside.get("key").words() in keys:
        yield Finding(inside.get("key").path, faults.reserved(inside.get("key").words()))


def _input(one: View) -> Iterator[Finding]:
    kind = one.get("type").words()
    if kind not in OF_TYPE:
        return  # told by the schema
    if one.get("key").words() == MAXIMUM:
        yield Finding(one.get("key").path, faults.reserved(MAXIMUM))
    for entry, owner in _ONLY:
        if one.has(entry) and kind != owner:
            yield Finding(one.get(entry).path, faults.misplaced(entry, owner), at_key=True)
        if kind == owner and not one.has(entry):
            yield Finding(one.path, faults.needs(entry, owner))
    yield from _once((choice.get("value") for choice in one.get("choices").each()), _CHOICE)
    yield from _bounds(one, kind)
    yield from _resting(one, kind)


def _bounds(one: View, kind: str) -> Iterator[Finding]:
    for entry in ("least", "most"):
        if one.has(entry) and kind not in _BOUNDED:
            yield Finding(one.get(entry).path, faults.misplaced(entry, "number"), at_key=True)
    least, most = one.get("least").number(), one.get("most").number()
    if least is not None and most is not None and least > most:
        yield Finding(one.get("least").path, faults.limits_crossed())


def _resting(one: View, kind: str) -> Iterator[Finding]:
    given = one.get("default")
    if given.value is None:
        return
    if one.get("required").value is True:
        yield Finding(one.get("required").path, faults.default_and_required(), at_key=True)
    if kind == "list":
        yield Finding(given.path, faults.misplaced("default", "count, number, yes_no…"), at_key=True)
    elif not _readable(one, kind):
        yield Finding(given.path, faults.bad_default(str(given.value), KINDS[InputKind(kind)]))


def _readable(one: View, kind: str) -> bool:
    value = one.get("default").value
    if kind == "yes_no" and value not in ("yes", "no"):
        return False
    if not isinstance(value, str | int | Decimal):
        return False
    try:
        READERS[InputKind(kind)](input_of(one), value)
    except Unread:
        return False
    return True


def _once(keys: Iterable[View], what: Text) -> Iterator[Finding]:
    seen: set[str] = set()
    for key in keys:
        words = key.words()
        if words and words in seen:
            yield Finding(key.path, rule_faults.repeated(words, what))
        seen.add(words)


def unused(measure: View, read: set[str]) -> Iterator[Finding]:
    """Yield a warning for every figure or field that no rule looks at."""
    for one in measure.get("inputs").each():
        for figure in (one, *one.get("fields").each()):
            key = figure.get("key").words()
            if key and key not in read:
                yield Finding(figure.path, faults.unused(key), Severity.WARNING)
