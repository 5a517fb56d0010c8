"""The matrix of results: institutions down, figures across, sifted and sorted by the model itself."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.model.framework import Framework
from reviewer.model.result import InstitutionResult, Tally
from reviewer.model.round import Institution
from reviewer.text import Language, Text
from ui.guard import guarded
from ui.models.haystack import haystack, needle
from ui.models.matrix_columns import Column, Order, columns
from ui.models.why import Why

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
INSTITUTION = Text("기관", "Institution")
ARROWS = {Qt.SortOrder.AscendingOrder: " ↑", Qt.SortOrder.DescendingOrder: " ↓"}
BY_NAME = ""  # the order by name has no column


@guarded
class MatrixModel(QAbstractTableModel):
    """Names of institutions stand in the vertical header, so that they stay in sight."""

    # What painting asks for at once: words, share or None, whether it is a sum, alignment.
    CELL = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: Sequence[InstitutionResult] = ()
        self._shown: list[InstitutionResult] = []
        self._hay: dict[str, str] = {}
        self._framework: Framework | None = None
        self._columns: list[Column] = []
        self._language = Language.KO
        self._kind, self._sought, self._measures = "", "", False
        self._order = ("total", Qt.SortOrder.DescendingOrder)  # the id of a column

    def show_tally(self, tally: Tally, framework: Framework, language: Language) -> None:
        """Show other results under the same filter and order."""
        self._results, self._hay = tally.results, {}
        self._framework, self._language = framework, language
        self._choose()

    def open_measures(self, measures: bool) -> None:
        """Show measures beside their indicators, or indicators alone."""
        self._measures = measures
        self._choose()

    def filter_by(self, kind: str, words: str) -> None:
        """Show only institutions of a type (empty: every one) whose name holds `words`."""
        self._kind, self._sought = kind, needle(words)
        self._choose()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._choose()

    def order(self) -> tuple[int, Qt.SortOrder]:
        """Return the column that is sorted by (-1: by name) and which way."""
        return self.column_of(self._order[0]), self._order[1]

    def columns(self) -> Sequence[Column]:
        """Return the columns that are shown."""
        return self._columns

    def result(self, row: int) -> InstitutionResult | None:
        """Return the institution at a row, if there is one."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, institution: str) -> int:
        """Return the row of an institution, -1 when it is not shown."""
        return next((n for n, one in enumerate(self._shown) if one.institution.code == institution), -1)

    def column_of(self, name: str) -> int:
        """Return where a column stands, -1 when it is not shown."""
        return next((n for n, column in enumerate(self._columns) if column.id == name), -1)

    def why(self, index: Index) -> Why | None:
        """Return how the figure of a cell came to be."""
        result = self.result(index.row()) if index.isValid() else None
        return self._columns[index.column()].why(result) if result else None

    def why_of(self, result: InstitutionResult, column: int) -> Why | None:
        """Return how a column's figure of a result came to be."""
        return self._columns[column].why(result)

    def as_csv(self) -> str:
        """Return what is shown as comma-separated text, the way it is shown."""
        out = StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([self._say(INSTITUTION), *(self._say(column.title) for column in self._columns)])
        for result in self._shown:
            writer.writerow([result.institution.shown_name, *(self._say(c.words(result)) for c in self._columns)])
        return out.getvalue()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        result = self._shown[index.row()]
        if role == self.CELL:
            alignment = RIGHT if column.number else LEFT
            return self._say(column.words(result)), column.share(result), column.summed, alignment
        if role == Qt.ItemDataRole.DisplayRole:
            return self._say(column.words(result))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{result.institution.shown_name}  ·  {self._say(column.about)}: {self._say(column.words(result))}"
        return (RIGHT if column.number else LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            result = self.result(section)
            return result.institution.shown_name if result and role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._say(column.title) + (ARROWS[self._order[1]] if column.id == self._order[0] else "")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._say(column.about)
        return (RIGHT if column.number else LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (self._columns[column].id if column >= 0 else BY_NAME, order)
        self._choose()

    def _say(self, text: Text) -> str:
        return text.get(self._language)

    def _choose(self) -> None:
        self.beginResetModel()
        self._columns = columns(self._framework, measures=self._measures) if self._framework else []
        if self._order[0] not in {BY_NAME, *(column.id for column in self._columns)}:
            self._order = ("total", Qt.SortOrder.DescendingOrder)
        self._shown = self._sorted([result for result in self._results if self._passes(result)])
        self.endResetModel()

    def _passes(self, result: InstitutionResult) -> bool:
        institution = result.institution
        if self._kind and institution.type != self._kind:
            return False
        return not self._sought or self._sought in self._searched(institution)

    def _searched(self, institution: Institution) -> str:
        """Return what a search looks into, made when the first one does."""
        if institution.code not in self._hay:
            self._hay[institution.code] = haystack(institution.shown_name, institution.region)
        return self._hay[institution.code]

    def _sorted(self, results: list[InstitutionResult]) -> list[InstitutionResult]:
        """Return results in order; those without a value stand last whichever way it goes."""
        at, way = self.order()
        order = self._columns[at].order if at >= 0 else _by_name
        keyed = [(order(result), result) for result in results]
        present = [pair for pair in keyed if not pair[0][0]]
        present.sort(key=_first, reverse=way is Qt.SortOrder.DescendingOrder)
        return [result for _, result in present] + [result for (missing, _), result in keyed if missing]


def _by_name(result: InstitutionResult) -> Order:
    return False, result.institution.shown_name


def _first(pair: tuple[Order, InstitutionResult]) -> Order:
    return pair[0]
