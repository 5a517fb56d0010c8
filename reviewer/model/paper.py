"""The official papers of a round: their kinds, what each is about, and which fields are signed on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reviewer.text import Language, Text

WHOLE = "all"
"""The key of a paper about the whole round."""
AREA = "area-"
"""What the key of a summary of one area begins with."""
BETWEEN = "."
"""Stands between the parts of a key that has two: `L094.1-②`, `R07.L094`."""


class PaperKind(StrEnum):
    """Every paper the process needs. What its key is: see each."""

    INSTITUTION = "institution"  # institution code
    REVIEWER = "reviewer"  # reviewer id
    SUMMARY = "summary"  # WHOLE, a type's code, or AREA and an area's code
    MINUTES = "minutes"  # the day of the meeting, ISO
    DECISION = "decision"  # institution code and measure code
    DECLARATION = "declaration"  # reviewer id
    FEEDBACK = "feedback"  # institution code
    MANIFEST = "manifest"  # package id, or WHOLE for the ledger
    FORM = "form"  # reviewer id and institution code: to be filled in by hand
    FILLED = "filled"  # the same with what the reviewer has recorded, to be confirmed by hand


class SigningMark(StrEnum):
    """What the place beside a name asks for; the form rules leave the choice."""

    EITHER = "either"
    SIGNATURE = "signature"
    SEAL = "seal"


FIELDS: dict[PaperKind, tuple[str, ...]] = {
    PaperKind.INSTITUTION: ("secretary", "chair"),
    PaperKind.REVIEWER: ("reviewer", "chair"),
    PaperKind.SUMMARY: ("secretary", "chair"),
    PaperKind.MINUTES: ("secretary", "chair"),
    PaperKind.DECISION: ("secretary", "chair"),
    PaperKind.DECLARATION: ("reviewer",),
    PaperKind.FEEDBACK: ("chair",),
    PaperKind.MANIFEST: ("secretary",),
    PaperKind.FORM: (),
    PaperKind.FILLED: ("reviewer",),
}
"""The fields for certificate signatures on each kind, in signing order; a paper form is signed by hand alone."""


@dataclass(frozen=True, slots=True)
class PaperName:
    """Which paper: its kind and what it is about."""

    kind: PaperKind
    key: str

    @property
    def stem(self) -> str:
        """Return the name of its files without the ending, as the journal keeps it."""
        plain = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in self.key)
        return f"{self.kind}-{plain}"

    @classmethod
    def of(cls, stem: str) -> PaperName | None:
        """Return the name a file's stem gives, or None when it is none of a paper; odd letters of a key stay odd."""
        kind, _, key = stem.partition("-")
        return cls(PaperKind(kind), key) if kind in set(PaperKind) and key else None

    @property
    def parts(self) -> tuple[str, str]:
        """Return the two parts of a key that has two; the second is empty otherwise."""
        first, _, second = self.key.partition(BETWEEN)
        return first, second


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How papers are made: language, what the place beside a name asks for, and the moment of issue (None: today)."""

    language: Language = Language.KO
    signing: SigningMark = SigningMark.EITHER
    issued: datetime | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """What goes between papers that are printed together: a page before each, and each on a front side."""

    separators: bool = False
    duplex: bool = False

    @property
    def words(self) -> str:
        """Return it as the journal keeps it."""
        return ", ".join(name for name, on in (("separators", self.separators), ("duplex", self.duplex)) if on)


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that can be made: which, and for whom or what, in words."""

    name: PaperName
    words: Text
