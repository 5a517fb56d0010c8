"""The journal: chained hashes that any reader can recompute, and no change that goes unseen."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.commands import TakeDecision
from reviewer.desk.opening import open_round
from reviewer.model.entry import canonical, hash_of
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.store.refusals import DamagedFile
from tests.desk.little import PASSPHRASE, begun, give, key, panel, raw, sent

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(st.text(st.characters(max_codepoint=127), max_size=8), inside, max_size=4)
    ),
    max_leaves=12,
)
COLUMNS = ("seq", "hash", "prev", "clock", "wall", "verb", "subject", "basis", "body")


@given(value=JSON)
@settings(max_examples=300)
def test_what_is_hashed_is_canonical_json_as_rfc_8785_has_it(value: Any) -> None:
    assert canonical(value).encode() == rfc8785.dumps(value)


@given(words=st.lists(st.text(st.characters(exclude_categories=["Cs"])) | st.integers(0, 2**53 - 1), max_size=10))
def test_a_hash_is_the_sha256_of_the_canonical_fields(words: list[str | int]) -> None:
    assert hash_of(*words) == hashlib.sha256(rfc8785.dumps(words)).hexdigest()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed round with a few marks and a decision."""
    desk = begun(tmp_path_factory.mktemp("journal"))
    for points in ("1", "2", "3"):
        give(desk, key("R1", "A1", "J1"), points)
    panel(desk).do(TakeDecision(InstitutionCode("A1"), MeasureCode("J1")))
    desk.close()
    return desk.path


def rows(path: Path) -> list[dict[str, Any]]:
    connection = raw(path)
    try:
        sql = f"SELECT c.author, c.device, {', '.join('e.' + c for c in COLUMNS)} FROM entry e JOIN chain c ON c.id = e.chain ORDER BY e.chain, e.seq"
        return [dict(zip(("author", "device", *COLUMNS), row, strict=True)) for row in connection.execute(sql)]
    finally:
        connection.close()


def test_another_program_finds_every_hash_and_link_as_documented(made: Path) -> None:
    fields = ("author", "device", "seq", "prev", "clock", "wall", "verb", "subject", "basis", "body")
    before: dict[tuple[object, object], object] = {}
    found = rows(made)
    for row in found:
        said = rfc8785.dumps([row[name] for name in fields])
        assert row["hash"] == hashlib.sha256(said).hexdigest()
        chain = (row["author"], row["device"])
        assert row["prev"] == before.get(chain, "")
        before[chain] = row["hash"]
    assert len(found) == 11
    assert set(before) == {("SEC", "desk-sec"), ("R1", "desk-sec"), ("CHAIR", "desk-sec")}


def test_facts_name_what_they_replace(made: Path) -> None:
    marks = [row for row in rows(made) if row["verb"] == "mark_given"]
    assert [mark["basis"] for mark in marks] == ["", marks[0]["hash"], marks[1]["hash"]]
    assert json.loads(str(marks[2]["body"]))["points"] == "3"


TAMPERED = [(column, which) for which in ("first", "last") for column in COLUMNS]


def spoil(path: Path, column: str, which: str) -> None:
    connection = raw(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    direction = "ASC" if which == "first" else "DESC"
    find = f"SELECT e.seq, e.chain FROM entry e JOIN chain c ON c.id = e.chain WHERE c.author = 'R1' ORDER BY e.seq {direction} LIMIT 1"
    at = connection.execute(find).fetchone()
    change = "+ 1000" if column in {"seq", "clock"} else "|| ' '"
    connection.execute(f"UPDATE entry SET {column} = {column} {change} WHERE seq = ? AND chain = ?", at)
    connection.close()


@pytest.mark.parametrize(("column", "which"), TAMPERED)
def test_a_changed_column_of_an_entry_is_found(made: Path, tmp_path: Path, column: str, which: str) -> None:
    """Only an end is looked at when a file opens; the full check looks at all."""
    path = Path(shutil.copyfile(made, tmp_path / "spoilt.jipyo"))
    spoil(path, column, which)
    if which == "last" or column in {"seq", "hash"}:
        with pytest.raises(DamagedFile):
            open_round(path, PASSPHRASE)
        return
    desk = open_round(path, PASSPHRASE)
    found = desk.check()
    assert not found.is_whole
    assert found.breaks[0].entry.author == "R1"
    desk.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE chain SET author = 'R2' WHERE author = 'R1'",
        "UPDATE chain SET device = 'other' WHERE author = 'R1'",
    ],
)
def test_a_chain_given_to_another_author_or_device_is_found_at_opening(made: Path, tmp_path: Path, change: str) -> None:
    path = Path(shutil.copyfile(made, tmp_path / "spoilt.jipyo"))
    connection = raw(path)
    connection.execute(change)
    connection.close()
    with pytest.raises(DamagedFile):
        open_round(path, PASSPHRASE)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ("UPDATE mark SET body = replace(body, '\"3\"', '\"30\"')", "mark"),
        ("DELETE FROM decision", "decision"),
        ("UPDATE counted SET points = '1' WHERE measure = 'Q1'", "counted"),
        ("INSERT INTO recusal VALUES ('R1', 'A1', 'excluded', 'x', 'y', 'z', 0)", "recusal"),
    ],
)
def test_a_table_that_says_other_than_the_journal_is_found_and_rebuilt(
    made: Path, tmp_path: Path, change: str, where: str
) -> None:
    path = Path(shutil.copyfile(made, tmp_path / "spoilt.jipyo"))
    connection = raw(path)
    connection.execute(change)
    connection.close()
    desk = open_round(path, PASSPHRASE)
    assert desk.check().tables == (where,)
    desk.rebuild()
    assert desk.check().is_whole
    desk.close()


@pytest.mark.parametrize(
    "change", ["UPDATE chunk SET bytes = x'00' WHERE blob = 2", "DELETE FROM chunk WHERE blob = 2"]
)
def test_changed_rows_of_an_import_are_found(made: Path, tmp_path: Path, change: str) -> None:
    path = Path(shutil.copyfile(made, tmp_path / "spoilt.jipyo"))
    connection = raw(path)
    connection.execute(change)
    connection.close()
    desk = open_round(path, PASSPHRASE)
    assert len(desk.check().blobs) == 1
    desk.close()


def test_the_head_changes_with_a_fact_and_not_with_a_record_of_carrying(made: Path, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(made, tmp_path / "head.jipyo"))
    desk = open_round(path, PASSPHRASE)
    before = desk.see.head()
    sent(desk, "R1", tmp_path / "R1.jipyo")
    assert desk.see.head() == before
    give(desk, key("R2", "A1", "J1"), "4")
    assert desk.see.head() != before
    assert len(desk.see.head()) == 64
    desk.close()
