"""The ladders of rules as a page of their own: a rule keeps the name of its ladder, the page has a row for each step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from reviewer.framework.book import cells, special
from reviewer.framework.book.cells import Cell
from reviewer.framework.book.outline import GIVES, STEP, LadderName
from reviewer.framework.book.pages import Page

Row = dict[tuple[str, ...], Cell]


@dataclass(frozen=True, slots=True)
class _Naming:
    """What the ladders of one rule are called after."""

    code: str
    names: Mapping[str, str]
    otherwise: str
    branch: str = ""

    def name(self, of: object) -> str:
        about = self.names.get(of, self.otherwise) if isinstance(of, str) else self.otherwise
        return f"{self.code} {about}{self.branch}"


class Lifting:
    """Takes the ladders out of rules and gives each a name that no other has."""

    def __init__(self) -> None:
        self.ladders: dict[str, list[dict[str, Any]]] = {}

    def lifted(self, rule: Any, code: str, names: Mapping[str, str], otherwise: str) -> Any:
        """Return a rule of the measure `code` with the names of its ladders in place of their steps.

        A ladder is called after what it is of and the branch it stands in: `names` has the Korean of figures and
        results, `otherwise` serves for anything else.
        """
        return self._lifted(rule, _Naming(code, names, otherwise))

    def _lifted(self, value: Any, naming: _Naming, above: str = "") -> Any:
        if isinstance(value, list):
            return [self._lifted(inside, naming) for inside in value]
        if not isinstance(value, dict):
            return value
        lifted = {}
        for key, inside in value.items():
            branch = replace(naming, branch=f" {key}") if above == GIVES else naming
            lifted[key] = self._lifted(inside, branch, key)
        ladder = value.get("ladder")
        if isinstance(ladder, dict) and _is_plain(ladder.get("steps")):
            lifted["ladder"]["steps"] = self._named(naming.name(ladder.get("of")), ladder["steps"])
        return lifted

    def page(self, kinds: list[str]) -> Page:
        """Return the page of every ladder taken out so far, with a column for each group and type in `kinds`."""
        page = Page(special.LADDERS_TITLE, special.LADDERS_NOTE, special.LADDERS_FIXED)
        steps = [(name, step) for name, ladder in self.ladders.items() for step in ladder]
        parted = [step[GIVES] for _, step in steps if isinstance(step.get(GIVES), dict)]
        names = dict.fromkeys([*kinds, *(name for gives in parted for name in gives)])
        page.columns += tuple(map(special.gives_column, names))
        for name, step in steps:
            page.add({special.LADDER.path: name, **_cells(step)})
        return page

    def _named(self, wanted: str, steps: list[dict[str, Any]]) -> LadderName:
        name, number = wanted, 1
        while name in self.ladders:
            number += 1
            name = f"{wanted} {number}"
        self.ladders[name] = steps
        return LadderName(name)


def _cells(step: Mapping[str, Any]) -> Row:
    gives = step.get(GIVES)
    if not isinstance(gives, dict):
        return {("step", key): cells.inline(value) for key, value in step.items()}
    ends: Row = {("step", key): cells.inline(value) for key, value in step.items() if key != GIVES}
    return ends | {("at", name): cells.inline(value) for name, value in gives.items()}


def _is_plain(steps: object) -> bool:
    """Tell whether every step is ends and points alone, each one value or one for each group."""
    return isinstance(steps, list) and bool(steps) and all(map(_is_step, steps))


def _is_step(step: object) -> bool:
    return isinstance(step, dict) and bool(step) and set(step) <= set(STEP) and all(map(_is_cell, step.values()))


def _is_cell(value: object) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(map(_is_scalar, value.values())) and all(name.strip() == name for name in value)
    return _is_scalar(value)


def _is_scalar(value: object) -> bool:
    return value is not None and value != "" and not isinstance(value, dict | list)
