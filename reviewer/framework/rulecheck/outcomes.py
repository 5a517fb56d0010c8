"""Finds written points above a measure's maximum, where a rule hands them out as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reviewer.framework.kinds import Groups, Kinds
from reviewer.framework.problems import Finding
from reviewer.framework.rulecheck import faults
from reviewer.framework.view import View
from reviewer.model.points import text


def findings(measure: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield every number a rule gives as its outcome that is above the maximum of a type it is given to."""
    if not measure.has("rule") or not measure.has("points"):
        return
    maximum, judged = kinds.spread(measure, "points"), kinds.spread(measure, "judged")
    most = {code: value - judged.get(code, Decimal(0)) for code, value in maximum.items()}
    groups, told = kinds.groups(measure), set[tuple[object, ...]]()
    for view, codes in _outcomes(measure.get("rule"), kinds.types, groups):
        value = view.number()
        above = [code for code in codes if value is not None and code in most and value > most[code]]
        if value is not None and above and view.path not in told:
            told.add(view.path)
            yield Finding(view.path, faults.above_maximum(", ".join(above), text(value), text(most[above[0]])))


def _outcomes(node: View, codes: tuple[str, ...], groups: Groups) -> Iterator[tuple[View, tuple[str, ...]]]:
    """Yield the numbers a node may give as they stand, each with the types it is given to."""
    if node.number() is not None:
        yield node, codes
    entries = dict(node.entries())
    for inside in _branches(entries):
        yield from _outcomes(inside, codes, groups)
    for name, inside in entries.items():
        reached = tuple(code for code in codes if code in groups.get(name, (name,)))
        if reached:
            yield from _outcomes(inside, reached, groups)


def _branches(entries: dict[str, View]) -> Iterator[View]:
    """Yield the branches of the words that hand a branch on untouched."""
    for word, keys in (("if", ("then", "else")), ("all_or_nothing", ("points",))):
        if word in entries:
            yield from (entries[word].get(key) for key in keys)
    for branch in entries["choose"].each() if "choose" in entries else ():
        yield from (branch.get("then"), branch.get("otherwise"))
    for word in ("pick", "setting"):
        if word in entries:
            yield from (inside for _, inside in entries[word].get("gives").entries())
    if "ladder" in entries:
        yield from (step.get("gives") for step in entries["ladder"].get("steps").each())
        yield entries["ladder"].get("otherwise")
    if "matrix" in entries:
        yield from (cell for row in entries["matrix"].get("gives").each() for cell in row.each())
        yield entries["matrix"].get("otherwise")
