"""A scroll area for a page of words: it scrolls downwards only, and no further than the words go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.guard import guarded


@guarded
class Downwards(QScrollArea):
    """Gives its content the height that its width asks for.

    Qt would also insist on the least height, which layouts guess from words folded far more often than they are here:
    below the last line one would scroll over nothing.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        _leave_height_to_width(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            _leave_height_to_width(watched)
        return super().eventFilter(watched, event)


def _leave_height_to_width(content: QWidget) -> None:
    layout = content.layout()
    least = 1 if layout is not None and layout.hasHeightForWidth() else 0
    if content.minimumHeight() != least:
        content.setMinimumHeight(least)
