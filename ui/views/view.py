"""What every view is: a widget that says its words again when the language changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guarded
from ui.soon import soon


@guarded
class View(QWidget):
    """Subclasses build themselves in `__init__`, end it with `retranslate()`, and put every word there."""

    def retranslate(self) -> None:
        """Say every word of the view in the language of the window."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            if self.isVisible():
                self.retranslate()
            else:  # every word of the window at one go would be a long stop
                soon(self, self.retranslate)
        super().changeEvent(event)
