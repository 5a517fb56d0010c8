"""The sheets of a rule workbook to a plain tree, with the cell that every place of the tree came from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reviewer.framework import rule_faults
from reviewer.framework.book import faults, fold_points, fold_rules, special
from reviewer.framework.book.building import Building, Folded, Node, Place
from reviewer.framework.book.grid import Grid, GridRow, Sheets, Spot
from reviewer.framework.book.layout import PARTS
from reviewer.framework.book.parts import Part
from reviewer.framework.problems import Path
from reviewer.text import Text

MOST_ROWS = 100_000  # of all sheets together; the biggest shipped edition has under two thousand
SET_ASIDE = ("_", "안내")
"""A sheet whose name begins like this is not read."""
TOP = ("areas", "types", "grades")
"""Containers that the checker may blame as a whole, even where they are empty."""
BASIS = ("types", "areas", "indicators", "measures")
"""Containers without whose sheet nothing else can be told."""


def fold(sheets: Sheets) -> Folded:
    """Return what the sheets of a workbook hold, parents read before what stands under them; faults are collected."""
    building = Building(sheets)
    if sum(map(len, building.sheets.values())) > MOST_ROWS:
        building.blame(Spot("", 0, 0), faults.too_many_rows(MOST_ROWS))
        return building.out
    _edition(building)
    for part in PARTS:
        _Part(building, part).read()
    fold_points.read(building)
    fold_rules.read(building)
    fold_rules.read_rest(building)
    for name in building.sheets:
        if name not in building.read and not name.startswith(SET_ASIDE):
            building.blame(Spot(name, 1, 1), faults.unknown_sheet(name))
    return building.out


def _edition(building: Building) -> None:
    heads = {head.key: head for head in special.heads()}
    _, key, value, english, _ = special.EDITION_COLUMNS
    top: Place = ((), building.out.tree)
    for row in building.grid(special.EDITION_TITLE, special.EDITION_COLUMNS).rows():
        head = heads.get(row.name(key))
        if head is None:
            building.blame(row.spot(key.path), faults.unknown_line(row.name(key), list(heads)))
        elif head.both:
            building.value(top, (*head.path, "ko"), value, row, value.path)
            building.value(top, (*head.path, "en"), english, row, english.path)
        else:
            building.value(top, head.path, head.column, row, value.path)


class _Part:
    """Reads the sheet of one part into the tree."""

    def __init__(self, building: Building, part: Part) -> None:
        self._building = building
        self._out = building.out
        self._part = part

    def read(self) -> None:
        """Read every row."""
        part = self._part
        grid = self._building.grid(part.title, part.all_columns)
        if part.key in TOP:
            self._out.spots[part.key,] = self._out.key_spots[part.key,] = Spot(grid.sheet, 1, 1)
        if part.key in BASIS and not self._building.has(part.title):
            self._building.blame(Spot(part.title.ko, 1, 1), faults.no_rows(part.title))
            self._building.lose(part.registry, None)
        rows = list(grid.rows())
        if rows and self._is_cut_off(grid, rows):
            return
        for row in rows:
            codes = tuple(row.name(column) for column in part.parents)
            holder = self._bare(codes[0], row) if part.bare else self._holder(codes, row)
            if holder is not None:
                self._entry(codes, holder, row)

    def _is_cut_off(self, grid: Grid, rows: Sequence[GridRow]) -> bool:
        """Tell, and blame once, that the rows can belong to nothing: a column that names owners, or their sheet, is gone."""
        part, building = self._part, self._building
        own = [column for column in part.columns if part.registry and column.path == part.own]
        gone = grid.missing((*part.parents, *((part.names,) if part.names else ()), *own))
        owner = next((one for one in PARTS if one.registry == part.parent), None) if part.parent else None
        if not gone and (owner is None or building.has(owner.title)):
            return False
        if gone and not grid.strangers:
            building.blame(Spot(grid.sheet, 1, 1), faults.heading_gone(gone[0].heading))
        elif not gone and owner is not None and not building.is_lost(part.parent, ""):
            building.blame(Spot(owner.title.ko, 1, 1), faults.no_rows(owner.title))
            building.lose(part.parent, None)
        for row in rows:
            self._lose(row)
        if part.registry and grid.missing(own):
            building.lose(part.registry, None)
        return True

    def _lose(self, row: GridRow) -> None:
        """Remember an entry that has no place, so that nothing of its own is blamed."""
        part = self._part
        own = part.names or next((column for column in part.columns if column.path == part.own), None)
        self._building.lose(part.registry, row.name(own) if own and part.registry else "")

    def _bare(self, name: str, row: GridRow) -> tuple[Path, Any]:
        """Return what the first column names in a container at the top, made when it is the first row of it."""
        part, spot = self._part, row.spot(self._part.parents[0].path)
        self._out.spots.setdefault((part.key,), Spot(row.sheet, 1, 1))
        self._out.spots.setdefault((part.key, name), spot)
        self._out.key_spots.setdefault((part.key, name), spot)
        outer = self._out.tree.setdefault(part.key, {})
        return (part.key, name), outer.setdefault(name, {} if part.names else [])

    def _holder(self, codes: tuple[str, ...], row: GridRow) -> tuple[Path, Any] | None:
        """Return the container the row goes into, made when it is the first; None when its parent is not there."""
        part = self._part
        parent = self._building.found.get(part.parent, {}).get(codes) if part.parent else ((), self._out.tree)
        if parent is None:
            if not self._is_lost(codes):
                self._building.blame(row.spot(part.parents[-1].path), self._lost(codes))
            self._lose(row)
            return None
        above, entry = parent
        self._out.spots.setdefault((*above, part.key), row.spot())
        return (*above, part.key), entry.setdefault(part.key, {} if part.names else [])

    def _is_lost(self, codes: tuple[str, ...]) -> bool:
        """Tell whether the owner of a row, or the owner of that one, has no place itself."""
        owner, *_ = codes[-1].split(".")
        lost = self._building.is_lost
        return any(lost(self._part.parent, code) for code in (codes[-1], owner)) or lost("measures", codes[0])

    def _lost(self, codes: tuple[str, ...]) -> Text:
        part = self._part
        if not codes[-1]:
            return faults.blank(part.parents[-1].heading)
        known = [".".join(owner) for owner in self._building.found.get(part.parent, {}) if len(owner) == len(codes)]
        return rule_faults.unknown_reference(".".join(codes), part.parents[-1].heading, known)

    def _entry(self, codes: tuple[str, ...], holder: tuple[Path, Any], row: GridRow) -> None:
        above, container = holder
        part, first = self._part, self._part.names or self._part.columns[0]
        name = row.name(first) if part.names else ""
        if part.names and (not name or name in container):
            fault = faults.twice(name) if name else faults.blank(first.heading)
            self._building.blame(row.spot(first.path), fault)
            return
        path: Path = (*above, name if part.names else len(container))
        self._out.spots[path] = self._out.key_spots[path] = row.spot(first.path)
        entry = self._read(path, row)
        if part.names:
            container[name] = entry
        else:
            container.append(entry)
        if part.registry and isinstance(entry, dict):
            found = self._building.found.setdefault(part.registry, {})
            found.setdefault(part.owner(codes, name or _own(entry, part.own)), (path, entry))

    def _read(self, path: Path, row: GridRow) -> Any:
        """Return the entry of a row; that of a scalar part is the value of its one column."""
        entry: Node = {}
        for column in self._part.columns:
            self._building.value((path, entry), column.path, column, row, column.path)
        return self._scalar(path, entry, row) if self._part.scalar else entry

    def _scalar(self, path: Path, entry: Node, row: GridRow) -> Any:
        """Return the value of the one column, whose members stand in its cell."""
        column = self._part.columns[0]
        value = entry.get(column.path[0], [])
        for at, _ in enumerate(value):
            self._out.spots[*path, at] = row.spot(column.path)
        return value


def _own(entry: Node, path: tuple[str, ...]) -> str:
    inside: Any = entry
    for step in path:
        inside = inside.get(step) if isinstance(inside, dict) else None
    return str(inside or "")
