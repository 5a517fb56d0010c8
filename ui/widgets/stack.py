"""A stack as small as the page on top may be: what lies below asks for no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from ui.guard import guarded


@guarded
class Stack(QStackedWidget):
    """Asks for room anew whenever another page comes to the top."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._on_turned)

    def minimumSizeHint(self) -> QSize:
        top = self.currentWidget()
        return top.minimumSizeHint().expandedTo(top.minimumSize()) if top else super().minimumSizeHint()

    def _on_turned(self, _at: int) -> None:
        self.updateGeometry()
