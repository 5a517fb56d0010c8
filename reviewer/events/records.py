"""Records of what was carried in or out; no figure comes from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from reviewer.events.fact import Body
from reviewer.model import subjects
from reviewer.model.ids import ReviewerId
from reviewer.model.subjects import Noun


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
