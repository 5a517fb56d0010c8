"""A reviewer who knows the file format cannot bring home what could not have been recorded at their own desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver

from reviewer.commands import MergePackages
from reviewer.desk.desk import Desk
from reviewer.errors import JipyoError
from reviewer.model.entry import Entry, canonical, recomputed
from reviewer.model.ids import EntryHash
from tests.desk.little import PARCEL, begun, give, key, laptop, projections, raw, sent

Row = dict[str, Any]
Change = Callable[[Row], Row]
MARK = "mark/R2/A1/J1"
FIELDS = ["author", "device", "seq", "prev", "clock", "wall", "verb", "subject", "basis", "body"]
SAID = {"points": "1", "rationale": "", "reasons": [], "attention": {}, "unsure": False, "discuss": False}
SIGNED = {"answers": [False] * 9, "facts": "", "name_typed": "가상위원2"}
FORM = "not in the form Jipyo writes"


@pytest.fixture
def home(tmp_path: Path) -> Desk:
    """Return an open round that sent R2 a package."""
    desk = begun(tmp_path)
    sent(desk, "R2", tmp_path / "R2.jipyo")
    return desk


@pytest.fixture
def package(home: Desk) -> Path:
    """Return R2's package with a declaration and two marks in it."""
    path = home.path.with_name("R2.jipyo")
    desk = laptop(path, "lap-2")
    give(desk, key("R2", "A1", "J1"), "9")
    give(desk, key("R2", "A2", "J1"), "8")
    desk.close()
    return path


def rewrite(path: Path, change: Change, keep: Callable[[Row], bool] = bool) -> None:
    """Change R2's entries and make every hash and link fit again, as someone with the passphrase can."""
    connection = raw(path, PARCEL)
    old = _read(connection)
    connection.execute("DELETE FROM entry WHERE chain IN (SELECT id FROM chain WHERE author = 'R2')")
    renamed, prev = {"": ""}, ""
    for seq, row in enumerate(filter(keep, old), start=1):
        basis = renamed.get(row["basis"], row["basis"])
        prev = renamed[row["hash"]] = _write(connection, change({**row, "seq": seq, "prev": prev, "basis": basis}))
    connection.close()


def _read(connection: driver.Connection) -> list[Row]:
    columns = ["chain", "hash", *FIELDS]
    sql = f"SELECT {', '.join(columns)} FROM entry JOIN chain ON id = chain WHERE author = 'R2' ORDER BY seq"
    return [dict(zip(columns, row, strict=True)) for row in connection.execute(sql)]


def _write(connection: driver.Connection, row: Row) -> str:
    digest = recomputed(Entry(**{name: row[name] for name in FIELDS}, hash=EntryHash("")))
    connection.execute("UPDATE chain SET device = ? WHERE id = ?", (row["device"], row["chain"]))
    values = [row["chain"], row["seq"], digest, *(row[name] for name in FIELDS[3:])]
    connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    return digest


def about(of: str, **changes: object) -> Change:
    return lambda row: {**row, **changes} if row["subject"] == of else row


def said(**changes: object) -> str:
    return canonical({**SAID, **changes})


def signed(**changes: object) -> Change:
    return about("declaration/R2", body=canonical({**SIGNED, **changes}))


