"""What the window asks of the round's papers, as plain functions for the worker: offer, make, issue, verify."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from reviewer.desk.desk import Desk
from reviewer.desk.folder import Folder
from reviewer.desk.issuing import Issued, Issuing, Order
from reviewer.errors import UserError
from reviewer.model.paper import Between, Offer, PaperKind, PaperName, PaperOptions
from reviewer.text import Text, same
from ui.jobs import Ticket

MANY = 12  # sheets from which processes of their own pay for being started
MOST_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper as it is asked for."""

    name: PaperName
    options: PaperOptions


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
    sign: Callable[[bytes, str], Any]


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


@dataclass(frozen=True, slots=True)
class Run:
    """A series: which sheets, into which folder, how; without a certificate nothing is signed."""

    sheets: tuple[Sheet, ...]
    folder: Path
    data: bool = False
    certificate: Certificate | None = None
    field: str = ""
    reason: str = ""


def offers(kind: PaperKind, desk: Desk) -> tuple[Offer, ...]:
    """Return every paper of a kind that can be made."""
    return desk.papers.offers(kind)


def make(sheet: Sheet, desk: Desk) -> bytes:
    """Return the paper as PDF; raises UserError when there is none."""
    return desk.papers.pdf(sheet.name, sheet.options)


def issue(run: Run, told: Callable[[Issued], object], desk: Desk, ticket: Ticket) -> list[Issued]:
    """Save or sign sheets one after another, telling of each; a stop leaves those done as they are."""
    done: list[Issued] = []
    total = len(run.sheets)
    ticket.report(0, total, same(run.sheets[0].name.stem))
    for one in _issuing(run, desk).run():
        told(one)
        done.append(one)
        if ticket.cancelled():
            break
        if len(done) < total:
            ticket.report(len(done), total, same(f"{run.sheets[len(done)].name.stem}.pdf"))
    return done


def _issuing(run: Run, desk: Desk) -> Issuing:
    signer = run.certificate
    order = Order(
        tuple(sheet.name for sheet in run.sheets),
        run.folder,
        run.sheets[0].options,
        run.field if signer else "",
        run.data,
        run.reason if signer else "",
        _processes(len(run.sheets)),
    )
    return Issuing(desk, order, signer.sign if signer else None)


def _processes(sheets: int) -> int:
    """Return how many processes lay pages out: none of their own for a handful, then as many as the computer bears."""
    return 1 if sheets < MANY else min(os.cpu_count() or 1, MOST_PROCESSES)


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Which sheets are printed, and what goes between them."""

    sheets: tuple[Sheet, ...]
    between: Between

    @property
    def names(self) -> tuple[PaperName, ...]:
        """Return the papers in their order."""
        return tuple(sheet.name for sheet in self.sheets)


@dataclass(frozen=True, slots=True)
class Printed:
    """One sheet ready for the printer: its name, its pages, and the SHA-256 the journal keeps."""

    stem: str
    pdf: bytes
    sha256: str


def ready(run: PrintRun, at: int, desk: Desk) -> Printed:
    """Return the sheet at `at` of a run, ready for the printer."""
    sheet = run.sheets[at]
    documents = desk.papers.documents(sheet.options)
    one = desk.papers.printable(documents, run.names, at, run.between)
    return Printed(sheet.name.stem, one.pdf, one.sha256)


def into_file(run: PrintRun, path: Path, desk: Desk, ticket: Ticket) -> tuple[tuple[str, str], ...]:
    """Write one file of all sheets in order and return their names and SHA-256; nothing is written when stopped."""
    done = []
    total = len(run.sheets)
    for one in desk.papers.printables(run.names, run.sheets[0].options, run.between):
        done.append(one)
        ticket.report(len(done), total, same(one.paper.stem))
        if ticket.cancelled():
            return ()
    Folder(path.parent).write(path, desk.papers.print_file(done))
    return tuple((one.paper.stem, one.sha256) for one in done)


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


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"{path.name} 파일을 읽을 수 없습니다({error.strerror}). 파일이 있는지 확인하십시오.",
        f"{path.name} cannot be read ({error.strerror}). Check that the file is there.",
    )
