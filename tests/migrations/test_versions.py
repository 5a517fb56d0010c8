"""Files of every version open today with all they held, and a step that fails leaves the file as it was."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.clock import system_clock
from reviewer.desk.opening import open_round
from reviewer.errors import Bug
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.store import connection as connections
from reviewer.store import schema
from reviewer.store.roundfile import RoundFile
from tests.desk.little import PASSPHRASE, give, key, raw
from tests.migrations.make_fixture import FOLDER

FIXTURES = sorted(FOLDER.glob("version-*.round"))


def version_of(path: Path) -> int:
    connection = raw(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


@pytest.fixture(params=FIXTURES, ids=[path.stem for path in FIXTURES])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of a file that a past version wrote."""
    return Path(shutil.copyfile(request.param, tmp_path / "old.jipyo"))


def test_there_is_a_file_of_each_version() -> None:
    found = [int(re.sub(r"\D", "", path.stem)) for path in FIXTURES]
    assert sorted(found) == list(range(1, schema.VERSION + 1))


def test_an_old_file_opens_with_all_it_held(old: Path) -> None:
    desk = open_round(old, PASSPHRASE)
    item = desk.see.agenda_item(InstitutionCode("A1"), MeasureCode("J1"))
    assert [m.points for m in item.marks] == [10, Decimal("12.5"), 20]
    assert item.marks[0].content.rationale == "판을 넘어 남을 의견"
    assert item.decision is not None
    assert item.decision.points == Decimal("42.5") / 3
    assert [(r.reviewer, r.institution) for r in desk.see.recusals()] == [("R2", "B1")]
    assert len(desk.see.tally().results) == 4
    assert desk.check().is_whole
    desk.close()
    assert version_of(old) == schema.VERSION


def test_an_old_file_can_be_worked_on(old: Path) -> None:
    desk = open_round(old, PASSPHRASE)
    give(desk, key("R1", "A1", "J1"), "11")
    desk.rebuild()
    desk.close()
    again = open_round(old, PASSPHRASE)
    assert again.see.item(key("R1", "A1", "J1")).content.points == 11
    again.close()


def test_a_later_step_is_taken_once_and_recorded(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, "CREATE TABLE note (x TEXT)"))
    monkeypatch.setattr(connections, "VERSION", schema.VERSION + 1)
    for _ in range(2):
        file = RoundFile.open(old, PASSPHRASE, system_clock)
        assert file.connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
        file.close()
    assert version_of(old) == schema.VERSION + 1


def test_a_step_that_fails_leaves_the_file_at_its_version(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as later:
        later.setattr(schema, "STEPS", (*schema.STEPS, "CREATE TABLE note (x TEXT); INSERT INTO nowhere VALUES (1)"))
        with pytest.raises(Bug, match="everything saved before is safe"):
            RoundFile.open(old, PASSPHRASE, system_clock)
    assert version_of(old) == schema.VERSION
    desk = open_round(old, PASSPHRASE)
    assert desk.check().is_whole
    assert len(desk.see.institutions()) == 4
    desk.close()
