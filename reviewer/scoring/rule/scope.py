"""Where a rule is compiled: who is computed, which names are known, and how a piece of the tree becomes a part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from reviewer.model import rule as model
from reviewer.model.rule import Input, InputKind, Result
from reviewer.scoring.rule import leaves
from reviewer.scoring.rule.part import Part
from reviewer.scoring.rule.signals import RuleFault
from reviewer.text import Text

MOST_PIECES = 5000  # of one figure with everything it is made of; the largest shipped one has under 400
DEEPEST = 60  # levels of one figure with everything it is made of; the deepest shipped one has under 40
Builder = Callable[["Scope", Any], Part]


@dataclass(frozen=True, slots=True)
class Ground:
    """Who is computed and under which readings.

    `groups` gives the group of the institution's type under each grouping, `grouping` the one in force for the
    measure; `maximum` is the measure's for the type, `settings` the reading chosen of each open point.
    """

    type_code: str
    maximum: Decimal = Decimal(0)
    grouping: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)
    track: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)

    def pick(self, branches: Mapping[str, Any], grouping: str = "") -> Any:
        """Return the branch of the institution's type or group; raises RuleFault when there is none."""
        group = self.groups.get(grouping or self.grouping, "")
        for name in (self.type_code, group):
            if name in branches:
                return branches[name]
        raise RuleFault(
            Text(
                f"기관유형 {self.type_code}에 쓸 값이 규칙에 없습니다.",
                f"The rule has no branch for the institution type {self.type_code}.",
            )
        )


@dataclass(slots=True)
class Budget:
    """How much of a rule was compiled, and the results being compiled, so that no rule is endless."""

    pieces: int = 0
    depth: int = 0
    open: list[str] = field(default_factory=list)

    def enter(self) -> None:
        """Count one piece; raises RuleFault when the rule is too large."""
        self.pieces += 1
        self.depth += 1
        if self.pieces > MOST_PIECES or self.depth > DEEPEST:
            raise RuleFault(Text("규칙이 너무 큽니다.", "The rule is too large."))

    def leave(self) -> None:
        """End a piece."""
        self.depth -= 1


class Scope:
    """Compiles pieces of one measure's rules for one ground; `inside` gives the scope of a list's records."""

    def __init__(
        self,
        ground: Ground,
        inputs: tuple[Input, ...],
        results: tuple[Result, ...],
        words: Mapping[str, Builder],
        outer: Scope | None = None,
    ) -> None:
        self.ground = ground
        self._inputs = {one.key: one for one in inputs}
        self._results = {one.key: one for one in results}
        self._words = words
        self._outer = outer
        self.budget: Budget = outer.budget if outer else Budget()

    def part(self, node: Any) -> Part:
        """Return the part of a node; raises RuleFault when the rule cannot be followed."""
        self.budget.enter()
        made = self._part(node)
        self.budget.leave()
        return made

    def _part(self, node: Any) -> Part:
        if isinstance(node, bool):
            return leaves.truth(truth=node)
        if isinstance(node, int | Decimal):
            return leaves.literal(node)
        if isinstance(node, str):
            return self.name(node)
        if isinstance(node, dict) and len(node) == 1 and (word := next(iter(node))) in self._words:
            return self._built(word, node[word])
        if isinstance(node, dict):
            return self.part(self.ground.pick(node))
        raise _unknown(str(node))

    def _built(self, word: str, body: Any) -> Part:
        try:
            return self._words[word](self, body)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            if isinstance(error, RuleFault):
                raise
            raise _unknown(word) from error

    def parts(self, nodes: Any) -> tuple[Part, ...]:
        """Return the parts of a list of nodes."""
        return tuple(self.part(node) for node in nodes)

    def name(self, key: str) -> Part:
        """Return the part of a name: a field or figure, an intermediate result, or the maximum."""
        if key in self._results:
            return self._result(self._results[key])
        if key in self._inputs:
            return leaves.figure(self._inputs[key], inside=self._outer is not None)
        if self._outer is not None:
            return self._outer.name(key)
        if key == "maximum":
            return leaves.maximum(self.ground.maximum)
        raise _unknown(key)

    def input(self, key: str) -> Input:
        """Return the input of a name; raises RuleFault when it is none."""
        if key in self._inputs:
            return self._inputs[key]
        if self._outer is not None:
            return self._outer.input(key)
        raise _unknown(key)

    def inside(self, key: str) -> Scope:
        """Return the scope of a list's records: its fields and the results made for each of them, then what is here."""
        listed = self.input(key)
        if listed.kind is not InputKind.LIST or self._outer is not None:
            raise _unknown(key)
        results = tuple(one for one in self._results.values() if one.each == key)
        return Scope(self.ground, listed.fields, results, self._words, self)

    def _result(self, result: Result) -> Part:
        if result.key in self.budget.open or (result.each and self._outer is None):
            raise _unknown(result.key)
        self.budget.open.append(result.key)
        made = self.part(model.tree(result.rule))
        self.budget.open.pop()
        return made.called(result.name, result.unit)


def _unknown(what: str) -> RuleFault:
    shown = what[:60]
    return RuleFault(
        Text(f"규칙의 '{shown}'을(를) 따를 수 없습니다.", f"The rule cannot be followed at '{shown}'."),
    )
