"""What lies in a scrolling area and asks for the height it must have, not for the one it would like."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.guard import guarded


@guarded
class Least(QWidget):
    """So that lists and texts inside give way before anything has to be scrolled to."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else super().heightForWidth(width)
