"""A file that cannot be opened or written says why in both languages, and what was saved is still there."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.clock import system_clock
from reviewer.desk.opening import open_round
from reviewer.errors import Bug, JipyoError
from reviewer.model.points import ZERO
from reviewer.store import refusals
from reviewer.store.roundfile import RoundFile
from tests.desk.little import PASSPHRASE, begun, give, key, raw

ROOT = Path(__file__).parents[2]
AT = key("R1", "A1", "J1")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed round that holds one mark."""
    desk = begun(tmp_path_factory.mktemp("made"))
    give(desk, AT, "9.5", "적어 둔 의견")
    desk.close()
    return desk.path


@pytest.fixture
def round_path(made: Path, tmp_path: Path) -> Path:
    """Return a copy of it that a test may spoil."""
    return Path(shutil.copyfile(made, tmp_path / "round.jipyo"))


def refusal(path: Path, passphrase: str = PASSPHRASE) -> JipyoError:
    with pytest.raises(JipyoError) as caught:
        open_round(path, passphrase)
    assert caught.value.sentence.ko != caught.value.sentence.en
    assert path.name in caught.value.sentence.ko
    return caught.value


def mark_is_there(path: Path) -> bool:
    desk = open_round(path, PASSPHRASE)
    content, whole = desk.see.item(AT).content, desk.check().is_whole
    desk.close()
    return whole and content.points != ZERO and content.rationale == "적어 둔 의견"


def damaged_at(offset: int) -> Callable[[bytes], bytes]:
    return lambda whole: whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :]


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        pytest.param(damaged_at(1000), refusals.DamagedFile, id="first page"),
        pytest.param(damaged_at(2), refusals.WrongPassphrase, id="salt, which no passphrase can survive"),
        pytest.param(lambda whole: whole[: 3 * 4096], refusals.DamagedFile, id="cut at a page"),
        pytest.param(lambda whole: whole[: len(whole) // 2 + 77], refusals.DamagedFile, id="cut inside a page"),
        pytest.param(lambda _: b"", refusals.NotARound, id="empty"),
        pytest.param(lambda _: b"too short to be a round", refusals.NotARound, id="short"),
        pytest.param(lambda _: os.urandom(40_960), refusals.WrongPassphrase, id="random bytes"),
    ],
)
def test_a_spoilt_file_is_refused_and_left_untouched(
    round_path: Path, spoil: Callable[[bytes], bytes], kind: type[JipyoError]
) -> None:
    round_path.write_bytes(spoil(round_path.read_bytes()))
    before = round_path.read_bytes()
    assert isinstance(refusal(round_path), kind)
    assert round_path.read_bytes() == before
    assert [p.name for p in round_path.parent.iterdir()] == ["round.jipyo"]


def test_a_wrong_passphrase_is_refused_and_the_right_one_still_opens(round_path: Path) -> None:
    for wrong in ("", "종이 지표 2", "종이 지표 1 ", "' OR 1"):
        assert isinstance(refusal(round_path, wrong), refusals.WrongPassphrase)
    assert mark_is_there(round_path)


@pytest.mark.parametrize("passphrase", ["it's", '"', "한글과 emoji 🗝", " ", "x'00'", "a" * 500])
def test_any_words_make_a_passphrase(tmp_path: Path, passphrase: str) -> None:
    path = tmp_path / "new.jipyo"
    RoundFile.make(path, passphrase, system_clock).close()
    RoundFile.open(path, passphrase, system_clock).close()
    with pytest.raises(refusals.WrongPassphrase):
        RoundFile.open(path, passphrase + "a", system_clock)


def test_no_words_make_no_passphrase(tmp_path: Path) -> None:
    with pytest.raises(refusals.EmptyPassphrase):
        RoundFile.make(tmp_path / "new.jipyo", "", system_clock)
    assert list(tmp_path.iterdir()) == []


def test_a_plain_sqlite_file_is_no_round(tmp_path: Path) -> None:
    path = tmp_path / "plain.jipyo"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE mark (x)")
    plain.close()
    assert isinstance(refusal(path), refusals.NotARound)


