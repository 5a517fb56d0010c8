"""The conflict declaration: nine questions, the facts behind each yes, and a typed name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from ui.views.view import View
from ui.widgets.parts import button, column, flowing, frame, label, row, scrolling

QUESTIONS, WIDTH = 9, 860
YES, NO = 1, 0


class DeclarationView(View):
    """A page in the flow, before the first mark."""

    signed = Signal(object, str, str)  # list of bool, facts, name typed

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._reviewer = ""
        self._name_is = QLineEdit()
        outer = column(self)
        inside = View()
        across = row(inside, margin=24)
        across.addStretch(1)
        across.addWidget(self._make_card(), 8, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        outer.addWidget(scrolling(inside))
        self.retranslate()

    def ask(self, reviewer: str, institutions: str) -> None:
        """Begin to ask a reviewer about the institutions named."""
        self._reviewer = reviewer
        self._about.setText(institutions)
        self.refuse("")
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard at the first question."""
        button_of_first = self._groups[0].button(NO)
        button_of_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> list[bool | None]:
        """Return the answers so far; None where there is none yet."""
        return [None if group.checkedId() < 0 else group.checkedId() == YES for group in self._groups]

    def refuse(self, words: str) -> None:
        """Say what is missing; empty words take it back."""
        self._wrong.setText(words)
        self._wrong.setAccessibleName(words)
        self._wrong.setVisible(bool(words))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Conflict declaration"))
        self._what.setText(
            self.tr("Before the first mark: for the institutions assigned to you, does any of these hold?")
        )
        for at, (asked, words) in enumerate(zip(self._asked, self._questions(), strict=True)):
            asked.setText(f"{at + 1}. {words}")
            for answer, said in ((YES, self.tr("Yes")), (NO, self.tr("No"))):
                made = self._groups[at].button(answer)
                made.setText(said)
                made.setAccessibleName(f"{words} {said}")
        self._ask_facts.setText(self.tr("Facts behind each yes (which institution, what, when)"))
        self._facts.setAccessibleName(self._ask_facts.text())
        self._ask_name.setText(self.tr("Sign by typing your name: {name}").format(name=self._reviewer))
        self._name_is.setAccessibleName(self._ask_name.text())
        self._note.setText(
            self.tr("A typed name is a confirmation kept in the journal; it is not a certificate signature.")
        )
        self._sign.setText(self.tr("Sign the declaration"))

    def _questions(self) -> tuple[str, ...]:
        return (
            self.tr("Am I, or is my spouse, a party to the matter?"),
            self.tr("Am I a relative of a party, by blood or by marriage?"),
            self.tr("Do I have an interest of my own in the outcome?"),
            self.tr("Am I, or was I, an agent of a party?"),
            self.tr("Was I employed by an institution under evaluation within the last 3 years?"),
            self.tr("Did I advise, research or serve on what is being evaluated?"),
            self.tr("Did my employer do so within the last 3 years?"),
            self.tr("Did I do related work within the last 2 years?"),
            self.tr("Do I take part in a project that is being evaluated?"),
        )

    def _make_card(self) -> QFrame:
        card = frame("card")
        card.setMaximumWidth(WIDTH)
        self._title, self._what, self._about = label("display"), flowing("subtle"), flowing("quiet")
        self._ask_facts, self._ask_name = label("label"), label("label")
        self._note, self._wrong = flowing("quiet"), flowing("danger")
        self._facts = QPlainTextEdit()
        self._facts.setTabChangesFocus(True)
        self._facts.setFixedHeight(72)
        self._name_is.setMaximumWidth(320)
        self._name_is.returnPressed.connect(self._on_sign)
        self._sign = button("primary")
        self._sign.clicked.connect(self._on_sign)
        box = column(card, margin=28, spacing=10)
        for part in (self._title, self._what, self._about):
            box.addWidget(part)
        box.addLayout(self._make_questions())
        below: tuple[QWidget, ...] = (
            self._ask_facts,
            self._facts,
            self._ask_name,
            self._name_is,
            self._note,
            self._wrong,
        )
        for widget in below:
            box.addWidget(widget)
        box.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_questions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._asked = [flowing() for _ in range(QUESTIONS)]
        self._groups = [QButtonGroup(self) for _ in range(QUESTIONS)]
        for at, (asked, group) in enumerate(zip(self._asked, self._groups, strict=True)):
            grid.addWidget(asked, at, 0)
            for answer, place in ((NO, 2), (YES, 1)):  # the keyboard comes to the same answer in every row
                made = QRadioButton()
                group.addButton(made, answer)
                grid.addWidget(made, at, place)
        return grid

    def _on_sign(self) -> None:
        self.signed.emit(self.answers(), self._facts.toPlainText().strip(), self._name_is.text().strip())
