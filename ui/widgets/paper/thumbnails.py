"""Small pictures of the pages in a column; the page looked at is framed, and choosing one goes there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded
from ui.widgets.paper.cache import Cache
from ui.widgets.paper.painting import PageColours

WIDTH, HEIGHT, LABEL, EDGE = 92, 120, 18, 8  # logical pixels of a picture, its number, the space around
BUDGET = 8 << 20  # bytes
FRAME = 2
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@guarded
class Numbers(QAbstractListModel):
    """The pages by number."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def set_count(self, count: int) -> None:
        """Have another number of pages."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return str(index.row() + 1)
        return None


@guarded
class Thumbnails(QListView):
    """Asks for the pictures that are in view and keeps within its own amount of memory."""

    needed = Signal(object)  # list of page numbers from 0
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.numbers, self.pictures = Numbers(), Cache[int](BUDGET)
        self.numbers.setParent(self)
        self.setModel(self.numbers)
        self.setItemDelegate(_Drawing(self))
        self.setFixedWidth(WIDTH + 2 * EDGE + 20)
        self.setUniformItemSizes(True)
        self.setProperty("focusRing", "true")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.colours: PageColours | None = None
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(30)
        self._ask.timeout.connect(self.ask)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.activated.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)

    def show_pages(self, count: int) -> None:
        """Show another file."""
        self.pictures.clear()
        self.numbers.set_count(count)
        self._ask.start()

    def dress(self, colours: PageColours) -> None:
        """Take the colours of the theme."""
        self.colours = colours
        self.viewport().update()

    def put(self, page: int, picture: QImage) -> None:
        """Show one picture."""
        self.pictures.put(page, QPixmap.fromImage(picture))
        self.update(self.numbers.index(page))

    def mark(self, page: int) -> None:
        """Frame the page looked at."""
        index = self.numbers.index(page)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def ask(self) -> None:
        """Ask for what is in view and not there."""
        if self.isVisible():
            self.needed.emit([page for page in self._in_view() if self.pictures.get(page) is None])

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._ask.start()
        return super().event(event)

    def _in_view(self) -> Iterable[int]:
        first = self.indexAt(self.viewport().rect().topLeft())
        step = HEIGHT + LABEL + 2 * EDGE
        begin = max(first.row(), 0)
        return range(begin, min(begin + self.viewport().height() // step + 2, self.numbers.rowCount()))

    def _on_scrolled(self) -> None:
        self._ask.start()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


@guarded
class _Drawing(QStyledItemDelegate):
    """Draws one page with its number below it."""

    def __init__(self, view: Thumbnails) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._view.colours
        if colours is None:
            return
        room: QRect = option.rect
        picture = self._view.pictures.get(index.row())
        there = _placed(room, picture)
        painter.fillRect(there, colours.paper)
        if picture is not None:
            painter.drawPixmap(there, picture)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        pen = painter.pen()
        pen.setColor(colours.chosen if is_current else colours.edge)
        pen.setWidth(FRAME if is_current else 1)
        painter.setPen(pen)
        painter.drawRect(there)
        painter.setPen(colours.label)
        below = QRect(room.left(), room.bottom() - LABEL - EDGE // 2, room.width(), LABEL)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), str(index.row() + 1))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(WIDTH + 2 * EDGE, HEIGHT + LABEL + 2 * EDGE)


def _placed(room: QRect, picture: QPixmap | None) -> QRect:
    """Return where a picture goes: as large as its shape allows."""
    wide, high = (picture.width(), picture.height()) if picture is not None else (WIDTH * 7 // 10, HEIGHT)
    size = QSize(wide, max(high, 1)).scaled(QSize(WIDTH, HEIGHT), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(room.center().x() - size.width() // 2, room.top() + EDGE, size.width(), size.height())
