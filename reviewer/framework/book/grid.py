"""A sheet as it was read: its headings understood, its rows by column, and where each cell stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewer.framework.book.parts import Column
from reviewer.text import Text

Sheets = Mapping[str, Sequence[Sequence[str]]]
"""The cells of a workbook as text, by sheet, from the first row on."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell: sheet, row and column, both from 1."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row below the headings: its number and its cells that are not blank, by the path of their column."""

    sheet: str
    number: int
    cells: dict[tuple[str, ...], str]
    places: dict[tuple[str, ...], int]

    def words(self, column: Column) -> str:
        """Return a cell as text, blank when there is none."""
        return self.cells.get(column.path, "")

    def name(self, column: Column) -> str:
        """Return a code or name without spaces around it."""
        return self.words(column).strip()

    def spot(self, path: tuple[str, ...] | None = None) -> Spot:
        """Return where a column of this row stands; its first cell for a column that the sheet does not have."""
        return Spot(self.sheet, self.number, self.places.get(path, 1) if path is not None else 1)


class Grid:
    """The rows of one sheet under the columns of its page."""

    def __init__(self, sheet: str, rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> None:
        self.sheet = sheet
        self._rows = rows
        self.places, self.strangers = _understood(rows[0] if rows else (), columns)

    def missing(self, columns: Sequence[Column]) -> list[Column]:
        """Return the columns that the sheet has no heading for."""
        return [column for column in columns if column.path not in self.places]

    def rows(self) -> Iterator[GridRow]:
        """Yield the rows that hold anything under a known heading."""
        for number, row in enumerate(self._rows[1:], start=2):
            held = {path: row[at - 1] for path, at in self.places.items() if at <= len(row) and row[at - 1].strip()}
            if held:
                yield GridRow(self.sheet, number, held, self.places)


def heading(column: Column) -> str:
    """Return what stands in the first row: the Korean name with the English under it."""
    return column.heading.ko if column.heading.ko == column.heading.en else f"{column.heading.ko}\n{column.heading.en}"


def _understood(
    headings: Sequence[str], columns: Sequence[Column]
) -> tuple[dict[tuple[str, ...], int], list[tuple[int, str]]]:
    """Return where each column stands, and the headings nobody knows with their places."""
    spelled = {_folded(words): column.path for column in reversed(columns) for words in _spellings(column.heading)}
    places: dict[tuple[str, ...], int] = {}
    strangers: list[tuple[int, str]] = []
    for at, words in enumerate(headings, start=1):
        path = spelled.get(_folded(words)) or spelled.get(_folded(words.split("\n")[0]))
        if path is not None and path not in places:
            places[path] = at
        elif words.strip():
            strangers.append((at, words.strip()))
    return places, strangers


def _spellings(words: Text) -> tuple[str, ...]:
    return (words.ko, words.en, f"{words.ko}\n{words.en}")


def _folded(words: str) -> str:
    return "".join(words.split()).casefold()
