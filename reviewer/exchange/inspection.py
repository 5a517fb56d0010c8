"""Looking at a package as at a stranger's file: every fact it brings must be one its reviewer could have recorded."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from reviewer.errors import UserError
from reviewer.events.fact import Body, Fact
from reviewer.events.marking import (
    DeclarationSigned,
    MarkGiven,
    RecusalDeclared,
    RecusalLifted,
    WorkReopened,
    WorkSealed,
)
from reviewer.events.verbs import RECORDS
from reviewer.exchange import refusals
from reviewer.exchange.refusals import PackageRefused
from reviewer.model.entry import Entry, canonical
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import Institution, RecusalKind, RoundInfo
from reviewer.model.subjects import Noun, mark_key, names, noun
from reviewer.scoring.limits import QUESTIONS, fault
from reviewer.store.engine import stoppable
from reviewer.store.journal import RECORD_MARK, Journal
from reviewer.store.reading import Reading, mark_content
from reviewer.store.roundfile import RoundFile
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch, followed

FOLLOWING = Text("꾸러미의 기록 사슬 확인 중", "Checking the chain of the package")
JUDGING = Text("꾸러미의 기록 살피는 중", "Looking at what the package brings")
MALFORMED = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
HASH = re.compile(r"(?:[0-9a-f]{64})?")
LONGEST_DEVICE = 64  # characters; Jipyo's own names have eight
LEAP = 1_000_000  # how far a package's logical clock may be ahead: more than any round holds, less than does harm


@dataclass(frozen=True, slots=True)
class Home:
    """The round a package comes back to; `issued` holds "reviewer/package" of each package it sent out."""

    reading: Reading
    framework: Framework
    issued: frozenset[str]
    journal: Journal
    signer: Callable[[Body, str], str]  # whose certificate signed a statement; raises UserError when it does not hold


def facts(path: Path, package: RoundFile, home: Home, watch: Watch = UNWATCHED) -> list[Entry]:
    """Return the reviewer's facts of a package after every check; raises PackageRefused with the reason, or Cancelled."""
    try:
        return _inspected(path, package, home, watch)
    except driver.Error as error:
        raise PackageRefused(path, refusals.DAMAGED) from error


def _inspected(path: Path, package: RoundFile, home: Home, watch: Watch) -> list[Entry]:
    _must_be_sound(path, package, watch)
    info = _must_be_ours(path, package, home)
    if package.journal.broken(watch, FOLLOWING):
        raise PackageRefused(path, refusals.BROKEN_CHAIN)
    brought = [e for e in package.journal.of_author(info.package_of) if e.verb not in RECORDS]
    inspector = _Inspector(path, ReviewerId(info.package_of), home, brought)
    judged_before = {entry.hash for entry in home.journal.of_author(info.package_of)}
    for entry in followed(brought, watch, len(brought), JUDGING, every=100):
        if entry.hash not in judged_before:
            inspector.inspect(entry)
    _must_keep_to_seals(path, brought)
    return brought


def _must_keep_to_seals(path: Path, brought: list[Entry]) -> None:
    """Refuse a chain that goes on behind a seal without having been reopened."""
    sealed: set[str] = set()
    for entry in brought:
        if entry.verb == WorkReopened.verb:
            sealed.discard(entry.device)
        elif entry.device in sealed:
            raise PackageRefused(path, refusals.CHANGED_BEHIND_SEAL)
        elif entry.verb == WorkSealed.verb:
            sealed.add(entry.device)


