"""Tables whose cells are merged: what each cell covers, so that every figure stands under its heading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewer.evidence import refusals

MOST_TABLE = 500_000  # places of a table, counted as a rectangle
Rows = tuple[tuple[str, ...], ...]
Spans = tuple[tuple[tuple[int, int], ...], ...]  # rows and columns that each cell covers
Place = tuple[int, int]  # row and column


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and how many rows and columns it covers."""

    words: str
    rows: int = 1
    columns: int = 1


def laid_out(cells: Mapping[Place, Cell]) -> tuple[Rows, Spans]:
    """Return the rows of a table by the place of each cell, and what each covers; no spans where nothing is merged.

    A row that other rows cover whole is left out, a place that nothing covers is an empty cell. Raises Refused.
    """
    numbers = sorted({row for row, _column in cells})
    order = {row: at for at, row in enumerate(numbers)}
    placed = {(order[row], column): _within(cell, row, numbers) for (row, column), cell in cells.items()}
    wide, covered = _covered(placed, len(numbers))
    rows = [_row(at, wide, placed, covered) for at in order.values()]
    table = tuple(tuple(cell.words for cell in row) for row in rows)
    spans = tuple(tuple((cell.rows, cell.columns) for cell in row) for row in rows)
    return table, spans if any(span != (1, 1) for row in spans for span in row) else ()


def places(spans: Spans) -> int:
    """Return how many places of a table its cells cover."""
    return sum(rows * columns for row in spans for rows, columns in row)


def whole_rows(spans: Spans, begin: int, least: int) -> int:
    """Return where a table may be cut, at least `least` rows after `begin`, without cutting a merged cell if possible."""
    end = reach = begin
    while end < len(spans) and (end < begin + least or (reach > end and end < begin + 2 * least)):
        reach = max([reach, *(end + rows for rows, _columns in spans[end])])
        end += 1
    return end


def cut(spans: Spans, begin: int, end: int) -> Spans:
    """Return the spans of some rows, none of which reaches past the last."""
    picked = enumerate(spans[begin:end], start=begin)
    return tuple(tuple((min(rows, end - at), columns) for rows, columns in row) for at, row in picked)


def _within(cell: Cell, row: int, numbers: Sequence[int]) -> Cell:
    """Return a cell that covers only rows that are shown."""
    covers = bisect_left(numbers, row + cell.rows) - bisect_left(numbers, row)
    return Cell(cell.words, max(covers, 1), max(cell.columns, 1))


def _covered(cells: Mapping[Place, Cell], rows: int) -> tuple[int, set[Place]]:
    """Return how wide a table is, and the places that merged cells cover beside their own."""
    wide = max((column + cell.columns for (_row, column), cell in cells.items()), default=0)
    if wide * rows > MOST_TABLE or sum(cell.rows * cell.columns for cell in cells.values()) > MOST_TABLE:
        raise refusals.large()
    covered = {
        (row + down, column + right)
        for (row, column), cell in cells.items()
        for down in range(cell.rows)
        for right in range(cell.columns)
        if down or right
    }
    return wide, covered


def _row(row: int, wide: int, cells: Mapping[Place, Cell], covered: set[Place]) -> list[Cell]:
    places = ((row, column) for column in range(wide))
    return [cells.get(place, Cell("")) for place in places if place in cells or place not in covered]
