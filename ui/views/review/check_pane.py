"""The list before sealing: what should be looked at once more; Enter on a line goes to its item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.parts import column, flowing, label
from ui.widgets.table import Table

WIDTHS, LEAST = (140, 170, 80, 200), 136


class CheckPane(View):
    """Nothing on the list forbids sealing; it only says what is there."""

    chosen = Signal(int)  # the row

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", True)
        self.table = Table(WIDTHS, (3,))
        self.table.setMinimumHeight(LEAST)
        self.table.activated.connect(self._on_activated)
        self._title, self._standing, self._how = label("title"), flowing("subtle"), flowing("quiet")
        box = column(self, margin=20, spacing=8)
        for part in (self._title, self._standing, self._how):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        self.retranslate()

    def show_lines(self, lines: Sequence[Line], standing: str) -> None:
        """Show findings as (what, institution, indicator, words) under what is said of them all."""
        self.table.set_lines(lines)
        self._standing.setText(standing)
        for part in (self.table, self._how):
            part.setVisible(bool(lines))
        if lines:
            self.table.selectRow(0)

    def begin(self) -> None:
        """Take the keyboard on the first line."""
        self.table.setFocus()

    def standing(self) -> str:
        """Return what is said of the whole list."""
        return self._standing.text()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Before you seal"))
        self._how.setText(self.tr("F6 leads into the list, Enter on a line to its item."))
        headings = (self.tr("What"), self.tr("Institution"), self.tr("Indicator"), self.tr("In words"))
        self.table.set_headings(headings)
        self.table.setAccessibleName(self.tr("To look at once more; Enter goes to the item"))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
