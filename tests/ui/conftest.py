"""A small invented round made through the real desk, and the window opened on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer import resources
from tests.ui.driver import Driver
from tests.ui.rounds import make_round
from ui.application import make_house
from ui.main_window import MainWindow


@pytest.fixture(scope="session", autouse=True)
def translations() -> None:
    """Compile the Korean, as bootstrap does, when what is compiled is older."""
    source = resources.path("i18n", "jipyo_ko.ts")
    compiled = source.with_suffix(".qm")
    if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        fresh = source.with_suffix(f".{os.getpid()}.qm")  # another process may be reading its words from the old one
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(fresh)], check=True)
        fresh.replace(compiled)


@pytest.fixture(scope="session")
def drawn_round(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round file that tests copy."""
    return make_round(tmp_path_factory.mktemp("round") / "round.jipyo")


@pytest.fixture
def round_file(drawn_round: Path, tmp_path: Path) -> Path:
    """A round file of the test's own."""
    own = tmp_path / "round.jipyo"
    own.write_bytes(drawn_round.read_bytes())
    return own


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """A memory of the test's own."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, settings: QSettings) -> Iterator[MainWindow]:
    """The window on its home page, in Korean."""
    house = make_house(qapp, settings)
    made = MainWindow(house)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    put_away(made)


def put_away(window: MainWindow) -> None:
    """Close a window and destroy it at once: it must not be dressed, or collected, in the middle of a later test."""
    window.close()
    window.house.languages.silence()
    QCoreApplication.sendPostedEvents()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def driver(qtbot: QtBot, window: MainWindow, round_file: Path) -> Driver:
    """Someone at the window with a round file in hand."""
    return Driver(qtbot, window, round_file)
