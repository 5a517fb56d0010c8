"""The round file: journal, blobs and projections under one transaction."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from operator import itemgetter
from pathlib import Path

from reviewer.clock import Clock
from reviewer.collector import held_back
from reviewer.errors import Bug
from reviewer.events.enclosing import FactEnclosed, all_opened
from reviewer.events.fact import Fact
from reviewer.events.verbs import CONFLICT_SETTLED, IMPORT_WITHDRAWN, ROWS_IMPORTED
from reviewer.model.batch import BatchKind, EvidenceFile, Row, SourceFile
from reviewer.model.entry import Entry
from reviewer.model.ids import EntryHash
from reviewer.model.subjects import Noun, noun
from reviewer.store import connection as connections
from reviewer.store.blobs import Blobs
from reviewer.store.cipher import Secret
from reviewer.store.folding import fold
from reviewer.store.journal import Break, Journal, Writer
from reviewer.store.projections import rows, standing
from reviewer.store.refusals import DamagedFile, FileExists, Moved, TablesDiffer, told
from reviewer.store.schema import PROJECTED
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Checked:
    """What a full check found; all empty when the file is whole."""

    pages: tuple[str, ...]  # what the database engine says is wrong
    breaks: tuple[Break, ...]  # entries whose hash or link does not hold
    blobs: tuple[str, ...]  # blobs whose bytes changed
    tables: tuple[str, ...]  # projections that differ from what the journal gives
    entries: int = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is wrong."""
        return not (self.pages or self.breaks or self.blobs or self.tables)


