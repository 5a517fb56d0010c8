"""Replaying the journal into the tables that screens read, and telling which of them say something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from reviewer.events.enclosing import all_opened
from reviewer.events.verbs import IMPORT_WITHDRAWN, ROWS_IMPORTED
from reviewer.model.batch import BatchKind
from reviewer.model.entry import Entry
from reviewer.model.subjects import Noun, noun
from reviewer.store.blobs import Blobs
from reviewer.store.connection import Connection
from reviewer.store.folding import fold
from reviewer.store.journal import Journal
from reviewer.store.projections import rows, standing
from reviewer.store.schema import PROJECTED
from reviewer.text import Text
from reviewer.watch import Watch, followed

ROWS, FACTS = Text("들인 자료 되읽기", "Reading what was taken in"), Text("기록 되읽기", "Replaying the journal")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a replay reads, and the connection it writes through."""

    connection: Connection
    journal: Journal
    blobs: Blobs


@dataclass(slots=True)
class _Read:
    """The journal in parts: the imports that stand, and every other fact by its subject."""

    imports: list[Entry] = field(default_factory=list)
    facts: dict[str, list[Entry]] = field(default_factory=dict)


def replay(source: Source, watch: Watch) -> None:
    """Empty every projection and fill it from the journal, inside the caller's transaction; raises Cancelled."""
    for table in PROJECTED:
        source.connection.execute(f"DELETE FROM {table}")
    read = _read(source.journal)
    total = sum(entry.content()["count"] for entry in read.imports)
    done = 0
    for entry in read.imports:
        content = entry.content()
        pieces = _counted(source.blobs.pieces(content["rows"]), watch, done, total)
        rows.refill(source.connection, BatchKind(content["kind"]), pieces)
        done += content["count"]
    for facts in followed(read.facts.values(), watch, len(read.facts), FACTS):
        standing.write(source.connection, fold(all_opened(facts)))


def differing(source: Source, watch: Watch) -> list[str]:
    """Return the projections that differ from what the journal gives.

    They are filled anew inside a savepoint that is always taken back, and compared.
    """
    before = {table: _digest(source.connection, table) for table in PROJECTED}
    source.connection.execute("SAVEPOINT anew")
    try:
        replay(source, watch)
        return [table for table in PROJECTED if _digest(source.connection, table) != before[table]]
    finally:
        if source.connection.in_transaction:  # a full disk takes the whole transaction back by itself
            source.connection.execute("ROLLBACK TO anew")
            source.connection.execute("RELEASE anew")


def _read(journal: Journal) -> _Read:
    entries = list(journal.ordered())
    withdrawn = {e.content()["entry"] for e in entries if e.verb == IMPORT_WITHDRAWN}
    read = _Read()
    for entry in entries:
        if noun(entry.subject) is not Noun.ROWS:
            read.facts.setdefault(entry.subject, []).append(entry)
        elif entry.verb == ROWS_IMPORTED and entry.hash not in withdrawn:
            read.imports.append(entry)
    return read


def _counted(pieces: Iterator[bytes], watch: Watch, done: int, total: int) -> Iterator[bytes]:
    """Pass on the pieces of an import, each of which holds a group of rows."""
    for at, piece in enumerate(pieces):
        watch.report(min(done + at * rows.GROUP, total), total, ROWS)
        yield piece


def _digest(connection: Connection, table: str) -> bytes:
    """Return a digest over the rows of a projection: all of them twice would be as much memory as a round's sheets."""
    seen = sha256()
    for row in connection.execute(f"SELECT * FROM {table}"):
        seen.update(repr(tuple(row)).encode())
    return seen.digest()
