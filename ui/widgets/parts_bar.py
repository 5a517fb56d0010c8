"""The parts of a page as tabs over a stack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTabBar, QWidget

from ui.guard import guarded
from ui.widgets.parts import column, frame, set_state
from ui.widgets.stack import Stack

MARGIN = 16  # pixels beside the tabs


@guarded
class PartsBar(QFrame):
    """A strip of tabs on top, one part of the page below."""

    turned = Signal(int)

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setMinimumWidth(1)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(False)  # where they have no room their words are cut, and none is out of sight
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = Stack()
        for part in parts:
            self.tabs.addTab("")
            self._stack.addWidget(part)
        strip = frame("pane")
        inside = column(strip)
        inside.setContentsMargins(MARGIN, 0, MARGIN, 0)
        inside.addWidget(self.tabs)
        box = column(self, spacing=0)
        box.addWidget(strip)
        box.addWidget(frame("line"))
        box.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.tabs.currentChanged.connect(self.turned)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_together()

    def _draw_together(self) -> None:
        """Let the tabs stand closer where not all of them have room."""
        set_state(self.tabs, "")
        if self.tabs.sizeHint().width() > self.width() - 2 * MARGIN:
            set_state(self.tabs, "tight")

    def set_words(self, words: Sequence[str], name: str) -> None:
        """Say the tabs; `name` is what a screen reader calls them together."""
        for at, said in enumerate(words):
            self.tabs.setTabText(at, said)
        self._draw_together()
        self.tabs.setAccessibleName(name)

    def show_part(self, at: int) -> None:
        """Turn to a part."""
        self.tabs.setCurrentIndex(at)

    def part(self) -> int:
        """Return which part is shown."""
        return self.tabs.currentIndex()
