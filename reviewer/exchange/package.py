"""Writing packages: a round file that holds what one reviewer needs, or only what one reviewer did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reviewer.clock import Clock
from reviewer.events.deciding import ConflictSettled
from reviewer.events.enclosing import FactEnclosed
from reviewer.events.holding import RoundOpened, SettingChosen
from reviewer.events.mapping import MapTaken
from reviewer.events.marking import RecusalDeclared, RecusalLifted
from reviewer.framework.canonical import from_json
from reviewer.model.batch import Batch, BatchKind, Row
from reviewer.model.entry import Entry
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import RoundInfo
from reviewer.model.subjects import Noun, names, noun
from reviewer.store.connection import must_be_a_name, remove
from reviewer.store.journal import Writer
from reviewer.store.reading import Reading
from reviewer.store.refusals import DiskFull, FileExists, NotMade
from reviewer.store.roundfile import RoundFile
from reviewer.text import Text
from reviewer.watch import followed, watched

PART = ".part"
PACKING = Text("증빙을 담는 중", "Packing evidence")
OPENING = (RoundOpened.verb, SettingChosen.verb, FactEnclosed.verb)  # how every package's first chain begins
ABOUT_OTHERS = (ConflictSettled.verb, RecusalDeclared.verb, RecusalLifted.verb)
OWN = frozenset({Noun.MARK, Noun.RECUSAL, Noun.DECLARATION, Noun.SEAL})


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a package is to be: whose, under which id, where, and the passphrase that opens it."""

    reviewer: ReviewerId
    package_id: str
    path: Path
    passphrase: str


def make(source: RoundFile, writer: Writer, parcel: Parcel, clock: Clock) -> dict[str, int]:
    """Write a reviewer's package and return what it holds, by kind.

    It holds the rules, the settings, the reviewer's own assignments, the submissions and evidence of the assigned
    institutions, their results of last year, the figures and counted points of the indicators they are assigned, what
    the reviewer recorded before and what others settled about it; never anything of another reviewer.
    """
    with _new_file(parcel, clock) as target, target.transaction():
        _open_round(source, target, writer, parcel)
        target.take_in(source.journal.of_author(parcel.reviewer))
        for fact in _of_others(source, parcel.reviewer):
            target.enclose(writer, fact)
        for fact in source.journal.with_verb(MapTaken.verb)[-1:]:
            target.append(writer, MapTaken.of(fact.content()))
        contents = {}
        for kind, rows in _extracts(source, parcel.reviewer):
            target.import_rows(writer, Batch(kind, len(rows), partial(iter, rows), ()))
            contents[kind.value] = len(rows)
        _copy_evidence(source, target)
    return contents


def make_return(source: RoundFile, parcel: Parcel, clock: Clock) -> int:
    """Write a return package, the reviewer's own facts alone, and return how many there are.

    What opened the package comes along as the secretary wrote it, so that the reviewer's chain holds nothing else;
    so does what others settled, so that work can go on in the return package too.
    """
    with _new_file(parcel, clock) as target, target.transaction():
        target.blobs.put(source.blobs.pieces(Reading(source.connection).framework_blob()))
        own = source.journal.of_author(parcel.reviewer)
        target.take_in([*source.journal.with_verb(*OPENING), *own])
        return len(own)


@contextmanager
def _new_file(parcel: Parcel, clock: Clock) -> Iterator[RoundFile]:
    """Write beside the wanted name and move there when whole, so that no half package is left."""
    part = parcel.path.with_name(parcel.path.name + PART)
    must_be_a_name(part)
    if parcel.path.exists():
        raise FileExists(parcel.path)
    remove(part)
    try:
        target = RoundFile.make(part, parcel.passphrase, clock)
    except (NotMade, DiskFull) as error:
        raise type(error)(parcel.path) from error
    try:
        yield target
        target.close()
        part.replace(parcel.path)
    except BaseException:
        target.close()
        remove(part)
        raise


