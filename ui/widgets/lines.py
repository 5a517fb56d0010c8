"""Lines to type in on a page with keys of its own, and one that finds things in the list below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.guard import guarded

ONWARDS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@guarded
class PageLine(QLineEdit):
    """Leaves Ctrl+E to the page: on X11 a line would take it for the way to its own end."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_the_pages(event):
            event.ignore()
            return False
        return super().event(event)


def _is_the_pages(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier


@guarded
class Finder(PageLine):
    """What is typed sifts a list; arrow down and Enter lead into it."""

    onwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ONWARDS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.onwards.emit()
            return
        super().keyPressEvent(event)
