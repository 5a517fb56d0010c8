"""Checks ladders and tables: bounds that can be reached, in an order that leaves none behind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reviewer.framework.rulecheck import faults
from reviewer.framework.rulecheck.names import Names
from reviewer.framework.rulecheck.sorts import Sort
from reviewer.framework.rulecheck.walk import Walk
from reviewer.framework.view import View

Edge = tuple[Decimal, int]  # a number, and -1 just below it, 0 on it, 1 just above it
NOWHERE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Span:
    """The numbers of one step, from one edge to another, both within."""

    low: Edge
    high: Edge


def ladder(walk: Walk, body: View, names: Names) -> Sort:
    """Check `ladder`: a number looked up on steps that can all be reached."""
    walk.want(body.get("of"), names, Sort.NUMBER)
    _reachable(walk, body.get("steps"))
    gives = [step.get("gives") for step in body.get("steps").each()]
    return walk.common([*gives, body.get("otherwise")], names)


def matrix(walk: Walk, body: View, names: Names) -> Sort:
    """Check `matrix`: two numbers, steps that can be reached, a cell for each pair of steps."""
    for one in body.get("of").each():
        walk.want(one, names, Sort.NUMBER)
    rows, columns = body.get("rows"), body.get("columns")
    _reachable(walk, rows)
    _reachable(walk, columns)
    cells = [row.each() for row in body.get("gives").each()]
    across = len(columns.each())
    if len(cells) != len(rows.each()) or any(len(row) != across for row in cells):
        walk.fault(body.get("gives"), faults.cells_wrong(len(rows.each()), across))
    return walk.common([*(cell for row in cells for cell in row), body.get("otherwise")], names)


def _reachable(walk: Walk, steps: View) -> None:
    before: list[Span] = []
    for step in steps.each():
        if not any(step.has(bound) for bound in ("from", "above", "to", "below", "is")):
            walk.fault(step, faults.no_bound())
            continue
        for one, other in (("from", "above"), ("to", "below")):
            if step.has(one) and step.has(other):
                walk.fault(step.get(other), faults.two_bounds(one, other), at_key=True)
        span = _span(step)
        if span.low > span.high:
            walk.fault(step, faults.empty_step())
        elif any(_holds(earlier, span) for earlier in before):
            walk.fault(step, faults.hidden_step())
        before.append(span)


def _span(step: View) -> Span:
    low, high = (-NOWHERE, 0), (NOWHERE, 0)
    at, least, above = (step.get(bound).number() for bound in ("is", "from", "above"))
    most, below = step.get("to").number(), step.get("below").number()
    lows = [low, *((n, 0) for n in (at, least) if n is not None), *((n, 1) for n in (above,) if n is not None)]
    highs = [high, *((n, 0) for n in (at, most) if n is not None), *((n, -1) for n in (below,) if n is not None)]
    return Span(max(lows), min(highs))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high
