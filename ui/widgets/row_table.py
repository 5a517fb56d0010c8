"""A table over any model, of whose rows one is the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelection, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

ROW_HEIGHT = 32


def dress(table: QTableView) -> None:
    """Make a table one of whole rows, without a grid, that Tab leaves."""
    table.setProperty("focusRing", "true")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.horizontalHeader().setHighlightSections(False)


class RowTable(QTableView):
    """Columns keep their widths, and one of them takes what is left."""

    chosen = Signal(int)  # the row that became current

    def __init__(self, model: QAbstractItemModel, widths: Sequence[int], stretch: int) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress(self)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def _on_selected(self, now: QItemSelection, _before: QItemSelection) -> None:
        rows = {index.row() for index in now.indexes()}
        if rows:
            self.chosen.emit(min(rows))
