"""How large everything is: words, icons and lengths alike, 100 to 200 % of what the system asks for, from the next start."""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings

KEY = "zoom"
USUAL, LARGEST = 100, 200  # percent
FACTOR = "QT_SCALE_FACTOR"  # Qt reads it once, before there is a window


def remembered(settings: QSettings) -> int:
    """Return the chosen size in percent."""
    value = str(settings.value(KEY, USUAL))
    return max(USUAL, min(int(value), LARGEST)) if value.isdecimal() else USUAL


def remember(settings: QSettings, percent: int) -> None:
    """Choose a size for the next start."""
    settings.setValue(KEY, max(USUAL, min(percent, LARGEST)))


def put_on(settings: QSettings) -> None:
    """Let the application that is about to be made be as large as chosen, unless its surroundings say how large."""
    percent = remembered(settings)
    if percent != USUAL and FACTOR not in os.environ:
        os.environ[FACTOR] = str(percent / USUAL)
