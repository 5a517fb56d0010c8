"""Records of what was carried in or out, signed, printed or minuted, and of who signs; no figure comes from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model import subjects
from reviewer.model.ids import ReviewerId
from reviewer.model.meeting import Minutes
from reviewer.model.people import Holding, Officer
from reviewer.model.subjects import Noun


@dataclass(frozen=True, slots=True)
class PackageMade:
    """A package was written for a reviewer (a record for the carry-in/out ledger)."""

    verb: ClassVar[str] = verbs.PACKAGE_MADE
    id: str
    reviewer: ReviewerId
    file: str
    contents: dict[str, int] = field(default_factory=dict)
    sha256: str = ""
    size: int = 0  # bytes

    @property
    def subject(self) -> str:
        return subjects.of(Noun.PACKAGE, self.id)

    def body(self) -> Body:
        return {
            "reviewer": self.reviewer,
            "file": self.file,
            "contents": self.contents,
            "sha256": self.sha256,
            "size": self.size,
        }


@dataclass(frozen=True, slots=True)
class PackageMerged:
    """A return package was taken in: whose, how many entries were new."""

    verb: ClassVar[str] = verbs.PACKAGE_MERGED
    package: str
    reviewer: ReviewerId
    file: str
    sha256: str
    new_entries: int
    size: int = 0  # bytes

    @property
    def subject(self) -> str:
        return subjects.of(Noun.MERGE, self.package)

    def body(self) -> Body:
        return {
            "reviewer": self.reviewer,
            "file": self.file,
            "sha256": self.sha256,
            "new_entries": self.new_entries,
            "size": self.size,
        }


@dataclass(frozen=True, slots=True)
class SheetSigned:
    """A sheet was signed: the SHA-256 of the final file, whose certificate signed it, and which places are still open.

    `open` is None where the record does not say. `added` says that nobody signed anew: proofs of time or validity
    were added to the file that `signer` signed, and `head` is still that of the round when the sheet was made.
    """

    verb: ClassVar[str] = verbs.SHEET_SIGNED
    sheet: str
    file: str
    sha256: str
    signer: str
    head: str
    open: tuple[str, ...] | None = None
    added: bool = False

    @property
    def subject(self) -> str:
        return subjects.of(Noun.SHEET, self.sheet)

    def body(self) -> Body:
        said: Body = {"file": self.file, "sha256": self.sha256, "signer": self.signer, "head": self.head}
        if self.open is not None:
            said = {**said, "open": list(self.open)}
        return {**said, "added": True} if self.added else said


@dataclass(frozen=True, slots=True)
class SheetSuperseded:
    """A signed sheet stopped counting: the SHA-256 of its file, why, and the name the file is kept under."""

    verb: ClassVar[str] = verbs.SHEET_SUPERSEDED
    sheet: str
    sha256: str
    reason: str
    kept: str = ""

    @property
    def subject(self) -> str:
        return subjects.of(Noun.SHEET, self.sheet)

    def body(self) -> Body:
        return {"sha256": self.sha256, "reason": self.reason, "kept": self.kept}


@dataclass(frozen=True, slots=True)
class SheetsPrinted:
    """Sheets went to a printer or into one file for printing: which (name, SHA-256), where, how often and how."""

    verb: ClassVar[str] = verbs.SHEETS_PRINTED
    id: str
    sheets: tuple[tuple[str, str], ...]
    printer: str
    copies: int
    how: str = ""  # "duplex", "separators", both with a comma between, or nothing

    @property
    def subject(self) -> str:
        return subjects.of(Noun.PRINTING, self.id)

    def body(self) -> Body:
        sheets = [list(sheet) for sheet in self.sheets]
        return {"sheets": sheets, "printer": self.printer, "copies": self.copies, "how": self.how}


@dataclass(frozen=True, slots=True)
class MinutesWritten:
    """What people added to the minutes of a meeting stands as written here."""

    verb: ClassVar[str] = verbs.MINUTES_WRITTEN
    minutes: Minutes

    @property
    def subject(self) -> str:
        return subjects.of(Noun.MINUTES, self.minutes.meeting)

    def body(self) -> Body:
        said = self.minutes
        return {
            "place": said.place,
            "began": said.began,
            "ended": said.ended,
            "attendance": [[who, presence.value] for who, presence in sorted(said.attendance.items())],
            "notes": [[who, note] for who, note in sorted(said.notes.items())],
            "remarks": said.remarks,
        }


@dataclass(frozen=True, slots=True)
class OfficerNamed:
    """The chair or the secretary was named; the last one named stands."""

    verb: ClassVar[str] = verbs.OFFICER_NAMED
    officer: Officer

    @property
    def subject(self) -> str:
        return subjects.of(Noun.OFFICER, self.officer.place)

    def body(self) -> Body:
        one = self.officer
        return {"name": one.name, "affiliation": one.affiliation, "title": one.title}


@dataclass(frozen=True, slots=True)
class HolderRegistered:
    """A certificate was bound to a person of the round; `person` empty struck it off before strike-offs had reasons."""

    verb: ClassVar[str] = verbs.HOLDER_REGISTERED
    holding: Holding

    @property
    def subject(self) -> str:
        return subjects.of(Noun.HOLDER, self.holding.certificate)

    def body(self) -> Body:
        one = self.holding
        return {"person": one.person, "name": one.name, "issuer": one.issuer, "until": one.until}


@dataclass(frozen=True, slots=True)
class HolderStruck:
    """A certificate was taken off the register, for a reason; what it signs from then on is not its person's."""

    verb: ClassVar[str] = verbs.HOLDER_STRUCK
    holding: Holding
    reason: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.HOLDER, self.holding.certificate)

    def body(self) -> Body:
        return {"person": self.holding.person, "name": self.holding.name, "reason": self.reason}
