"""Sheets as blocks of columns, and the table that a recognised sheet is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reviewer.intake.problems import Fault, Place, Problems
from reviewer.model.batch import SourceFile
from reviewer.text import Text

EXAMPLE = "예)"
"""A row whose first cell starts with this is an explained example: it is never taken in."""
EXAMPLES = (EXAMPLE, unicodedata.normalize("NFD", EXAMPLE))
MAY_BE_IGNORED = frozenset(" \t\r\n\u00a0\u3000" + "".join(words[0] for words in EXAMPLES))


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive rows of a sheet, column by column; `first` is the number of the first row."""

    first: int
    columns: Sequence[Sequence[str]]

    @property
    def height(self) -> int:
        """Return how many rows there are."""
        return len(self.columns[0]) if self.columns else 0

    def row(self, index: int) -> list[str]:
        """Return one row as a list of cells."""
        return [column[index] for column in self.columns]


def unchanging() -> None:
    """Verify a sheet that is held in memory: there is nothing to verify."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook or a CSV file; `blocks` may be called again and gives the same rows.

    `verify` raises SourceChanged when the file is no longer the one that was judged.
    """

    place: Place
    source: SourceFile
    blocks: Callable[[], Iterator[Block]]
    verify: Callable[[], None] = unchanging

    @property
    def is_held(self) -> bool:
        """Tell whether the rows are in memory, as those of a workbook are."""
        return self.verify is unchanging


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows of a table with the blank and example rows left out; `numbers` are their row numbers."""

    table: Table
    problems: Problems
    numbers: Sequence[int]
    columns: Mapping[str, Sequence[str]]

    def column(self, key: str) -> Sequence[str]:
        """Return a column's cells, blank ones when the sheet has no such column."""
        found = self.columns.get(key)
        return [""] * len(self.numbers) if found is None else found

    def pairs(self, keys: tuple[str, str]) -> list[tuple[str, str]]:
        """Return the cells of two columns, row by row."""
        return list(zip(self.column(keys[0]), self.column(keys[1]), strict=True))

    def blame(self, index: int, fault: Fault) -> None:
        """Add a problem at a row; the fault's column key becomes the heading that the sheet writes."""
        heading = self.table.headings.get(fault.column, fault.column)
        self.problems.add(self.table.place, replace(fault, column=heading), self.numbers[index])


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose header row is understood: which column stands where, by key, and how it is headed."""

    sheet: Sheet
    kind: str
    header_row: int
    positions: Mapping[str, int]
    headings: Mapping[str, str]
    width: int
    subject: str = ""  # the measure a submission sheet is about

    @property
    def place(self) -> Place:
        """Return where the table stands."""
        return self.sheet.place

    def chunks(self, problems: Problems) -> Iterator[Chunk]:
        """Yield the rows below the header, reporting cells that stand to the right of the last heading."""
        for block in self.sheet.blocks():
            for column in block.columns[self.width :]:
                self._report_overflow(block, column, problems)
            chunk = self._chunk(block, problems)
            if len(chunk.numbers):
                yield chunk

    def _chunk(self, block: Block, problems: Problems) -> Chunk:
        skip = max(0, self.header_row + 1 - block.first)
        columns = [column[skip:] for column in block.columns] if skip else block.columns
        numbers: Sequence[int] = range(block.first + skip, block.first + block.height)
        dropped = _ignored(columns)
        if dropped:
            keep = [i for i in range(len(numbers)) if i not in dropped]
            numbers = [numbers[i] for i in keep]
            columns = [[column[i] for i in keep] for column in columns]
        found = {key: columns[at] for key, at in self.positions.items() if at < len(columns)}
        return Chunk(self, problems, numbers, found)

    def _report_overflow(self, block: Block, column: Sequence[str], problems: Problems) -> None:
        for index, value in enumerate(column):
            if value.strip() and block.first + index > self.header_row:
                problems.add(self.place, _beyond(value), block.first + index)


def _ignored(columns: Sequence[Sequence[str]]) -> set[int]:
    """Return the indexes of blank and example rows; a row can only be one if its first cell looks it."""
    if not columns:
        return set()
    odd = {words for words in set(columns[0]) if not words or words[0] in MAY_BE_IGNORED}
    suspects = [i for i, words in enumerate(columns[0]) if words in odd] if odd else []
    return {i for i in suspects if _is_ignored([column[i] for column in columns])}


def _is_ignored(row: list[str]) -> bool:
    if not any(cell.strip() for cell in row):
        return True
    return row[0].strip().startswith(EXAMPLES)


def _beyond(value: str) -> Fault:
    return Fault(
        Text("제목이 없는 열에 값이 있습니다.", "There is a value under no heading."),
        Text(
            "쉼표나 따옴표가 빠졌는지 보고, 필요 없는 칸이면 지우십시오.",
            "Look for a missing quote or comma, or clear the cell if it is not needed.",
        ),
        value=value,
    )
