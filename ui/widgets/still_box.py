"""A choice on a page that scrolls: turning the wheel over it scrolls the page and chooses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from ui.guard import guarded
from ui.widgets.chooser import Chooser


@guarded
class StillBox(Chooser):
    """Chooses by keyboard and by its list alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
