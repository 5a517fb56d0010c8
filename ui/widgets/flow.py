"""A layout that fills lines from left to right, like words in a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui.guard import guarded


@guarded
class Flow(QLayout):
    """Its height follows from the width it is given."""

    def __init__(self, gap: int = 6) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        return self._places(QRect(0, 0, inside, 0))[1] + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        for item, place in zip(self._items, self._places(inside)[0], strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size, margins = QSize(), self.contentsMargins()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _places(self, rect: QRect) -> tuple[list[QRect], int]:
        """Return where each item goes, those of a line on one middle, and how high all lines are."""
        at, lines = rect.topLeft(), [list[QRect]()]
        for item in self._items:
            size = item.sizeHint()
            if at.x() + size.width() > rect.right() + 1 and lines[-1]:
                at = QPoint(rect.left(), at.y() + _high(lines[-1]) + self._gap)
                lines.append([])
            lines[-1].append(QRect(at, size))
            at = QPoint(at.x() + size.width() + (self._gap if size.width() else 0), at.y())
        return [place for line in lines for place in _level(line)], at.y() + _high(lines[-1]) - rect.top()


def _high(line: Sequence[QRect]) -> int:
    return max((place.height() for place in line), default=0)


def _level(line: Sequence[QRect]) -> list[QRect]:
    high = _high(line)
    return [place.translated(0, (high - place.height()) // 2) for place in line]
