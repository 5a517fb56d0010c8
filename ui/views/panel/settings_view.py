"""The settings of the round: each open question, the readings offered, and the one in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from ui.views.view import View
from ui.widgets.parts import column, frame, label, paragraph, row, scrolling

WIDTH, SHORTEST = 980, 28


@dataclass(frozen=True, slots=True)
class Asked:
    """One setting in words: `choices` are (value, words)."""

    id: str
    question: str
    choices: tuple[tuple[str, str], ...]
    value: str
    default: str
    effective: bool


class SettingsView(View):
    """A card for each setting; choosing another reading writes it at once."""

    chosen = Signal(str, str)  # setting, value

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self._asked: tuple[Asked, ...] = ()
        self.combos: dict[str, Choices] = {}
        self._title, self._note = label("title"), paragraph("subtle")
        inside = QWidget()
        self._list: QVBoxLayout = column(spacing=10)
        narrow = QWidget()
        narrow.setMaximumWidth(WIDTH)
        box = column(narrow, spacing=10)
        box.addWidget(self._title)
        box.addWidget(self._note)
        box.addLayout(self._list)
        box.addStretch(1)
        row(inside, margin=20).addWidget(narrow)
        column(self).addWidget(scrolling(inside))
        self.retranslate()

    def show_settings(self, asked: Sequence[Asked]) -> None:
        """Show every setting; those already shown keep their place and the keyboard."""
        if [a.id for a in asked] != [a.id for a in self._asked] or self._differ(asked):
            self._make_cards(asked)
        self._asked = tuple(asked)
        for one in asked:
            combo = self.combos[one.id]
            combo.setCurrentIndex(combo.findData(one.value))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Settings of the round"))
        self._note.setText(
            self.tr(
                "What the manual leaves open, and how this round reads it. A change is recorded at once with who and"
                " when; figures are computed anew, and decisions already taken by a rule stay until they are taken again."
            )
        )

    def _differ(self, asked: Sequence[Asked]) -> bool:
        return [(a.question, a.choices) for a in asked] != [(a.question, a.choices) for a in self._asked]

    def _make_cards(self, asked: Sequence[Asked]) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        self.combos = {}
        for one in asked:
            self._list.addWidget(self._make_card(one))

    def _make_card(self, one: Asked) -> QFrame:
        card, question, default = frame("card"), paragraph("heading"), paragraph("quiet")
        works = label("badge" if one.effective else "badge-quiet")
        works.setText(self.tr("Changes figures") if one.effective else self.tr("Printed as a note"))
        question.setText(one.question)
        said = dict(one.choices).get(one.default, one.default)
        default.setText(self.tr("Default: {choice}   ·   {id}").format(choice=said, id=one.id))
        combo = Choices(one)
        combo.activated.connect(self._on_chosen)
        self.combos[one.id] = combo
        box = column(card, margin=16, spacing=8)
        above = row(spacing=12)
        above.addWidget(question, 1)
        above.addWidget(works, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(above)
        box.addWidget(combo)
        box.addWidget(default)
        return card

    def _on_chosen(self, _at: int) -> None:
        sender = self.sender()
        if isinstance(sender, Choices):
            self.chosen.emit(sender.setting, str(sender.currentData()))


class Choices(QComboBox):
    """The readings of one setting; turning the wheel over it scrolls the page and chooses nothing."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.setting = asked.id
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(asked.question)
        for value, words in asked.choices:
            self.addItem(words, value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
