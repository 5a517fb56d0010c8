"""The marks of one item before the panel as a table: who, how many points, why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.model.points import shown
from reviewer.model.round import PanelMark
from ui.guard import guarded

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WHO, POINTS, FLAGS, REASONS, RATIONALE = range(5)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(at: int) -> str:
    """Return the letter that stands for the reviewer at a place: A to Z, then A2 and on."""
    again = at // len(LETTERS)
    return LETTERS[at % len(LETTERS)] + (str(again + 1) if again else "")


@guarded
class PanelMarksModel(QAbstractTableModel):
    """Every mark of an item, the recused ones shown as out and without content."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[PanelMark, ...] = ()
        self._reasons: Mapping[str, str] = {}
        self._named = False

    def show_marks(self, marks: Sequence[PanelMark], reasons: Mapping[str, str]) -> None:
        """Show other marks; `reasons` gives the words of each reason code."""
        self.beginResetModel()
        self._marks, self._reasons = tuple(marks), reasons
        self.endResetModel()

    def call_by_name(self, named: bool) -> None:
        """Call reviewers by their names, or by letters."""
        self.beginResetModel()
        self._named = named
        self.endResetModel()

    def mark(self, row: int) -> PanelMark | None:
        """Return the mark at a row, if there is one."""
        return self._marks[row] if 0 <= row < len(self._marks) else None

    def who(self, row: int) -> str:
        """Return what the reviewer at a row is called now."""
        mark = self._marks[row]
        return f"{letter(row)} · {mark.reviewer.name}" if self._named else letter(row)

    def retranslate(self) -> None:
        """Say the words again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, RATIONALE)
        self.call_by_name(self._named)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._marks)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else RATIONALE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words_of(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == POINTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == POINTS else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Reviewer"),
            self.tr("Points"),
            self.tr("Flags"),
            self.tr("Reasons"),
            self.tr("Rationale"),
        )[section]

    def _words_of(self, row: int, column: int) -> str:
        mark = self._marks[row]
        if column == WHO:
            return self.who(row)
        if column == POINTS:
            return self._points(mark)
        if column == FLAGS:
            return self._flags(mark)
        if column == REASONS:
            return ", ".join(self._reasons.get(code, code) for code in mark.content.reasons)
        return " ".join(mark.content.rationale.split())

    def _points(self, mark: PanelMark) -> str:
        if mark.recused:
            return self.tr("recused")
        return shown(mark.points) if mark.points is not None else "–"

    def _flags(self, mark: PanelMark) -> str:
        flags = (
            (mark.conflicted, self.tr("conflict")),
            (mark.outlier is not None, self.tr("outlier")),
            (mark.content.unsure, self.tr("unsure")),
            (mark.content.discuss, self.tr("discuss")),
        )
        return ", ".join(words for raised, words in flags if raised)
