"""A disk that fills up refuses with a sentence, keeps what was saved, and goes on once there is room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.commands import AcceptImport, GiveMark, MakePackage
from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from reviewer.model.batch import BatchKind
from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkContent
from reviewer.store import connection as connections
from reviewer.store.refusals import DiskFull
from tests.desk.little import PASSPHRASE, batch, begun, empty, give, key, projections, secretary, sign
from tests.faults.killing import ROOT, ready

J1 = key("R1", "A1", "J1")


def no_more_room(desk: Desk) -> None:
    """Let the engine answer as it does on a full disk: not a page more."""
    connection = desk._state.file.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def mark_on_and_on(desk: Desk, saved: list[str]) -> None:
    for turn in range(1000):
        words = f"{'긴 의견 ' * 900}{turn}"
        desk.do(GiveMark(J1, MarkContent(None, words)))
        saved.append(words)


def room_again(desk: Desk) -> None:
    desk._state.file.connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_refuses_the_mark_and_keeps_all_before_it(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    sign(desk, "R1")
    no_more_room(desk)
    saved: list[str] = []
    with pytest.raises(DiskFull) as caught:
        mark_on_and_on(desk, saved)
    assert "앞서 저장된 내용은 모두 안전합니다" in caught.value.sentence.ko
    assert "Everything saved before is safe" in caught.value.sentence.en
    assert desk.see.item(J1).content.rationale == (saved[-1] if saved else "")
    room_again(desk)
    give(desk, J1, "3")
    desk.close()
    again = open_round(desk.path, PASSPHRASE)
    assert again.see.item(J1).content.points == 3
    assert again.check().is_whole
    again.close()


def test_an_import_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    before = projections(desk), desk.see.head(), desk._state.file.blobs.names()
    no_more_room(desk)
    rows = [(f"C{n}", f"가상기관{n}" * 20, "AAA", "", "", "") for n in range(5000)]
    with pytest.raises(DiskFull):
        desk.do(AcceptImport((batch(BatchKind.INSTITUTIONS, rows),)))
    assert (projections(desk), desk.see.head(), desk._state.file.blobs.names()) == before
    room_again(desk)
    assert desk.check().is_whole
    desk.close()


@pytest.mark.parametrize("pages", [8, 23])
def test_a_new_round_or_package_that_does_not_fit_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int
) -> None:
    desk = begun(tmp_path)
    keyed = connections._keyed

    def small(path: Path, passphrase: str) -> connections.Connection:
        connection = keyed(path, passphrase)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(connections, "_keyed", small)
    with pytest.raises(DiskFull):
        empty(tmp_path, "new.jipyo")
    with pytest.raises(DiskFull):
        secretary(desk).do(MakePackage(ReviewerId("R1"), tmp_path / "R1.jipyo", "x"))
    desk.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["round.jipyo"]


@pytest.mark.parametrize("room", [0, 20_000, 150_000])
def test_a_file_that_may_not_grow_refuses_and_goes_on_once_it_may(tmp_path: Path, room: int) -> None:
    """The limit is set in a process of its own; the system answers the write itself, not the engine."""
    path = ready(tmp_path)
    child = [sys.executable, "-m", "tests.faults.child", "full", str(path), str(room)]
    said = subprocess.run(child, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120).stdout.splitlines()
    refused = [line for line in said if not line.startswith(("saved", "whole"))]
    assert len(refused) == 1
    assert refused[0].startswith(("DiskFailed ", "DiskFull "))
    assert "verything saved before is safe" in refused[0]
    assert said[-1] == "whole True"
    saved = [line.split()[1] for line in said if line.startswith("saved ")]
    desk = open_round(path, PASSPHRASE)
    there = {line.entry.hash for line in desk.see.journal(limit=10_000)}
    assert [entry for entry in saved if entry not in there] == []
    assert desk.check().is_whole
    desk.close()
