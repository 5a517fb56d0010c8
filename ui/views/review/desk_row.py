"""The three panes of the desk side by side; where there is no room for three, the list of work gives way to the others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from ui.guard import guarded
from ui.widgets.parts import column, frame

SIZES = [256, 652, 382]
WIDE = 984  # pixels: below this the three do not fit beside each other


@guarded
class DeskRow(QSplitter):
    """In a narrow window the list comes in the contents' place when it is asked for, and goes when a line is chosen."""

    narrowed = Signal(bool)

    def __init__(self, work: QWidget, contents: QWidget, mark: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._work, self._contents, self._mark = self._hold(work), self._hold(contents), self._hold(mark)
        self._is_narrow = False
        self.setChildrenCollapsible(False)
        for at, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(at, stretch)
        self.setSizes(SIZES)

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for three panes."""
        return self._is_narrow

    def is_listing(self) -> bool:
        """Tell whether the list stands in the contents' place."""
        return self._is_narrow and self._work.isVisibleTo(self)

    def show_list(self) -> None:
        """Bring the list in the contents' place, or put the contents back."""
        if self._is_narrow:
            self._put(listing=not self.is_listing())

    def show_contents(self) -> None:
        """Put the contents back in their place."""
        if self.is_listing():
            self._put(listing=False)

    def minimumSizeHint(self) -> QSize:
        beside = (self._contents, self._mark)
        wide = sum(pane.minimumSizeHint().width() for pane in beside) + self.handleWidth()
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < WIDE
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._put(listing=False)
            self.narrowed.emit(is_narrow)

    def _put(self, *, listing: bool) -> None:
        self._contents.setVisible(not listing)
        self._work.setVisible(listing or not self._is_narrow)

    def _hold(self, pane: QWidget) -> QFrame:
        held = frame("pane")
        column(held).addWidget(pane)
        self.addWidget(held)
        return held
