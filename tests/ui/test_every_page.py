"""Nothing is cut off, lies over anything else or scrolls over nothing, and everything has a name, on every page."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import TimeoutError as StillWrong

from reviewer.text import Language
from tests.ui import looking
from tests.ui.driver import Driver
from tests.ui.every_page import states
from ui.style import Theme, Tokens, style_sheet
from ui.widgets.room import Room

LAPTOP, DESKTOP = QSize(1366, 768), QSize(1920, 1080)
LARGER, TWICE = QSize(910, 512), QSize(683, 384)  # the laptop at 150 and at 200 %
COLOUR = re.compile(r"#[0-9a-f]{6,8}\b")
ROOT = Path(__file__).resolve().parents[2]
SIZES = (LAPTOP,) if os.environ.get("QT_SCALE_FACTOR") else (DESKTOP, LAPTOP)
PATIENCE = 1_500  # milliseconds for a layout to come to rest


LOOKS = ((Language.KO, Theme.LIGHT), (Language.EN, Theme.LIGHT), (Language.EN, Theme.HIGH_CONTRAST))


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_nothing_is_cut_off_or_overlaps_or_is_nameless(
    driver: Driver, tmp_path: Path, language: Language, theme: Theme
) -> None:
    house = driver.open().window.house
    house.languages.use(language)
    house.style.use(theme)
    found = []
    for state in states(driver, tmp_path):
        for size in SIZES if theme is Theme.LIGHT else (LAPTOP,):
            driver.window.resize(size)
            found += [f"{state} {size.toTuple()}: {words}" for words in faults(driver)]
        found += [f"{state}: {words}" for words in said(driver)] if theme is Theme.LIGHT else []
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", list(Language))
def test_on_a_small_window_nothing_lies_beside_the_screen_and_the_page_follows_the_keyboard(
    driver: Driver, tmp_path: Path, language: Language
) -> None:
    driver.open().window.house.languages.use(language)
    found = []
    for state in states(driver, tmp_path):
        for size in (LARGER, TWICE):
            driver.window.resize(size)
            found += [f"{state} {size.toTuple()}: {wide} pixels beside" for wide in (beside(driver),) if wide > 0]
        assert driver.window.size() == TWICE, state
        room = driver.window.view.stack.currentWidget()
        assert isinstance(room, Room)
        for part in looking.in_tab_order(driver.window.page.view)[-1:]:
            part.setFocus()
            with contextlib.suppress(StillWrong):
                driver.qtbot.waitUntil(partial(_is_followed, part), timeout=PATIENCE)
            found += [] if _is_followed(part) else [f"{state}: {part}"]
    assert not found, "\n".join(found)


def test_nothing_is_cut_off_or_overlaps_at_twice_the_scale() -> None:
    tests = "nameless and not contrast"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", tests, str(Path(__file__))]
    variables = {**os.environ, "QT_SCALE_FACTOR": "2"}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 0, done.stdout


def test_the_themes_differ_in_colours_alone() -> None:
    light, strong = (COLOUR.sub("", style_sheet(Tokens(theme))) for theme in Theme)
    assert light == strong  # so what fits in one fits in the other, in either language


def _is_followed(part: QWidget) -> bool:
    return not part.hasFocus() or not part.visibleRegion().isEmpty()


def beside(driver: Driver) -> int:
    """Return how many pixels of the page still lie beside the window once the layout has come to rest."""
    room = driver.window.view.stack.currentWidget()
    assert isinstance(room, Room)
    with contextlib.suppress(StillWrong):
        driver.qtbot.waitUntil(lambda: room.page.width() <= room.viewport().width(), timeout=PATIENCE)
    return room.page.width() - room.viewport().width()


def faults(driver: Driver) -> list[str]:
    """Return what is still wrong once the layout has come to rest."""
    with contextlib.suppress(StillWrong):
        driver.qtbot.waitUntil(lambda: not _now(driver), timeout=PATIENCE)
    return _now(driver)


def said(driver: Driver) -> list[str]:
    """Return what has no name for a screen reader, and what Tab does not come by or strays from."""
    window = driver.window
    return [*looking.nameless(window), *looking.unreachable(window), *looking.straying(window.page.view)]


def _now(driver: Driver) -> list[str]:
    room = driver.window.view.stack.currentWidget()
    assert isinstance(room, Room)
    scrolled = [] if room.fits() or not room.isVisible() else ["the page does not fit"]
    found = looking.cut_off(driver.window), looking.overlapping(driver.window), looking.hollow(driver.window)
    return [*scrolled, *(words for one in found for words in one)]
