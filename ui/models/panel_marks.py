"""The marks of one item before the panel as a table: who, how many points, why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from reviewer.model.points import shown
from reviewer.model.round import PanelMark
from ui.guard import guarded
from ui.models.worded import Worded

WHO, POINTS, FLAGS, REASONS, RATIONALE = range(5)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(at: int) -> str:
    """Return the letter that stands for the reviewer at a place: A to Z, then A2 and on."""
    again = at // len(LETTERS)
    return LETTERS[at % len(LETTERS)] + (str(again + 1) if again else "")


@guarded
class PanelMarksModel(Worded):
    """Every mark of an item, the recused ones shown as out and without content."""

    NUMBERS = (POINTS,)

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
        self.say_headings_again()
        self.call_by_name(self._named)

    def count(self) -> int:
        return len(self._marks)

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Reviewer"),
            self.tr("Points"),
            self.tr("Flags"),
            self.tr("Reasons"),
            self.tr("Rationale"),
        )

    def words_of(self, row: int, column: int) -> str:
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
