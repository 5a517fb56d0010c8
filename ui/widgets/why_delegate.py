"""Paints a node of the tree of a figure: label and value on one line, the rule in small words below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded

HEIGHT, LINE, SMALL, GAP = 46, 20, 12, 8


@dataclass(frozen=True, slots=True)
class WhyColours:
    """What the delegate paints with."""

    words: QColor
    quiet: QColor
    chosen: QColor
    accent: QColor


@guarded
class WhyDelegate(QStyledItemDelegate):
    """The node that is looked at has a bar at its side as well as a colour."""

    def __init__(self, colours: WhyColours, value_role: int, rule_role: int) -> None:
        super().__init__()
        self.colours = colours
        self._value, self._rule = value_role, rule_role

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.colours.chosen)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.colours.accent)
        room = rect.adjusted(GAP, 4, -GAP, -4)
        self._paint_first(painter, room, index)
        self._paint_rule(painter, room, index)
        painter.restore()

    def _paint_first(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        line = QRect(room.left(), room.top(), room.width(), LINE)
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.colours.words)
        value = str(index.data(self._value) or "")
        wide = painter.fontMetrics().horizontalAdvance(value)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
        font.setBold(not index.parent().isValid())
        painter.setFont(font)
        left = line.adjusted(0, 0, -wide - GAP, 0)
        _elided(painter, left, str(index.data(Qt.ItemDataRole.DisplayRole) or ""))

    def _paint_rule(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        font = QFont(painter.font())
        font.setBold(False)
        font.setPixelSize(SMALL)
        painter.setFont(font)
        painter.setPen(self.colours.quiet)
        _elided(painter, room.adjusted(0, LINE, 0, 0), str(index.data(self._rule) or ""))


def _elided(painter: QPainter, room: QRect, words: str) -> None:
    held = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, held)
