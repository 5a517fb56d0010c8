"""My own marks on one measure as dots on a line from nothing to the maximum, the one in hand larger."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guarded

HEIGHT, MARGIN, DOT, HERE = 28, 8, 4.0, 6.5


@guarded
class Strip(QWidget):
    """Shares of the maximum between 0 and 1; the one in hand is a diamond, the others are rings."""

    def __init__(self) -> None:
        super().__init__()
        self._others: list[float] = []
        self._here: float | None = None
        self._line, self._ring, self._mark = QColor("gray"), QColor("gray"), QColor("blue")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dress(self, line: QColor, ring: QColor, mark: QColor) -> None:
        """Take the colours of the theme."""
        self._line, self._ring, self._mark = line, ring, mark
        self.update()

    def set_marks(self, others: Sequence[float], here: float | None, words: str) -> None:
        """Show the shares; `words` say the same."""
        self._others, self._here = list(others), here
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(self._line, 1.5))
        painter.drawLine(QPointF(MARGIN, middle), QPointF(self.width() - MARGIN, middle))
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            painter.drawLine(QPointF(self._x(share), middle - 3), QPointF(self._x(share), middle + 3))
        painter.setPen(QPen(self._ring, 1.5))
        for share in self._others:
            painter.drawEllipse(QPointF(self._x(share), middle), DOT, DOT)
        if self._here is not None:
            self._draw_here(painter, QPointF(self._x(self._here), middle))
        painter.end()

    def _draw_here(self, painter: QPainter, at: QPointF) -> None:
        painter.setBrush(self._mark)
        painter.setPen(QPen(self._mark, 1))
        corners = (QPointF(0, -HERE), QPointF(HERE, 0), QPointF(0, HERE), QPointF(-HERE, 0))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))

    def _x(self, share: float) -> float:
        return MARGIN + share * (self.width() - 2 * MARGIN)
