"""The keys of the page, laid over its right edge by F1."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.widgets.parts import column, label

WIDTH, MARGIN = 380, 16
TALLEST = 16  # rows; more keys stand in two columns


class KeysPanel(QFrame):
    """Lists (words, key); Esc or F1 puts it away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popover")
        self._title = label("heading")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        box = column(self, margin=16)
        box.addWidget(self._title)
        box.addLayout(self._grid)
        self._title.setText(self.tr("Keys of this page"))
        self.hide()

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show what each key does."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        tall = len(keys) if len(keys) <= TALLEST else (len(keys) + 1) // 2
        for at, (words, key) in enumerate(keys):
            what, which = label("subtle"), label("badge-quiet")
            what.setText(words)
            which.setText(key)
            beside, below = divmod(at, tall)
            self._grid.addWidget(what, below, 2 * beside)
            self._grid.addWidget(which, below, 2 * beside + 1)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        over = self.parentWidget()
        if over:
            self.move(over.width() - self.width() - MARGIN, 52 + MARGIN)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._title.setText(self.tr("Keys of this page"))
            self.hide()
        super().changeEvent(event)
