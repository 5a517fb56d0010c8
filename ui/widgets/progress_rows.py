"""Words, a bar and a count for each thing that is under way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from ui.widgets.parts import label


class ProgressRows(QWidget):
    """A small table of progress; rows are made again only when their number changes."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def set_rows(self, rows: Sequence[tuple[str, int, int]]) -> None:
        """Show (words, done, total) in each row."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        for at, (words, done, total) in enumerate(rows):
            self._add(at, words, done, total)

    def _add(self, at: int, words: str, done: int, total: int) -> None:
        what, count, bar = label("subtle"), label("label"), QProgressBar()
        what.setText(words)
        count.setText(f"{done:,} / {total:,}")
        bar.setTextVisible(False)
        bar.setRange(0, max(total, 1))
        bar.setValue(min(done, total))
        bar.setAccessibleName(f"{words} {done}/{total}")
        self._grid.addWidget(what, at, 0)
        self._grid.addWidget(bar, at, 1)
        self._grid.addWidget(count, at, 2, Qt.AlignmentFlag.AlignRight)
