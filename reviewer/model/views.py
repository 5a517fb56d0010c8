"""What screens ask for in one go: an item on the review desk, progress, a conflict, an import, a history."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reviewer.model.batch import BatchKind
from reviewer.model.compared import Compared
from reviewer.model.entry import Entry
from reviewer.model.figure import Figure
from reviewer.model.form import Form
from reviewer.model.framework import Measure
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import (
    Counted,
    Evidence,
    Institution,
    Mark,
    MarkContent,
    MarkKey,
    Recusal,
    Submission,
)
from reviewer.model.scale import Level
from reviewer.model.seal import UNSEALED, SealView


@dataclass(frozen=True, slots=True)
class DeskItem:
    """Everything the review desk shows for one mark. A recused item has neither submission nor evidence.

    `levels` are those to choose from, lowest first; `levels_setting` is the round's setting they come from, "" where
    they are the edition's, which takes no points between them.
    """

    key: MarkKey
    institution: Institution
    measure: Measure
    maximum: Decimal
    form: Form | None
    submission: Submission | None
    evidence: tuple[Evidence, ...]
    mark: Mark | None
    recusal: Recusal | None
    levels: tuple[Level, ...] = ()
    levels_setting: str = ""

    @property
    def content(self) -> MarkContent:
        """Return what has been recorded so far."""
        return self.mark.content if self.mark else MarkContent()


@dataclass(frozen=True, slots=True)
class CountedSide:
    """A counted measure beside an item: claimed, counted and recomputed points, and how the last came about.

    `row` is what the agency counted, `steps` the way from the figures filed to the points; None where there is none.
    """

    measure: Measure
    maximum: Decimal
    compared: Compared
    row: Counted | None = None
    steps: Figure | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is: counts for the home and intake pages."""

    institutions: int
    reviewers: int
    counted: int
    counted_expected: int
    submissions: int
    evidence: int
    assigned: int
    marked: int
    decided: int
    to_decide: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class ReviewerProgress:
    """How far one reviewer is, as the secretary may see it: counts, never points."""

    reviewer: ReviewerId
    name: str
    assigned: int
    marked: int
    recused: int
    declared: bool
    package: str = ""  # when the last package was made, ISO 8601
    returned: str = ""  # when a return package was last merged, ISO 8601
    seal: SealView = UNSEALED


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Facts that compete about one subject, oldest first, to be put side by side."""

    subject: str
    sides: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import as it stands in the journal."""

    entry: EntryHash
    kind: BatchKind
    count: int
    sources: tuple[str, ...]
    when: str
    author: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Filing:
    """What one institution filed for one judged measure.

    `filed` is the ISO day of the report, "" when none says it; `due` the day the filing closes, "" when there is none.
    """

    measure: MeasureCode
    is_expected: bool
    has_report: bool
    filed: str
    due: str
    evidence: int

    @property
    def is_missing(self) -> bool:
        """Tell whether a report is expected and not there."""
        return self.is_expected and not self.has_report

    @property
    def is_late(self) -> bool:
        """Tell whether the report came after the day the filing closed."""
        return bool(self.has_report and self.filed and self.due and self.filed > self.due)

    @property
    def lacks_evidence(self) -> bool:
        """Tell whether there is a report with nothing to prove it."""
        return self.has_report and not self.evidence

    @property
    def lacks_report(self) -> bool:
        """Tell whether there is evidence for a report that is not there."""
        return bool(self.evidence) and not self.has_report


@dataclass(frozen=True, slots=True)
class Completeness:
    """One institution on the intake board: what is there and what is missing."""

    institution: Institution
    counted: int
    counted_expected: int
    submitted: tuple[str, ...]  # measures with a report
    missing: tuple[str, ...]  # judged measures without one
    evidence: int
    evidence_without_report: tuple[str, ...]
    filings: tuple[Filing, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalLook:
    """Which entries of the journal are wanted; what is empty leaves everything in.

    `text` may be anywhere in the sentence or the author, `nouns` are first parts of subjects, `institution` is a code,
    `day` is YYYY-MM-DD as the entry's own clock had it.
    """

    text: str = ""
    author: str = ""
    nouns: frozenset[str] = frozenset()
    institution: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """An entry with its plain sentence, for the journal page."""

    entry: Entry
    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What taking in one package did."""

    file: str
    reviewer: ReviewerId
    new_entries: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class InstitutionLine:
    """One institution in a reviewer's list, with how far its items are."""

    code: InstitutionCode
    name: str
    total: int
    marked: int
    recused: bool
    unsure: bool
