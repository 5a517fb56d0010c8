"""Rules that are nobody's official manual are marked in the header, in the language of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reviewer.desk.opening import Seat, new_round
from reviewer.framework import catalog
from tests.ui.driver import Driver
from tests.ui.rounds import PASSPHRASE
from ui.main_window import MainWindow


@pytest.mark.parametrize(("edition", "marks"), [("sample-2022", 1), ("kr-public-data-2025", 0)])
def test_the_header_marks_an_unofficial_edition(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, edition: str, marks: int
) -> None:
    path = tmp_path / "r.jipyo"
    new_round(path, PASSPHRASE, "회차", catalog.load(edition), Seat()).close()
    Driver(qtbot, window, path).open()
    shown = [w.text() for w in window.view.findChildren(QLabel) if w.isVisible()]
    assert shown.count("비공식 표본") == marks
