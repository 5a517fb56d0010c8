"""A table to read, search with the keys, and copy from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.guard import guarded
from ui.models.rows import Line, Rows
from ui.widgets.row_table import dress

LOW = 120  # pixels: a heading and three rows
READABLE = 150  # pixels that a column which grows keeps at least, where it is not asked to be narrower


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
            if column not in self._stretch:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(column, width)
        self._let_grow()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._let_grow()
        super().resizeEvent(event)

    def _let_grow(self) -> None:
        """Let columns take what others leave; in too narrow a table they keep what reading takes, and it is scrolled."""
        header = self.horizontalHeader()
        shown = [at for at in range(min(header.count(), len(self._widths))) if not header.isSectionHidden(at)]
        growing = [at for at in shown if at in self._stretch]
        left = self.viewport().width() - sum(header.sectionSize(at) for at in shown if at not in self._stretch)
        fits = left >= sum(min(self._widths[at], READABLE) for at in growing)
        for at in growing:
            mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
            if header.sectionResizeMode(at) != mode:
                header.setSectionResizeMode(at, mode)
            if not fits:
                self.setColumnWidth(at, min(self._widths[at], READABLE))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, LOW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_all()
            return
        super().keyPressEvent(event)

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.picked.emit()
