"""What the window asks of the round's papers, as plain functions for the worker: offer, make, issue, verify."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reviewer.desk.desk import Desk
from reviewer.desk.folder import Folder
from reviewer.desk.issuing import Issued, Issuing, Order
from reviewer.desk.keyring import Unlocked
from reviewer.desk.proving import Proven
from reviewer.desk.reports import Reported
from reviewer.model.paper import Between, Offer, PaperKind, PaperName, PaperOptions
from reviewer.text import Language, Text, same
from ui.jobs import Ticket

MANY = 12  # sheets from which processes of their own pay for being started
MOST_PROCESSES = 4
PROOFS = frozenset({".crl", ".ocsp", ".ors"})  # endings of revocation data


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper as it is asked for."""

    name: PaperName
    options: PaperOptions


@dataclass(frozen=True, slots=True)
class Signing:
    """With whose opened certificate to sign, at which place, and whether it may be one the round does not know.

    `authority` is the address of the timestamp authority to ask for a trusted time, "" for none.
    """

    certificate: Unlocked
    field: str
    unregistered: bool = False
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the answers: "yes", "no" or "unknown", and the sentences that say it."""

    answer: str
    sentences: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What can be known of one file: a verdict, a sentence, and the answers: unchanged, whose, when, by the record."""

    name: str
    verdict: str
    summary: Text
    parts: tuple[Part, ...]
    sha256: str
    checked: Any = None  # what a report is written from
    beside: Part | None = None  # whether the files beside it belong to it


@dataclass(frozen=True, slots=True)
class Run:
    """A series: which sheets, into which folder, how; without a way to sign nothing is signed."""

    sheets: tuple[Sheet, ...]
    folder: Path
    data: bool = False
    signing: Signing | None = None
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
    signing = run.signing
    order = Order(
        tuple(sheet.name for sheet in run.sheets),
        run.folder,
        run.sheets[0].options,
        signing.field if signing else "",
        run.data,
        run.reason if signing else "",
        _processes(len(run.sheets)),
    )
    if signing is None:
        return Issuing(desk, order)
    stamper = desk.papers.authority(signing.authority) if signing.authority else None
    key, unregistered = signing.certificate.key, signing.unregistered
    return Issuing(desk, order, desk.papers.signs(key, unregistered=unregistered, stamper=stamper))


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


def verify(path: Path, trusted: Sequence[Path], desk: Desk) -> Verified:
    """Say what can be known of a file without a network."""
    return _as_shown(next(desk.papers.verified([path], trusted)[1]))


def verify_all(paths: Sequence[Path], trusted: Sequence[Path], desk: Desk, ticket: Ticket) -> tuple[Verified, ...]:
    """Verify files and every PDF below folders, telling how far it is; what was done before a stop is handed back."""
    count, found = desk.papers.verified(paths, trusted)
    done: list[Verified] = []
    for one in found:
        done.append(_as_shown(one))
        ticket.report(len(done), count, same(one.path.name))
        if ticket.cancelled():
            break
    return tuple(done)


@dataclass(frozen=True, slots=True)
class Upgrade:
    """Which signed files get proofs, from which files and from which timestamp authority ("" for none)."""

    paths: tuple[Path, ...]
    trusted: tuple[Path, ...]
    address: str

    @property
    def has_proof(self) -> bool:
        """Tell whether there is a revocation list or an OCSP answer among the files."""
        return any(path.suffix.lower() in PROOFS for path in self.trusted)


def upgrade(run: Upgrade, told: Callable[[Proven], object], desk: Desk, ticket: Ticket) -> list[Proven]:
    """Add proofs to files one after another, telling of each; a stop leaves those done as they are."""
    done: list[Proven] = []
    ticket.report(0, len(run.paths), same(run.paths[0].name))
    for one in desk.papers.proving(run.trusted, run.address).run(run.paths):
        told(one)
        done.append(one)
        ticket.report(len(done), len(run.paths), same(one.path.name))
        if ticket.cancelled():
            break
    return done


def report(found: Sequence[Verified], path: Path, language: Language, desk: Desk) -> Reported:
    """Write a report and return what it holds."""
    return desk.papers.report(path, [one.checked for one in found if one.checked], language)


def _as_shown(one: Any) -> Verified:
    found = one.found
    if found is None:
        words = one.refusal or same(one.path.name)
        nothing = Part("unknown", ())
        return Verified(one.path.name, "unreadable", words, (Part("unknown", (words,)), nothing, nothing), "", one)
    answers = (found.unchanged, found.who, found.when, *([found.record] if found.record else []))
    parts = tuple(Part(answer.answer.value, answer.sentences) for answer in answers)
    return Verified(one.path.name, found.verdict.value, found.summary, parts, found.sha256, one, _beside(one))


def _beside(one: Any) -> Part | None:
    """Return yes when every file beside a paper is its own, no when one is another, unknown when one is not there."""
    if not one.beside:
        return None
    stands = {near.stand.value for near in one.beside}
    answer = "no" if one.has_changed_beside else "yes" if stands == {"belongs"} else "unknown"
    return Part(answer, tuple(near.words for near in one.beside))
