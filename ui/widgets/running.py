"""A row of controls that goes on in the next line where the first has no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ui.guard import guarded

NEITHER = Qt.Orientation(0)
ENOUGH = 200  # pixels for what grows: with less of them it goes into the next line
Line = list[tuple[QLayoutItem, int]]  # each part with its stretch


@guarded
class Running(QLayout):
    """As wide as its widest part must be, as high as the lines it has come to need at the width it was given last.

    Where a height that follows from the width is not asked for, as in a splitter, it is told by asking for room anew.
    """

    def __init__(self, gap: int = 8, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        super().__init__()
        self._side = side
        self._gap = gap
        self._parts: Line = []
        self._width = 0  # pixels; 0 before it was first given any
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part behind the others; those with a `stretch` share what is left of their line."""
        if isinstance(part, QLayout):
            self.addChildLayout(part)
            self._parts.append((part, stretch))
        else:
            self.addChildWidget(part)
            self._parts.append((QWidgetItem(part), stretch))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._parts.append((item, 0))

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._parts[index][0] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._parts.pop(index)[0] if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal if any(stretch for _, stretch in self._parts) else NEITHER

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item, _ in self._shown()), default=0)
        return QSize(widest, self._height(self._width))

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item, _ in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, self._height(self._width))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        before, self._width = self._height(self._width), rect.width()
        top = rect.top()
        for line in self._lines(rect.width()):
            high = self._high(line, rect.width())
            self._put(line, QRect(rect.left(), top, rect.width(), high))
            top += high + self._gap
        if self._height(self._width) != before:
            self.update()

    def _shown(self) -> Line:
        return [(item, stretch) for item, stretch in self._parts if not item.isEmpty()]

    def _height(self, width: int) -> int:
        highs = [self._high(line, width) for line in self._lines(width)]
        return sum(highs) + self._gap * max(len(highs) - 1, 0)

    def _high(self, line: Line, width: int) -> int:
        each = zip(line, self._widths(line, width), strict=True)
        return max((_height(item, given) for (item, _), given in each), default=0)

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        left = 0
        for item, stretch in self._shown():
            needed = _needed(item, stretch)
            if not lines or (width and needed + self._gap > left):
                lines.append([])
                left = width + self._gap
            lines[-1].append((item, stretch))
            left -= needed + self._gap
        return lines

    def _put(self, line: Line, room: QRect) -> None:
        widths = self._widths(line, room.width())
        at = room.left()
        if self._side is Qt.AlignmentFlag.AlignHCenter:
            at += (room.width() - sum(widths) - self._gap * (len(widths) - 1)) // 2
        for (item, _), width in zip(line, widths, strict=True):
            high = min(_height(item, width), room.height())
            item.setGeometry(QRect(at, room.top() + (room.height() - high) // 2, width, high))
            at += width + self._gap

    def _widths(self, line: Line, room: int) -> list[int]:
        least = [min(_needed(item, stretch), room) if room else _needed(item, stretch) for item, stretch in line]
        left = max(room - sum(least) - self._gap * (len(line) - 1), 0)
        shares = sum(stretch for _, stretch in line)
        grown = [
            width + (left * stretch // shares if shares else 0) for width, (_, stretch) in zip(least, line, strict=True)
        ]
        return [min(width, item.maximumSize().width()) for width, (item, _) in zip(grown, line, strict=True)]


def _needed(item: QLayoutItem, stretch: int) -> int:
    """Return how wide a part must be: what grows may begin small, what does not is as wide as it likes."""
    wanted = item.sizeHint().width()
    return max(item.minimumSize().width(), min(wanted, ENOUGH)) if stretch else wanted


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if width and item.hasHeightForWidth() else item.sizeHint().height()
