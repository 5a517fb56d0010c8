"""How large everything is: words, icons and lengths alike, 100 to 200 % of what the system asks for, at once and from then on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

KEY = "zoom"
SIZES = (100, 125, 150, 175, 200)  # percent
USUAL, LARGEST = SIZES[0], SIZES[-1]
FACTOR = "QT_SCALE_FACTOR"  # Qt reads it once, before there is a window
# Qt's own function for the same factor, by the name its compiler gave it. It is none of Qt's promises, so it is asked
# for by name and done without where it is not there; the pinned Qt has it (docs/decisions.md).
SETTERS = {
    "linux": ("libQt6Gui.so.6", "_ZN15QHighDpiScaling15setGlobalFactorEd"),
    "win32": ("Qt6Gui.dll", "?setGlobalFactor@QHighDpiScaling@@SAXN@Z"),
}


def remembered(settings: QSettings) -> int:
    """Return the chosen size in percent."""
    value = str(settings.value(KEY, USUAL))
    return max(USUAL, min(int(value), LARGEST)) if value.isdecimal() else USUAL


def remember(settings: QSettings, percent: int) -> None:
    """Choose a size for the next start."""
    settings.setValue(KEY, max(USUAL, min(percent, LARGEST)))


def next_size(percent: int, step: int) -> int:
    """Return the size `step` places further among those offered, the last one where there are no more."""
    nearest = min(range(len(SIZES)), key=lambda at: abs(SIZES[at] - percent))
    return SIZES[min(max(nearest + step, 0), len(SIZES) - 1)]


def put_on(settings: QSettings) -> None:
    """Let the application that is about to be made be as large as chosen, unless its surroundings say how large."""
    percent = remembered(settings)
    if percent != USUAL and FACTOR not in os.environ:
        os.environ[FACTOR] = str(percent / USUAL)


def setter() -> Callable[[float], object] | None:
    """Return what sets the factor while the application runs, None where this Qt has nothing of the kind."""
    library, name = SETTERS.get(sys.platform, ("", ""))
    if not library:
        return None
    import ctypes  # a start does not wait for it

    try:
        found = ctypes.CDLL(library)[name]
    except (OSError, AttributeError):
        return None
    found.argtypes, found.restype = [ctypes.c_double], None
    return found


def change(window: QWidget, percent: int) -> bool:
    """Let everything be another size at once; False where that takes another start.

    Qt takes another factor only while no window exists on the screen. So what stands on the screen is given up and made
    anew; the widgets themselves, with all they hold, stay as they are.
    """
    put = setter()
    if put is None:
        return False
    QGuiApplication.inputMethod().commit()
    held, state, before = QApplication.focusWidget(), window.windowState(), window.devicePixelRatioF()
    for top in QApplication.topLevelWidgets():
        if top.windowHandle() is not None:
            top.destroy()
    put(percent / USUAL)
    window.create()
    ratio = before / window.devicePixelRatioF()
    window.move(window.pos() * ratio)  # what it took of the screen, and where, it takes again
    window.resize(window.size() * ratio)
    window.setWindowState(state)
    window.show()
    window.activateWindow()
    if held is not None:
        held.setFocus()
    return True
