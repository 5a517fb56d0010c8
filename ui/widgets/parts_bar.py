"""The parts of a page as tabs over a stack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTabBar, QWidget

from ui.widgets.parts import column, frame
from ui.widgets.stack import Stack


class PartsBar(QFrame):
    """A strip of tabs on top, one part of the page below."""

    turned = Signal(int)

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = Stack()
        for part in parts:
            self.tabs.addTab("")
            self._stack.addWidget(part)
        strip = frame("pane")
        inside = column(strip)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.addWidget(self.tabs)
        box = column(self, spacing=0)
        box.addWidget(strip)
        box.addWidget(frame("line"))
        box.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.tabs.currentChanged.connect(self.turned)

    def set_words(self, words: Sequence[str], name: str) -> None:
        """Say the tabs; `name` is what a screen reader calls them together."""
        for at, said in enumerate(words):
            self.tabs.setTabText(at, said)
        self.tabs.setAccessibleName(name)

    def show_part(self, at: int) -> None:
        """Turn to a part."""
        self.tabs.setCurrentIndex(at)

    def part(self) -> int:
        """Return which part is shown."""
        return self.tabs.currentIndex()
