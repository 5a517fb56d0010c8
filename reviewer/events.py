"""Facts, in the past tense: what the journal remembers. Each knows its verb, its subject and its body.

A body holds only text, whole numbers, booleans, lists and dictionaries, so that it has one canonical JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Protocol

from reviewer.model import points, subjects
from reviewer.model.batch import BatchKind, SourceFile
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import CombiningRule, MarkContent, MarkKey, RecusalKind
from reviewer.model.subjects import Noun

Body = dict[str, Any]


class Fact(Protocol):
    """Anything the journal can keep."""

    verb: ClassVar[str]

    @property
    def subject(self) -> str:
        """Return what the fact is about."""
        ...

    def body(self) -> Body:
        """Return what the fact says, as JSON values."""
        ...


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """The round began, under the rules kept in the blob `framework` (SHA-256)."""

    verb: ClassVar[str] = "round_opened"
    id: str
    name: str
    framework_id: str
    framework: str
    sample: bool = False
    package_of: str = ""
    package_id: str = ""

    @property
    def subject(self) -> str:
        return subjects.of(Noun.ROUND, self.id)

    def body(self) -> Body:
        return {
            "id": self.id,
            "name": self.name,
            "framework_id": self.framework_id,
            "framework": self.framework,
            "sample": self.sample,
            "package_of": self.package_of,
            "package_id": self.package_id,
        }


@dataclass(frozen=True, slots=True)
class SettingChosen:
    """A point the manual leaves open was settled for this round."""

    verb: ClassVar[str] = "setting_chosen"
    setting: str
    value: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.SETTING, self.setting)

    def body(self) -> Body:
        return {"value": self.value}


@dataclass(frozen=True, slots=True)
class RowsImported:
    """Rows of one kind came in; they are kept in the blob `rows` (SHA-256 of its bytes)."""

    verb: ClassVar[str] = "rows_imported"
    kind: BatchKind
    count: int
    rows: str
    sources: tuple[SourceFile, ...] = ()

    @property
    def subject(self) -> str:
        return subjects.of(Noun.ROWS, self.kind)

    def body(self) -> Body:
        sources = [{"name": s.name, "sha256": s.sha256, "size": s.size} for s in self.sources]
        return {"kind": self.kind.value, "count": self.count, "rows": self.rows, "sources": sources}


@dataclass(frozen=True, slots=True)
class ImportWithdrawn:
    """An import was taken back; its rows count as never having come."""

    verb: ClassVar[str] = "import_withdrawn"
    kind: BatchKind
    entry: EntryHash
    reason: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.ROWS, self.kind)

    def body(self) -> Body:
        return {"kind": self.kind.value, "entry": self.entry, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class DeclarationSigned:
    """A reviewer answered and signed the conflict declaration."""

    verb: ClassVar[str] = "declaration_signed"
    reviewer: ReviewerId
    answers: tuple[bool, ...]
    facts: str
    name_typed: str

    @property
    def subject(self) -> str:
        return subjects.declaration(self.reviewer)

    def body(self) -> Body:
        return {"answers": list(self.answers), "facts": self.facts, "name_typed": self.name_typed}


@dataclass(frozen=True, slots=True)
class RecusalDeclared:
    """A reviewer stands aside from one institution."""

    verb: ClassVar[str] = "recusal_declared"
    reviewer: ReviewerId
    institution: InstitutionCode
    kind: RecusalKind
    reason: str

    @property
    def subject(self) -> str:
        return subjects.recusal(self.reviewer, self.institution)

    def body(self) -> Body:
        return {"kind": self.kind.value, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class RecusalLifted:
    """A recusal was taken back, with a reason."""

    verb: ClassVar[str] = "recusal_lifted"
    reviewer: ReviewerId
    institution: InstitutionCode
    reason: str

    @property
    def subject(self) -> str:
        return subjects.recusal(self.reviewer, self.institution)

    def body(self) -> Body:
        return {"reason": self.reason}


@dataclass(frozen=True, slots=True)
class MarkGiven:
    """A reviewer's mark stands as written here. `undoes`/`redoes` name the entry a step back or forth was for."""

    verb: ClassVar[str] = "mark_given"
    key: MarkKey
    content: MarkContent
    undoes: str = ""
    redoes: str = ""

    @property
    def subject(self) -> str:
        return subjects.mark(self.key)

    def body(self) -> Body:
        content = self.content
        body: Body = {
            "points": "" if content.points is None else points.text(content.points),
            "rationale": content.rationale,
            "reasons": list(content.reasons),
            "attention": content.attention,
            "unsure": content.unsure,
            "discuss": content.discuss,
        }
        if self.undoes:
            body["undoes"] = self.undoes
        if self.redoes:
            body["redoes"] = self.redoes
        return body


