"""How a setting is answered: by one of its readings, by words, or by either."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.widgets.parts import column, paragraph, set_state
from ui.widgets.still_box import StillBox

SHORTEST, LONGEST_WORDS, LONGEST_OWN = 28, 80, 400


@dataclass(frozen=True, slots=True)
class Asked:
    """One setting in words: `choices` are (value, words), none where it takes words alone.

    `own` are words to begin with where such may stand in place of a choice, `group` heads the setting, `touches` says
    which measures it concerns.
    """

    id: str
    question: str
    choices: tuple[tuple[str, str], ...]
    value: str
    default: str
    effective: bool
    group: str = ""
    touches: str = ""
    own: str = ""

    @property
    def is_changed(self) -> bool:
        """Tell whether another reading than the default is in force."""
        return self.value != self.default


class Words(QLineEdit):
    """The words of one setting that offers no readings."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.setting = asked.id
        self.setMaxLength(LONGEST_OWN if asked.own else LONGEST_WORDS)
        self.setAccessibleName(asked.question)


class Choices(StillBox):
    """The readings of one setting."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.setting = asked.id
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self.setAccessibleName(asked.question)
        for value, words in asked.choices:
            self.addItem(words, value)


class Own(QWidget):
    """The readings of one setting, and below them a line for words in their place; a line refused keeps its words."""

    chosen = Signal(str, str)  # setting, value

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._asked = asked
        self._value = self._sent = asked.value
        self.choices, self.words, self._refusal = Choices(asked), Words(asked), paragraph("danger")
        self.choices.addItem(self.tr("Written by ourselves…"), None)
        self._refusal.hide()
        box = column(self, spacing=6)
        for part in (self.choices, self.words, self._refusal):
            box.addWidget(part)
        self.choices.activated.connect(self._on_chosen)
        self.words.returnPressed.connect(self._on_written)
        self.words.editingFinished.connect(self._on_left)
        self.show_value(asked.value)

    def show_value(self, value: str) -> None:
        """Show the value in force, unless words are being written in its place."""
        if not (self.is_writing and value == self._value):
            self._show(value)

    def _show(self, value: str) -> None:
        self._value = self._sent = value
        at = self.choices.findData(value)
        self.choices.setCurrentIndex(at if at >= 0 else self.choices.count() - 1)
        self.words.setText(value if at < 0 else "")
        self.words.setVisible(at < 0)
        self._say("")

    @property
    def is_writing(self) -> bool:
        """Whether there are words that are not the value in force."""
        return self.choices.currentData() is None and self.words.text() != self._value

    def refuse(self, words: str) -> None:
        """Say why what was written cannot be."""
        self._say(words)
        self.words.setFocus()

    def refusal(self) -> str:
        """Return what is said against what was written."""
        return self._refusal.text()

    def _on_chosen(self, _at: int) -> None:
        value = self.choices.currentData()
        self.words.setVisible(value is None)
        if value is None:
            self.words.setText(self.words.text() or self._asked.own)
            self.words.setFocus()
            return
        self._say("")
        self._sent = str(value)
        self.chosen.emit(self._asked.id, self._sent)

    def _on_written(self) -> None:
        words = self.words.text().strip()
        if self.choices.currentData() is None and words != self._sent:
            self._sent = words
            self._say("")
            self.chosen.emit(self._asked.id, words)

    def _on_left(self) -> None:
        """Give what was written; what was only begun with goes."""
        if self.words.isModified():
            self._on_written()
        elif not self._refusal.text():
            self._show(self._value)

    def _say(self, words: str) -> None:
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        set_state(self.words, "refused" if words else "")
