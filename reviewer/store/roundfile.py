"""The round file: journal, blobs and projections under one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from operator import itemgetter
from pathlib import Path

from reviewer.clock import Clock
from reviewer.collector import held_back
from reviewer.errors import Bug
from reviewer.events.enclosing import FactEnclosed
from reviewer.events.fact import Fact
from reviewer.events.verbs import CONFLICT_SETTLED
from reviewer.model.batch import Batch, BatchKind, EvidenceFile
from reviewer.model.entry import Entry
from reviewer.model.ids import EntryHash
from reviewer.model.subjects import Noun, noun
from reviewer.store import connection as connections
from reviewer.store.blobs import Blobs
from reviewer.store.checking import Checked, checked
from reviewer.store.cipher import Secret
from reviewer.store.copying import back_up
from reviewer.store.folding import fold
from reviewer.store.journal import Journal, Writer
from reviewer.store.projections import rows, standing
from reviewer.store.refusals import DamagedFile, Moved, TablesDiffer, told
from reviewer.store.replaying import Source, differing, replay
from reviewer.store.seals import Seals
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch, followed

KEEPING = Text("증빙을 들이는 중", "Taking evidence in")
MERGING = Text("기록을 합치는 중", "Merging records")
FOLDING = Text("화면용 표를 고치는 중", "Bringing the tables up to date")
TAKING = Text("자료를 들이는 중", "Taking rows in")


class RoundFile:
    """One open round. Every write happens inside `transaction()`; reading needs none."""

    def __init__(self, path: Path, connection: connections.Connection, clock: Clock, secret: Secret) -> None:
        self.path = path
        self.connection = connection
        self._identity = _identity(path)
        self.blobs = Blobs(connection)
        self.journal = Journal(connection, clock)
        self._seals = Seals(path, secret)
        self._source = Source(connection, self.journal, self.blobs)
        self._watch = UNWATCHED
        self._writing = False
        self._beside: list[Path] = []
        self._agreed = False

    @classmethod
    def make(cls, path: Path, passphrase: str, clock: Clock) -> RoundFile:
        """Make an empty round file; raises FileExists, NotMade or DiskFull."""
        return cls(path, connections.make(path, passphrase), clock, passphrase)

    @classmethod
    def open(cls, path: Path, secret: Secret, clock: Clock) -> RoundFile:
        """Open a round file and check the ends of its chains; raises a refusal with its own sentence."""
        connection = connections.open_existing(path, secret)
        try:
            with told(path):
                file = cls(path, connection, clock, secret)
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
        self._seals.close()

    @contextmanager
    def transaction(self, watch: Watch = UNWATCHED) -> Iterator[None]:
        """Write everything inside the block, on disk when the block ends, or nothing.

        `watch` hears how far long writes are; when it wants out, they raise Cancelled.
        """
        if self._writing:
            raise Bug(Text("저장 작업이 겹쳤습니다.", "A write began inside another write."))
        self._must_be_in_place()
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            self._writing, self._watch = True, watch
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._writing, self._watch = False, UNWATCHED
                self._beside.clear()

    @property
    def watch(self) -> Watch:
        """Return who follows the transaction that is open; nobody when there is none."""
        return self._watch

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

    def import_rows(self, writer: Writer, batch: Batch) -> Entry:
        """Take in rows of one kind, with the evidence files they name, as one fact."""
        from reviewer.events.holding import RowsImported

        self._must_be_writing()
        for file in followed(batch.files, self._watch, len(batch.files), KEEPING, every=1):
            self._keep(file)
        counter = count()
        passing = map(itemgetter(0), zip(batch.rows(), counter, strict=False))  # counts without a line of Python each
        with held_back():
            pieces = self._followed(rows.fill(self.connection, batch.kind, passing), batch.count)
            digest, _ = self.blobs.put(pieces)
        return self.journal.append(writer, RowsImported(batch.kind, next(counter), digest, batch.sources))

    def withdraw(self, writer: Writer, kind: BatchKind, entry: EntryHash, reason: str) -> Entry:
        """Take an import back and fill the tables again without it."""
        from reviewer.events.holding import ImportWithdrawn

        self._must_be_writing()
        fact = self.journal.append(writer, ImportWithdrawn(kind, entry, reason))
        replay(self._source, self._watch)
        return fact

    def take_in(self, entries: Iterable[Entry]) -> list[Entry]:
        """Merge entries of another copy and bring the tables up to date; returns those that were new.

        Raises Cancelled.
        """
        self._must_be_writing()
        brought = list(entries)
        new = self.journal.insert(followed(brought, self._watch, len(brought), MERGING, every=100))
        if any(noun(entry.subject) is Noun.ROWS for entry in new):
            replay(self._source, self._watch)
        else:
            self._refold({entry.subject for entry in new}, self._watch)
        return new

    def rebuild(self) -> None:
        """Empty every projection and replay the journal into it."""
        self._must_be_writing()
        replay(self._source, self._watch)

    def check(self, watch: Watch = UNWATCHED) -> Checked:
        """Check pages, hashes, blobs, and that the projections are what the journal gives; raises Cancelled."""
        self._must_be_in_place()
        with told(self.path):
            return checked(self._source, self._seals, watch)

    def must_agree(self) -> None:
        """Raise TablesDiffer unless journal and tables are whole and agree; looks once for as long as the file is open."""
        if not self._agreed:
            with told(self.path):
                if self.journal.broken() or differing(self._source, UNWATCHED):
                    raise TablesDiffer(self.path)
            self._agreed = True  # only this program can have written since: the file is held

    def back_up(self, path: Path, watch: Watch = UNWATCHED) -> None:
        """Write everything committed as a new file under the same key.

        Raises FileExists, ReadOnly, DiskFull or Cancelled, and leaves no half copy.
        """
        back_up(self.connection, self.path, path, watch)

    def contents(self, table: str) -> list[tuple[object, ...]]:
        """Return every row of a projection, in the order of its key."""
        return [tuple(row) for row in self.connection.execute(f"SELECT * FROM {table}").fetchall()]

    def _followed(self, pieces: Iterable[bytes], total: int) -> Iterator[bytes]:
        for at, piece in enumerate(pieces):
            self._watch.report(min(at * rows.GROUP, total), total, TAKING)
            yield piece

    def _keep(self, file: EvidenceFile) -> None:
        if self.blobs.has(file.evidence.id):
            return
        with file.open() as stream:
            digest, _ = self.blobs.put_stream(stream, self._watch)
        if digest != file.evidence.id:
            raise Bug(
                Text(
                    f"{file.evidence.name} 파일이 확인한 뒤에 바뀌었습니다. 아무것도 들이지 않았습니다. 다시 가져오십시오.",
                    f"{file.evidence.name} changed after it was checked. Nothing was taken in; import it again.",
                )
            )

    def _refold(self, about: set[str], watch: Watch = UNWATCHED) -> None:
        for entries in followed(self.journal.about(about).values(), watch, len(about), FOLDING, every=100):
            standing.write(self.connection, fold(entries))

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
