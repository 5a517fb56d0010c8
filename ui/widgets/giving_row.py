"""Panes side by side, of which the first, a list, gives way to the others where there is no room for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.guard import guarded


@guarded
class GivingRow(QSplitter):
    """In a narrow window the list comes in the second pane's place when it is asked for, and goes when a line is chosen."""

    narrowed = Signal(bool)

    def __init__(self, panes: Sequence[QWidget], sizes: Sequence[int], wide: int) -> None:
        """Put `panes` beside each other, `sizes` pixels wide; the first gives way below `wide` pixels or what all must have."""
        super().__init__(Qt.Orientation.Horizontal)
        self._list, self._front, *self._others = panes
        self._wide, self._is_narrow = wide, False
        for pane in panes:
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes(list(sizes))

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for all panes."""
        return self._is_narrow

    def is_listing(self) -> bool:
        """Tell whether the list stands in the second pane's place."""
        return self._is_narrow and self._list.isVisibleTo(self)

    def turn(self) -> None:
        """Bring the list in the second pane's place, or put that back."""
        if self._is_narrow:
            self._put(listing=not self.is_listing())

    def show_front(self) -> None:
        """Put the second pane back in its place."""
        if self.is_listing():
            self._put(listing=False)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed((self._front, *self._others)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < max(self._wide, self._needed((self._list, self._front, *self._others)))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._put(listing=False)
            self.narrowed.emit(is_narrow)

    def _needed(self, panes: Sequence[QWidget]) -> int:
        """Return how many pixels panes need beside each other."""
        each = [pane.minimumSizeHint().expandedTo(pane.minimumSize()).width() for pane in panes]
        return sum(each) + self.handleWidth() * (len(panes) - 1)

    def _put(self, *, listing: bool) -> None:
        self._front.setVisible(not listing)
        self._list.setVisible(listing or not self._is_narrow)
