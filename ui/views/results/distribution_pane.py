"""How totals and grades are spread, type by type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableView

from ui.guard import guarded
from ui.models.rows import RIGHT, Index, Line, Rows
from ui.views.view import View
from ui.widgets.empty_words import EmptyWords
from ui.widgets.parts import column, paragraph
from ui.widgets.row_table import dress
from ui.widgets.share_bar import ShareBar

FIRST, NUMBER, ROW_HEIGHT = 180, 84, 36


@guarded
class Spread(Rows):
    """Everything after the name of the type is a figure, and stands to the right."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return RIGHT
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section and section < self.columnCount() - 1:
            return RIGHT
        return super().headerData(section, orientation, role)


class DistributionPane(View):
    """A table: a row for each type and one for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.rows = Spread(self)
        self.table = QTableView()
        self.table.setModel(self.rows)
        dress(self.table)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.horizontalHeader().setStretchLastSection(True)
        self._empty = EmptyWords(self.table)
        self._note = paragraph("quiet")
        self._is_provisional = False
        self._bar_column, self._bar = 0, ShareBar(self.rows, QColor("blue"), QColor("white"))
        box = column(self, spacing=8)
        box.setContentsMargins(16, 12, 16, 14)
        box.addWidget(self._note)
        box.addWidget(self.table, 1)
        self.retranslate()

    def show_types(self, headings: Sequence[str], lines: Sequence[Line]) -> None:
        """Show (type, how many, mean, lowest, highest, one count for each grade, nothing for the bar)."""
        self.rows.set_headings(headings)
        self.rows.set_lines(lines)
        for at in range(len(headings)):
            needed = self.table.horizontalHeader().sectionSizeFromContents(at).width()
            self.table.setColumnWidth(at, max(NUMBER, needed) if at else FIRST)
        self._bar_column = len(headings) - 1
        self._lay_bar()

    def say_provisional(self, provisional: bool) -> None:
        """Say whether the grades may still change."""
        self._is_provisional = provisional
        words = self.tr("Totals and grades by type, of all institutions of the round.")
        after = self.tr("Some institutions wait for points, so every grade is provisional.")
        self._note.setText(f"{words} {after}" if provisional else words)

    def dress(self, deep: QColor, line: QColor) -> None:
        """Take the colours of the theme."""
        self._bar = ShareBar(self.rows, deep, line)
        self._lay_bar()

    def retranslate(self) -> None:
        self.say_provisional(self._is_provisional)
        self.table.setAccessibleName(self.tr("Totals and grades by type"))
        self._empty.say(self.tr("There is no institution yet. Bring the list of institutions in at Intake."))

    def _lay_bar(self) -> None:
        if self._bar_column:
            self.table.setItemDelegateForColumn(self._bar_column, self._bar)
