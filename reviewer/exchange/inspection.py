"""Looking at a package as at a stranger's file: every fact it brings must be one its reviewer could have recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from reviewer.events.marking import DeclarationSigned, MarkGiven, RecusalDeclared, RecusalLifted
from reviewer.events.records import RECORDS
from reviewer.exchange import refusals
from reviewer.exchange.refusals import PackageRefused
from reviewer.model.entry import Entry, canonical
from reviewer.model.framework import Framework
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Institution, RecusalKind, RoundInfo
from reviewer.model.subjects import Noun, mark_key, names, noun
from reviewer.scoring.limits import fault
from reviewer.store.journal import RECORD_MARK, Journal
from reviewer.store.reading import Reading, mark_content
from reviewer.store.roundfile import RoundFile
from reviewer.store.schema import known_tables, tables

MALFORMED = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
LEAP = 1_000_000  # how far a package's logical clock may be ahead: more than any round holds, less than does harm


@dataclass(frozen=True, slots=True)
class Home:
    """The round a package comes back to; `issued` holds "reviewer/package" of each package it sent out."""

    reading: Reading
    framework: Framework
    issued: frozenset[str]
    journal: Journal


def facts(path: Path, package: RoundFile, home: Home) -> list[Entry]:
    """Return the reviewer's facts of a package after every check; raises PackageRefused with the reason."""
    try:
        return _inspected(path, package, home)
    except driver.Error as error:
        raise PackageRefused(path, refusals.DAMAGED) from error


def _inspected(path: Path, package: RoundFile, home: Home) -> list[Entry]:
    _must_have_our_tables(path, package)
    info = _must_be_ours(path, package, home)
    if package.journal.broken():
        raise PackageRefused(path, refusals.BROKEN_CHAIN)
    brought = [e for e in package.journal.of_author(info.package_of) if e.verb not in RECORDS]
    inspector = _Inspector(path, ReviewerId(info.package_of), home)
    judged_before = {entry.hash for entry in home.journal.of_author(info.package_of)}
    for entry in brought:
        if entry.hash not in judged_before:
            inspector.inspect(entry)
    return brought


def _must_have_our_tables(path: Path, package: RoundFile) -> None:
    """Refuse a file that declares anything but our tables, or keeps in them what they do not allow."""
    if tables(package.connection) != known_tables():
        raise PackageRefused(path, refusals.STRANGE_TABLES)
    for table in ("chain", "entry"):
        if package.connection.execute(f"PRAGMA quick_check('{table}')").fetchone()[0] != "ok":
            raise PackageRefused(path, refusals.DAMAGED)


def _must_be_ours(path: Path, package: RoundFile, home: Home) -> RoundInfo:
    info, own = Reading(package.connection).round(), home.reading.round()
    if info is None or own is None or info.id != own.id:
        raise PackageRefused(path, refusals.OTHER_ROUND)
    if not info.package_of:
        raise PackageRefused(path, refusals.NO_PACKAGE)
    if f"{info.package_of}/{info.package_id}" not in home.issued:
        raise PackageRefused(path, refusals.NOT_ISSUED)
    return info


class _Inspector:
    """Checks one reviewer's facts against the round they come back to."""

    def __init__(self, path: Path, reviewer: ReviewerId, home: Home) -> None:
        self._path = path
        self._reviewer = reviewer
        self._home = home
        self._assigned = {(a.institution, a.measure) for a in home.reading.assignments(reviewer)}
        self._institutions: dict[str, Institution] = {i.code: i for i in home.reading.institutions()}
        self._how: dict[str, tuple[Noun, Callable[[Entry], None]]] = {
            MarkGiven.verb: (Noun.MARK, self._mark),
            RecusalDeclared.verb: (Noun.RECUSAL, self._recusal),
            RecusalLifted.verb: (Noun.RECUSAL, self._reason),
            DeclarationSigned.verb: (Noun.DECLARATION, self._declaration),
        }

    def inspect(self, entry: Entry) -> None:
        """Raise PackageRefused when the fact could not have been recorded at the reviewer's own desk."""
        try:
            self._must_be_theirs(entry)
            self._how[entry.verb][1](entry)
        except MALFORMED as error:
            raise PackageRefused(self._path, refusals.malformed(entry.verb, entry.subject)) from error

    def _must_be_theirs(self, entry: Entry) -> None:
        about, _ = self._how.get(entry.verb, (None, None))
        theirs = about is noun(entry.subject) and names(entry.subject)[0] == self._reviewer
        hidden = entry.device.endswith(RECORD_MARK)
        if not theirs or hidden:
            raise PackageRefused(self._path, refusals.foreign_fact(entry.verb, entry.subject))
        if not 0 < entry.clock <= self._home.journal.time + LEAP:
            raise PackageRefused(self._path, refusals.malformed(entry.verb, entry.subject))

    def _mark(self, entry: Entry) -> None:
        key = mark_key(entry.subject)
        if (key.institution, key.measure) not in self._assigned:
            raise PackageRefused(self._path, refusals.unfit_mark(entry.subject, refusals.UNASSIGNED))
        measure = self._home.framework.measure(key.measure)
        maximum = measure.judged_maximum(self._institutions[key.institution].type)
        content, said = mark_content(entry), entry.content()
        wrong = fault(content, measure, maximum)
        if wrong:
            raise PackageRefused(self._path, refusals.unfit_mark(entry.subject, wrong))
        written = MarkGiven(key, content, said.get("undoes", ""), said.get("redoes", ""))
        flags = isinstance(said["unsure"], bool) and isinstance(said["discuss"], bool)
        if not flags or canonical(written.body()) != entry.body:
            raise ValueError(entry.body)

    def _recusal(self, entry: Entry) -> None:
        RecusalKind(entry.content()["kind"])
        self._reason(entry)

    def _reason(self, entry: Entry) -> None:
        _, institution = names(entry.subject)
        if institution not in self._institutions:
            raise KeyError(institution)
        _must_be_text(entry.content(), "reason")

    def _declaration(self, entry: Entry) -> None:
        said = entry.content()
        _must_be_text(said, "facts")
        _must_be_text(said, "name_typed")
        if not all(isinstance(answer, bool) for answer in said["answers"]):
            raise TypeError(entry.subject)


def _must_be_text(said: dict[str, Any], key: str) -> None:
    if not isinstance(said[key], str):
        raise TypeError(key)
