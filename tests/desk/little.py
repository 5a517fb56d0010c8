"""A little evaluation and rounds under it, for every test of the core; its institutions and people are invented."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from reviewer.commands import AcceptImport, GiveMark, MakePackage, SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import CHAIR, SECRETARY, Person
from reviewer.model.batch import Batch, BatchKind, Row
from reviewer.model.changes import Changes
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import MarkContent, MarkKey, Role
from reviewer.store.schema import PROJECTED
from tests.scoring.little_rules import LITTLE

PASSPHRASE = "종이 지표 1"
PARCEL = "꾸러미 2"
INSTITUTIONS = ("A1", "A2", "B1", "B2")
REVIEWERS = ("R1", "R2", "R3", "R4", "R5", "R6")
JUDGED = ("J1", "J2", "M1")


@dataclass
class Ticking:
    """A clock that moves on a second each time it is read."""

    now: datetime = field(default_factory=lambda: datetime(2025, 11, 3, 0, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def name_of(reviewer: str) -> str:
    """Return the invented name of a reviewer."""
    return f"가상위원{reviewer[1:]}"


def batch(kind: BatchKind, rows: Iterable[Row]) -> Batch:
    """Return rows as intake would hand them over."""
    kept = list(rows)
    return Batch(kind, len(kept), lambda: kept, ())


def roster() -> tuple[Batch, ...]:
    """Return institutions, reviewers, counted points, submissions, and R1 to R3 assigned to everything."""
    institutions = [(code, f"가상기관{code}", f"{code[0] * 3}", "", "", "") for code in INSTITUTIONS]
    reviewers = [(r, name_of(r), "가상대학교", "교수", "데이터") for r in REVIEWERS]
    counted = [(i, m, p, "", "표 1행") for i in INSTITUTIONS for m, p in (("Q1", "20"), ("Q2", "7.5"), ("M1", "6"))]
    filed = [(i, m, "2025-10-01", "3", '{"a":"b"}', "x.xlsx") for i in INSTITUTIONS for m in JUDGED]
    assigned = [(r, i, m) for r in REVIEWERS[:3] for i in INSTITUTIONS for m in JUDGED]
    return (
        batch(BatchKind.INSTITUTIONS, institutions),
        batch(BatchKind.REVIEWERS, reviewers),
        batch(BatchKind.COUNTED, counted),
        batch(BatchKind.SUBMISSIONS, filed),
        batch(BatchKind.ASSIGNMENTS, assigned),
    )


def empty(folder: Path, name: str = "round.jipyo") -> Desk:
    """Begin a round that holds nothing yet."""
    seat = Seat(SECRETARY, "desk-sec", Ticking())
    return new_round(folder / name, PASSPHRASE, "시험 회차", LITTLE, seat, sample=True)


def begun(folder: Path, name: str = "round.jipyo") -> Desk:
    """Begin a round with its roster, assignments, counted points and submissions."""
    desk = empty(folder, name)
    desk.do(AcceptImport(roster()))
    return desk


def reopened(desk: Desk, person: Person | None = None) -> Desk:
    """Close the round and open it again as the secretary, or as someone else."""
    path = desk.path
    desk.close()
    return open_round(path, PASSPHRASE, Seat(person, "desk-sec", Ticking()))


def reviewer(name: str) -> Person:
    """Return a reviewer as a person at the desk."""
    return Person(Role.REVIEWER, name)


def key(who: str, where: str, what: str) -> MarkKey:
    """Return the key of a mark."""
    return MarkKey(ReviewerId(who), InstitutionCode(where), MeasureCode(what))


def sign(desk: Desk, who: str) -> Changes:
    """Let a reviewer sign the declaration without a conflict."""
    desk.act_as(reviewer(who))
    return desk.do(SignDeclaration(ReviewerId(who), (False,) * 9, "", name_of(who)))


def give(desk: Desk, at: MarkKey, points: str, words: str = "") -> Changes:
    """Let the reviewer of the key sit down and give the mark, signing first if need be."""
    desk.act_as(reviewer(at.reviewer))
    if desk.see.declaration(at.reviewer) is None:
        sign(desk, at.reviewer)
    return desk.do(GiveMark(at, MarkContent(Decimal(points), words)))


def panel(desk: Desk) -> Desk:
    """Let the chair sit down."""
    desk.act_as(CHAIR)
    return desk


def secretary(desk: Desk) -> Desk:
    """Let the secretary sit down."""
    desk.act_as(SECRETARY)
    return desk


def sent(desk: Desk, who: str, path: Path) -> Path:
    """Make a reviewer's package."""
    secretary(desk).do(MakePackage(ReviewerId(who), path, PARCEL))
    return path


def laptop(path: Path, device: str) -> Desk:
    """Open a package as its reviewer does, on a device of that name."""
    return open_round(path, PARCEL, Seat(None, device, Ticking()))


def raw(path: Path, passphrase: str = PASSPHRASE) -> driver.Connection:
    """Open a file as another program with the passphrase would."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = '{passphrase}'")
    return connection


def told_by(path: Path, passphrase: str = PASSPHRASE) -> dict[str, list[tuple[object, ...]]]:
    """Return every projection of a closed file as another program reads it."""
    connection = raw(path, passphrase)
    try:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in PROJECTED}
    finally:
        connection.close()


def projections(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Return every projection of an open round."""
    return {table: desk._state.file.contents(table) for table in PROJECTED}
