"""Judges the roster of reviewers."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.intake.known import Known, Roster
from reviewer.intake.layouts import REVIEWERS
from reviewer.intake.limits import Limits
from reviewer.intake.names import fold
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.rule import already_in_round, blank, judged_rows, records, repeated_in_file, too_many, unfit
from reviewer.intake.sheets import Table
from reviewer.model.batch import COLUMNS, BatchKind, Row
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Reviewer

KEYS = COLUMNS[BatchKind.REVIEWERS]
REQUIRED = ("id", "name")
OFFICES = frozenset({"sec", "chair"})  # who the secretary and the chair are in the journal: no reviewer may be


class ReviewerRule:
    """Admits each good row to the working roster, so that assignments of the same import may speak of it."""

    def __init__(self, known: Known, roster: Roster, limits: Limits) -> None:
        self._roster = roster
        self._limits = limits
        self._held = {fold(reviewer) for reviewer in known.reviewers} | OFFICES
        self._rows: dict[str, int] = {}
        self._headings = {c.key: c.heading for c in REVIEWERS.columns}

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many there are."""
        return judged_rows(table, problems, KEYS, self._faults)

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows as they are written."""
        for chunk in table.chunks(Problems(0)):
            for cells in records(chunk, KEYS):
                yield tuple(cells.values())

    def _faults(self, cells: dict[str, str], number: int) -> list[Fault]:
        faults = [blank(key, self._headings[key]) for key in REQUIRED if not cells[key]]
        faults += unfit(cells, "id")
        if cells["id"]:
            faults += self._repetition(ReviewerId(cells["id"]), number)
        if not faults:
            self._roster.admit_reviewer(Reviewer(ReviewerId(cells["id"]), *(cells[key] for key in KEYS[1:])))
        return faults

    def _repetition(self, reviewer: ReviewerId, number: int) -> Iterator[Fault]:
        key = fold(reviewer)
        if key in self._held:
            yield already_in_round("id", reviewer)
        elif key in self._rows:
            yield repeated_in_file(self._rows[key], "id", reviewer)
        elif len(self._rows) >= self._limits.roster:
            yield too_many(self._limits.roster, "id")
        self._rows.setdefault(key, number)
