"""Panes beside each other, which come below each other where there is no room for all in one row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSplitter, QWidget

from ui.guard import guarded
from ui.widgets.parts import row

ANY = 16_777_215  # pixels: Qt's own word for no limit
ENOUGH = 400  # pixels: less than that, and words and tables are no longer read beside anything
REST = 0  # the width of a pane that takes what the others leave


def _needs(pane: QWidget) -> QSize:
    return pane.minimumSizeHint().expandedTo(pane.minimumSize())


def _height(pane: QWidget, width: int) -> int:
    """Return how high a pane must be at a width: its words fold there, which its least size alone knows nothing of."""
    return pane.heightForWidth(width) if pane.hasHeightForWidth() else max(pane.minimumSizeHint().height(), 0)


@guarded
class Folding(QWidget):
    """Each pane has its width, or REST; below each other all are as wide as the page, and the page is scrolled down.

    A pane that scrolls by itself is as long as what it holds while the page does.
    """

    def __init__(
        self, panes: Sequence[tuple[QWidget, int]], margin: int = 20, spacing: int = 16, least: int = ENOUGH
    ) -> None:
        """Put panes beside each other while what the fixed ones leave is `least` pixels or more."""
        super().__init__()
        self._least = least
        self._panes = tuple(panes)
        self._row = row(self, margin=margin, spacing=spacing)
        self._edges = 2 * margin
        for pane, width in self._panes:
            self._row.addWidget(pane, int(width == REST))
        for _, held in self._rolls():
            held.installEventFilter(self)
        self.is_folded = False
        self._put()

    def minimumSizeHint(self) -> QSize:
        if not self.is_folded:
            widest = max((_needs(pane).width() for pane, width in self._panes if width == REST), default=0)
            return QSize(widest + self._edges, super().minimumSizeHint().height())
        widest = max(_needs(pane).width() for pane, _ in self._panes)
        folds = self._row.hasHeightForWidth()
        high = self._row.totalHeightForWidth(self.width()) if folds else super().minimumSizeHint().height()
        return QSize(widest + self._edges, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        if self.is_folded:
            self.updateGeometry()  # how high it must be follows from how wide it is

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._unroll()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        is_folded = self.width() < self._needed()
        if is_folded != self.is_folded:
            self.is_folded = is_folded
            self._put()
        self._unroll()

    def _needed(self) -> int:
        """Return how many pixels the panes need beside each other."""
        shown = [(pane, width) for pane, width in self._panes if not pane.isHidden()]
        each = [width or max(_needs(pane).width(), self._least) for pane, width in shown]
        return sum(each) + self._row.spacing() * (len(each) - 1) + self._edges

    def _put(self) -> None:
        way = QBoxLayout.Direction.TopToBottom if self.is_folded else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        for pane, width in self._panes:
            if width != REST:
                pane.setMinimumWidth(0 if self.is_folded else width)
                pane.setMaximumWidth(ANY if self.is_folded else width)

    def _unroll(self) -> None:
        for pane, held in self._rolls():
            pane.setMinimumHeight(_height(held, self.width() - self._edges) if self.is_folded else 0)

    def _rolls(self) -> list[tuple[QScrollArea, QWidget]]:
        """Return the panes that scroll by themselves, each with what it holds."""
        areas = [pane for pane, _ in self._panes if isinstance(pane, QScrollArea)]
        return [(area, held) for area in areas if (held := area.widget()) is not None]


@guarded
class FoldingSplit(QSplitter):
    """Two panes with a handle between them, beside each other from `wide` pixels on and below each other in less."""

    def __init__(self, panes: Sequence[QWidget], wide: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panes, self._wide = tuple(panes), wide
        for pane in panes:
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self._beside: list[int] = []

    @property
    def is_folded(self) -> bool:
        """Whether the panes stand below each other."""
        return self.orientation() is Qt.Orientation.Vertical

    def minimumSizeHint(self) -> QSize:
        each = [_needs(pane) for pane in self._panes]
        if self.is_folded:
            return QSize(max(one.width() for one in each), super().minimumSizeHint().height())
        return QSize(max(one.width() for one in each), max(one.height() for one in each))

    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = sum(_needs(pane).width() for pane in self._panes) + self.handleWidth()
        is_folded = event.size().width() < max(self._wide, needed)
        if is_folded != self.is_folded:
            self._turn(is_folded=is_folded)
        self._hold_up()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._hold_up()
        return super().event(event)

    def _hold_up(self) -> None:
        """Let each pane be as high as its words need at its width: a splitter asks for their least size alone."""
        for pane in self._panes:
            least = _height(pane, self.width()) if self.is_folded else 0
            if pane.minimumHeight() != least:
                pane.setMinimumHeight(least)

    def _turn(self, *, is_folded: bool) -> None:
        if is_folded:
            self._beside = self.sizes()
        self.setOrientation(Qt.Orientation.Vertical if is_folded else Qt.Orientation.Horizontal)
        if not is_folded and self._beside:
            self.setSizes(self._beside)
