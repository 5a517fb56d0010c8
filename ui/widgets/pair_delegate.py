"""Paints a line of a list in two parts: what it is, and quieter, what there is to say about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded

DETAIL = Qt.ItemDataRole.UserRole + 1
MARGIN, GAP, SMALLER = 12, 16, 1
QUIET = 0.75  # still more than 4.5 : 1 on every ground of both themes
BESIDE_HEIGHT, BELOW_HEIGHT = 34, 56
Index = QModelIndex | QPersistentModelIndex


def item(words: str, detail: str) -> QListWidgetItem:
    """Return an item that says both parts; a screen reader reads them as one sentence."""
    made = QListWidgetItem(words)
    made.setData(DETAIL, detail)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {detail}" if detail else words)
    return made


@guarded
class PairDelegate(QStyledItemDelegate):
    """The second part stands at the right end of the line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, BESIDE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        words, bare.text = bare.text, ""
        bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        painter.save()
        self._write(painter, bare, words, str(index.data(DETAIL) or ""))
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, words: str, detail: str) -> None:
        room: QRect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        small = smaller(option.font)
        painter.setFont(small)
        taken = min(painter.fontMetrics().horizontalAdvance(detail), room.width() // 2)
        write(painter, room, detail, quieter(option.palette), right=True)
        painter.setFont(option.font)
        left = room.adjusted(0, 0, -(taken + GAP) if detail else 0, 0)
        write(painter, left, words, option.palette.color(QPalette.ColorRole.Text))


@guarded
class TwoLineDelegate(PairDelegate):
    """The second part stands below the first, which is bold."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, BELOW_HEIGHT)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, words: str, detail: str) -> None:
        room: QRect = option.rect.adjusted(MARGIN, 6, -MARGIN, -6)
        half = room.height() // 2
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        write(painter, room.adjusted(0, 0, 0, -half), words, option.palette.color(QPalette.ColorRole.Text))
        painter.setFont(smaller(option.font))
        write(painter, room.adjusted(0, half, 0, 0), detail, quieter(option.palette))


def smaller(font: QFont) -> QFont:
    """Return the font of quieter words."""
    made = QFont(font)
    made.setPixelSize(max(font.pixelSize() - SMALLER, 1))
    return made


def quieter(palette: QPalette) -> QColor:
    """Return the colour of quieter words: that of words, a little of the ground shining through."""
    made = palette.color(QPalette.ColorRole.Text)
    made.setAlphaF(QUIET)
    return made


def write(painter: QPainter, room: QRect, words: str, colour: QColor, *, right: bool = False) -> None:
    """Write one line into `room`, cut with an ellipsis where it must be."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    held = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(colour)
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), held)
