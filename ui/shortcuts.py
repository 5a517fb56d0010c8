"""The keys of the table of actions, alive in one window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import EVERYWHERE, TABLE, Act, Row, words


class Shortcuts:
    """The Qt actions made from the table; `run` is called with what was asked for."""

    def __init__(self, window: QWidget, run: Callable[[Act], None]) -> None:
        self._made: dict[Row, QAction] = {}  # one act may have its keys at several stages
        for row in TABLE:
            action = QAction(window)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(partial(run, row.act))
            window.addAction(action)
            self._made[row] = action

    def enter(self, stage: str) -> None:
        """Let the keys of `stage` work, and no other stage's."""
        for row in TABLE:
            self._made[row].setEnabled(row.stage in (EVERYWHERE, stage))

    def silence(self) -> None:
        """Let no key work but the one that quits."""
        for row, action in self._made.items():
            action.setEnabled(row.act is Act.QUIT)

    def retranslate(self) -> None:
        """Say every action in the language of the window."""
        for row in TABLE:
            self._made[row].setText(words(row))
