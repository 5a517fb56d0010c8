"""The sheet of ladders back into the rules that name them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reviewer.framework import rule_faults
from reviewer.framework.book import cells, faults, special
from reviewer.framework.book.building import Building
from reviewer.framework.book.cells import CellFault
from reviewer.framework.book.grid import Grid, GridRow, Spot
from reviewer.framework.book.outline import GIVES
from reviewer.framework.book.parts import Column
from reviewer.framework.problems import Path


@dataclass(slots=True)
class _Ladder:
    """The steps of a ladder, and the cell that each place in them came from."""

    first: GridRow
    steps: list[dict[str, Any]] = field(default_factory=list)
    spots: dict[Path, Spot] = field(default_factory=dict)


class Ladders:
    """Every ladder of a workbook by its name; remembers which a rule asked for."""

    def __init__(self, building: Building) -> None:
        self._building = building
        self._found: dict[str, _Ladder] = {}
        self._used: set[str] = set()
        name, rows = building.rows_of(special.LADDERS_TITLE)
        strangers = Grid(name, rows, special.LADDERS_FIXED).strangers
        self._kinds = tuple(special.gives_column(words) for _, words in strangers)
        for row in building.grid(special.LADDERS_TITLE, (*special.LADDERS_FIXED, *self._kinds)).rows():
            self._take(row)

    def placed(self, value: Any, path: Path) -> Any:
        """Return the rule at `path` with the steps of its ladders in place of their names."""
        if isinstance(value, dict):
            for key, inside in value.items():
                value[key] = self.placed(inside, (*path, key))
                if key == "ladder" and isinstance(inside, dict) and isinstance(inside.get("steps"), str):
                    inside["steps"] = self._steps(inside["steps"], (*path, key, "steps"))
        elif isinstance(value, list):
            for at, inside in enumerate(value):
                value[at] = self.placed(inside, (*path, at))
        return value

    def blame_unused(self) -> None:
        """Report ladders that no rule names: they would be lost without a word."""
        for name, ladder in self._found.items():
            if name not in self._used:
                self._building.blame(ladder.first.spot(special.LADDER.path), faults.ladder_unused(name))

    def _steps(self, name: str, path: Path) -> object:
        ladder = self._found.get(name.strip())
        if ladder is None and not self._found:
            gone = Spot(special.LADDERS_TITLE.ko, 1, 1), faults.no_rows(special.LADDERS_TITLE)
            if gone not in self._building.out.faults:
                self._building.blame(*gone)
                self._building.lose("", "")
            return []
        if ladder is None:
            spot, known = self._building.out.spot_of(path), list(self._found)
            self._building.blame(spot, rule_faults.unknown_reference(name.strip(), special.LADDER.heading, known))
            return []
        self._used.add(name.strip())
        for below, spot in ladder.spots.items():
            self._building.out.spots[*path, *below] = self._building.out.key_spots[*path, *below] = spot
        return [_copy(step) for step in ladder.steps]

    def _take(self, row: GridRow) -> None:
        name = row.name(special.LADDER)
        if not name:
            self._building.blame(row.spot(special.LADDER.path), faults.blank(special.LADDER.heading))
            return
        ladder = self._found.setdefault(name, _Ladder(row))
        at = len(ladder.steps)
        ladder.spots[at,] = row.spot(special.LADDER.path)
        step: dict[str, Any] = {}
        for column in special.LADDER_STEPS:
            self._read(row, column, step, ladder, (at, column.path[1]))
        held = [column for column in self._kinds if row.words(column)]
        if held and GIVES in step:
            self._building.blame(row.spot(("step", GIVES)), faults.all_and_some())
        elif held:
            step[GIVES] = {}
            ladder.spots[at, GIVES] = row.spot(held[0].path)
            for column in held:
                self._read(row, column, step[GIVES], ladder, (at, GIVES, column.path[1]))
        ladder.steps.append(step)

    def _read(self, row: GridRow, column: Column, into: dict[str, Any], ladder: _Ladder, path: Path) -> None:
        words = row.name(column)
        if not words:
            return
        try:
            into[str(path[-1])] = cells.read_inline(words)
        except CellFault as fault:
            self._building.blame(row.spot(column.path), fault.sentence)
        ladder.spots[path] = row.spot(column.path)


def _copy(step: dict[str, Any]) -> dict[str, Any]:
    """Return a step of its own for each rule: two may name one ladder."""
    return {key: dict(value) if isinstance(value, dict) else value for key, value in step.items()}
