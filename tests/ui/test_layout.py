"""Nothing is cut off: every word on every page has the room it needs, in both languages, at both scales."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.exceptions import TimeoutError as StillCutOff

from reviewer.text import Language
from tests.ui.driver import Driver
from ui.views.review.review_view import HANDING_BACK

LAPTOP = QSize(1366, 768)
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("reviewer", ["R01", "R02"])
def test_no_words_are_cut_off_on_the_review_page(driver: Driver, language: Language, reviewer: str) -> None:
    driver.window.page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    driver.sit(reviewer)
    assert settled(driver) == []


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_on_the_home_page(driver: Driver, language: Language) -> None:
    driver.window.page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    driver.open()
    assert settled(driver) == []


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_where_the_work_is_handed_back(driver: Driver, language: Language) -> None:
    driver.window.page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    driver.sit()
    driver.review.view.show_slot(HANDING_BACK)
    driver.review.view.hand_back.tell("R01-return.jipyo")
    assert settled(driver) == []


def test_nothing_asks_for_more_than_a_laptop_has(driver: Driver) -> None:
    driver.sit()
    needed = driver.window.minimumSizeHint()
    assert (needed.width() <= LAPTOP.width(), needed.height() <= LAPTOP.height()) == (True, True)


def test_nothing_is_cut_off_at_twice_the_scale() -> None:
    tests = "test_no_words_are_cut_off_on_the_review_page"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", tests, str(Path(__file__))]
    variables = {**os.environ, "QT_SCALE_FACTOR": "2"}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout


def settled(driver: Driver) -> list[str]:
    """Return what is still cut off once the layout has come to rest."""
    with contextlib.suppress(StillCutOff):
        driver.qtbot.waitUntil(lambda: not cut_off(driver.window), timeout=2_000)
    return cut_off(driver.window)


def cut_off(window: QWidget) -> list[str]:
    """Return the words of visible labels and buttons that need more room than they have."""
    shown = [w for w in window.findChildren(QWidget) if w.isVisible()]
    words = [w for w in shown if isinstance(w, QLabel | QAbstractButton) and w.text()]
    return [f"{type(w).__name__} {w.size().toTuple()}: {w.text()}" for w in words if _lacks_room(w)]


def _lacks_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    needed = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
    return needed > widget.width() or widget.fontMetrics().height() > widget.height() + 1
