"""Paints a line of work: a shape that says how far it is, the words, a flag, the count."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded
from ui.models.lines import Line, LinesModel, State

HEIGHT, MARGIN, GLYPH, COUNT, FLAGS = 32, 12, 14, 48, 16


@dataclass(frozen=True, slots=True)
class Colours:
    """What the delegate paints with."""

    words: QColor
    quiet: QColor
    done: QColor
    begun: QColor
    flag: QColor
    chosen: QColor
    hover: QColor
    accent: QColor


@guarded
class LineDelegate(QStyledItemDelegate):
    """State is told by shape as well as by colour: ring, half, filled with a tick, struck through."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LinesModel.LINE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, option)
        glyph = QRectF(rect.left() + MARGIN, rect.center().y() - GLYPH / 2 + 1, GLYPH, GLYPH)
        self._glyph(painter, glyph, line.state)
        self._words(painter, rect, line, chosen=chosen)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.colours.chosen)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.colours.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.colours.hover)

    def _glyph(self, painter: QPainter, box: QRectF, state: State) -> None:
        if state is State.DONE:
            _done(painter, box, self.colours.done)
        elif state is State.ASKED:
            _ring(painter, box, self.colours.flag)
            painter.drawLine(box.center() + QPointF(-3, 0), box.center() + QPointF(3, 0))
        elif state is State.BEGUN:
            _begun(painter, box, self.colours.begun)
        elif state is State.SHUT:
            _ring(painter, box, self.colours.quiet)
            painter.drawLine(box.bottomLeft() + QPointF(3, -3), box.topRight() + QPointF(-3, 3))
        else:
            _ring(painter, box, self.colours.quiet)

    def _words(self, painter: QPainter, rect: QRect, line: Line, *, chosen: bool) -> None:
        font = painter.font()
        font.setBold(chosen)
        painter.setFont(font)
        left = rect.left() + MARGIN + GLYPH + 8
        taken = (COUNT if line.count or line.flagged else 8) + (FLAGS if line.flagged else 0)
        room = QRect(left, rect.top(), rect.right() - left - taken, rect.height())
        words = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.colours.quiet if line.state is State.SHUT else self.colours.words)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self.colours.quiet)
        right = QRect(rect.right() - COUNT, rect.top(), COUNT - 8, rect.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.count)
        if line.flagged:
            self._flag(painter, rect, line.flagged)

    def _flag(self, painter: QPainter, rect: QRect, signs: str) -> None:
        painter.setPen(self.colours.flag)
        place = QRect(rect.right() - COUNT - FLAGS + 4, rect.top(), FLAGS, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, signs)


def _ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _begun(painter: QPainter, box: QRectF, colour: QColor) -> None:
    _ring(painter, box, colour)
    painter.setBrush(colour)
    painter.drawPie(box.adjusted(1, 1, -1, -1), 90 * 16, 180 * 16)


def _done(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box)
    painter.setPen(QPen(Qt.GlobalColor.white, 1.8))
    corner = box.topLeft()
    painter.drawLine(corner + QPointF(3.6, 7.2), corner + QPointF(6.2, 9.8))
    painter.drawLine(corner + QPointF(6.2, 9.8), corner + QPointF(10.6, 4.6))
