"""A menu of things to tick: Space ticks and leaves the menu open for the next, Enter or a click ticks and closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ui.guard import guarded


@guarded
class TickMenu(QMenu):
    """Opened by the keyboard, its first line is chosen at once."""

    def begin(self, place: QPoint) -> None:
        """Open for the keyboard."""
        self.popup(place)
        first = next(iter(self.actions()), None)
        if first is not None:
            self.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.activeAction()
        if event.key() == Qt.Key.Key_Space and chosen is not None:
            chosen.trigger()
        else:
            super().keyPressEvent(event)
