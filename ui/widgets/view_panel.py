"""How the window looks and when it locks: a few rows of choices laid over the page's upper right corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.guard import guarded
from ui.widgets.parts import column, label, row, tool

MARGIN, BELOW_HEADER = 16, 60
LOOK, SIZE, LANGUAGE, LOCK = "look", "size", "language", "lock"


@dataclass(eq=False)
class _Choice:
    """One row: what is chosen among, and the buttons by value."""

    caption: QLabel = field(default_factory=partial(label, "label"))
    across: QHBoxLayout = field(default_factory=partial(row, None, 0, 0))
    made: dict[str, QToolButton] = field(default_factory=dict)


@guarded
class ViewPanel(QFrame):
    """Esc puts it away; what is chosen is kept for the next start."""

    chosen = Signal(str, str)  # LOOK, SIZE, LANGUAGE or LOCK, and the value

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popover")
        self._rows = {name: _Choice() for name in (LOOK, SIZE, LANGUAGE, LOCK)}
        self._note = label("quiet")
        box = column(self, margin=16)
        for choice in self._rows.values():
            box.addWidget(choice.caption)
            box.addLayout(choice.across)
            box.addSpacing(8)
        box.addWidget(self._note)
        self._groups = {name: QButtonGroup(self) for name in self._rows}
        self._fill()
        self.retranslate()
        self.hide()

    def show_chosen(self, values: dict[str, str]) -> None:
        """Mark what is chosen now, and come into sight."""
        for name, value in values.items():
            self.choose(name, value)
        self.show()
        self.raise_()
        self._rows[LOOK].made[values[LOOK]].setFocus()

    def choose(self, name: str, value: str) -> None:
        """Mark what is chosen in a row, and stand where the window has room."""
        if value in self._rows[name].made:
            self._rows[name].made[value].setChecked(True)
        self.adjustSize()
        over = self.parentWidget()
        if over:
            self.move(max(over.width() - self.width() - MARGIN, 0), BELOW_HEADER)

    def choice(self, name: str, value: str) -> QToolButton:
        """Return the button of a value."""
        return self._rows[name].made[value]

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("View and lock"))
        self._say(LOOK, self.tr("Look"), (self.tr("As the system"), self.tr("Light"), self.tr("High contrast")))
        self._say(SIZE, self.tr("Size of everything"), ("100 %", "125 %", "150 %", "175 %", "200 %"))
        self._say(LANGUAGE, self.tr("Language"), ("한국어", "English"))
        minutes = [self.tr("{count} min").format(count=count) for count in (5, 10, 30)]
        self._say(LOCK, self.tr("Lock when nobody is at the keys"), (*minutes, self.tr("Never")))
        self._note.setText(self.tr("Ctrl++ and Ctrl+- change the size on any page. Ctrl+L locks at once."))

    def _fill(self) -> None:
        self._add(LOOK, ("system", "light", "high-contrast"))
        self._add(SIZE, ("100", "125", "150", "175", "200"))
        self._add(LANGUAGE, ("ko", "en"))
        self._add(LOCK, ("5", "10", "30", "0"))

    def _add(self, name: str, values: Sequence[str]) -> None:
        for value in values:
            made = tool("segment")
            made.setCheckable(True)
            made.clicked.connect(partial(self._on_chosen, name, value))
            self._groups[name].addButton(made)
            self._rows[name].made[value] = made
            self._rows[name].across.addWidget(made)
        self._rows[name].across.setContentsMargins(1, 0, 0, 0)
        self._rows[name].across.addStretch(1)

    def _say(self, name: str, caption: str, words: Sequence[str]) -> None:
        self._rows[name].caption.setText(caption)
        for made, said in zip(self._rows[name].made.values(), words, strict=True):
            made.setText(said)
            made.setAccessibleName(f"{caption}: {said}")

    def _on_chosen(self, name: str, value: str) -> None:
        self.chosen.emit(name, value)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange) and self.isVisible():
            self.adjustSize()
        super().changeEvent(event)
