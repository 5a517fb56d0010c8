"""A table of plain values with headings, sorted and sifted by the model itself, so that ten thousand rows stay quick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.guard import guarded

Index = QModelIndex | QPersistentModelIndex
Cell = str | int
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells, and the value of the core it stands for."""

    cells: tuple[Cell, ...]
    key: object = None


@guarded
class Rows(QAbstractTableModel):
    """Numbers stand to the right and sort as numbers; everything else is text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._lines: list[Line] = []
        self._shown: list[Line] = []
        self._sought = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_headings(self, headings: Sequence[str]) -> None:
        """Name the columns."""
        self.beginResetModel()
        self._headings = tuple(headings)
        self.endResetModel()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows, under the same search and order."""
        self._lines = list(lines)
        self._show()

    def sift(self, words: str) -> None:
        """Show only rows in which every one of `words` occurs."""
        self._sought = words.casefold()
        self._show()

    def line(self, row: int) -> Line:
        """Return the row at `row` as it is shown."""
        return self._shown[row]

    def lines(self) -> tuple[Line, ...]:
        """Return the rows that are shown, in their order."""
        return tuple(self._shown)

    def text(self, row: int, column: int) -> str:
        """Return a cell as the person reads it."""
        cell = self._shown[row].cells[column]
        return f"{cell:,}" if isinstance(cell, int) else cell

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if isinstance(self._shown[index.row()].cells[index.column()], int) else LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled  # a table that carries nothing does not offer it

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._is_number(section) else LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if column >= 0 else None
        self._show()

    def _is_number(self, column: int) -> bool:
        return bool(self._shown) and isinstance(self._shown[0].cells[column], int)

    def _show(self) -> None:
        self.beginResetModel()
        words = self._sought.split()
        self._shown = [line for line in self._lines if _holds(line, words)] if words else list(self._lines)
        if self._order:
            column, order = self._order
            self._shown.sort(key=_Cells(column), reverse=order is Qt.SortOrder.DescendingOrder)
        self.endResetModel()


class _Cells:
    """Orders rows by one column."""

    def __init__(self, column: int) -> None:
        self._column = column

    def __call__(self, line: Line) -> tuple[int, str]:
        cell = line.cells[self._column]
        return (cell, "") if isinstance(cell, int) else (0, cell)


def _holds(line: Line, words: Sequence[str]) -> bool:
    everything = " ".join(map(str, line.cells)).casefold()
    return all(word in everything for word in words)