def recused(**body: object) -> Change:
    return about(MARK, verb="recusal_declared", subject="recusal/R2/A1", body=canonical(body))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(about(MARK, wall="어제"), id="a time that is none"),
        pytest.param(about(MARK, wall="2025-11-03T00:00:00"), id="a time without its zone"),
        pytest.param(about(MARK, clock=-5), id="a clock before all time"),
        pytest.param(about(MARK, basis="x" * 1000), id="a basis that is no hash"),
        pytest.param(lambda row: {**row, "device": "lap\n2"}, id="a device over two lines"),
        pytest.param(lambda row: {**row, "device": "\u202e2-pal"}, id="a device written backwards"),
        pytest.param(lambda row: {**row, "device": "긴" * 10_000}, id="a device without end"),
        pytest.param(lambda row: {**row, "device": ""}, id="no device"),
        pytest.param(about(MARK, body=said(undoes=[1, {"a": 2}])), id="a step back to nothing"),
        pytest.param(about(MARK, body=said(redoes="x" * 1_000_000)), id="a step forth without end"),
        pytest.param(about("declaration/R2", subject="declaration/R2/more"), id="a declaration about more"),
        pytest.param(signed(answers=[False]), id="one answer of nine"),
        pytest.param(signed(answers=[True] * 9), id="yes without the facts"),
        pytest.param(signed(facts=7), id="facts that are a number"),
        pytest.param(signed(name_typed=" "), id="signed by nobody"),
        pytest.param(signed(more=1), id="more than a declaration says"),
        pytest.param(recused(kind="withdrawn", reason=" "), id="recused without a reason"),
        pytest.param(recused(kind="withdrawn", reason="자문", more=1), id="more than a recusal says"),
        pytest.param(recused(kind="withdrawn", reason=["자문"]), id="a reason that is a list"),
    ],
)
def test_a_record_no_desk_writes_is_refused_even_when_its_chain_is_whole(
    home: Desk, package: Path, change: Change
) -> None:
    rewrite(package, change)
    before = projections(home), home.see.head()
    with pytest.raises(JipyoError, match=FORM):
        home.do(MergePackages((package,), (PARCEL,)))
    assert (projections(home), home.see.head()) == before
    assert home.check().is_whole
    home.close()


def test_marks_without_a_signed_declaration_are_refused(home: Desk, package: Path) -> None:
    rewrite(package, dict, lambda row: row["verb"] != "declaration_signed")
    with pytest.raises(JipyoError, match="before the conflict declaration was signed"):
        home.do(MergePackages((package,), (PARCEL,)))
    home.close()


def test_a_mark_rewritten_after_handing_in_stands_beside_the_first_as_a_conflict(home: Desk, package: Path) -> None:
    first = home.path.with_name("first.jipyo")
    shutil.copyfile(package, first)
    home.do(MergePackages((first,), (PARCEL,)))
    rewrite(package, about(MARK, body=said(points="1")))
    assert "2 conflicts" in home.do(MergePackages((package,), (PARCEL,))).news[0].en
    conflict = next(c for c in home.see.conflicts() if c.subject == MARK)
    assert sorted(side.content()["points"] for side in conflict.sides) == ["1", "9"]
    assert "nothing new" in home.do(MergePackages((first,), (PARCEL,))).news[0].en
    home.close()


def test_an_older_package_cannot_take_back_what_a_newer_one_brought(home: Desk, package: Path) -> None:
    older = home.path.with_name("older.jipyo")
    shutil.copyfile(package, older)
    desk = laptop(package, "lap-2")
    give(desk, key("R2", "A1", "J1"), "3")
    desk.close()
    home.do(MergePackages((package,), (PARCEL,)))
    assert "nothing new" in home.do(MergePackages((older,), (PARCEL,))).news[0].en
    assert home.see.item(key("R2", "A1", "J1")).content.points == 3
    home.close()


def test_entries_cut_off_the_end_of_a_package_stay_at_home_once_they_came(home: Desk, package: Path) -> None:
    """What was never handed in can be cut off unseen: it is the reviewer's own until then."""
    home.do(MergePackages((package,), (PARCEL,)))
    head = home.see.head()
    rewrite(package, dict, lambda row: row["subject"] != "mark/R2/A2/J1")
    assert "nothing new" in home.do(MergePackages((package,), (PARCEL,))).news[0].en
    assert home.see.head() == head
    assert home.see.item(key("R2", "A2", "J1")).content.points == 8
    home.close()


def test_a_view_that_never_ends_is_refused_before_it_is_read(home: Desk, package: Path) -> None:
    connection = raw(package, PARCEL)
    connection.execute("ALTER TABLE entry RENAME TO hidden")
    connection.execute(
        "CREATE VIEW entry AS WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t)"
        " SELECT 1 AS chain, n AS seq, '' AS hash, '' AS prev, 1 AS clock, '' AS wall, '' AS verb,"
        " '' AS subject, '' AS basis, '' AS body FROM t"
    )
    connection.close()
    with pytest.raises(JipyoError, match="tables are not those Jipyo makes"):
        home.do(MergePackages((package,), (PARCEL,)))
    home.close()
