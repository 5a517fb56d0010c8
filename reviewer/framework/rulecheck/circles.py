"""Finds results that ask for one another without end, and rules that grow past reckoning when written out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reviewer.framework.problems import Finding
from reviewer.framework.rulecheck import faults
from reviewer.framework.view import View
from reviewer.scoring.rule.scope import DEEPEST, MOST_PIECES

Size = tuple[int, int]  # pieces and depth with every result written out


@dataclass(slots=True)
class Order:
    """Results with those they ask for before them, and the first circle met (empty: none)."""

    names: list[str] = field(default_factory=list)
    circle: list[str] = field(default_factory=list)


def findings(measure: View) -> Iterator[Finding]:
    """Yield a circle, or else the first rule that is too large or too deep; other checks need neither to be there."""
    rules = {one.get("key").words(): one.get("rule") for one in measure.get("results").each()}
    order = _ordered({name: [n for n in _names(rule.value) if n in rules] for name, rule in rules.items()})
    if order.circle:
        yield Finding(rules[order.circle[0]].path, faults.circle(order.circle), at_key=True)
        return
    sizes: dict[str, Size] = {}
    for name in order.names:
        sizes[name] = _size(rules[name].value, sizes)
    whole = {**{name: rules[name] for name in order.names}, "": measure.get("rule")}
    sizes[""] = _size(measure.get("rule").value, sizes)
    for name, tree in whole.items():
        if sizes[name][0] > MOST_PIECES or sizes[name][1] > DEEPEST:
            yield Finding(tree.path, faults.too_large(MOST_PIECES, DEEPEST), at_key=True)
            return


def _ordered(asked: dict[str, list[str]]) -> Order:
    """Walk depth first with a stack of our own, because names may be many."""
    order, done = Order(), set[str]()
    for start, first in asked.items():
        trail = dict.fromkeys([start] if start not in done else [])
        stack = [iter(first)] if trail else []
        while stack:
            following = next((name for name in stack[-1] if name not in done), None)
            if following is None:
                stack.pop()
                name, _ = trail.popitem()
                done.add(name)
                order.names.append(name)
            elif following in trail:
                names = list(trail)
                return Order(circle=names[names.index(following) :])
            else:
                trail[following] = None
                stack.append(iter(asked[following]))
    return order


def _names(node: object) -> Iterator[str]:
    """Yield every word a rule might mean as a name; a document's depth is bounded, and so is this walk."""
    if isinstance(node, str):
        yield node
    for one in _inside(node):
        yield from _names(one)


def _size(node: object, sizes: dict[str, Size]) -> Size:
    """Return the pieces and the depth of a node; results asked for are in `sizes` already."""
    if isinstance(node, str) and node in sizes:
        pieces, depth = sizes[node]
        return min(pieces, MOST_PIECES) + 1, depth + 1
    found = [_size(one, sizes) for one in _inside(node)]
    return 1 + sum(pieces for pieces, _ in found), 1 + max((depth for _, depth in found), default=0)


def _inside(node: object) -> list[object]:
    if isinstance(node, dict):
        return list(node.values())
    return node if isinstance(node, list) else []
