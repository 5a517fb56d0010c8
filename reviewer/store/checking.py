"""Checking a round file whole: pages, chain, evidence, tables; each needs the one before it."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.store.connection import Connection
from reviewer.store.engine import stoppable
from reviewer.store.journal import Break
from reviewer.store.replaying import Source, differing
from reviewer.store.seals import Seals
from reviewer.text import Text
from reviewer.watch import Watch

STEPS = (
    Text("쪽마다의 봉인", "Seals of the pages"),
    Text("파일의 구조", "Structure of the file"),
    Text("기록의 사슬", "Chain of the journal"),
    Text("증빙과 들인 자료", "Evidence and what was taken in"),
    Text("화면용 표", "Tables of the screens"),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a full check found; all empty when the file is whole."""

    pages: tuple[str, ...]  # pages whose seal does not hold, or else what the database engine says is wrong
    breaks: tuple[Break, ...]  # entries whose hash or link does not hold
    blobs: tuple[str, ...]  # blobs whose bytes changed
    tables: tuple[str, ...]  # projections that differ from what the journal gives
    entries: int = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is wrong."""
        return not (self.pages or self.breaks or self.blobs or self.tables)


def checked(source: Source, seals: Seals, watch: Watch) -> Checked:
    """Check everything and change nothing; raises Cancelled.

    Nothing is read from damaged pages, and nothing is replayed from a changed journal.
    """
    pages = seals.broken(watch, _step(0)) or _disorder(source.connection, watch)
    if pages:
        return Checked(pages, (), (), ())
    breaks = tuple(source.journal.broken(watch, _step(2)))
    blobs = tuple(source.blobs.damaged(watch, _step(3)))
    tables = tuple(differing(source, watch.saying(_step(4)))) if not (breaks or blobs) else ()
    return Checked(pages, breaks, blobs, tables, source.journal.count())


def _disorder(connection: Connection, watch: Watch) -> tuple[str, ...]:
    """Return what the engine says of pages that do not fit together."""
    watch.report(0, 0, _step(1))
    with stoppable(connection, watch):
        return tuple(row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok")


def _step(at: int) -> Text:
    """Return what a step is called, and which of how many it is."""
    name, number = STEPS[at], f"{at + 1}/{len(STEPS)}"
    return Text(f"{name.ko} 확인 중 ({number})", f"Checking: {name.en} ({number})")