def test_an_encrypted_file_of_another_program_is_no_round(tmp_path: Path) -> None:
    path = tmp_path / "other.jipyo"
    other = raw(path)
    other.execute("CREATE TABLE mark (x)")
    other.close()
    assert isinstance(refusal(path), refusals.NotARound)


def test_a_missing_file_and_a_folder_are_told_apart_from_a_damaged_one(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path / "none.jipyo"), refusals.NoSuchFile)
    assert isinstance(refusal(tmp_path), refusals.NoSuchFile)


def test_a_file_of_a_newer_version_is_refused_untouched(round_path: Path) -> None:
    connection = raw(round_path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = round_path.read_bytes()
    error = refusal(round_path)
    assert isinstance(error, refusals.NewerFile)
    assert "99" in error.sentence.ko
    assert round_path.read_bytes() == before


def test_a_damaged_inner_page_is_found_by_the_check_and_named(round_path: Path) -> None:
    connection = raw(round_path)
    sql = "SELECT rootpage FROM sqlite_master WHERE name = 'submission'"
    page = connection.execute(sql).fetchone()[0]
    connection.close()
    round_path.write_bytes(damaged_at((page - 1) * 4096 + 500)(round_path.read_bytes()))
    desk = open_round(round_path, PASSPHRASE)
    found = desk.check()
    assert not found.is_whole
    assert any(f"page {page}" in said for said in found.pages)
    assert desk.see.declaration(AT.reviewer) is not None
    desk.close()


def test_a_round_whose_rules_are_gone_is_refused_and_let_go(round_path: Path) -> None:
    connection = raw(round_path)
    connection.execute("DELETE FROM chunk WHERE blob = 1")
    connection.close()
    for _ in range(2):
        assert isinstance(refusal(round_path), refusals.DamagedFile)


def test_a_file_open_in_this_window_is_not_opened_twice(round_path: Path) -> None:
    desk = open_round(round_path, PASSPHRASE)
    assert isinstance(refusal(round_path), refusals.FileInUse)
    desk.close()
    assert mark_is_there(round_path)


def test_a_file_open_in_another_program_is_not_opened(round_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-m", "tests.store.child", "hold", str(round_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert isinstance(refusal(round_path), refusals.FileInUse)
        holder.communicate("\n", timeout=30)
    assert holder.returncode == 0
    assert mark_is_there(round_path)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file_or_folder_is_refused_even_to_an_administrator(round_path: Path, what: str) -> None:
    """The child gives up the right to override permissions, which is how a read-only disk looks to everyone."""
    target = round_path if what == "file" else round_path.parent
    mode = target.stat().st_mode
    target.chmod(0o444 if what == "file" else 0o555)
    try:
        child = [sys.executable, "-m", "tests.store.child", "powerless", str(round_path)]
        said = subprocess.run(child, capture_output=True, text=True, check=True, timeout=60, cwd=ROOT).stdout
    finally:
        target.chmod(mode)
    assert said.startswith("ReadOnly: round.jipyo cannot be written")
    assert mark_is_there(round_path)


def test_a_new_file_where_nothing_may_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where a folder should be")
    with pytest.raises(refusals.ReadOnly):
        RoundFile.make(tmp_path / "file" / "new.jipyo", "x", system_clock)


def test_a_new_file_never_overwrites_another(round_path: Path) -> None:
    with pytest.raises(refusals.FileExists):
        RoundFile.make(round_path, PASSPHRASE, system_clock)
    assert mark_is_there(round_path)


def test_an_unknown_failure_of_the_driver_is_told_as_our_bug(round_path: Path) -> None:
    file = RoundFile.open(round_path, PASSPHRASE, system_clock)
    with pytest.raises(Bug, match="failed unexpectedly"), file.transaction():
        file.connection.execute("SELECT nonsense FROM nowhere")
    file.close()
    assert mark_is_there(round_path)
