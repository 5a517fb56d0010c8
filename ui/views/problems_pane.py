"""Every problem that keeps files out, to be searched, copied, and read in full one by one."""

from __future__ import annotations

from collections.abc import Sequence

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.empty_words import EmptyWords
from ui.widgets.lines import Finder
from ui.widgets.parts import button, column, frame, paragraph, row
from ui.widgets.table import Table

TWO_LINES = 46
FILE, SHEET, ROW, COLUMN, VALUE, WRONG, RIGHT = range(7)


class ProblemsPane(View):
    """A table, and below it the selected problem in full, since a cell may cut it."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((136, 88, 60, 96, 104, 200, 200), stretch=(WRONG, RIGHT))
        self.table.let_sort()
        self.table.let_wrap(TWO_LINES)
        self.table.picked.connect(self._show_detail)
        self._empty = EmptyWords(self.table)
        self._search, self.copy = Finder(), button()
        self._search.setClearButtonEnabled(True)
        self._search.changed.connect(self.table.rows.sift)
        self._search.onwards.connect(self.table.begin)
        self.copy.clicked.connect(self.table.copy_all)
        above = row()
        above.addWidget(self._search, 1)
        above.addWidget(self.copy)
        self._detail, self._detail_frame = paragraph(), frame("note")
        column(self._detail_frame, margin=12).addWidget(self._detail)
        box = column(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        box.addWidget(self._detail_frame)
        self.retranslate()

    def show_problems(self, problems: Sequence[Line]) -> None:
        """List other problems."""
        self._search.clear()
        self.table.set_lines(problems)
        self.table.setColumnHidden(SHEET, not any(line.cells[SHEET] for line in problems))
        self._show_detail()

    def seek(self) -> None:
        """Take the keyboard to the search."""
        self._search.setFocus()

    def retranslate(self) -> None:
        self.table.set_headings(
            (
                self.tr("File"),
                self.tr("Sheet"),
                self.tr("Row"),
                self.tr("Column"),
                self.tr("Value"),
                self.tr("What is wrong"),
                self.tr("What would be right"),
            )
        )
        self.table.setAccessibleName(self.tr("Problems"))
        self._search.setPlaceholderText(self.tr("Find in the problems"))
        self._search.setAccessibleName(self.tr("Find in the problems"))
        self._empty.say(self.tr("No problem."))
        self.copy.setText(self.tr("Copy the list"))

    def _show_detail(self) -> None:
        chosen = self.table.chosen()
        self._detail_frame.setVisible(bool(chosen))
        if not chosen:
            return
        cells = [str(cell) for cell in chosen[0].cells]
        where = " › ".join(part for part in (cells[FILE], cells[SHEET], cells[ROW], cells[COLUMN]) if part)
        value = f"  “{cells[VALUE]}”" if cells[VALUE] else ""
        self._detail.setText(f"{where}{value}\n{cells[WRONG]}\n→ {cells[RIGHT]}")
