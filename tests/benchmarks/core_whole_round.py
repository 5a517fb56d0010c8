"""What touches a whole round of the real size: tally, rebuild, opening; each beside the bare driver on the same rows."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlcipher3 import dbapi2 as driver

from reviewer.commands import DecideAll
from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from reviewer.desk.state import CHAIR
from reviewer.store.schema import PROJECTED, STEPS
from tests.benchmarks.core_round import PASSPHRASE, bare, built, mark_all, timed
from tests.benchmarks.report import Row, row

TURNS = 5
TALLY_MS = 1_000
OPEN_BAR = 1.5


def measure() -> list[Row]:
    """Return the rows of tally, rebuild and opening."""
    with TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        desk = built(folder / "round.jipyo")
        for reviewer in desk.see.reviewers():
            mark_all(desk, reviewer.id)
        desk.act_as(CHAIR)
        desk.do(DecideAll())
        rows = [_tally(desk), _rebuild(desk, folder)]
        desk.close()
        return [*rows, _opening(folder / "round.jipyo")]


def _tally(desk: Desk) -> Row:
    connection = desk._state.file.connection
    read = partial(_read, connection, ("institution", "counted", "decision", "mark"))
    ours = median(timed(desk.see.tally) for _ in range(TURNS))
    limit = median(timed(read) for _ in range(TURNS))
    return row("tally of 685 institutions x all measures", ours, limit, "<= 1 s", ok=ours <= TALLY_MS)


def _read(connection: driver.Connection, tables: tuple[str, ...]) -> dict[str, list[tuple[object, ...]]]:
    return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


def _rebuild(desk: Desk, folder: Path) -> Row:
    rows = _read(desk._state.file.connection, PROJECTED)
    ours = median(timed(desk.rebuild) for _ in range(TURNS))
    limit = median(timed(partial(_refill, folder / f"bare-{turn}.db", rows)) for turn in range(TURNS))
    return row("rebuild: the journal replayed into empty tables", ours, limit, "(no bar)", ok=desk.check().is_whole)


def _refill(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> None:
    connection = bare(path)
    connection.executescript("".join(STEPS))
    connection.execute("BEGIN IMMEDIATE")
    for table, kept in rows.items():
        if kept:
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(kept[0]))})", kept)
    connection.execute("COMMIT")
    connection.close()


def _opening(path: Path) -> Row:
    ours, limit = [], []
    for _ in range(TURNS):
        ours.append(_opened(path))
        limit.append(timed(partial(_bare_open, path)))
    bar = f"<= {OPEN_BAR} x the bare driver"
    met = median(ours) <= OPEN_BAR * median(limit)
    return row("opening the round", median(ours), median(limit), bar, ok=met)


def _opened(path: Path) -> float:
    desks: list[Desk] = []
    taken = timed(lambda: desks.append(open_round(path, PASSPHRASE)))
    desks[0].close()
    return taken


def _bare_open(path: Path) -> None:
    connection = bare(path)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()
