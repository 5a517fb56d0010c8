"""The conflict declaration: nine questions, the facts behind each yes, a typed name, and a certificate if one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLineEdit, QWidget

from ui.views.view import View
from ui.widgets.answer_button import AnswerButton
from ui.widgets.parts import button, column, flowing, frame, label, line, row, say, scrolling
from ui.widgets.path_field import PathField

QUESTIONS, WIDTH = 9, 860
YES, NO = 1, 0
ROWS = 3  # of the grid, for each question


@dataclass(frozen=True, slots=True)
class Signed:
    """What was answered: None where there is no answer yet; the facts by question; the certificate may be empty."""

    answers: tuple[bool | None, ...]
    facts: tuple[str, ...]
    name: str
    certificate: str
    opens: str


class DeclarationView(View):
    """A page in the flow, before the first mark. The facts are asked for where a yes is given."""

    signed = Signal(object)  # Signed
    certificate_asked = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._reviewer = ""
        self._questions: tuple[str, ...] = ()
        self.name_typed, self.certificate, self.opens = QLineEdit(), PathField(), QLineEdit()
        self.opens.setEchoMode(QLineEdit.EchoMode.Password)
        self._groups: list[QButtonGroup] = []
        self._facts: list[QLineEdit] = []
        outer = column(self)
        inside = View()
        across = row(inside, margin=24)
        across.addStretch(1)
        across.addWidget(self._make_card(), 8, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        outer.addWidget(scrolling(inside))
        while len(self._groups) < QUESTIONS:  # before anything is seen: what is added later takes no keyboard at once
            self._add()
        self._order()
        self.retranslate()

    def ask(self, reviewer: str, institutions: str, questions: Sequence[str]) -> None:
        """Begin to ask a reviewer about the institutions named."""
        self._reviewer, self._questions = reviewer, tuple(questions)
        self._about.setText(institutions)
        self.refuse("")
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard at the first question."""
        self._groups[0].button(NO).setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> list[bool | None]:
        """Return the answers so far; None where there is none yet."""
        return [None if group.checkedId() < 0 else group.checkedId() == YES for group in self._groups]

    def facts(self) -> list[QLineEdit]:
        """Return the fields for the facts, one a question; those behind a no are hidden."""
        return self._facts

    def fill_in(self, answers: Sequence[bool | None], facts: Sequence[str]) -> None:
        """Show answers and facts, one of each a question; None for no answer yet."""
        for group, field, answer, said in zip(self._groups, self._facts, answers, facts, strict=True):
            group.setExclusive(False)
            for value in (YES, NO):
                group.button(value).setChecked(answer is not None and answer == (value == YES))
            group.setExclusive(True)
            field.setText(said)

    def refuse(self, words: str) -> None:
        """Say what is missing; empty words take it back."""
        say(self._wrong, words)

    def refusal(self) -> str:
        """Return what is said to be missing."""
        return self._wrong.text()

    def forget(self) -> None:
        """Empty the passphrase of the certificate."""
        self.opens.clear()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Conflict declaration"))
        self._what.setText(
            self.tr("Before the first mark: for the institutions assigned to you, does any of these hold?")
        )
        for at, words in enumerate(self._questions):
            self._say_question(at, words)
        self._ask_name.setText(self.tr("Sign by typing your name: {name}").format(name=self._reviewer))
        self.name_typed.setAccessibleName(self._ask_name.text())
        self._note.setText(
            self.tr("A typed name is a confirmation kept in the journal; it is not a certificate signature.")
        )
        self._ask_certificate.setText(self.tr("Sign with a certificate as well (may be left empty)"))
        self.certificate.set_words(self.tr("Certificate file (.p12, .pfx)"), self.tr("Choose…"))
        self.opens.setPlaceholderText(self.tr("Passphrase of the certificate"))
        self.opens.setAccessibleName(self.tr("Passphrase of the certificate"))
        self._sign.setText(self.tr("Sign the declaration"))

    def _say_question(self, at: int, words: str) -> None:
        asked = self._grid.itemAtPosition(ROWS * at, 0)
        shown = asked.widget() if asked else None
        if isinstance(shown, type(self._what)):
            shown.setText(f"{at + 1}. {words}")
        for answer, said in ((YES, self.tr("Yes")), (NO, self.tr("No"))):
            made = self._groups[at].button(answer)
            made.setText(said)
            made.setAccessibleName(f"{words} {said}")
        facts = self.tr("{number}: which institution, what, when").format(number=at + 1)
        self._facts[at].setPlaceholderText(facts)
        self._facts[at].setAccessibleName(facts)

    def _make_card(self) -> QFrame:
        card = frame("card")
        card.setMaximumWidth(WIDTH)
        self._title, self._what, self._about = label("display"), flowing("subtle"), flowing("quiet")
        self._ask_name, self._ask_certificate = label("label"), label("label")
        self._note, self._wrong = flowing("quiet"), flowing("danger")
        self.name_typed.setMaximumWidth(320)
        self.opens.setMaximumWidth(320)
        for field in (self.name_typed, self.opens):
            field.returnPressed.connect(self._on_sign)
        self._sign = button("primary")
        self._sign.clicked.connect(self._on_sign)
        box = column(card, margin=28, spacing=8)
        for part in (self._title, self._what, self._about):
            box.addWidget(part)
        self._grid = self._make_grid()
        box.addLayout(self._grid)
        naming: tuple[QWidget, ...] = (self._ask_name, self.name_typed, self._note)
        signing: tuple[QWidget, ...] = (self._ask_certificate, self.certificate, self.opens, self._wrong)
        for widget in (*naming, *signing):
            box.addWidget(widget)
        box.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignLeft)
        self.certificate.asked.connect(self.certificate_asked)
        self.certificate.lead_to(self.opens)
        return card

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        return grid

    def _add(self) -> None:
        """Add a question: its words, its two answers, a line for the facts under it, and one that leads the eye across."""
        at = ROWS * len(self._groups)
        group, facts = QButtonGroup(self), QLineEdit()
        self._grid.addWidget(flowing(), at, 0)
        for answer, place in ((NO, 2), (YES, 1)):  # the keyboard comes to the same answer in every row
            made = AnswerButton()
            group.addButton(made, answer)
            self._grid.addWidget(made, at, place)
        facts.hide()
        self._grid.addWidget(facts, at + 1, 0, 1, 3)
        self._grid.addWidget(line(), at + 2, 0, 1, 3)
        group.idToggled.connect(self._on_answered)
        group.idClicked.connect(self.edited)
        facts.textEdited.connect(self.edited)
        facts.returnPressed.connect(self.focusNextChild)
        self._groups.append(group)
        self._facts.append(facts)

    def _order(self) -> None:
        """Let Tab go down the questions, through the facts where they are asked for, to the name."""
        before: QWidget = self._groups[0].button(NO)
        for group, facts in zip(self._groups, self._facts, strict=True):
            for after in (group.button(NO), group.button(YES), facts):
                if after is not before:
                    self.setTabOrder(before, after)
                before = after
        for after in (self.name_typed, self.certificate.field, self.certificate.choose, self.opens, self._sign):
            self.setTabOrder(before, after)
            before = after

    def _on_answered(self, _answer: int, _checked: bool) -> None:
        for answer, facts in zip(self.answers(), self._facts, strict=True):
            facts.setVisible(answer is True)

    def _on_sign(self) -> None:
        told = zip(self.answers(), self._facts, strict=True)
        facts = tuple(field.text().strip() if answer else "" for answer, field in told)
        path = self.certificate.path()
        given = Signed(tuple(self.answers()), facts, self.name_typed.text().strip(), path, self.opens.text())
        self.signed.emit(given)
