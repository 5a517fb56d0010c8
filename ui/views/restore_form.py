"""The question before going back to a copy: which one it is, and the passphrase, asked in place."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.views.view import View
from ui.widgets.parts import button, column, frame, paragraph, row


class RestoreForm(View):
    """Hidden until a copy has been chosen."""

    given = Signal(str, str)  # the copy, its passphrase
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._copy = ""
        self._what, self.field = paragraph("subtle"), QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._on_given)
        self._go, self._drop = button("primary"), button()
        self._go.clicked.connect(self._on_given)
        self._drop.clicked.connect(self.dropped)
        card = frame("warning")
        across = row()
        across.addWidget(self._go)
        across.addWidget(self._drop)
        across.addStretch(1)
        box = column(card, margin=12)
        box.addWidget(self._what)
        box.addWidget(self.field)
        box.addLayout(across)
        column(self).addWidget(card)
        self.retranslate()
        self.hide()

    def ask(self, copy: str) -> None:
        """Begin."""
        self._copy = copy
        self.field.clear()
        self.retranslate()
        self.show()
        self.field.setFocus()

    def retranslate(self) -> None:
        words = self.tr("The round goes back to {copy}. What was written after it stays in the file that is put aside.")
        self._what.setText(words.format(copy=PurePath(self._copy).name))
        self.field.setPlaceholderText(self.tr("Passphrase of the round"))
        self.field.setAccessibleName(self.tr("Passphrase of the round"))
        self._go.setText(self.tr("Go back"))
        self._drop.setText(self.tr("Leave it as it is"))

    def _on_given(self) -> None:
        self.given.emit(self._copy, self.field.text())
