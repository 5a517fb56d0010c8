"""The tables of a paper as rows of plain cells: what the workbook beside it holds, and one digest of it all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import rfc8785

from reviewer.sheet.letters import normal
from reviewer.sheet.page import Block, Heading, Row, Table, Title, flat

NUMBER = re.compile(r"[+-]?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?")
"""A figure a spreadsheet keeps exactly: at most eighteen digits, none of them a leading zero."""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One table under the heading it stands below."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


def tables_of(blocks: Sequence[Block]) -> tuple[SheetTable, ...]:
    """Return every table that has words, in the order of the paper."""
    return tuple(table for table in _tables(blocks) if any(any(row) for row in table.rows))


def digest(tables: Sequence[SheetTable]) -> str:
    """Return SHA-256 over the canonical JSON of the tables, figures written one way: `7.20` as `7.2`.

    Empty rows, and empty cells at the end of a row, do not count: a workbook does not keep them.
    """
    said = [[table.heading, [cells for cells in map(_told, table.rows) if cells]] for table in tables]
    return hashlib.sha256(rfc8785.dumps(said)).hexdigest()


def _told(row: Sequence[str]) -> list[str]:
    cells = [plain(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def plain(cell: str) -> str:
    """Return a cell as the digest counts it."""
    if not NUMBER.fullmatch(cell):
        return cell
    value = Decimal(cell).normalize()
    return "0" if value == 0 else format(value, "f")


def _tables(blocks: Sequence[Block]) -> Iterator[SheetTable]:
    heading = ""
    for block in flat(blocks):
        if isinstance(block, Title | Heading):
            heading = normal(block.text)
        elif isinstance(block, Table):
            yield SheetTable(heading, tuple(_cells(row) for row in (*block.head, *block.rows)))


def _cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row, one for each column: what spans several stands in the first."""
    return tuple(text for cell in row.cells for text in (normal(cell.text), *[""] * (cell.span - 1)))
