"""From the key that asks for the next institution or indicator to the painted item, beside painting the page alone."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.sample.building import ensure_sample
from ui.actions import Act
from ui.application import make_application, make_house
from ui.main_window import MainWindow
from ui.pages.review.page import ReviewPage

MOVES = 40
BAR_MS = 50.0
PATIENCE = 5.0  # seconds
REVIEWER = "R01"
STEPS = (Act.NEXT_INSTITUTION, Act.NEXT_MEASURE, Act.PREVIOUS_INSTITUTION, Act.PREVIOUS_MEASURE)


def measure() -> list[dict[str, object]]:
    """Return one row: the 95th percentile of moves, in milliseconds; the limit is painting the same page again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or make_application([])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application is running")
    with tempfile.TemporaryDirectory() as folder:
        house = make_house(application, QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        window = MainWindow(house)
        window.show()
        made = ensure_sample(Path(folder) / "sample")
        page = _sit(window, made.path, made.passphrase)
        moves = [_move(window, page, STEPS[n % len(STEPS)]) for n in range(MOVES)]
        painted = [_paint(window) for _ in range(MOVES)]
        window.close()
    return [_row(moves, painted)]


def _row(moves: list[float], painted: list[float]) -> dict[str, object]:
    ours, limit = (quantiles(times, n=20)[-1] for times in (moves, painted))
    return {
        "name": "next or previous item to painted, 95th percentile",
        "ours_ms": round(ours, 1),
        "limit_ms": round(limit, 1),
        "ratio": round(ours / limit, 2),
        "bar": f"<= {BAR_MS:.0f} ms",
        "met": ours <= BAR_MS,
    }


def _sit(window: MainWindow, path: Path, passphrase: str) -> ReviewPage:
    home = window.home
    home.open_with(path, passphrase)
    _until(lambda: home.house.session.now is not None)
    window.show_stage("review")
    page = window.page
    if not isinstance(page, ReviewPage):
        raise TypeError("review is another page")
    page.sitting.act_as(REVIEWER)
    _until(lambda: bool(page.place()) and not home.house.jobs.is_busy())
    return page


def _move(window: MainWindow, page: ReviewPage, act: Act) -> float:
    before = page.place()
    began = time.perf_counter()
    window.run(act)
    _until(lambda: page.place() != before or not page.house.jobs.is_busy())
    window.grab()
    return (time.perf_counter() - began) * 1000


def _paint(window: MainWindow) -> float:
    began = time.perf_counter()
    window.grab()
    return (time.perf_counter() - began) * 1000


def _until(holds: Callable[[], bool]) -> None:
    """Let events happen until something holds; asked after every event that comes."""
    loop, ask = QEventLoop(), QTimer()
    ends = time.perf_counter() + PATIENCE

    def look() -> None:
        if holds() or time.perf_counter() > ends:
            loop.quit()

    ask.timeout.connect(look)
    ask.start(0)
    loop.exec()
    ask.stop()
    if not holds():
        raise TimeoutError