@dataclass(frozen=True, slots=True)
class DecisionTaken:
    """The panel settled the points of one measure of one institution, on the marks named."""

    verb: ClassVar[str] = "decision_taken"
    institution: InstitutionCode
    measure: MeasureCode
    points: Decimal
    rule: CombiningRule | None
    reason: str
    marks: tuple[EntryHash, ...]

    @property
    def subject(self) -> str:
        return subjects.decision(self.institution, self.measure)

    def body(self) -> Body:
        return {
            "points": points.text(self.points),
            "rule": self.rule.value if self.rule else "",
            "reason": self.reason,
            "marks": list(self.marks),
        }


@dataclass(frozen=True, slots=True)
class DecisionRevoked:
    """A decision was taken back, with a reason."""

    verb: ClassVar[str] = "decision_revoked"
    institution: InstitutionCode
    measure: MeasureCode
    reason: str

    @property
    def subject(self) -> str:
        return subjects.decision(self.institution, self.measure)

    def body(self) -> Body:
        return {"reason": self.reason}


@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """A person chose one of several facts about the same subject; all sides stay in the journal."""

    verb: ClassVar[str] = "conflict_settled"
    about: str
    sides: tuple[EntryHash, ...]
    chosen: EntryHash
    reason: str

    @property
    def subject(self) -> str:
        return self.about

    def body(self) -> Body:
        return {"sides": list(self.sides), "chosen": self.chosen, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class PackageMade:
    """A package was written for a reviewer (a record for the carry-in/out ledger)."""

    verb: ClassVar[str] = "package_made"
    id: str
    reviewer: ReviewerId
    file: str
    contents: dict[str, int] = field(default_factory=dict)

    @property
    def subject(self) -> str:
        return subjects.of(Noun.PACKAGE, self.id)

    def body(self) -> Body:
        return {"reviewer": self.reviewer, "file": self.file, "contents": self.contents}


@dataclass(frozen=True, slots=True)
class PackageMerged:
    """A return package was taken in: whose, how many entries were new."""

    verb: ClassVar[str] = "package_merged"
    package: str
    reviewer: ReviewerId
    file: str
    sha256: str
    new_entries: int

    @property
    def subject(self) -> str:
        return subjects.of(Noun.MERGE, self.package)

    def body(self) -> Body:
        return {
            "reviewer": self.reviewer,
            "file": self.file,
            "sha256": self.sha256,
            "new_entries": self.new_entries,
        }


@dataclass(frozen=True, slots=True)
class SheetSigned:
    """A sheet was signed: the SHA-256 of the final file and whose certificate signed it."""

    verb: ClassVar[str] = "sheet_signed"
    sheet: str
    file: str
    sha256: str
    signer: str
    head: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.SHEET, self.sheet)

    def body(self) -> Body:
        return {"file": self.file, "sha256": self.sha256, "signer": self.signer, "head": self.head}


RECORDS = frozenset({PackageMade.verb, PackageMerged.verb, SheetSigned.verb})
"""Verbs that only record what was carried in or out; no figure comes from them, so no sheet's head does."""
