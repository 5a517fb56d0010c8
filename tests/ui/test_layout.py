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
    """Return what is still cut off once the layout has come to rest."""
    with contextlib.suppress(StillCutOff):
        driver.qtbot.waitUntil(lambda: not cut_off(driver.window), timeout=2_000)
    return cut_off(driver.window)


@pytest.mark.parametrize("language", list(Language))
def test_the_rail_shows_every_stage_whole_on_a_laptop_at_twice_the_size(driver: Driver, language: Language) -> None:
    driver.open().window.house.languages.use(language)
    driver.window.resize(QSize(683, 384))
    driver.until(driver.is_idle)
    rail = driver.window.view._rail
    with contextlib.suppress(StillCutOff):
        driver.qtbot.waitUntil(lambda: not overlapping(driver.window), timeout=2_000)
    assert cut_off(rail) + overlapping(driver.window) == []
    assert len(seen(rail)) == len(driver.window.view._buttons)
