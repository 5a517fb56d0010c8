"""How totals and grades are spread, type by type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.models.rows import Line, Rows
from ui.views.view import View
from ui.widgets.parts import column, paragraph

FIRST, NUMBER = 180, 92


class DistributionPane(View):
    """A table: a row for each type and one for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.rows = Rows(self)
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setProperty("focusRing", "true")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        self._note = paragraph("quiet")
        box = column(self, spacing=8)
        box.setContentsMargins(16, 12, 16, 14)
        box.addWidget(self._note)
        box.addWidget(self.table, 1)
        self.retranslate()

    def show_types(self, headings: Sequence[str], lines: Sequence[Line]) -> None:
        """Show (type, how many, mean, lowest, highest, then one count for each grade)."""
        self.rows.set_headings(headings)
        self.rows.set_lines(lines)
        for at in range(len(headings)):
            self.table.setColumnWidth(at, NUMBER if at else FIRST)

    def retranslate(self) -> None:
        self._note.setText(self.tr("Totals and grades by type, of all institutions of the round."))
        self.table.setAccessibleName(self.tr("Totals and grades by type"))
