"""What a person asks to be recorded of papers and people, one frozen value per verb; no figure comes from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reviewer.model.meeting import Minutes
from reviewer.model.people import Holding, Officer


@dataclass(frozen=True, slots=True)
class RecordSignedSheet:
    """Keep the SHA-256 of a signed sheet's final file in the journal.

    One made anew takes the place of the file whose SHA-256 is `supersedes`, for a `reason`; `kept` is that file's name.
    `open` are the places nobody has signed yet, None when that is not known.
    """

    sheet: str
    file: str
    sha256: str
    signer: str
    head: str
    supersedes: str = ""
    reason: str = ""
    kept: str = ""
    open: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class RecordPrinting:
    """Keep in the journal which sheets (name, SHA-256) were printed, where, how often and how."""

    sheets: tuple[tuple[str, str], ...]
    printer: str
    copies: int = 1
    how: str = ""


@dataclass(frozen=True, slots=True)
class WriteMinutes:
    """Add to the minutes the journal writes: place, times, who came, remarks."""

    minutes: Minutes


@dataclass(frozen=True, slots=True)
class NameOfficer:
    """Name the chair or the secretary, whose names the sheets print."""

    officer: Officer


@dataclass(frozen=True, slots=True)
class RegisterHolder:
    """Bind a certificate to a person of the round, so that nobody signs at another's place."""

    holding: Holding


@dataclass(frozen=True, slots=True)
class StrikeHolder:
    """Take a certificate off the register, for a reason."""

    certificate: str
    reason: str


@dataclass(frozen=True, slots=True)
class TakeMap:
    """Take the map of a file, which leads from last year's edition to the round's; `older` is that edition's file.

    Without `older` the edition that the map begins at has to be one that ships.
    """

    file: Path
    older: str = ""
