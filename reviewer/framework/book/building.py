"""A tree under construction from the sheets of a workbook: what stands where, and what could not be placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reviewer.framework.book import cells, faults, special
from reviewer.framework.book.cells import CellFault
from reviewer.framework.book.grid import Grid, GridRow, Sheets, Spot
from reviewer.framework.book.parts import Column
from reviewer.framework.problems import Finding, Path
from reviewer.text import Text

Node = dict[str, Any]
Place = tuple[Path, Node]


@dataclass(slots=True)
class Folded:
    """The tree of a workbook, where everything in it stands, and what could not be placed in it."""

    tree: Node = field(default_factory=dict)
    spots: dict[Path, Spot] = field(default_factory=dict)
    key_spots: dict[Path, Spot] = field(default_factory=dict)
    faults: list[tuple[Spot, Text]] = field(default_factory=list)
    sheets: frozenset[str] = frozenset()  # the names of those the workbook has
    columns: dict[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)
    gone: dict[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)
    """The columns a sheet has no heading for, with the place a heading nobody knows may have taken from them."""
    torn: bool = False  # rows that belong to nothing were left out, so that the tree is not what was written

    def place(self, finding: Finding) -> Spot:
        """Return the cell of a finding, or of the nearest entry above it that has one."""
        path = finding.path
        if finding.at_key and path in self.key_spots:
            return self.key_spots[path]
        return self.spot_of(path)

    def spot_of(self, path: Path) -> Spot:
        """Return the cell of a place, or of the nearest entry above it that has one."""
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path, Spot(special.EDITION_TITLE.ko, 1, 1))


class Building:
    """What every page of the workbook adds to: the tree, its places, the entries found so far by their codes."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets: Sheets = {name.strip(): rows for name, rows in sheets.items()}
        self.read: set[str] = set()
        self.out = Folded(sheets=frozenset(self.sheets))
        self.found: dict[str, dict[tuple[str, ...], Place]] = {}
        self._lost: dict[str, set[str] | None] = {}

    def lose(self, registry: str, code: str | None) -> None:
        """Remember that an entry could not be placed, by its own code (None: any); what belongs to it is not blamed."""
        self.out.torn = True
        lost = self._lost.setdefault(registry, set())
        if code is None:
            self._lost[registry] = None
        elif lost is not None:
            lost.add(code)

    def is_lost(self, registry: str, code: str) -> bool:
        """Tell whether an entry of this code could not be placed."""
        lost = self._lost.get(registry, set())
        return lost is None or code in lost

    def has(self, title: Text) -> bool:
        """Tell whether the workbook has a sheet."""
        return bool({title.ko, title.en} & self.out.sheets)

    def rows_of(self, title: Text) -> tuple[str, Sequence[Sequence[str]]]:
        """Return the name a sheet goes by, and its rows; none where the workbook does not have it."""
        name = title.ko if title.ko in self.sheets else title.en if title.en in self.sheets else title.ko
        return name, self.sheets.get(name, ())

    def grid(self, title: Text, columns: Sequence[Column]) -> Grid:
        """Return the sheet of a title; report headings nobody knows."""
        name, rows = self.rows_of(title)
        self.read.add(name)
        grid = Grid(name, rows, columns)
        missing = grid.missing(columns) if rows else []
        for at, words in grid.strangers:
            self.blame(Spot(name, 1, at), faults.unknown_heading(words, [column.heading for column in missing]))
        instead = grid.strangers[0][0] if grid.strangers else 1
        self.out.gone |= {(name, column.path): instead for column in missing}
        self.out.columns |= {(name, path): at for path, at in grid.places.items()}
        return grid

    def blame(self, spot: Spot, sentence: Text) -> None:
        """Record what is wrong with a cell."""
        self.out.faults.append((spot, sentence))

    def value(self, place: Place, path: tuple[str, ...], column: Column, row: GridRow, at: tuple[str, ...]) -> None:
        """Read the cell of a row under the column `at` into `path` below a place; a blank one leaves nothing."""
        words = row.cells.get(at, "")
        try:
            value = cells.read(column, words) if words.strip() else None
        except CellFault as fault:
            self.blame(row.spot(at), fault.sentence)
            return
        if value is not None:
            self.set(place, path, value, row.spot(at))

    def set(self, place: Place, path: tuple[str, ...], value: object, spot: Spot) -> None:
        """Put a value below a place and remember the cell it came from."""
        above, inside = place
        for depth, step in enumerate(path[:-1], start=1):
            inside = inside.setdefault(step, {})
            self.out.spots.setdefault((*above, *path[:depth]), spot)
        inside[path[-1]] = value
        self.out.spots[*above, *path] = self.out.key_spots[*above, *path] = spot

    def known(self, registry: str) -> list[str]:
        """Return the codes found so far, as they are written."""
        return [".".join(owner[-1:]) for owner in self.found.get(registry, {})]
