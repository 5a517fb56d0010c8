"""Someone at the window for the measurements: opens the sample, goes from page to page, waits until it is painted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication

from ui.actions import Act
from ui.application import make_application, make_house
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.pages.review.page import ReviewPage
from ui.soon import is_anything_left

PATIENCE = 20.0  # seconds
LOOK = 2  # milliseconds between looks at what is awaited


class Painted(QObject):
    """Tells when a window is about to paint."""

    begins = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.begins.emit()
        return False


class Sitter:
    """Makes the window; every wait has an end."""

    def __init__(self, memory: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        running = QApplication.instance() or make_application([])
        if not isinstance(running, QApplication):
            raise TypeError("another kind of application is running")
        self.house = make_house(running, QSettings(str(memory), QSettings.Format.IniFormat))
        self.window = MainWindow(self.house)
        self.window.show()
        self._painted = Painted(self.window)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.window.page

    def open(self, path: Path, passphrase: str) -> None:
        """Open a round and wait until nothing is under way."""
        self.window.home.open_with(path, passphrase)
        self.until(lambda: self.house.session.now is not None)

    def visit(self, stage: str) -> None:
        """Go to a page and wait until it has what it shows."""
        self.window.show_stage(stage)
        self.rest()

    def review(self, reviewer: str) -> ReviewPage:
        """Sit down at the review desk as a reviewer of the sample."""
        self.visit("review")
        page = self.page
        if not isinstance(page, ReviewPage):
            raise TypeError("review is another page")
        page.sitting.act_as(reviewer)
        self.until(lambda: bool(page.place()))
        self.rest()
        return page

    def move(self, act: Act) -> float:
        """Go to another item; returns the milliseconds until the window has painted it and waits for keys again."""
        page, before = self.page, self.page.place()
        began = time.perf_counter()
        self.window.run(act)
        if page.place() == before:
            _wait(page.moved)
        _wait(self._painted.begins)
        settle()
        took = (time.perf_counter() - began) * 1000
        if page.place() == before:
            raise LookupError("this key led to no other item")
        self.rest()
        return took

    def rest(self) -> None:
        """Wait until the worker has nothing left to do and everything is painted."""
        self.until(self._is_idle)
        settle()

    def until(self, holds: Callable[[], bool]) -> None:
        """Let events happen until something holds."""
        loop, ask = QEventLoop(), QTimer()
        ends = time.perf_counter() + PATIENCE

        def look() -> None:
            if holds() or time.perf_counter() > ends:
                loop.quit()

        ask.timeout.connect(look)
        ask.start(LOOK)
        loop.exec()
        ask.stop()
        if not holds():  # not any more: the last events began something anew
            if time.perf_counter() > ends:
                raise TimeoutError
            self.until(holds)

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.house.languages.silence()

    def _is_idle(self) -> bool:
        return not self.house.jobs.is_busy() and not is_anything_left()


def _wait(signal: SignalInstance) -> None:
    """Let events happen until a signal comes."""
    loop, late = QEventLoop(), QTimer()
    late.setSingleShot(True)
    signal.connect(loop.quit)
    late.timeout.connect(partial(loop.exit, 1))
    late.start(round(PATIENCE * 1000))
    if loop.exec():
        raise TimeoutError("the window did not get there")


def settle() -> None:
    """Let every event that waits happen, paintings among them: a timer of nothing comes after them."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def timed(work: Callable[[], None]) -> float:
    """Return the milliseconds that a piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
