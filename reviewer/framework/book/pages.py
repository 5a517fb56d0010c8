"""The pages of a rule workbook: columns and rows, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewer.framework.book.cells import Cell
from reviewer.framework.book.parts import Column
from reviewer.text import Text


@dataclass(slots=True)
class Page:
    """One sheet: its name, what it is for, its columns, and its rows in their order."""

    title: Text
    note: Text
    columns: tuple[Column, ...]
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    naming: list[int] = field(default_factory=list)  # rows, from 0, whose value is one of `names`
    names: tuple[str, ...] = ()

    def add(self, cells: dict[tuple[str, ...], Cell]) -> None:
        """Add a row given by the paths of its columns."""
        self.rows.append(tuple(cells.get(column.path) for column in self.columns))