def _open_round(source: RoundFile, target: RoundFile, writer: Writer, parcel: Parcel) -> None:
    reading = Reading(source.connection)
    info, rules = reading.round(), reading.framework_blob()
    if info is None:
        return
    target.blobs.put(source.blobs.pieces(rules))
    target.append(writer, _opened(info, reading.framework_id(), rules, parcel))
    for setting, value in reading.settings().items():
        target.append(writer, SettingChosen(setting, value))


def _opened(info: RoundInfo, framework_id: str, rules: str, parcel: Parcel) -> RoundOpened:
    return RoundOpened(info.id, info.name, framework_id, rules, info.sample, parcel.reviewer, parcel.package_id)


def _extracts(source: RoundFile, reviewer: ReviewerId) -> Iterator[tuple[BatchKind, list[Row]]]:
    """Yield what the reviewer needs; what a recused institution filed, or got last year, stays closed to them."""
    reading = Reading(source.connection)
    assignments = reading.assignments(reviewer)
    codes = {a.institution for a in assignments}
    open_codes = {code for code in codes if not reading.is_recused(reviewer, code)}
    yield BatchKind.INSTITUTIONS, _rows(reading, BatchKind.INSTITUTIONS, codes)
    own = [(r.id, r.name, r.affiliation, r.title, r.field) for r in reading.reviewers() if r.id == reviewer]
    yield BatchKind.REVIEWERS, list(own)
    yield BatchKind.ASSIGNMENTS, [(a.reviewer, a.institution, a.measure) for a in assignments]
    yield BatchKind.SUBMISSIONS, _rows(reading, BatchKind.SUBMISSIONS, open_codes)
    yield BatchKind.EVIDENCE, _rows(reading, BatchKind.EVIDENCE, open_codes)
    yield BatchKind.LAST_YEAR, _rows(reading, BatchKind.LAST_YEAR, open_codes)
    beside = _beside(source, {(a.institution, a.measure) for a in assignments if a.institution in open_codes})
    for kind in (BatchKind.COUNTED, BatchKind.FIGURES):
        yield kind, [row for row in reading.rows(kind) if (row[0], row[1]) in beside]


def _beside(
    source: RoundFile, assigned: set[tuple[InstitutionCode, MeasureCode]]
) -> set[tuple[InstitutionCode, MeasureCode]]:
    """Return the counted measures of each indicator assigned, with their institution."""
    rules = source.blobs.read(Reading(source.connection).framework_blob())
    indicators = from_json(rules.decode()).indicators()
    beside = {m.code: [one.code for one in i.measures if one.is_counted] for i in indicators for m in i.measures}
    return {(institution, code) for institution, measure in assigned for code in beside.get(measure, [])}


def _copy_evidence(source: RoundFile, target: RoundFile) -> None:
    """Copy the bytes of the evidence listed in the package, a piece at a time; raises Cancelled between two."""
    names = sorted({e.id for e in Reading(target.connection).evidence()})
    for name in followed(names, source.watch, len(names), PACKING, every=1):
        target.blobs.put(watched(source.blobs.pieces(name), source.watch))


def _of_others(source: RoundFile, reviewer: ReviewerId) -> list[Entry]:
    """Return what others recorded about the reviewer's own work; without it the work would go on from elsewhere."""
    said = source.journal.with_verb(*ABOUT_OTHERS)
    return [entry for entry in said if entry.author != reviewer and _is_about(entry.subject, reviewer)]


def _is_about(subject: str, reviewer: ReviewerId) -> bool:
    return noun(subject) in OWN and names(subject)[0] == reviewer


def _rows(reading: Reading, kind: BatchKind, codes: set[InstitutionCode]) -> list[Row]:
    return [row for row in reading.rows(kind) if row[_INSTITUTION[kind]] in codes]


_INSTITUTION = {BatchKind.INSTITUTIONS: 0, BatchKind.SUBMISSIONS: 0, BatchKind.EVIDENCE: 1, BatchKind.LAST_YEAR: 0}
