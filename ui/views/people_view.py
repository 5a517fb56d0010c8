"""Who scores what: each reviewer's progress, sharing out the work, packages out and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.keyboard import focus_inside
from ui.models.rows import Line
from ui.views.assign_form import AssignForm
from ui.views.merge_form import MergeForm
from ui.views.officers_form import OfficersForm
from ui.views.pack_form import PackForm
from ui.views.view import View
from ui.widgets.empty_words import EmptyWords
from ui.widgets.folding import REST, Folding
from ui.widgets.outcomes import Outcomes
from ui.widgets.parts import button, column, frame, label, row, scrolling
from ui.widgets.running import Running
from ui.widgets.table import Table
from ui.widgets.work_strip import WorkStrip

SIDE = 356
LEAST = 200  # pixels: a heading and five reviewers


class PeopleView(View):
    """To the left the reviewers, to the right what the secretary does with them, in the order it is done."""

    bring_in_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((60, 90, 110, 64, 72, 60, 80, 108, 108), stretch=(2,))
        self.table.let_sort()
        self.table.setMinimumHeight(LEAST)
        self._empty = EmptyWords(self.table)
        self._empty.asked.connect(self.bring_in_asked)
        self.work, self.outcomes = WorkStrip(), Outcomes()
        self.assign, self.pack, self.merge = AssignForm(), PackForm(), MergeForm()
        self.officers = OfficersForm()
        inside = QWidget()
        left = column(inside, spacing=12)
        left.addWidget(self.work)
        left.addWidget(self._make_card(), 1)
        left.addWidget(self.outcomes)
        column(self).addWidget(Folding(((inside, REST), (self._make_side(), SIDE))))
        self.retranslate()

    def set_reviewers(self, lines: Sequence[Line], total: str) -> None:
        """Show the reviewers, and a line that sums them up."""
        self.table.set_lines(lines)
        self._total.setText(total)

    def set_busy(self, busy: bool) -> None:
        """Hold the forms while something is under way."""
        if busy:
            self.work.hold((self.assign, self.pack, self.merge))
        else:
            self.work.end()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Reviewers"))
        self._copy.setText(self.tr("Copy the list"))
        self.table.set_headings(
            (
                self.tr("ID"),
                self.tr("Name"),
                self.tr("Affiliation"),
                self.tr("Items"),
                self.tr("Marked"),
                self.tr("Left"),
                self.tr("Recused"),
                self.tr("Package out"),
                self.tr("Returned"),
            )
        )
        self.table.setAccessibleName(self.tr("Reviewers and their progress"))
        words = self.tr("There is no reviewer yet. Bring the list of reviewers in first.")
        self._empty.say(words, self.tr("Go to Bring in"))

    def _make_card(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self._title, self._total, self._copy = label("heading"), label("quiet"), button()
        self._copy.clicked.connect(self.table.copy_all)
        above, said = Running(gap=12), row(spacing=12)
        said.addWidget(self._title)
        said.addWidget(self._total, 1)
        above.add(said, 1)
        above.add(self._copy)
        box = column(card, margin=16, spacing=12)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        return card

    def _make_side(self) -> QWidget:
        inside = QWidget()
        box = column(inside, spacing=12)
        for form in (self.assign, self.pack, self.merge, self.officers):
            box.addWidget(form)
        box.addStretch(1)
        self._side = scrolling(inside)
        self._side.setProperty("pane", "true")
        return self._side

    def take_keyboard(self) -> None:
        """Give the keyboard to the first of what can be done here."""
        focus_inside(self._side)

    def to_form(self, name: str) -> None:
        """Bring the form "assign", "pack" or "merge" into sight and give it the keyboard."""
        form = {"assign": self.assign, "pack": self.pack, "merge": self.merge}[name]
        self._side.ensureWidgetVisible(form)
        focus_inside(form)

    def show_merge(self) -> None:
        """Bring the form for return packages into sight."""
        self._side.ensureWidgetVisible(self.merge)
