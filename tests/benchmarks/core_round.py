"""A round of the real size for measurements: 685 real institutions, the 2025 rules, 26 invented reviewers."""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from reviewer import resources
from reviewer.commands import AcceptImport, MakePackage, SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import Person
from reviewer.events.marking import MarkGiven
from reviewer.framework import catalog
from reviewer.model.batch import Batch, BatchKind, Row
from reviewer.model.framework import Framework
from reviewer.model.ids import ReviewerId, TypeCode
from reviewer.model.round import MarkContent, Role

PASSPHRASE = "measured"
REVIEWERS = 26
EACH = 80
WORDS = "추진 계획이 구체적이고 증빙이 뚜렷하나 후속 조치의 기한이 빠져 있습니다. " * 2


def built(path: Path) -> Desk:
    """Return a round with everything in but marks: each reviewer has 80 institutions × 3 measures."""
    framework = catalog.load("kr-public-data-2025")
    desk = new_round(path, PASSPHRASE, "measured", framework, Seat())
    institutions = list(_institutions())
    reviewers = [(_reviewer(n), f"가상위원{n}", "가상대학교", "교수", "데이터") for n in range(REVIEWERS)]
    counted, submitted = _figures(framework, institutions)
    desk.do(
        AcceptImport(
            (
                _batch(BatchKind.INSTITUTIONS, institutions),
                _batch(BatchKind.REVIEWERS, reviewers),
                _batch(BatchKind.COUNTED, counted),
                _batch(BatchKind.SUBMISSIONS, submitted),
                _batch(BatchKind.ASSIGNMENTS, _assigned(framework, institutions)),
            )
        )
    )
    return desk


def packages(desk: Desk, folder: Path) -> list[Path]:
    """Send a package to each reviewer and fill each with a mark for every item."""
    paths = []
    for reviewer in desk.see.reviewers():
        path = folder / f"{reviewer.id}.jipyo"
        desk.do(MakePackage(reviewer.id, path, PASSPHRASE))
        paths.append(path)
    for path in paths:
        work = open_round(path, PASSPHRASE)
        mark_all(work, ReviewerId(work.person.id))
        work.close()
    return paths


def mark_all(desk: Desk, reviewer: ReviewerId) -> None:
    """Let a reviewer mark every item, the same way each time, in one transaction."""
    desk.act_as(Person(Role.REVIEWER, reviewer))
    name = next(r.name for r in desk.see.reviewers() if r.id == reviewer)
    desk.do(SignDeclaration(reviewer, (False,) * 9, "", name))
    dice, state = random.Random(reviewer), desk._state
    with state.file.transaction():
        for item in desk.see.worklist(reviewer):
            points = Decimal(dice.randint(0, int(item.maximum * 2))) / 2
            state.file.append(state.writer, MarkGiven(item.key, MarkContent(points, WORDS)))


def bare(path: Path) -> driver.Connection:
    """Return a bare connection with the settings a round is kept under."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
    for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds `work` took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _institutions() -> Iterator[Row]:
    with resources.path("institutions-2025.csv").open(encoding="utf-8", newline="") as file:
        for one in csv.DictReader(file):
            yield one["code"], one["name"], one["type"], one["region"], one["display_name"], ""


def _figures(framework: Framework, institutions: list[Row]) -> tuple[list[Row], list[Row]]:
    counted: list[Row] = []
    submitted: list[Row] = []
    for code, _, kind, *_ in institutions:
        for measure in framework.measures():
            most = measure.counted_maximum(TypeCode(kind))
            if measure.is_counted and not measure.is_extra and measure.track != "N" and most > 0:
                counted.append((code, measure.code, str(most), "", "집계표.xlsx › 1행"))
            if measure.is_judged:
                submitted.append((code, measure.code, "2025-10-01", "3", '{"성과":"가상의 성과"}', "보고서.xlsx"))
    return counted, submitted


def _assigned(framework: Framework, institutions: list[Row]) -> list[Row]:
    judged = [m for m in framework.measures() if m.is_judged]
    rows: list[Row] = []
    for n in range(REVIEWERS):
        for k in range(EACH):
            code, _, kind, *_ = institutions[(n * EACH + k) % len(institutions)]
            rows += [(_reviewer(n), code, m.code) for m in judged if m.judged_maximum(TypeCode(kind)) > 0]
    return rows


def _reviewer(n: int) -> str:
    return f"R{n + 1:02}"


def _batch(kind: BatchKind, rows: Sequence[Row]) -> Batch:
    return Batch(kind, len(rows), lambda: rows, ())