class RoundFile:
    """One open round. Every write happens inside `transaction()`; reading needs none."""

    def __init__(self, path: Path, connection: connections.Connection, clock: Clock) -> None:
        self.path = path
        self.connection = connection
        self._identity = _identity(path)
        self.blobs = Blobs(connection)
        self.journal = Journal(connection, clock)
        self._writing = False
        self._beside: list[Path] = []
        self._agreed = False

    @classmethod
    def make(cls, path: Path, passphrase: str, clock: Clock) -> RoundFile:
        """Make an empty round file; raises FileExists, NotMade or DiskFull."""
        return cls(path, connections.make(path, passphrase), clock)

    @classmethod
    def open(cls, path: Path, secret: Secret, clock: Clock) -> RoundFile:
        """Open a round file and check the ends of its chains; raises a refusal with its own sentence."""
        connection = connections.open_existing(path, secret)
        try:
            with told(path):
                file = cls(path, connection, clock)
                if file.journal.broken_ends():
                    raise DamagedFile(path)
        except BaseException:
            connection.close()
            raise
        return file

    def close(self) -> None:
        """Let go of the file; what was committed stays."""
        with told(self.path):
            self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write everything inside the block, on disk when the block ends, or nothing."""
        if self._writing:
            raise Bug(Text("저장 작업이 겹쳤습니다.", "A write began inside another write."))
        self._must_be_in_place()
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            self._writing = True
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._writing = False
                self._beside.clear()

    def stands_or_falls(self, path: Path) -> None:
        """Let a file just written beside the round stand only if this transaction does."""
        self._must_be_writing()
        self._beside.append(path)

    def append(self, writer: Writer, fact: Fact) -> Entry:
        """Append one fact and bring its table up to date."""
        self._must_be_writing()
        basis, conflicted = standing.basis(self.connection, fact.subject)
        entry = self.journal.append(writer, fact, basis)
        if conflicted or fact.verb == CONFLICT_SETTLED:
            self._refold({fact.subject})
        else:
            standing.write_lone(self.connection, entry)
        return entry

    def enclose(self, writer: Writer, fact: Entry) -> None:
        """Let a fact whose chain is not here come along and count as it does at home."""
        self._must_be_writing()
        self.journal.catch_up(fact.clock)
        self.journal.append(writer, FactEnclosed(fact))
        self._refold({fact.subject})

    def import_rows(
        self,
        writer: Writer,
        kind: BatchKind,
        batch: Iterable[Row],
        sources: tuple[SourceFile, ...] = (),
        files: tuple[EvidenceFile, ...] = (),
    ) -> Entry:
        """Take in rows of one kind, with the evidence files they name, as one fact."""
        from reviewer.events.holding import RowsImported

        self._must_be_writing()
        for file in files:
            self._keep(file)
        counter = count()
        passing = map(itemgetter(0), zip(batch, counter, strict=False))  # counts rows without a line of Python each
        with held_back():
            digest, _ = self.blobs.put(rows.fill(self.connection, kind, passing))
        return self.journal.append(writer, RowsImported(kind, next(counter), digest, sources))

    def withdraw(self, writer: Writer, kind: BatchKind, entry: EntryHash, reason: str) -> Entry:
        """Take an import back and fill the tables again without it."""
        from reviewer.events.holding import ImportWithdrawn

        self._must_be_writing()
        fact = self.journal.append(writer, ImportWithdrawn(kind, entry, reason))
        self._project_all()
        return fact

    def take_in(self, entries: Iterable[Entry]) -> list[Entry]:
        """Merge entries of another copy and bring the tables up to date; returns those that were new."""
        self._must_be_writing()
        new = self.journal.insert(entries)
        if any(noun(entry.subject) is Noun.ROWS for entry in new):
            self._project_all()
        else:
            self._refold({entry.subject for entry in new})
        return new

    def rebuild(self) -> None:
        """Empty every projection and replay the journal into it."""
        self._must_be_writing()
        self._project_all()

    def check(self) -> Checked:
        """Check pages, hashes, blobs, and that the projections are what the journal gives.

        Each needs the one before it: nothing is read from damaged pages, and nothing replayed from a changed journal.
        """
        with told(self.path):
            pages = self.damaged_pages()
            if pages:
                return Checked(pages, (), (), ())
            breaks = tuple(self.journal.broken())
            blobs = tuple(self.blobs.damaged())
            tables = tuple(self._differing()) if not (breaks or blobs) else ()
            return Checked(pages, breaks, blobs, tables, self.journal.count())

    def must_agree(self) -> None:
        """Raise TablesDiffer unless journal and tables are whole and agree; looks once for as long as the file is open."""
        if not self._agreed:
            with told(self.path):
                if self.journal.broken() or self._differing():
                    raise TablesDiffer(self.path)
            self._agreed = True  # only this program can have written since: the file is held

    def back_up(self, path: Path) -> None:
        """Write everything committed as a new file under the same key; raises FileExists, ReadOnly or DiskFull."""
        if path.exists():
            raise FileExists(path)
        with told(path):
            try:
                self.connection.execute("VACUUM INTO ?", (str(path),))
                _reach_disk(path)
            except BaseException:
                connections.remove(path)
                raise

    def damaged_pages(self) -> tuple[str, ...]:
        """Return what the engine says of pages whose seal or inner order does not hold."""
        sealed = tuple(row[0] for row in self.connection.execute("PRAGMA cipher_integrity_check"))
        return sealed or tuple(row[0] for row in self.connection.execute("PRAGMA integrity_check") if row[0] != "ok")

    def contents(self, table: str) -> list[tuple[object, ...]]:
        """Return every row of a projection, in the order of its key."""
        return [tuple(row) for row in self.connection.execute(f"SELECT * FROM {table}").fetchall()]

    def _keep(self, file: EvidenceFile) -> None:
        if self.blobs.has(file.evidence.id):
            return
        with file.open() as stream:
            digest, _ = self.blobs.put_stream(stream)
        if digest != file.evidence.id:
            raise Bug(
                Text(
                    f"{file.evidence.name} 파일이 확인한 뒤에 바뀌었습니다. 아무것도 들이지 않았습니다. 다시 가져오십시오.",
                    f"{file.evidence.name} changed after it was checked. Nothing was taken in; import it again.",
                )
            )

    def _refold(self, about: set[str]) -> None:
        for entries in self.journal.about(about).values():
            standing.write(self.connection, fold(entries))

    def _project_all(self) -> None:
        for table in PROJECTED:
            self.connection.execute(f"DELETE FROM {table}")
        entries = list(self.journal.ordered())
        withdrawn = {e.content()["entry"] for e in entries if e.verb == IMPORT_WITHDRAWN}
        by_subject: dict[str, list[Entry]] = {}
        for entry in entries:
            if noun(entry.subject) is not Noun.ROWS:
                by_subject.setdefault(entry.subject, []).append(entry)
            elif entry.verb == ROWS_IMPORTED and entry.hash not in withdrawn:
                content = entry.content()
                rows.refill(self.connection, BatchKind(content["kind"]), self.blobs.pieces(content["rows"]))
        for facts in by_subject.values():
            standing.write(self.connection, fold(all_opened(facts)))

    def _differing(self) -> list[str]:
        """Rebuild inside a savepoint that is always taken back, and compare."""
        before = {table: self._digest(table) for table in PROJECTED}
        self.connection.execute("SAVEPOINT anew")
        try:
            self._project_all()
            return [table for table in PROJECTED if self._digest(table) != before[table]]
        finally:
            if self.connection.in_transaction:  # a full disk takes the whole transaction back by itself
                self.connection.execute("ROLLBACK TO anew")
                self.connection.execute("RELEASE anew")

    def _digest(self, table: str) -> bytes:
        """Return a digest over the rows of a projection: all of them twice would be as much memory as a round's sheets."""
        seen = sha256()
        for row in self.connection.execute(f"SELECT * FROM {table}"):
            seen.update(repr(tuple(row)).encode())
        return seen.digest()

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        for path in self._beside:
            connections.remove(path)
        self.journal.refresh()

    def _must_be_in_place(self) -> None:
        """Refuse to save into a file that has lost its name: the engine would, and nobody would find it again."""
        if _identity(self.path) != self._identity:
            raise Moved(self.path)

    def _must_be_writing(self) -> None:
        if not self._writing:
            raise Bug(Text("저장 준비 없이 쓰려 했습니다.", "A write was tried outside a transaction."))


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file on which disk stands at `path`, None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _reach_disk(path: Path) -> None:
    """Wait until a file is on the disk: the engine does not, for a copy."""
    with path.open("rb+") as copy:
        os.fsync(copy.fileno())
