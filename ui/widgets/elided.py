"""A one-line label that gives way to its neighbours and ends in an ellipsis when it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from ui.guard import guarded

LEAST = 48


@guarded
class Elided(QLabel):
    """The whole text is the tool tip."""

    def say(self, words: str) -> None:
        """Say other words."""
        self.setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(LEAST, whole.width()), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.contentsRect()
        held = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), held)


def giving_way(kind: str) -> Elided:
    """Return such a label of a kind that the style sheet knows."""
    made = Elided()
    made.setProperty("kind", kind)
    return made
