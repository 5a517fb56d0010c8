"""How far a key scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt

LINE = 48  # pixels of one step of the arrows


def scroll_step(key: Qt.Key, view: int, everything: int) -> int:
    """Return the pixels a key goes on, 0 for a key that does not scroll; `view` and `everything` are heights."""
    page = max(view - LINE, LINE)
    steps = {
        Qt.Key.Key_Down: LINE,
        Qt.Key.Key_Up: -LINE,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_PageUp: -page,
        Qt.Key.Key_Space: page,
        Qt.Key.Key_Home: -everything,
        Qt.Key.Key_End: everything,
    }
    return steps.get(key, 0)
