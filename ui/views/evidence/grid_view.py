"""Sheets of cells: tabs above, one sheet as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QTableView

from ui.guard import guarded
from ui.views.view import View
from ui.widgets.parts import column

ROW_HEIGHT, COLUMN_WIDTH = 28, 120
MOST_QUOTED = 12  # cells


@guarded
class Cells(QTableView):
    """Cells are read, selected and copied; Tab leaves the table."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)

    def chosen(self) -> list[list[str]]:
        """Return the words of the selected cells, row by row."""
        rows: dict[int, dict[int, str]] = {}
        for index in self.selectionModel().selectedIndexes():
            rows.setdefault(index.row(), {})[index.column()] = str(index.data() or "")
        return [[cells[c] for c in sorted(cells)] for _, cells in sorted(rows.items())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self.chosen()))
            return
        super().keyPressEvent(event)


class GridView(View):
    """Shows sheets by name; which rows there are is the model's business."""

    sheet_chosen = Signal(int)

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.cells = Cells(model)
        self._tabs = QTabBar()
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.currentChanged.connect(self._on_tab)
        box = column(self, spacing=0)
        box.addWidget(self._tabs)
        box.addWidget(self.cells, 1)
        self.retranslate()

    def set_sheets(self, names: Sequence[str]) -> None:
        """Offer other sheets, the first in front."""
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for name in names:
            self._tabs.addTab(name.replace("&", "&&"))
        self._tabs.setVisible(len(names) > 1)
        self._tabs.blockSignals(False)

    def show_sheet(self, at: int) -> None:
        """Bring a sheet to the front without telling anyone."""
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(at)
        self._tabs.blockSignals(False)

    def take_up(self, row: int, column: int) -> None:
        """Select a cell and bring it into view."""
        index = self.cells.model().index(row, column)
        self.cells.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.cells.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def current(self) -> tuple[int, int]:
        """Return row and column of the cell with the keyboard, from 0; (-1, -1) when there is none."""
        index = self.cells.currentIndex()
        return index.row(), index.column()

    def quote(self) -> str:
        """Return the words of the selected cells in one line."""
        cells = [cell for row in self.cells.chosen() for cell in row if cell.strip()]
        return " · ".join(cells[:MOST_QUOTED])

    def retranslate(self) -> None:
        self._tabs.setAccessibleName(self.tr("Sheets"))
        self.cells.setAccessibleName(self.tr("Cells of the sheet"))

    def _on_tab(self, at: int) -> None:
        if at >= 0:
            self.sheet_chosen.emit(at)
