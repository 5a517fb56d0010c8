"""A list of things to work through: words, how far each is, and a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.guard import guarded

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class State(StrEnum):
    """How far one line is; every state has a shape of its own."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"
    ASKED = "asked"  # scored, and a rationale is still asked for
    SHUT = "shut"


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `key` names the thing, `spoken` is the whole line in words."""

    key: str
    words: str
    state: State
    count: str = ""
    flagged: str = ""  # the signs of its flags
    spoken: str = ""


@guarded
class LinesModel(QAbstractListModel):
    """Keeps its rows in place when only their progress changed, so that a selection stays."""

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show `lines`."""
        fresh = list(lines)
        if [line.key for line in fresh] == [line.key for line in self._lines]:
            self._refresh(fresh)
            return
        self.beginResetModel()
        self._lines = fresh
        self.endResetModel()

    def key_at(self, row: int) -> str:
        """Return what the line of `row` is about."""
        return self._lines[row].key

    def row_of(self, key: str) -> int:
        """Return the row of a key, -1 when it is not shown."""
        return next((at for at, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        return line if role == self.LINE else None

    def _refresh(self, fresh: list[Line]) -> None:
        for row, (old, new) in enumerate(zip(self._lines, fresh, strict=True)):
            if old != new:
                self._lines[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))
