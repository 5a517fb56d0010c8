"""A table to read, search with the keys, and copy from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.guard import guarded
from ui.models.rows import Line, Rows
from ui.widgets.row_table import dress


@guarded
class Table(QTableView):
    """Whole rows are selected; Ctrl+C copies them with tabs between cells; Tab leaves the table."""

    picked = Signal()  # another row, or none, is selected

    def __init__(self, widths: Sequence[int], stretch: Sequence[int]) -> None:
        super().__init__()
        self.rows = Rows(self)
        self._widths, self._stretch = tuple(widths), frozenset(stretch)
        self.setModel(self.rows)
        dress(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.rows.modelReset.connect(self.picked)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Give the columns that the next headings name other widths."""
        self._widths = tuple(widths)

    def set_headings(self, headings: Sequence[str]) -> None:
        """Name the columns and give them their widths."""
        self.rows.set_headings(headings)
        header = self.horizontalHeader()
        for column, width in enumerate(self._widths):
            grows = column in self._stretch
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if grows else QHeaderView.ResizeMode.Interactive
            )
            if not grows:
                self.setColumnWidth(column, width)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows."""
        self.rows.set_lines(lines)

    def let_wrap(self, height: int) -> None:
        """Let long sentences run over more lines in rows of `height` pixels."""
        self.setWordWrap(True)
        self.verticalHeader().setDefaultSectionSize(height)

    def let_sort(self) -> None:
        """Let a click on a heading sort by it; until then the given order stands."""
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, self.horizontalHeader().sortIndicatorOrder())
        self.setSortingEnabled(True)

    def chosen(self) -> list[Line]:
        """Return the selected rows, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.line(row) for row in rows]

    def begin(self) -> None:
        """Take the keyboard, with a row chosen where there is one."""
        self.setFocus()
        if self.rows.rowCount() and not self.chosen():
            self.selectRow(0)

    def copied(self) -> str:
        """Return the selected rows, or all of them when none is, as text with tabs."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows()) or range(self.rows.rowCount())
        columns = range(self.rows.columnCount())
        return "\n".join("\t".join(self.rows.text(row, column) for column in columns) for row in rows)

    def copy_all(self) -> None:
        """Put the selected rows, or all of them when none is, on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied())

    def selectRow(self, row: int) -> None:
        """Choose this row alone, whatever keys are held down: Qt would add to the choice, or take from it."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(row, 0), flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_all()
            return
        super().keyPressEvent(event)

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.picked.emit()
