"""Marks that come back on paper: the form's code and what is written on it to the left, what was copied to the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPlainTextEdit, QWidget

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.attention import AttentionList
from ui.widgets.empty_words import EmptyWords
from ui.widgets.folding import REST, Folding
from ui.widgets.parts import button, chip, column, frame, label, paragraph, row, say, scrolling
from ui.widgets.table import Table

LEFT, POINTS, OPINION = 560, 120, 96


@dataclass(frozen=True, slots=True)
class Asked:
    """What the item of a code asks for: its facts, its points of attention, whether a paper declaration has to be named."""

    facts: str
    attention: tuple[tuple[str, str], ...]
    needs_declaration: bool


class PaperMarksView(View):
    """The secretary copies what is written; the chair enters the points again."""

    code_given = Signal(str)
    save_asked = Signal()
    sifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code, self.look, self.points = QLineEdit(), button(), QLineEdit()
        self.attention, self.opinion, self.declared = AttentionList(), QPlainTextEdit(), QCheckBox()
        self.save, self.only_open = button("primary"), chip()
        self.copied = Table((96, 150, 88, 120, 140), stretch=(1, 4))
        self._none = EmptyWords(self.copied)
        self._title, self._note, self._facts = label("heading"), paragraph("quiet"), paragraph()
        self._list_title, self._total, self._wrong = label("heading"), label("quiet"), paragraph("danger")
        self._labels = tuple(label("label") for _ in range(4))
        self._compares = False
        self._written = QWidget()
        self._room = scrolling(self._written)
        column(self).addWidget(Folding(((self._make_left(), LEFT), (self._make_right(), REST))))
        self._listen()
        self.refuse("")
        self.clear()
        self.retranslate()

    def set_comparing(self, compares: bool) -> None:
        """Ask for the points alone, to be compared; or for everything that is written, to be copied."""
        self._compares = compares
        self.clear()
        self.retranslate()

    def ask(self, asked: Asked, answers: Mapping[str, str]) -> None:
        """Show whose item a code stands for, with the answers given so far by point of attention."""
        self._facts.setText(asked.facts)
        self.attention.ask(asked.attention, answers)
        self._labels[2].setVisible(bool(asked.attention))
        self._room.setVisible(not self._compares)
        self.declared.setVisible(asked.needs_declaration and not self._compares)
        self.points.setEnabled(True)
        self.save.setEnabled(True)

    def clear(self) -> None:
        """Ask for a code and for nothing else."""
        for line in (self.code, self.points):
            line.clear()
        self.opinion.clear()
        self.declared.setChecked(False)
        self.forget()

    def forget(self) -> None:
        """Let go of the item; what is written stays until it is saved or cleared."""
        self._facts.clear()
        for part in (self._room, self.declared):
            part.hide()
        self.points.setEnabled(False)
        self.save.setEnabled(False)

    def set_copied(self, lines: Sequence[Line], total: str) -> None:
        """Show what was copied, and a line that sums it up."""
        self.copied.set_lines(lines)
        self._total.setText(total)

    def refuse(self, words: str) -> None:
        """Say what is wrong; empty words take it back."""
        say(self._wrong, words)

    def refusal(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def retranslate(self) -> None:
        if self._compares:
            self._title.setText(self.tr("Compare copied marks with the paper"))
            note = self.tr(
                "Type the code beside the item and the points on the form. They count as compared if they are the same "
                "as those the secretary copied, which are not shown."
            )
            self.save.setText(self.tr("Compare"))
        else:
            self._title.setText(self.tr("Copy marks from paper forms"))
            note = self.tr(
                "Type the code beside the item, then what is written there. The mark stays the reviewer's; journal and "
                "sheets name who copied it."
            )
            self.save.setText(self.tr("Save the copied mark"))
        self._note.setText(note)
        names = (self.tr("Code"), self.tr("Points"), self.tr("Points of attention"), self.tr("Opinion"))
        for one, name in zip(self._labels, names, strict=True):
            one.setText(name)
        for entry, name in zip((self.code, self.points, self.opinion), (names[0], names[1], names[3]), strict=True):
            entry.setAccessibleName(name)
        self.look.setText(self.tr("Find the item"))
        self.declared.setText(self.tr("The conflict declaration was received on paper"))
        self._list_title.setText(self.tr("Copied from paper"))
        self.only_open.setText(self.tr("Only those not compared"))
        self.copied.setAccessibleName(self.tr("Copied from paper"))
        headings = (
            self.tr("Reviewer"),
            self.tr("Institution"),
            self.tr("Measure"),
            self.tr("Copied by"),
            self.tr("Compared by"),
        )
        self.copied.set_headings(headings)
        self._none.say(self.tr("No mark was copied from paper, or none is still to be compared."))

    def _make_left(self) -> QFrame:
        self.code.setPlaceholderText("JF1-")
        self.points.setFixedWidth(POINTS)
        self.opinion.setTabChangesFocus(True)
        self.opinion.setMinimumHeight(OPINION)
        code, points, attention, opinion = self._labels
        above = row()
        above.addWidget(code)
        above.addWidget(self.code, 1)
        above.addWidget(self.look)
        given = row()
        given.addWidget(points)
        given.addWidget(self.points)
        given.addStretch(1)
        inside = column(self._written, spacing=8)
        for one in (attention, self.attention, opinion, self.opinion):
            inside.addWidget(one)
        inside.addStretch(1)
        card = frame("card")
        card.setProperty("pane", "true")
        box = column(card, margin=16, spacing=10)
        for part in (self._title, self._note):
            box.addWidget(part)
        box.addLayout(above)
        box.addWidget(self._facts)
        box.addLayout(given)
        box.addWidget(self._room, 1)
        box.addStretch(0)
        for below in (self.declared, self._wrong, self.save):
            box.addWidget(below)
        return card

    def _make_right(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        above = row(spacing=12)
        above.addWidget(self._list_title)
        above.addWidget(self._total)
        above.addStretch(1)
        above.addWidget(self.only_open)
        box = column(card, margin=16, spacing=12)
        box.addLayout(above)
        box.addWidget(self.copied, 1)
        return card

    def _listen(self) -> None:
        self.code.returnPressed.connect(self._on_code)
        self.code.textEdited.connect(self.forget)
        self.look.clicked.connect(self._on_code)
        self.points.returnPressed.connect(self.save_asked)
        self.save.clicked.connect(self.save_asked)
        self.only_open.toggled.connect(self.sifted)

    def _on_code(self) -> None:
        self.code_given.emit(self.code.text().strip())
