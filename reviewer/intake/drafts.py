"""Gathers the rows of a submission sheet: the first holds what is said once, the next ones go on with the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.intake.judged import Judged
from reviewer.intake.lookups import Pair
from reviewer.intake.names import clean
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.sheets import Chunk, Table

INSTITUTION = ("institution", "institution_name")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a submission: its cells by column key, and where to lay a fault."""

    chunk: Chunk
    index: int
    cells: dict[str, str]

    def blame(self, fault: Fault) -> None:
        """Add a problem at this row."""
        self.chunk.blame(self.index, fault)

    @property
    def number(self) -> int:
        """Return the row number."""
        return self.chunk.numbers[self.index]


@dataclass(frozen=True, slots=True)
class Draft:
    """All rows of one institution, in order; `institution` None when it could not be found."""

    institution: str | None
    lines: list[Line]

    @property
    def first(self) -> Line:
        """Return the row that holds what is said once."""
        return self.lines[0]


def gather(table: Table, problems: Problems, institutions: Judged[Pair, str]) -> Iterator[Draft]:
    """Yield drafts; a row that names no institution, or the same one, goes on with the one above."""
    draft: Draft | None = None
    for chunk in table.chunks(problems):
        keys = _carried(chunk.pairs(INSTITUTION), draft)
        for index, found in enumerate(institutions.read(keys, chunk)):
            line = Line(chunk, index, {key: clean(cells[index]) for key, cells in chunk.columns.items()})
            if draft is not None and found is not None and found == draft.institution:
                draft.lines.append(line)
                continue
            if draft is not None:
                yield draft
            draft = Draft(found, [line])
    if draft is not None:
        yield draft


def _carried(pairs: list[Pair], draft: Draft | None) -> list[Pair]:
    """Return the pairs with blank ones filled from the row above."""
    above: Pair = ("", "")
    if draft is not None:
        cells = draft.lines[-1].cells
        above = (cells.get("institution", ""), cells.get("institution_name", ""))
        above = above if any(above) else (draft.institution or "", "")
    filled = []
    for pair in pairs:
        above = pair if any(cell.strip() for cell in pair) else above
        filled.append(above)
    return filled
