"""A mark on disk beside a bare one-row commit with the same settings, turn by turn so that noise hits both."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

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
        ours, limit = _turns(desk, beside)
        desk.close()
        beside.close()
    said = row("a mark is on disk (commit + fsync)", ours, limit, f"<= {BAR} x a bare one-row commit", ok=False)
    return [said | {"ok": ours <= BAR * limit, "turns": TURNS}]


def _turns(desk: Desk, beside: driver.Connection) -> tuple[float, float]:
    dice = random.Random(7)
    items = desk.see.worklist(R01)
    ours: list[float] = []
    limit: list[float] = []
    for turn in range(TURNS):
        item = dice.choice(items)
        points = Decimal(dice.randint(0, int(item.maximum * 2))) / 2
        content = MarkContent(points, f"{WORDS}{turn}")
        give: Work = partial(desk.do, GiveMark(item.key, content))
        both: list[tuple[list[float], Work]] = [(ours, give), (limit, partial(_bare, beside, item.key, content))]
        for kept, work in both if turn % 2 else reversed(both):
            kept.append(timed(work))
    return median(ours), median(limit)


def _bare(beside: driver.Connection, key: MarkKey, content: MarkContent) -> None:
    beside.execute("BEGIN IMMEDIATE")
    row_of = (key.reviewer, key.institution, key.measure, content.rationale)
    beside.execute("INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)", row_of)
    beside.execute("COMMIT")
