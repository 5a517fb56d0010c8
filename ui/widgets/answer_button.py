"""One of the answers to a question: Enter gives it and goes on, as Space and Tab do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton

from ui.guard import guarded

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@guarded
class AnswerButton(QRadioButton):
    """A radio button by which a form is gone through with one key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.click()
        self.focusNextChild()
