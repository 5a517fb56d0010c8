"""Nothing is cut off: every word on every page has the room it needs, in both languages, at both scales."""

from __future__ import annotations

import contextlib

import pytest
from PySide6.QtCore import QSize
from pytestqt.exceptions import TimeoutError as StillCutOff

from reviewer.text import Language
from tests.ui.driver import Driver
from tests.ui.looking import cut_off, overlapping, seen

LAPTOP = QSize(1366, 768)


def settled(driver: Driver) -> list[str]:
    """Return what is still cut off or overlaps once the layout has come to rest."""
    with contextlib.suppress(StillCutOff):
        driver.qtbot.waitUntil(lambda: not _now(driver), timeout=2_000)
    return _now(driver)


def _now(driver: Driver) -> list[str]:
    return cut_off(driver.window.view._rail) + overlapping(driver.window)


@pytest.mark.parametrize("language", list(Language))
def test_the_rail_shows_every_stage_whole_on_a_laptop_at_twice_the_size(driver: Driver, language: Language) -> None:
    driver.open().window.house.languages.use(language)
    driver.window.resize(QSize(683, 384))
    driver.until(driver.is_idle)
    assert settled(driver) == []
    assert len(seen(driver.window.view._rail)) == len(driver.window.view._buttons)
