"""Paints a cell of the matrix: the share of the maximum as depth of colour, the figure as text over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded

BANDS = (0.5, 0.6, 0.7, 0.8, 0.9)  # shares of the maximum at which the colour deepens
PADDING, HEIGHT = 8, 30


@dataclass(frozen=True, slots=True)
class HeatColours:
    """What the delegate paints with; `deep` is the colour of a share of nine tenths and more."""

    ground: QColor
    deep: QColor
    words: QColor
    focus: QColor
    line: QColor

    def of(self, share: float) -> QColor:
        """Return the colour of a share."""
        step = sum(share >= band for band in BANDS) / len(BANDS)
        return QColor(
            _between(self.ground.red(), self.deep.red(), step),
            _between(self.ground.green(), self.deep.green(), step),
            _between(self.ground.blue(), self.deep.blue(), step),
        )


@guarded
class HeatDelegate(QStyledItemDelegate):
    """The current cell has a frame, so that it shows on every colour."""

    def __init__(self, colours: HeatColours, share_role: int, summed_role: int) -> None:
        super().__init__()
        self.colours = colours
        self._share, self._summed = share_role, summed_role

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(64, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        share = index.data(self._share)
        painter.fillRect(rect, self.colours.of(share) if isinstance(share, float) else self.colours.ground)
        painter.setPen(self.colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_words(painter, rect, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self.colours.focus, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if not isinstance(words, str) or not words:
            return
        font = painter.font()
        bold = bool(index.data(self._summed))
        if font.bold() != bold:
            font.setBold(bold)
            painter.setFont(font)
        painter.setPen(self.colours.words)
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        held = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)), held)


def _between(low: int, high: int, step: float) -> int:
    return round(low + (high - low) * step)
