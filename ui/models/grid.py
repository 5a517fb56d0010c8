"""A sheet of a workbook whose rows come when they are looked at, and are kept within a number."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.guard import guarded

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PIECE = 100  # rows asked for at once
MOST_PIECES = 40
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def letters(column: int) -> str:
    """Return the name of a column as spreadsheets have it: A to Z, AA and on."""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


@guarded
class GridModel(QAbstractTableModel):
    """Cells that are not there yet are empty, and asked for."""

    needed = Signal(int, int)  # first row, how many

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = self._columns = 0
        self._pieces: OrderedDict[int, list[list[str]]] = OrderedDict()
        self._asked: set[int] = set()

    def begin(self, rows: int, columns: int) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._rows, self._columns = rows, columns
        self._pieces.clear()
        self._asked.clear()
        self.endResetModel()

    def put(self, first: int, rows: Sequence[Sequence[str]]) -> None:
        """Take in rows."""
        piece = first // PIECE
        self._asked.discard(piece)
        self._pieces[piece] = [list(row) for row in rows]
        while len(self._pieces) > MOST_PIECES:
            self._pieces.popitem(last=False)
        last = min(first + len(rows), self._rows) - 1
        if self._columns and last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and _is_figure(self._cell(index.row(), index.column())):
            return RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return letters(section) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def _cell(self, row: int, column: int) -> str:
        piece = self._pieces.get(row // PIECE)
        if piece is None:
            self._ask(row // PIECE)
            return ""
        cells = piece[row % PIECE] if row % PIECE < len(piece) else []
        return cells[column] if column < len(cells) else ""

    def _ask(self, piece: int) -> None:
        if piece not in self._asked:
            self._asked.add(piece)
            self.needed.emit(piece * PIECE, PIECE)


def _is_figure(words: str) -> bool:
    return bool(words) and words.replace(",", "").replace(".", "", 1).lstrip("-").isdigit()
