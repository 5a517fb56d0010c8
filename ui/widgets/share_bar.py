"""Paints counts as one bar in parts, the first part deepest; the counts themselves stand in the columns beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded
from ui.models.rows import Rows

MARGIN, THICK, LIGHTEST = 8, 12, 0.12


@guarded
class ShareBar(QStyledItemDelegate):
    """The counts are the key of the row."""

    def __init__(self, rows: Rows, deep: QColor, line: QColor) -> None:
        super().__init__()
        self._rows = rows
        self._deep, self._line = deep, line

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        counts = self._rows.line(index.row()).key
        if not isinstance(counts, tuple) or not sum(counts):
            return
        rect: QRect = option.rect
        room = QRectF(rect.left() + MARGIN, rect.center().y() - THICK / 2, rect.width() - 2 * MARGIN, THICK)
        painter.save()
        painter.setPen(QPen(self._line, 1))
        self._paint_parts(painter, room, counts)
        painter.restore()

    def _paint_parts(self, painter: QPainter, room: QRectF, counts: Sequence[int]) -> None:
        left, steps = room.left(), max(len(counts) - 1, 1)
        for at, count in enumerate(counts):
            wide = room.width() * count / sum(counts)
            colour = QColor(self._deep)
            colour.setAlphaF(1 - (1 - LIGHTEST) * at / steps)
            painter.setBrush(colour)
            if count:
                painter.drawRect(QRectF(left, room.top(), wide, room.height()))
            left += wide
