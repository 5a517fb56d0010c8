"""Nothing is cut off: every word on every page has the room it needs, in both languages, at both scales."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QSize
from pytestqt.exceptions import TimeoutError as StillCutOff

from tests.ui.driver import Driver
from tests.ui.looking import cut_off

LAPTOP = QSize(1366, 768)


def settled(driver: Driver) -> list[str]:
    """Return what is still cut off once the layout has come to rest."""
    with contextlib.suppress(StillCutOff):
        driver.qtbot.waitUntil(lambda: not cut_off(driver.window), timeout=2_000)
    return cut_off(driver.window)
