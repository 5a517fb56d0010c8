"""The name that tells one computer and account from another in the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.desk import device
from reviewer.desk.device import NAME, this_device


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the account keep its name in a folder of the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    return device._place()


def test_the_name_is_the_same_at_every_start() -> None:
    first = this_device()

    assert NAME.fullmatch(first)
    assert this_device() == first


def test_two_accounts_have_two_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = this_device()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "other"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "other"))

    assert this_device() != first


@pytest.mark.parametrize("words", ["", "not a name", "ab12cd34 and more", "\x00" * 64])
def test_a_spoilt_name_is_drawn_anew_and_kept(place: Path, words: str) -> None:
    place.parent.mkdir(parents=True)
    place.write_text(words, encoding="utf-8")

    drawn = this_device()

    assert NAME.fullmatch(drawn)
    assert this_device() == drawn
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_an_account_that_cannot_keep_a_file_still_has_one_name(place: Path) -> None:
    place.parent.parent.mkdir(exist_ok=True)
    place.parent.write_text("a file where the folder should be", encoding="utf-8")

    assert NAME.fullmatch(this_device())
    assert this_device() == this_device()
