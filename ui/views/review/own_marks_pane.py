"""My own marks on this indicator, the one in hand among them: am I drifting? Nobody else's marks are ever here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.parts import column, label, paragraph
from ui.widgets.strip import Strip
from ui.widgets.table import Table

WIDTHS = (220, 130, 150)


class OwnMarksPane(View):
    """A line of dots over the same marks in words; Enter on a line goes to its item."""

    chosen = Signal(str)  # the institution

    def __init__(self) -> None:
        super().__init__()
        self.strip = Strip()
        self.table = Table(WIDTHS, (0,))
        self.table.activated.connect(self._on_activated)
        self._what, self._standing = paragraph("quiet"), label("label")
        box = column(self, spacing=8)
        box.setContentsMargins(20, 16, 16, 12)
        for part in (self._what, self.strip, self._standing):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        self.retranslate()

    def show_marks(self, lines: Sequence[Line], here: int, standing: str) -> None:
        """Show marks as (institution, points, share), highest first; `here` is the row of the one in hand, or -1."""
        self.table.set_lines(lines)
        self._standing.setText(standing)
        if here >= 0:
            self.table.selectRow(here)
        else:
            self.table.clearSelection()

    def standing(self) -> str:
        """Return what is said of the mark in hand."""
        return self._standing.text()

    def retranslate(self) -> None:
        self._what.setText(self.tr("Only your own marks on this indicator. Nobody else's are shown here, ever."))
        self.table.set_headings((self.tr("Institution"), self.tr("Points"), self.tr("Share of maximum")))
        self.table.setAccessibleName(self.tr("My marks on this indicator"))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(str(self.table.rows.line(index.row()).key))
