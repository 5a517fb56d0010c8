"""Pages below each other, scrolled without steps; each is asked for when it comes near and painted when it is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.guard import guarded
from ui.widgets.paper.cache import Cache
from ui.widgets.paper.layout import EDGE, GAP, Layout
from ui.widgets.paper.letters import Letters
from ui.widgets.paper.marks import Marks, Selection, on_page, turned
from ui.widgets.paper.painting import PageColours, paint_marks, paint_page
from ui.widgets.paper.scrolling import LINE, scroll_step
from ui.widgets.paper.selecting import Selecting

BUDGET = 48 << 20  # bytes of painted pages
NEAR = 0.75  # of the height of the view, above and below it: pages there are painted ahead
ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
Shot = tuple[int, int, int]  # page, width in device pixels, turn


@guarded
class PagesView(QAbstractScrollArea):
    """Knows pages by number and size; who paints them is the controller's business."""

    needed = Signal(object)  # list of Shot: what is seen and what is near, the most urgent first
    page_shown = Signal(int)  # another page is the one looked at
    zoomed = Signal(int)  # 1 larger, -1 smaller, 0 to fit
    turned = Signal()
    selected = Signal()
    letters_needed = Signal(int)  # the text of a page, before it can be selected

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pages, self.marks = Layout(), Marks()
        self._cache: Cache[int] = Cache(BUDGET)
        self._drawn: dict[int, Shot] = {}  # how the picture that is kept of a page was asked for
        self._refused: dict[int, str] = {}
        self._zoom, self._page = 1.0, 0
        self._colours: PageColours | None = None
        self._selecting = Selecting(self)
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._on_ask)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def show_pages(self, count: int, sizes: Sequence[Sequence[float]]) -> None:
        """Show another file from its first page on."""
        self.clear()
        self.pages.begin(count, sizes)
        self._zoom = 1.0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._look()

    def learn(self, sizes: Sequence[Sequence[float]]) -> None:
        """Take note of the sizes of further pages; the page looked at stays where it is."""
        self._keeping_place(self.pages.turn, sizes)

    def clear(self) -> None:
        """Show nothing."""
        for kept in (self._cache, self._drawn, self._refused, self.marks):
            kept.clear()
        self.pages.begin(0, ())
        self._page = 0
        self.viewport().update()

    def dress(self, colours: PageColours) -> None:
        """Take the colours of the theme."""
        self._colours = colours
        self.viewport().update()

    def put(self, shot: Shot, picture: QImage) -> None:
        """Show a painted page."""
        page = shot[0]
        if page >= self.pages.count or shot[2] != self.pages.turn:
            return
        self._cache.put(page, QPixmap.fromImage(picture))
        self._drawn[page] = shot
        self.viewport().update(self._on_screen(page))

    def refuse(self, page: int, words: str) -> None:
        """Say in place of a page why it is not drawn."""
        self._refused[page] = words
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Show pages at another size; 1 fills the width there is."""
        self._zoom = zoom
        self._keeping_place(self.pages.turn)

    def set_turn(self, turn: int) -> None:
        """Show pages turned clockwise, in degrees."""
        self._cache.clear()
        self._drawn.clear()
        self._keeping_place(turn)

    def zoom_for_whole_page(self) -> float:
        """Return the zoom at which the page looked at is seen whole."""
        wide = self.pages.width_for_height(self._page, self.viewport().height() - 2 * GAP)
        return min(wide / self._fitting(), 1.0)

    def go_to(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 0 <= page < self.pages.count:
            self.verticalScrollBar().setValue(self.pages.rect(page).top() - GAP)

    def reveal(self, page: int, box: QRectF) -> None:
        """Bring a place on a page into view."""
        there = on_page(box, self.pages.rect(page), self.pages.turn)
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + GAP <= there.top() <= there.bottom() <= bar.value() + high - GAP:
            bar.setValue(round(there.center().y()) - high // 3)
        aside = self.horizontalScrollBar()
        if not aside.value() <= there.left() <= there.right() <= aside.value() + self.viewport().width():
            aside.setValue(round(there.left()) - EDGE)

    def page(self) -> int:
        """Return the page looked at, from 0."""
        return self._page

    def has_picture(self) -> bool:
        """Tell whether the page looked at is painted."""
        return self._page in self._drawn and self._cache.get(self._page) is not None

    def is_sharp(self) -> bool:
        """Tell whether every page in view is painted at the size it is shown in."""
        wanted = self._shot(0)[1:]
        return all(self._drawn.get(page, (0, 0, 0))[1:] == wanted for page in self._seen(0.0))

    def memory(self) -> int:
        """Return the bytes of painted pages that are kept."""
        return self._cache.size

    def learn_letters(self, page: int, letters: Letters) -> None:
        """Take note of the text of a page."""
        self.marks.learn(page, letters, self._page)
        self.viewport().update()

    def select(self, page: int, anchor: int, cursor: int) -> None:
        """Select letters of a page."""
        self.marks.selection = Selection(page, anchor, cursor)
        self.viewport().update()
        self.selected.emit()

    def deselect(self) -> None:
        """Select nothing."""
        self.marks.selection = None
        self.viewport().update()
        self.selected.emit()

    def point_on(self, position: QPointF) -> tuple[int, QPointF]:
        """Return the page at a place of the view, and the place on the upright page as shares of it."""
        y = round(position.y()) + self.verticalScrollBar().value()
        page = self.pages.at(y)
        there = self.pages.rect(page)
        across = (position.x() - self._left()) / max(there.width(), 1)
        down = (y - there.top()) / max(there.height(), 1)
        box = turned(QRectF(across, down, 0, 0), (360 - self.pages.turn) % 360)
        return page, box.topLeft()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._colours is not None:
            for page in self._seen(0.0):
                there = self._on_screen(page)
                if there.intersects(event.rect()):
                    paint_page(painter, there, self._cache.get(page), self._refused.get(page, ""), self._colours)
                    paint_marks(painter, there, (page, self.pages.turn), self.marks, self._colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keeping_place(self.pages.turn)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.marks.words())
        elif self._selecting.takes_key(event):
            event.accept()
        elif key in ZOOMS:
            self.zoomed.emit(ZOOMS[key])
        elif key == Qt.Key.Key_R:
            self.turned.emit()
        else:
            self._scroll(key, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._selecting.begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._selecting.extend(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._selecting.take_word(event.position())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask.start()
        return super().event(event)

    def _scroll(self, key: Qt.Key, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = scroll_step(key, self.viewport().height(), bar.maximum())
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def _keeping_place(self, turn: int, sizes: Sequence[Sequence[float]] = ()) -> None:
        """Lay out again, and keep in view what was at the top of it."""
        bar = self.verticalScrollBar()
        page = self.pages.at(bar.value() + GAP)
        share = (bar.value() - self.pages.rect(page).top()) / self.pages.height(page) if self.pages.count else 0.0
        if sizes:
            self.pages.learn(sizes)
        self._lay_out(turn)
        if self.pages.count:
            bar.setValue(round(self.pages.rect(page).top() + share * self.pages.height(page)))
        self._look()

    def _lay_out(self, turn: int = 0) -> None:
        self.pages.place(round(self._fitting() * self._zoom), turn)
        view = self.viewport().size()
        high, wide = self.verticalScrollBar(), self.horizontalScrollBar()
        high.setRange(0, max(self.pages.total() - view.height(), 0))
        high.setPageStep(view.height())
        high.setSingleStep(LINE)
        wide.setRange(0, max(self.pages.width + 2 * EDGE - view.width(), 0))
        wide.setPageStep(view.width())
        wide.setSingleStep(LINE)

    def _fitting(self) -> int:
        return max(self.viewport().width() - 2 * EDGE, 100)

    def _look(self) -> None:
        self.viewport().update()
        self._ask.start()

    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = self.pages.at(middle)
        if page != self._page:
            self._page = page
            self.page_shown.emit(page)
        self._look()

    def _on_ask(self) -> None:
        """Ask for what is seen and near and not painted as it is shown."""
        wanted = dict.fromkeys((*self._seen(0.0), *self._seen(NEAR)))
        shots = [self._shot(page) for page in wanted if page not in self._refused]
        self.needed.emit([shot for shot in shots if self._drawn.get(shot[0]) != shot or not self._cache.get(shot[0])])

    def _shot(self, page: int) -> Shot:
        return (page, round(self.pages.width * self.devicePixelRatioF()), self.pages.turn)

    def _seen(self, more: float) -> range:
        top, high = self.verticalScrollBar().value(), self.viewport().height()
        return self.pages.seen(round(top - more * high), round(top + high + more * high))

    def _on_screen(self, page: int) -> QRect:
        return self.pages.rect(page).translated(QPoint(self._left(), -self.verticalScrollBar().value()))

    def _left(self) -> int:
        spare = self.viewport().width() - self.pages.width
        return spare // 2 if spare > 2 * EDGE else EDGE - self.horizontalScrollBar().value()
