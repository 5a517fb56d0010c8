"""Walks the rules of one measure, tells every fault at its place, and works out what each piece gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.framework import rule_faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding, Severity
from reviewer.framework.rulecheck import faults
from reviewer.framework.rulecheck.names import MAXIMUM, Names
from reviewer.framework.rulecheck.sorts import NAMES, Sort, fits, together
from reviewer.framework.view import View
from reviewer.scoring.rule.table import WORDS
from reviewer.text import Text, join

Handler = Callable[["Walk", View, Names], Sort]


@dataclass(slots=True)
class Around:
    """What stands around a measure's rules: its types and groups, the settings, its tracks."""

    kinds: Kinds
    measure: View
    settings: dict[str, list[str]]  # id → its choices
    tracks: list[str]


@dataclass(slots=True)
class Walk:
    """Collects what is wrong (`found`), the figures looked at (`read`) and the settings read."""

    around: Around
    handlers: Mapping[str, Handler]
    found: list[Finding] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    settings: dict[str, View] = field(default_factory=dict)  # id → where it is read first
    _known: dict[str, Sort] = field(default_factory=dict)  # results, once walked

    def rule(self, node: View, names: Names) -> None:
        """Walk the rule of the measure, which has to give a number."""
        self.want(node, names, Sort.NUMBER)

    def results(self, names: Names) -> None:
        """Walk every result of the measure, whether the rule asks for it or not."""
        for key in names.results:
            self._result(key, names)

    def fault(self, at: View, sentence: Text, *, at_key: bool = False, severity: Severity = Severity.ERROR) -> None:
        """Keep a fault with its place."""
        self.found.append(Finding(at.path, sentence, severity, at_key))

    def want(self, node: View, names: Names, *wanted: Sort) -> Sort:
        """Return what a node gives; a fault when that is none of `wanted`."""
        sort = self.sort(node, names)
        if not fits(sort, *wanted):
            self.fault(node, faults.wrong_sort(NAMES[sort], _either(wanted)))
            return Sort.UNKNOWN
        return sort

    def sort(self, node: View, names: Names) -> Sort:
        """Return what a node gives."""
        value = node.value
        if isinstance(value, bool):
            return Sort.TRUTH
        if isinstance(value, int | Decimal):
            return Sort.NUMBER
        if isinstance(value, str):
            return self.name(node, value, names)
        return self._set(node, names) if isinstance(value, dict) else Sort.UNKNOWN

    def name(self, at: View, name: str, names: Names) -> Sort:
        """Return what a name stands for."""
        if name == MAXIMUM:
            return Sort.NUMBER
        if names.input(name):
            self.read.add(name)
            return names.sort_of_input(name)
        if names.result(name):
            return self._result(name, names)
        owner = names.owner(name)
        self.fault(at, faults.outside_list(name, owner) if owner else faults.unknown_name(name, names.listed()))
        return Sort.UNKNOWN

    def _result(self, name: str, names: Names) -> Sort:
        if name not in self._known:
            self._known[name] = Sort.UNKNOWN  # a circle, told elsewhere, ends here
            each = names.results[name].get("each").words()
            inner = names.within(each) if each in names.fields else names.within("")
            self._known[name] = self.sort(names.results[name].get("rule"), inner)
        return self._known[name]

    def _set(self, node: View, names: Names) -> Sort:
        entries = node.entries()
        words = [key for key, _ in entries if key in WORDS]
        if len(entries) == 1 and words:
            return self.handlers[words[0]](self, entries[0][1], names)
        if words:
            self.fault(node, faults.two_words([key for key, _ in entries]))
            return Sort.UNKNOWN
        return self._spread(node, names)

    def _spread(self, node: View, names: Names) -> Sort:
        """Return what branches written per group or type give in common."""
        kinds, measure = self.around.kinds, self.around.measure
        if kinds.is_lost(measure, node):
            return self.common([entry for _, entry in node.entries()], names)
        return self.per_type(node, names, kinds.groups(measure))

    def per_type(self, node: View, names: Names, groups: dict[str, tuple[str, ...]]) -> Sort:
        """Check branches per group or type, which must name every type once."""
        types, seen = self.around.kinds.types, list[str]()
        for name, entry in node.entries():
            if name not in groups and name not in types:
                known = [*WORDS, *groups, *types]
                self.fault(entry, faults.unknown_word(name, known), at_key=True)
                return Sort.UNKNOWN
            for code in groups.get(name, (name,)):
                if code in seen:
                    self.fault(entry, rule_faults.twice(code), at_key=True)
                seen.append(code)
        left = [code for code in self.around.kinds.reachable(node, groups) if code not in seen]
        if left:
            self.fault(node, rule_faults.figures_left_out(left))
        return self.common([entry for _, entry in node.entries()], names)

    def common(self, branches: list[View], names: Names) -> Sort:
        """Return what all branches give; a fault at one that gives another sort than the first."""
        sorts = [self.sort(branch, names) for branch in branches]
        first = together(sorts)
        for branch, sort in zip(branches, sorts, strict=True):
            if first in NAMES and not fits(sort, first):
                self.fault(branch, faults.wrong_sort(NAMES[sort], NAMES[first]))
        return first


def _either(wanted: tuple[Sort, ...]) -> Text:
    return join([NAMES[sort] for sort in wanted], " / ")
