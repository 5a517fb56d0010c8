"""The keys of the page, laid over its right edge by F1."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.guard import guarded
from ui.widgets.parts import column, label, scrolling

MARGIN, BELOW_HEADER, BAR = 16, 60, 14
TALLEST, MOST_COLUMNS = 18, 3  # rows; more keys stand in more columns


@guarded
class KeysPanel(QFrame):
    """Lists (words, key); Esc or F1 puts it away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popover")
        self._keys: list[tuple[str, str]] = []
        self._title = label("heading")
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._inside, self._area = inside, scrolling(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll what a small window cannot show whole
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        box = column(self, margin=16)
        box.addWidget(self._title)
        box.addWidget(self._area)
        self._say()
        self.hide()

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show what each key does."""
        self._keys = list(keys)
        self._place()
        self.show()
        self.raise_()

    def fit(self) -> None:
        """Stand anew where the window has another size."""
        if self.isVisible():
            self.hide()  # what is put into what is in sight comes in sight later, and has no size before
            self.show_keys(self._keys)

    def _fill(self, columns: int) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        tall = -(-len(self._keys) // columns)
        for at, (words, key) in enumerate(self._keys):
            what, which = label("subtle"), label("badge-quiet")
            what.setText(words)
            which.setText(key)
            what.setAccessibleDescription(key)
            beside, below = divmod(at, tall)
            self._grid.addWidget(what, below, 2 * beside)
            self._grid.addWidget(which, below, 2 * beside + 1)

    def _place(self) -> None:
        """Lay the keys out in as many columns as they need and the window has room for."""
        over = self.parentWidget()
        if over is None:
            return
        most = over.size() - QSize(4 * MARGIN, BELOW_HEADER + 5 * MARGIN)
        columns = min(-(-len(self._keys) // TALLEST), MOST_COLUMNS) or 1
        self._fill(columns)
        while columns > 1 and self._inside.sizeHint().width() + BAR > most.width():
            columns -= 1
            self._fill(columns)
        whole = self._inside.sizeHint()
        self._area.setFixedSize(min(whole.width() + BAR, most.width()), min(whole.height(), most.height()))
        self.adjustSize()
        self.move(over.width() - self.width() - MARGIN, BELOW_HEADER)

    def _say(self) -> None:
        self._title.setText(self.tr("Keys of this page"))
        self._area.setAccessibleName(self.tr("Keys of this page"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.hide()
        super().changeEvent(event)
