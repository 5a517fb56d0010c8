"""What the window asks of the round's papers, as plain functions for the worker: make, save, sign, verify."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from reviewer.commands import RecordSignedSheet
from reviewer.desk.desk import Desk
from reviewer.errors import MachineError, UserError
from reviewer.model.changes import Changes
from reviewer.model.ids import InstitutionCode, ReviewerId, TypeCode
from reviewer.text import Language, Text

WHOLE = "all"
PART = ".part"
SIGNED_MARK = b"/ByteRange"  # stands in every signed PDF and in none of ours before signing


class SheetKind(StrEnum):
    """The three papers of a round."""

    INSTITUTION = "institution"
    REVIEWER = "reviewer"
    SUMMARY = "summary"


FIELDS = {
    SheetKind.INSTITUTION: ("secretary", "chair"),
    SheetKind.REVIEWER: ("reviewer", "chair"),
    SheetKind.SUMMARY: ("secretary", "chair"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper: `key` is an institution's code, a reviewer's id, a type's code or WHOLE."""

    kind: SheetKind
    key: str
    language: Language

    @property
    def stem(self) -> str:
        """Return the name of its file without the ending, as the journal keeps it."""
        return f"{self.kind}-{self.key}"

    def path(self, folder: Path) -> Path:
        """Return where it is saved in `folder`."""
        return folder / f"{self.stem}.pdf"


class Signed(Protocol):
    """A signed paper, as signing hands it back."""

    @property
    def pdf(self) -> bytes: ...
    @property
    def sha256(self) -> str: ...
    @property
    def signer(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Certificate:
    """An opened certificate: whose, by whom, until when, and how to sign a field with it."""

    name: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    sign: Callable[[bytes, str], Signed]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three answers: "yes", "no" or "unknown", and the sentences that say it."""

    answer: str
    sentences: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What can be known of one file: a verdict, a sentence, and the three answers: unchanged, whose, when."""

    name: str
    verdict: str
    summary: Text
    parts: tuple[Part, Part, Part]
    sha256: str


def make(sheet: Sheet, desk: Desk) -> bytes:
    """Return the paper as PDF; raises UserError when there is none."""
    if sheet.kind is SheetKind.INSTITUTION:
        return desk.papers.institution(InstitutionCode(sheet.key), sheet.language)
    if sheet.kind is SheetKind.REVIEWER:
        return desk.papers.reviewer(ReviewerId(sheet.key), sheet.language)
    return desk.papers.summary(None if sheet.key == WHOLE else TypeCode(sheet.key), sheet.language)


def save(sheet: Sheet, folder: Path, desk: Desk) -> Path:
    """Save the paper in `folder`; a signed file of that name is never replaced."""
    path = sheet.path(folder)
    if _is_signed(path):
        raise UserError(_signed_already(path))
    _write(path, make(sheet, desk))
    return path


def sign(sheet: Sheet, folder: Path, certificate: Certificate, field: str, desk: Desk) -> RecordSignedSheet:
    """Sign the paper and save it in `folder`; one that others have signed there is signed on.

    Returns what the journal is to keep. Raises UserError when the file there was changed or cannot be signed.
    """
    path = sheet.path(folder)
    base = _signed_before(path, desk) if _is_signed(path) else make(sheet, desk)
    made = certificate.sign(base, field)
    _write(path, made.pdf)
    return RecordSignedSheet(sheet.stem, path.name, made.sha256, made.signer, desk.see.head())


def record(signed: Sequence[RecordSignedSheet], desk: Desk) -> Changes | None:
    """Keep signed files in the journal; after the last paper, because every paper prints the journal's head."""
    done = [desk.do(command) for command in signed]
    return done[-1] if done else None


def open_certificate(path: Path, passphrase: str, desk: Desk) -> Certificate:
    """Open a PKCS#12 file; the passphrase is not kept. Raises UserError when it cannot sign."""
    key = desk.papers.key(path, passphrase)

    def sign_field(pdf: bytes, field: str) -> Signed:
        return desk.papers.sign(pdf, key, field)

    holder = key.holder
    return Certificate(holder.name, holder.issuer, holder.valid_from, holder.valid_until, sign_field)


def verify(path: Path, trusted: Sequence[Path], desk: Desk) -> Verified:
    """Say what can be known of a file without a network; raises UserError when it cannot be read."""
    try:
        pdf = path.read_bytes()
    except OSError as error:
        raise UserError(_unread(path, error)) from error
    found = desk.papers.verify(pdf, trusted, path.stem)
    unchanged = Part(found.unchanged.answer.value, found.unchanged.sentences)
    who = Part(found.who.answer.value, found.who.sentences)
    when = Part(found.when.answer.value, found.when.sentences)
    return Verified(path.name, found.verdict.value, found.summary, (unchanged, who, when), found.sha256)


def _signed_before(path: Path, desk: Desk) -> bytes:
    found = verify(path, (), desk)
    if found.parts[0].answer != "yes":
        raise UserError(_changed(path))
    return path.read_bytes()


def _is_signed(path: Path) -> bool:
    return path.is_file() and SIGNED_MARK in path.read_bytes()


def _write(path: Path, pdf: bytes) -> None:
    part = path.with_name(path.name + PART)
    try:
        part.write_bytes(pdf)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise MachineError(_unwritten(path, error)) from error


def _signed_already(path: Path) -> Text:
    return Text(
        f"{path.name}은 이미 서명한 파일이라 바꾸지 않았습니다. 다른 폴더를 고르거나 그 파일을 옮기십시오.",
        f"{path.name} is signed already and was left as it is. Choose another folder, or move that file.",
    )


def _changed(path: Path) -> Text:
    return Text(
        f"폴더에 있는 {path.name}은 서명한 뒤 바뀌었거나 기록과 다릅니다. 서명하지 않았습니다. 그 파일을 확인하거나 옮기십시오.",
        f"{path.name} in the folder was changed after signing, or is not the one in the journal. It was not signed. "
        "Check that file, or move it.",
    )


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"{path.name} 파일을 읽을 수 없습니다({error.strerror}). 파일이 있는지 확인하십시오.",
        f"{path.name} cannot be read ({error.strerror}). Check that the file is there.",
    )


def _unwritten(path: Path, error: OSError) -> Text:
    return Text(
        f"{path} 파일을 쓸 수 없습니다({error.strerror}). 회차 파일은 그대로입니다. 폴더와 남은 공간을 확인하십시오.",
        f"{path} cannot be written ({error.strerror}). The round file is unchanged. Check the folder and free space.",
    )