def _must_be_sound(path: Path, package: RoundFile, watch: Watch) -> None:
    """Refuse a file that keeps in our tables what they do not allow; opening it has refused any other table."""
    watch.report(0, 0, FOLLOWING)
    for table in ("chain", "entry"):
        with stoppable(package.connection, watch):
            sound = package.connection.execute(f"PRAGMA quick_check('{table}')").fetchone()[0] == "ok"
        if not sound:
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

    def __init__(self, path: Path, reviewer: ReviewerId, home: Home, brought: list[Entry]) -> None:
        self._path = path
        self._reviewer = reviewer
        self._home = home
        own = home.reading.round()
        self._round = own.id if own else ""
        signed = any(entry.verb == DeclarationSigned.verb for entry in brought)
        self._declared = signed or home.reading.declaration(reviewer) is not None
        self._assigned = {(a.institution, a.measure) for a in home.reading.assignments(reviewer)}
        self._hashes = {(entry.device, entry.seq, entry.hash) for entry in brought}
        self._institutions: dict[str, Institution] = {i.code: i for i in home.reading.institutions()}
        self._how: dict[str, tuple[Noun, Callable[[Entry], None]]] = {
            MarkGiven.verb: (Noun.MARK, self._mark),
            RecusalDeclared.verb: (Noun.RECUSAL, self._recusal),
            RecusalLifted.verb: (Noun.RECUSAL, self._lifting),
            DeclarationSigned.verb: (Noun.DECLARATION, self._declaration),
            WorkSealed.verb: (Noun.SEAL, self._seal),
            WorkReopened.verb: (Noun.SEAL, self._reopening),
        }

    def inspect(self, entry: Entry) -> None:
        """Raise PackageRefused when the fact could not have been recorded at the reviewer's own desk."""
        try:
            self._must_be_theirs(entry)
            _must_be_plain(entry)
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
        if not self._declared:
            raise PackageRefused(self._path, refusals.unfit_mark(entry.subject, refusals.UNDECLARED))
        measure = self._home.framework.measure(key.measure)
        maximum = measure.judged_maximum(self._institutions[key.institution].type)
        content, said = mark_content(entry), entry.content()
        wrong = fault(content, measure, maximum)
        if wrong:
            raise PackageRefused(self._path, refusals.unfit_mark(entry.subject, wrong))
        undoes, redoes = said.get("undoes", ""), said.get("redoes", "")
        flags = isinstance(said["unsure"], bool) and isinstance(said["discuss"], bool)
        if not (flags and _is_hash(undoes) and _is_hash(redoes)):
            raise ValueError(entry.subject)
        _must_be_written_so(entry, MarkGiven(key, content, undoes, redoes))

    def _recusal(self, entry: Entry) -> None:
        institution, said = self._institution(entry), entry.content()
        kind, reason = RecusalKind(said["kind"]), _words(said["reason"])
        _must_be_written_so(entry, RecusalDeclared(self._reviewer, institution, kind, reason))

    def _lifting(self, entry: Entry) -> None:
        institution, reason = self._institution(entry), _words(entry.content()["reason"])
        _must_be_written_so(entry, RecusalLifted(self._reviewer, institution, reason))

    def _institution(self, entry: Entry) -> InstitutionCode:
        _, code = names(entry.subject)
        return self._institutions[code].code

    def _declaration(self, entry: Entry) -> None:
        said = entry.content()
        answers = tuple(said["answers"])
        if len(answers) != QUESTIONS or not all(isinstance(answer, bool) for answer in answers):
            raise TypeError(entry.subject)
        details, name = tuple(said.get("details", ())), _words(said["name_typed"])
        if details and (len(details) != QUESTIONS or not all(isinstance(words, str) for words in details)):
            raise TypeError(entry.subject)
        facts = _words(said["facts"]) if (any(answers) and not details) or said["facts"] else ""
        fact = DeclarationSigned(self._reviewer, answers, facts, name, details, said.get("signature", ""))
        _must_be_written_so(entry, fact)
        self._must_be_signed(fact.statement(self._round), fact.signature)

    def _seal(self, entry: Entry) -> None:
        said = entry.content()
        heads = tuple((str(device), int(seq), str(digest)) for device, seq, digest in said["heads"])
        fact = WorkSealed(self._reviewer, heads, said["signature"])
        _must_be_written_so(entry, fact)
        if not heads or not set(heads) <= self._hashes:
            raise PackageRefused(self._path, refusals.SEAL_UNFIT)
        self._must_be_signed(fact.statement(self._round), fact.signature)

    def _reopening(self, entry: Entry) -> None:
        reason = _words(entry.content()["reason"])
        _must_be_written_so(entry, WorkReopened(self._reviewer, reason))

    def _must_be_signed(self, statement: Body, signature: str) -> None:
        """Refuse a certificate signature that does not hold over what it should cover."""
        try:
            self._home.signer(statement, signature)
        except UserError as error:
            raise PackageRefused(self._path, error.sentence) from error


def _words(said: object) -> str:
    """Return what a person had to write; raises ValueError when it is nothing."""
    if not isinstance(said, str) or not said.strip():
        raise ValueError("no words")
    return said


def _is_hash(said: object) -> bool:
    """Tell whether something names an entry, or none."""
    return isinstance(said, str) and HASH.fullmatch(said) is not None


def _must_be_plain(entry: Entry) -> None:
    """Refuse a device, a time or a basis that no Jipyo writes: what is only shown can mislead as well."""
    when = datetime.fromisoformat(entry.wall)
    is_time = when.tzinfo is not None and when.isoformat(timespec="milliseconds") == entry.wall
    is_device = 0 < len(entry.device) <= LONGEST_DEVICE and entry.device.isprintable()
    if not (is_time and is_device and _is_hash(entry.basis)):
        raise ValueError(entry.subject)


def _must_be_written_so(entry: Entry, fact: Fact) -> None:
    """Refuse an entry that is not, letter for letter, how Jipyo writes the fact."""
    if (fact.subject, canonical(fact.body())) != (entry.subject, entry.body):
        raise ValueError(entry.subject)
