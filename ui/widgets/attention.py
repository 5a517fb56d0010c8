"""Points of attention with four answers each: yes, partly, no, not applicable; by mouse or by the keys 1 2 3 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QWidget

from ui.guard import guarded
from ui.widgets.editors import PAGES
from ui.widgets.parts import column, paragraph, row, tool
from ui.widgets.turns import Turns

SHAPES = {"yes": "✓", "partly": "△", "no": "✗", "na": "–"}
KEYS = {Qt.Key.Key_1: "yes", Qt.Key.Key_2: "partly", Qt.Key.Key_3: "no", Qt.Key.Key_0: "na"}
BATCH = 4  # rows made at one go
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@guarded
class AttentionRow(QFrame):
    """One question. A key answers and goes on to the next; a click on the answer that stands takes it back."""

    answered = Signal()
    moved = Signal(int)
    entered = Signal()
    paged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attentionRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.code = ""
        self.answer = ""
        self._words = paragraph("subtle")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        across = row(self, spacing=0)
        across.setContentsMargins(4, 3, 2, 3)
        across.addWidget(self._words, 1)
        across.addSpacing(6)
        self._buttons = {answer: self._make(answer) for answer in SHAPES}
        for made in self._buttons.values():
            across.addWidget(made)
        self.retranslate()

    def ask(self, code: str, words: str, answer: str) -> None:
        """Show a question and the answer so far ("" for none)."""
        self.code = code
        self._words.setText(words)
        self._set(answer)

    def words(self) -> str:
        """Return the question."""
        return self._words.text()

    def set_answer(self, answer: str) -> None:
        """Answer as the person would."""
        self._set("" if answer == self.answer else answer)
        self.answered.emit()

    def retranslate(self) -> None:
        """Say the four answers in the language of the window."""
        names = {
            "yes": self.tr("Yes"),
            "partly": self.tr("Partly"),
            "no": self.tr("No"),
            "na": self.tr("Not applicable"),
        }
        for answer, made in self._buttons.items():
            made.setAccessibleName(names[answer])
            made.setToolTip(names[answer])
        self.setAccessibleDescription(self.tr("1 yes, 2 partly, 3 no, 0 not applicable, Delete takes back"))
        self._tell()

    def _make(self, answer: str) -> QToolButton:
        made = tool("segment")
        made.setText(SHAPES[answer])
        made.setCheckable(True)
        made.setFixedSize(30, 28)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setProperty("answer", answer)
        made.clicked.connect(self._on_clicked)
        self._group.addButton(made)
        return made

    def _set(self, answer: str) -> None:
        self.answer = answer
        for name, made in self._buttons.items():
            made.setChecked(name == answer)
        self._tell()

    def _tell(self) -> None:
        said = self._buttons[self.answer].accessibleName() if self.answer else self.tr("not answered")
        self.setAccessibleName(f"{self._words.text()}: {said}")

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.setFocus()
            self.set_answer(str(sender.property("answer")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            self._set(KEYS[key])  # the same key twice must not take an answer back behind a quick hand
            self.answered.emit()
            self.moved.emit(1)
        elif key in CLEARING and self.answer:
            self.set_answer(self.answer)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        elif key in PAGES and not event.modifiers():
            self.paged.emit(PAGES[key])
        else:
            super().keyPressEvent(event)


@guarded
class AttentionList(QWidget):
    """The questions of a measure; rows are kept and used again from measure to measure."""

    answered = Signal()
    grown = Signal()  # more rows are there
    entered = Signal()  # the person goes on
    paged = Signal(int)  # what is read beside the questions should be turned: -1 back, 1 on

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[AttentionRow] = []
        self._shown = 0
        self._asked: list[tuple[str, str]] = []
        self._before: dict[str, str] = {}  # the answers that stood when the questions were asked
        self._turns = Turns(self, self._on_turn)
        self._box = column(self, spacing=0)
        self._box.addStretch(1)

    def ask(self, questions: Sequence[tuple[str, str]], answers: Mapping[str, str]) -> None:
        """Show questions as (code, words) with the answers so far by code.

        Rows that were never needed before are made a few at a time, so that the first item does not wait for all of them.
        """
        self._asked, self._before, self._shown = list(questions), dict(answers), 0
        for made in self._rows[len(questions) :]:
            made.hide()
        self._show_more(max(len(self._rows), BATCH))

    def answers(self) -> dict[str, str]:
        """Return the answers given, by code."""
        given = {made.code: made.answer for made in self.rows() if made.answer}
        coming = [code for code, _words in self._asked[self._shown :]]
        return given | {code: self._before[code] for code in coming if self._before.get(code)}

    def rows(self) -> list[AttentionRow]:
        """Return the rows that are shown."""
        return self._rows[: self._shown]

    def answer_rest(self, answer: str) -> None:
        """Give every question without an answer this one."""
        self._show_more(len(self._asked))
        for made in self.rows():
            if not made.answer:
                made.ask(made.code, made.words(), answer)
        self.answered.emit()

    def begin(self) -> None:
        """Take the keyboard at the first question without an answer."""
        waiting = [made for made in self.rows() if not made.answer] or self.rows()
        if waiting:
            waiting[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_more(self, upto: int) -> None:
        """Show the questions up to a number, and leave what is missing to the next turn of the loop."""
        while len(self._rows) < min(upto, len(self._asked)):
            self._add()
        before, self._shown = self._shown, min(len(self._rows), len(self._asked))
        for made, (code, words) in zip(self._rows[before : self._shown], self._asked[before:], strict=False):
            made.ask(code, words, self._before.get(code, ""))
            made.show()
        self.grown.emit()
        if self._shown < len(self._asked):
            self._turns.begin()

    def _on_turn(self) -> bool:
        if self._shown < len(self._asked):
            self._show_more(self._shown + BATCH)
        return self._shown < len(self._asked)

    def _add(self) -> None:
        made = AttentionRow()
        made.answered.connect(self.answered)
        made.moved.connect(self._on_moved)
        made.entered.connect(self.entered)
        made.paged.connect(self.paged)
        self._rows.append(made)
        self._box.insertWidget(len(self._rows) - 1, made)

    def _on_moved(self, step: int) -> None:
        at = next((i for i, made in enumerate(self.rows()) if made is self.sender()), 0) + step
        if 0 <= at < self._shown:
            self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for made in self._rows:
                made.retranslate()
        super().changeEvent(event)
