"""A mark on disk beside a bare one-row commit with the same settings, turn by turn so that noise hits both.

Two rows: what the engine takes for it, from BEGIN over every statement to the COMMIT that waits for the disk, which is
what the bar is about; and the whole command, with its checks, the fact's text and its hash, which has none.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, cast

from sqlcipher3 import dbapi2 as driver

from reviewer.commands import GiveMark, SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.desk.state import Person
from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkContent, MarkKey, Role
from tests.benchmarks.core_round import WORDS, bare, built, timed
from tests.benchmarks.report import Row, row

TURNS = 1500
BAR = 1.5
TABLE = """CREATE TABLE mark (reviewer TEXT, institution TEXT, measure TEXT, body TEXT,
PRIMARY KEY (reviewer, institution, measure)) WITHOUT ROWID"""
Work = Callable[[], object]
R01 = ReviewerId("R01")


def measure() -> list[Row]:
    """Return the row of the hot path."""
    with TemporaryDirectory(dir=Path.cwd()) as folder:
        desk, beside = built(Path(folder) / "round.jipyo"), bare(Path(folder) / "bare.db")
        beside.execute(TABLE)
        desk.act_as(Person(Role.REVIEWER, R01))
        name = next(r.name for r in desk.see.reviewers() if r.id == R01)
        desk.do(SignDeclaration(R01, (False,) * 9, "", name))
        engine, whole, limit = _turns(desk, beside)
        desk.close()
        beside.close()
    bar = f"<= {BAR} x a bare one-row commit"
    said = row("a mark is on disk (statements + commit + fsync)", engine, limit, bar, ok=engine <= BAR * limit)
    command = row("the same as a whole command: checks, fact, hash, on disk", whole, limit, "(no bar)", ok=True)
    return [said | {"turns": TURNS}, command | {"turns": TURNS}]


class _Watched:
    """The connection of a round whose statements are timed one by one."""

    def __init__(self, connection: driver.Connection) -> None:
        self._connection = connection
        self.taken = 0.0  # milliseconds

    def execute(self, *asked: Any) -> driver.Cursor:
        """Carry out a statement and add what it took."""
        start = time.perf_counter()
        try:
            return self._connection.execute(*asked)
        finally:
            self.taken += (time.perf_counter() - start) * 1000

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def _watched(desk: Desk) -> _Watched:
    file, reading = desk._state.file, desk._state.reading
    watched: Any = _Watched(file.connection)
    file.connection = file.journal._connection = reading._connection = watched
    return cast(_Watched, watched)


def _turns(desk: Desk, beside: driver.Connection) -> tuple[float, float, float]:
    """Return the medians, in milliseconds: what the engine took, the whole command, the bare commit."""
    dice = random.Random(7)
    items = desk.see.worklist(R01)
    watched = _watched(desk)
    engine: list[float] = []
    ours: list[float] = []
    limit: list[float] = []
    for turn in range(TURNS):
        item = dice.choice(items)
        points = Decimal(dice.randint(0, int(item.maximum * 2))) / 2
        content = MarkContent(points, f"{WORDS}{turn}")
        give: Work = partial(desk.do, GiveMark(item.key, content))
        watched.taken = 0.0
        both: list[tuple[list[float], Work]] = [(ours, give), (limit, partial(_bare, beside, item.key, content))]
        for kept, work in both if turn % 2 else reversed(both):
            kept.append(timed(work))
        engine.append(watched.taken)
    return median(engine), median(ours), median(limit)


def _bare(beside: driver.Connection, key: MarkKey, content: MarkContent) -> None:
    beside.execute("BEGIN IMMEDIATE")
    row_of = (key.reviewer, key.institution, key.measure, content.rationale)
    beside.execute("INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)", row_of)
    beside.execute("COMMIT")
