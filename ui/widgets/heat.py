"""Paints a cell of the matrix: the share of the maximum as depth of colour, the figure as text over it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded

BANDS = (0.5, 0.6, 0.7, 0.8, 0.9)  # shares of the maximum at which the colour deepens
PADDING, HEIGHT = 8, 30
MOST_HELD = 4096  # shortened words
Cell = tuple[str, float | None, bool, int]  # words, share of the maximum, whether it is a sum, alignment


@dataclass(frozen=True)
class HeatColours:
    """What the delegate paints with; `deep` is the colour of a share of nine tenths and more."""

    ground: QColor
    deep: QColor
    words: QColor
    focus: QColor
    line: QColor

    @cached_property
    def deepening(self) -> tuple[QColor, ...]:
        """The colours of the bands, the ground first."""
        parts = range(len(BANDS) + 1)
        return tuple(_between(self.ground, self.deep, part / len(BANDS)) for part in parts)

    def of(self, share: float | None) -> QColor:
        """Return the colour of a share; the ground where there is none."""
        return self.ground if share is None else self.deepening[bisect_right(BANDS, share)]


@guarded
class HeatDelegate(QStyledItemDelegate):
    """The current cell has a frame, so that it shows on every colour.

    A page holds hundreds of cells: a cell's role gives words, share, whether it is a sum, and alignment at once, and how
    words are shortened for a width is kept.
    """

    def __init__(self, colours: HeatColours, cell_role: int) -> None:
        super().__init__()
        self.colours = colours
        self._cell = cell_role
        self._held: dict[tuple[str, int, bool], str] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(64, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        words, share, summed, alignment = cast(Cell, index.data(self._cell))
        painter.fillRect(rect, self.colours.of(share))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.colours.line)
        if words:
            self._paint_words(painter, rect.adjusted(PADDING, 0, -PADDING, 0), words, alignment, bold=summed)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self.colours.focus, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, room: QRect, words: str, alignment: int, *, bold: bool) -> None:
        font = painter.font()
        if font.bold() != bold:
            font.setBold(bold)
            painter.setFont(font)
        painter.setPen(self.colours.words)
        painter.drawText(room, alignment, self._shortened(painter, words, room.width(), bold=bold))

    def _shortened(self, painter: QPainter, words: str, width: int, *, bold: bool) -> str:
        wanted = words, width, bold
        if wanted not in self._held:
            if len(self._held) > MOST_HELD:
                self._held.clear()
            self._held[wanted] = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        return self._held[wanted]


def _between(low: QColor, high: QColor, step: float) -> QColor:
    parts = (low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue())
    return QColor(*(round(one + (other - one) * step) for one, other in parts))
