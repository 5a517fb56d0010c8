"""A table whose columns are fixed: what a cell and a heading say is the model's own, where they stand is said here."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.guard import guarded

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


@guarded
class Worded(QAbstractTableModel):
    """Empty until a subclass says its rows, cells and headings; numbers stand to the right, a cell is its own tool tip."""

    NUMBERS: tuple[int, ...] = ()

    def count(self) -> int:
        """Return how many rows are shown."""
        return 0

    def headings(self) -> tuple[str, ...]:
        """Return the words over the columns."""
        return ()

    def words_of(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return f"{row + 1}, {column + 1}"

    def say_headings_again(self) -> None:
        """Say the headings in the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headings())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in WORDS:
            return self.words_of(index.row(), index.column())
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.NUMBERS else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in self.NUMBERS else LEFT
        return self.headings()[section] if role == Qt.ItemDataRole.DisplayRole else None
