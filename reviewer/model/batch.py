"""What intake hands over: rows ready for the round, or every problem that keeps them out.

Rows are tuples of text in the column order of their kind; that order is also the order in which the
journal keeps them, so it only ever grows at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from reviewer.model.round import Evidence
from reviewer.text import Text

Row = tuple[str, ...]


class BatchKind(StrEnum):
    """The kinds of things a round takes in."""

    INSTITUTIONS = "institutions"
    REVIEWERS = "reviewers"
    ASSIGNMENTS = "assignments"
    COUNTED = "counted"
    SUBMISSIONS = "submissions"
    EVIDENCE = "evidence"
    LAST_YEAR = "last_year"
    FIGURES = "figures"


COLUMNS: dict[BatchKind, tuple[str, ...]] = {
    BatchKind.INSTITUTIONS: ("code", "name", "type", "region", "full_name", "track"),
    BatchKind.REVIEWERS: ("id", "name", "affiliation", "title", "field"),
    BatchKind.ASSIGNMENTS: ("reviewer", "institution", "measure"),
    # points: exact decimal text, "" when not applicable
    BatchKind.COUNTED: ("institution", "measure", "points", "basis", "source"),
    # fields: JSON object of text by field key, in the order of the form
    BatchKind.SUBMISSIONS: ("institution", "measure", "filed", "pages", "fields", "source"),
    BatchKind.EVIDENCE: ("id", "institution", "measure", "name", "media_type", "size", "pages", "kind"),
    # code: of last year's edition, "" for the whole; points and maximum: exact decimal text, "" when not known
    BatchKind.LAST_YEAR: ("institution", "code", "points", "maximum", "grade", "source"),
    # record: number of a list's record, "" for a figure of its own; key: of the figure, "list.field" inside a record
    BatchKind.FIGURES: ("institution", "measure", "record", "key", "value", "source"),
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that rows came from: its name as given, SHA-256 in hex, size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a file out: where it is, what is wrong and what would be right.

    `row` counts from 1 as the spreadsheet shows it, 0 when the problem is the whole file or sheet.
    """

    file: str
    wrong: Text
    right: Text
    sheet: str = ""
    row: int = 0
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """An evidence file on its way in: what it is, and how to read its bytes again."""

    evidence: Evidence
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one kind from some files. `rows` may be called again and streams the same rows each time.

    `counts` are the rows of each source in its order, empty where each source is one row. `sound` streams the rows of
    the sources without a fault of their own, to be looked at while others are still to be mended.
    """

    kind: BatchKind
    count: int
    rows: Callable[[], Iterable[Row]]
    sources: tuple[SourceFile, ...]
    files: tuple[EvidenceFile, ...] = ()
    counts: tuple[int, ...] = ()
    sound: Callable[[], Iterable[Row]] | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """Where a person says a piece of evidence belongs: codes of institution and measure, "report" or "evidence"."""

    institution: str
    measure: str
    role: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would enter the round. `problems` may be cut short; `problem_count` never is.

    `notes` are sentences that keep nothing out: columns of a roster that were not read. `unplaced` are the names of
    evidence files that say too little, or two things, about where they belong: a person may match them by hand.
    """

    batches: tuple[Batch, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    notes: tuple[Text, ...] = ()
    unplaced: tuple[str, ...] = ()

    @property
    def is_acceptable(self) -> bool:
        """Tell whether there is something to take in and nothing against it."""
        return not self.problem_count and any(b.count for b in self.batches)
