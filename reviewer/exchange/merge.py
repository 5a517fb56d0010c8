"""Taking a return package in: look at it as a stranger's file first, then let its facts join the journal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.clock import Clock
from reviewer.events.marking import DeclarationSigned, MarkGiven, RecusalDeclared, RecusalLifted
from reviewer.events.records import RECORDS
from reviewer.exchange import refusals
from reviewer.exchange.refusals import PackageRefused
from reviewer.model.entry import Entry
from reviewer.model.framework import Framework
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Institution, RoundInfo
from reviewer.model.subjects import mark_key, names
from reviewer.scoring.limits import fault
from reviewer.store.reading import Reading, mark_content
from reviewer.store.refusals import WrongPassphrase
from reviewer.store.roundfile import RoundFile
from reviewer.store.schema import known_tables, tables

MAY_BRING = frozenset(
    {
        MarkGiven.verb,
        RecusalDeclared.verb,
        RecusalLifted.verb,
        DeclarationSigned.verb,
    }
)


@contextmanager
def opened(path: Path, passphrases: Sequence[str], clock: Clock) -> Iterator[RoundFile]:
    """Open a copy of a package with the first passphrase that fits; the stick it came on is left untouched."""
    with TemporaryDirectory(prefix="jipyo-") as folder:
        copy = Path(folder) / path.name
        _copy(path, copy)
        file = _open_any(copy, passphrases, clock)
        try:
            yield file
        finally:
            file.close()


def facts(path: Path, package: RoundFile, home: Reading, framework: Framework, issued: set[str]) -> list[Entry]:
    """Return the reviewer's facts of a package after every check; raises PackageRefused.

    `issued` holds "reviewer/package" of each package this round has sent out.
    """
    _must_have_our_tables(path, package)
    info = _must_be_ours(path, package, home.round(), issued)
    if package.journal.broken():
        raise PackageRefused(path, refusals.BROKEN_CHAIN)
    brought = [e for e in package.journal.of_author(info.package_of) if e.verb not in RECORDS]
    _must_be_allowed(path, brought, ReviewerId(info.package_of), home, framework)
    return brought


def _copy(path: Path, copy: Path) -> None:
    """Copy the file and, if it was not closed well, the log beside it."""
    if path.is_file():
        shutil.copyfile(path, copy)
    log = path.with_name(path.name + "-wal")
    if log.is_file():
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))


def _open_any(copy: Path, passphrases: Sequence[str], clock: Clock) -> RoundFile:
    first, *others = passphrases
    try:
        return RoundFile.open(copy, first, clock)
    except WrongPassphrase:
        if not others:
            raise
        return _open_any(copy, others, clock)


def _must_have_our_tables(path: Path, package: RoundFile) -> None:
    if tables(package.connection) != known_tables():
        raise PackageRefused(path, refusals.STRANGE_TABLES)


def _must_be_ours(path: Path, package: RoundFile, home: RoundInfo | None, issued: set[str]) -> RoundInfo:
    info = Reading(package.connection).round()
    if info is None or home is None or info.id != home.id:
        raise PackageRefused(path, refusals.OTHER_ROUND)
    if not info.package_of:
        raise PackageRefused(path, refusals.NO_PACKAGE)
    if f"{info.package_of}/{info.package_id}" not in issued:
        raise PackageRefused(path, refusals.NOT_ISSUED)
    return info


def _must_be_allowed(
    path: Path, brought: list[Entry], reviewer: ReviewerId, home: Reading, framework: Framework
) -> None:
    assigned = {(a.institution, a.measure) for a in home.assignments(reviewer)}
    institutions: dict[str, Institution] = {i.code: i for i in home.institutions()}
    for entry in brought:
        if entry.verb not in MAY_BRING or names(entry.subject)[0] != reviewer:
            raise PackageRefused(path, refusals.foreign_fact(entry.verb, entry.subject))
        if entry.verb != MarkGiven.verb:
            continue
        key = mark_key(entry.subject)
        if (key.institution, key.measure) not in assigned:
            raise PackageRefused(path, refusals.unfit_mark(entry.subject, refusals.UNASSIGNED))
        measure = framework.measure(key.measure)
        maximum = measure.judged_maximum(institutions[key.institution].type)
        wrong = fault(mark_content(entry), measure, maximum)
        if wrong:
            raise PackageRefused(path, refusals.unfit_mark(entry.subject, wrong))
