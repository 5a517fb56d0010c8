"""A line over the mark that says the work is sealed, and how to open it again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.views.view import View
from ui.widgets.parts import button, column, frame, paragraph, row


class SealBar(View):
    """Hidden while the work is open."""

    reopen_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._reopen = paragraph(), button("text")
        self._reopen.clicked.connect(self.reopen_asked)
        inside: QFrame = frame("note")
        across = row(inside, margin=8)
        across.addWidget(self._words, 1)
        across.addWidget(self._reopen)
        column(self).addWidget(inside)
        self.retranslate()
        self.hide()

    def say(self, words: str) -> None:
        """Say that the work is sealed; empty words take it back."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Return what is said of the seal."""
        return self._words.text()

    def retranslate(self) -> None:
        self._reopen.setText(self.tr("Open again…"))
