"""Someone at the window: opens the round, sits down, presses keys, reads what the screen says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reviewer.model.round import MarkContent, MarkKey
from tests.ui.rounds import PASSPHRASE, SIGNED, on_disk
from ui.main_window import MainWindow
from ui.pages.review.page import ReviewPage
from ui.soon import is_anything_left
from ui.views.review.mark_pane import MarkPane
from ui.views.review.review_view import DECLARATION, DESK

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Driver:
    """Every wait has an end; nothing here reaches behind the screen except to wait for the worker."""

    def __init__(self, qtbot: QtBot, window: MainWindow, path: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.path = path
        self.keys = 0  # pressed so far; what an input method composes is not counted

    @property
    def review(self) -> ReviewPage:
        page = self.window.page_of("review")
        assert isinstance(page, ReviewPage)
        return page

    @property
    def mark(self) -> MarkPane:
        return self.review.view.mark

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def open(self, path: Path | None = None) -> Driver:
        """Open the round file."""
        self.window.home.open_with(path or self.path, PASSPHRASE)
        self.until(self._is_open)
        return self

    def sit(self, reviewer: str = SIGNED) -> Driver:
        """Open the round and sit down as a reviewer of the sample."""
        self.open()
        self.window.show_stage("review")
        self.review.sitting.act_as(reviewer)
        self.until(self._is_seated)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        """Press a key where the keyboard is."""
        target = on or QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        self.keys += 1
        self.settle()

    def settle(self) -> None:
        """Wait as a person does until what a key brought is on the screen."""
        if is_anything_left():
            self.until(_is_settled)

    def write(self, words: str) -> None:
        """Type plain letters where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, words)
        self.keys += len(words)

    def score(self, points: str) -> None:
        """Type points over what is there and wait until they are said to be saved."""
        self.press(Qt.Key.Key_F2)
        self.write(points)
        self.until(self.says_saved)

    def says_saved(self) -> bool:
        """Tell whether the mark is said to be saved."""
        return self.mark.saved().startswith(("저장됨", "Saved"))

    def is_idle(self) -> bool:
        """Tell whether neither the worker nor the window has anything left to do."""
        return _is_settled() and not self.window.page.house.jobs.is_busy()

    def here(self) -> str:
        """Return the place that the header names."""
        return self.review.place()

    def wait_for(self, place: str) -> None:
        """Wait until the header names a place."""
        self.until(lambda: place in self.here() and self.is_idle())

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def after_closing(self, about: MarkKey) -> MarkContent:
        """Close the window, open the file again and return what it says of a mark."""
        self.close()
        return on_disk(self.path, about)

    def _is_open(self) -> bool:
        now = self.window.page.house.session.now
        return now is not None and self.is_idle()

    def _is_seated(self) -> bool:
        slot = self.review.view.slot()
        return self.is_idle() and (slot == DECLARATION or (slot == DESK and bool(self.here())))


def _is_settled() -> bool:
    return not is_anything_left()
