"""What a look at some files found: what each is taken for, every problem, and the choice to take it all in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.parts import button, column, frame, label, paragraph, row
from ui.widgets.table import ROW_HEIGHT, Table

MOST_KINDS, MOST_KINDS_ALONE, TWO_LINES = 5, 12, 46
FILE, SHEET, ROW, COLUMN, VALUE, WRONG, RIGHT = range(7)


class PreviewView(View):
    """Nothing here decides whether files may enter; `show_found` is told."""

    accepted = Signal()
    again_asked = Signal()
    dropped = Signal()
    sought = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.verdict = Banner()
        self.kinds = Table((220, 150, 110), stretch=(0,))
        self.problems = Table((136, 88, 60, 96, 104, 200, 200), stretch=(WRONG, RIGHT))
        self.problems.let_sort()
        self.problems.let_wrap(TWO_LINES)
        self.problems.picked.connect(self._show_detail)
        card = frame("card")
        box = column(card, margin=16, spacing=12)
        box.addWidget(self.verdict)
        box.addWidget(self.kinds)
        box.addWidget(self._make_problems(), 1)
        box.addStretch(0)
        self.foot = self._make_foot()
        box.addWidget(self.foot)
        column(self).addWidget(card)
        self.retranslate()

    def show_found(self, kinds: Sequence[Line], problems: Sequence[Line]) -> None:
        """Show what the files are taken for and what is wrong with them."""
        self.kinds.set_lines(kinds)
        self.kinds.setVisible(bool(kinds))
        most = MOST_KINDS if problems else MOST_KINDS_ALONE
        self.kinds.setFixedHeight(ROW_HEIGHT * (min(len(kinds), most) + 1) + 8)
        self._search.clear()
        self.problems.set_lines(problems)
        self.problems.setColumnHidden(SHEET, not any(line.cells[SHEET] for line in problems))
        self._listed.setVisible(bool(problems))
        self._show_detail()

    def let_accept(self, acceptable: bool) -> None:
        """Offer to take everything in, or do not."""
        self.accept.setEnabled(acceptable)

    def retranslate(self) -> None:
        self.kinds.set_headings((self.tr("File"), self.tr("Taken for"), self.tr("Rows")))
        self.kinds.setAccessibleName(self.tr("What the files are taken for"))
        self.problems.set_headings(
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
        self.problems.setAccessibleName(self.tr("Problems"))
        self._title.setText(self.tr("Problems"))
        self._search.setPlaceholderText(self.tr("Find in the problems"))
        self._search.setAccessibleName(self.tr("Find in the problems"))
        self.copy.setText(self.tr("Copy the list"))
        self.accept.setText(self.tr("Accept"))
        self._again.setText(self.tr("Look again"))
        self._drop.setText(self.tr("Put away"))
        self._note.setText(self.tr("All or nothing: either everything above enters the round, or none of it."))

    def seek(self) -> None:
        """Take the keyboard to the search."""
        self._search.setFocus()

    def _make_problems(self) -> QFrame:
        self._listed = QFrame()
        self._title, self._search, self.copy = label("heading"), QLineEdit(), button()
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(280)
        self._search.textChanged.connect(self.problems.rows.sift)
        self.copy.clicked.connect(self.problems.copy_all)
        above = row()
        above.addWidget(self._title)
        above.addStretch(1)
        above.addWidget(self._search, 2)
        above.addWidget(self.copy)
        self._detail = paragraph()
        self._detail_frame = frame("note")
        column(self._detail_frame, margin=12).addWidget(self._detail)
        box = column(self._listed)
        box.addLayout(above)
        box.addWidget(self.problems, 1)
        box.addWidget(self._detail_frame)
        return self._listed

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        self.accept, self._again, self._drop, self._note = button("primary"), button(), button(), paragraph("quiet")
        self.accept.clicked.connect(self.accepted)
        self._again.clicked.connect(self.again_asked)
        self._drop.clicked.connect(self.dropped)
        across: QHBoxLayout = row(foot)
        for made in (self.accept, self._again, self._drop):
            across.addWidget(made)
        across.addWidget(self._note, 1)
        return foot

    def _show_detail(self) -> None:
        """Say the first selected problem in full, since a cell of the table may cut it."""
        chosen = self.problems.chosen()
        self._detail_frame.setVisible(bool(chosen))
        if not chosen:
            return
        cells = [str(cell) for cell in chosen[0].cells]
        where = " › ".join(part for part in (cells[FILE], cells[SHEET], cells[ROW], cells[COLUMN]) if part)
        value = f"  “{cells[VALUE]}”" if cells[VALUE] else ""
        self._detail.setText(f"{where}{value}\n{cells[WRONG]}\n→ {cells[RIGHT]}")

    def sizeHint(self) -> QSize:
        return QSize(800, 480)
