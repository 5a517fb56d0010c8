"""The append-only journal: chains of entries, one per author and device, each naming the one before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewer.clock import Clock, stamp
from reviewer.events.enclosing import all_opened, opened
from reviewer.events.fact import Fact
from reviewer.events.verbs import CONFLICT_SETTLED, FACT_ENCLOSED, RECORDS
from reviewer.model.entry import GENESIS, Entry, canonical, hash_of, recomputed
from reviewer.store.connection import Connection
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch, followed

CHECKING = Text("기록의 사슬 확인 중", "Checking the chain of the journal")
RECORD_MARK = "#records"
FIELDS = "c.author, c.device, e.seq, e.prev, e.clock, e.wall, e.verb, e.subject, e.basis, e.body, e.hash"
FROM = "FROM entry e JOIN chain c ON c.id = e.chain"
ENDS = "WHERE NOT EXISTS (SELECT 1 FROM entry n WHERE n.chain = e.chain AND n.seq = e.seq + 1 AND n.prev = e.hash)"
"""The entries that none follows: one for each chain, more where two copies of a device wrote on side by side."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, on which device."""

    author: str
    device: str


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold: the entry and what is wrong with it."""

    entry: Entry
    wrong: str  # "hash", "prev", or "chain": a fact among the records, which no head would tell


@dataclass(slots=True)
class _End:
    chain: int
    seq: int
    hash: str


class Journal:
    """Reads and appends entries; a transaction is the caller's."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._ends: dict[tuple[str, str], _End] = {}
        self._time = 0
        self.refresh()

    @property
    def time(self) -> int:
        """Return the logical clock: no entry here is later."""
        return self._time

    def refresh(self) -> None:
        """Read the ends of all chains again, after a merge or a rollback."""
        self._ends = {}
        for chain, author, device in self._connection.execute("SELECT id, author, device FROM chain").fetchall():
            self._ends[author, device] = self._last(chain)
        (self._time,) = self._connection.execute("SELECT coalesce(max(clock), 0) FROM entry").fetchone()

    def append(self, writer: Writer, fact: Fact, basis: str = "") -> Entry:
        """Append `fact` to the writer's chain and return its entry. Records keep to a chain of their own."""
        device = writer.device + RECORD_MARK if fact.verb in RECORDS else writer.device
        end = self._end(writer.author, device)
        self._time += 1
        wall, subject, body = stamp(self._clock), fact.subject, canonical(fact.body())
        seq, prev = end.seq + 1, end.hash
        digest = hash_of(writer.author, device, seq, prev, self._time, wall, fact.verb, subject, basis, body)
        self._connection.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (end.chain, seq, digest, prev, self._time, wall, fact.verb, subject, basis, body),
        )
        end.seq, end.hash = seq, digest
        return Entry(writer.author, device, seq, prev, self._time, wall, fact.verb, subject, basis, body, digest)

    def catch_up(self, clock: int) -> None:
        """Let every entry from now on be later than `clock`, the time of a fact seen from elsewhere."""
        self._time = max(self._time, clock)

    def insert(self, entries: Iterable[Entry]) -> list[Entry]:
        """Take in entries of other copies; return those that were new."""
        new = []
        for entry in entries:
            chain = self._end(entry.author, entry.device).chain
            row = (
                chain, entry.seq, entry.hash, entry.prev, entry.clock, entry.wall, entry.verb,
                entry.subject, entry.basis, entry.body,
            )  # fmt: skip
            cursor = self._connection.execute("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            if cursor.rowcount:
                new.append(entry)
        self.refresh()
        return new

    def ordered(self) -> Iterator[Entry]:
        """Yield every entry in the one order all copies replay."""
        order = "ORDER BY e.clock, c.author, c.device, e.seq, e.hash"
        return self._entries(f"SELECT {FIELDS} {FROM} {order}")

    def about(self, subjects: set[str]) -> dict[str, list[Entry]]:
        """Return the facts about each of `subjects`, enclosed ones opened, in order, by one pass over the journal."""
        found: dict[str, list[Entry]] = {subject: [] for subject in subjects}
        if len(subjects) == 1:
            rows = self._entries(f"SELECT {FIELDS} {FROM} WHERE e.subject = ?", (next(iter(subjects)),))
        else:
            rows = self._entries(f"SELECT {FIELDS} {FROM}")
        for entry in rows:
            if entry.subject in found:
                found[entry.subject].append(entry)
        return {subject: all_opened(entries) for subject, entries in found.items()}

    def chain(self, author: str, device: str) -> list[Entry]:
        """Return one chain from its first entry to its last."""
        where = "WHERE c.author = ? AND c.device = ? ORDER BY e.seq, e.hash"
        return list(self._entries(f"SELECT {FIELDS} {FROM} {where}", (author, device)))

    def of_author(self, author: str) -> list[Entry]:
        """Return every entry of one author, chain by chain."""
        where = "WHERE c.author = ? ORDER BY c.device, e.seq, e.hash"
        return list(self._entries(f"SELECT {FIELDS} {FROM} {where}", (author,)))

    def with_verb(self, *verbs: str) -> list[Entry]:
        """Return every entry of some verbs, in order."""
        places = ", ".join("?" * len(verbs))
        order = "ORDER BY e.clock, c.author, c.device, e.seq, e.hash"
        return list(self._entries(f"SELECT {FIELDS} {FROM} WHERE e.verb IN ({places}) {order}", verbs))

    def find(self, digest: str) -> Entry | None:
        """Return the entry of that hash, if it is here by itself or enclosed."""
        found = next(self._entries(f"SELECT {FIELDS} {FROM} WHERE e.hash = ?", (digest,)), None)
        enclosed = map(opened, self.with_verb(FACT_ENCLOSED)) if found is None else ()
        return found or next((entry for entry in enclosed if entry.hash == digest), None)

    def meant(self, digest: str) -> Entry | None:
        """Return the fact of that hash or, where it settled a conflict, the side that was chosen."""
        found = self.find(digest)
        while found is not None and found.verb == CONFLICT_SETTLED:
            found = self.find(found.content()["chosen"])
        return found

    def head(self) -> str:
        """Return one digest over the ends of all chains of facts; chains of nothing but records are left out."""
        rows = self._connection.execute(f"SELECT c.author, c.device, e.seq, e.hash {FROM} {ENDS}")
        mixed = {(entry.author, entry.device) for entry in self._misplaced()}
        ends = sorted(row for row in rows if not row[1].endswith(RECORD_MARK) or (row[0], row[1]) in mixed)
        return hashlib.sha256(canonical(ends).encode()).hexdigest()

    def count(self) -> int:
        """Return how many entries there are."""
        return int(self._connection.execute("SELECT count(*) FROM entry").fetchone()[0])

    def broken_ends(self) -> list[Break]:
        """Check the last entry of each chain: quick enough for every opening."""
        return self._broken(self._entries(f"SELECT {FIELDS} {FROM} {ENDS}"), follow=False)

    def broken(self, watch: Watch = UNWATCHED, words: Text = CHECKING) -> list[Break]:
        """Check every entry of every chain; raises Cancelled."""
        order = "ORDER BY e.chain, e.seq"
        entries = self._entries(f"SELECT {FIELDS} {FROM} {order}")
        return self._broken(followed(entries, watch, self.count(), words), follow=True)

    def _broken(self, entries: Iterable[Entry], *, follow: bool) -> list[Break]:
        """Find entries whose hash or link is wrong; forks of a chain may both follow one entry."""
        breaks = []
        before: dict[tuple[str, str, int], set[str]] = {}
        for entry in entries:
            before.setdefault((entry.author, entry.device, entry.seq), set()).add(entry.hash)
            if recomputed(entry) != entry.hash:
                breaks.append(Break(entry, "hash"))
            elif follow and entry.prev not in self._expected(entry, before):
                breaks.append(Break(entry, "prev"))
            elif _is_misplaced(entry):
                breaks.append(Break(entry, "chain"))
        return breaks

    def _misplaced(self) -> list[Entry]:
        """Return the facts that stand in a chain of records, where only another program can have put them."""
        where = f"WHERE c.device LIKE ? AND e.verb NOT IN ({', '.join('?' * len(RECORDS))})"
        return list(self._entries(f"SELECT {FIELDS} {FROM} {where}", (f"%{RECORD_MARK}", *sorted(RECORDS))))

    @staticmethod
    def _expected(entry: Entry, before: dict[tuple[str, str, int], set[str]]) -> set[str]:
        if entry.seq == 1:
            return {GENESIS}
        return before.get((entry.author, entry.device, entry.seq - 1), set())

    def _end(self, author: str, device: str) -> _End:
        end = self._ends.get((author, device))
        if end is None:
            cursor = self._connection.execute("INSERT INTO chain (author, device) VALUES (?, ?)", (author, device))
            end = self._ends[author, device] = _End(int(cursor.lastrowid or 0), 0, GENESIS)
        return end

    def _last(self, chain: int) -> _End:
        sql = "SELECT seq, hash FROM entry WHERE chain = ? ORDER BY seq DESC, hash DESC LIMIT 1"
        row = self._connection.execute(sql, (chain,)).fetchone()
        return _End(chain, *row) if row else _End(chain, 0, GENESIS)

    def _entries(self, sql: str, parameters: tuple[str, ...] = ()) -> Iterator[Entry]:
        for row in self._connection.execute(sql, parameters):
            yield Entry(*row)


def _is_misplaced(entry: Entry) -> bool:
    return entry.device.endswith(RECORD_MARK) and entry.verb not in RECORDS
