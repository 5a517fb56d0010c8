"""What a locked window shows: that it is locked, a field for the passphrase, and nothing of the round."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, row, say, set_state

WIDTH = 440


class LockView(View):
    """One field, Enter unlocks."""

    given = Signal(str)
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        box = column(self)
        box.addStretch(2)
        across = row()
        across.addStretch(1)
        across.addWidget(self._make_card())
        across.addStretch(1)
        box.addLayout(across)
        box.addStretch(3)
        self.retranslate()

    def ask(self) -> None:
        """Begin, with nothing typed."""
        self.field.clear()
        self.refuse("")
        self.field.setFocus()

    def refuse(self, words: str) -> None:
        """Say why it did not unlock; empty words take it back."""
        say(self._wrong, words)
        set_state(self.field, "refused" if words else "")
        self.set_busy(False)
        self.field.selectAll()
        self.field.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Hold the form while the file is opened again; the keyboard stays in the field, not on the way out."""
        if busy:
            self.field.setFocus()
        self.field.setReadOnly(busy)
        self._open.setEnabled(not busy)

    def wrong(self) -> str:
        """Return why it did not unlock."""
        return self._wrong.text()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Locked"))
        self._what.setText(
            self.tr(
                "Everything is saved. With the passphrase of the file you are back where you were, at the same words."
            )
        )
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self._open.setText(self.tr("Unlock"))
        self._leave.setText(self.tr("Close the window"))

    def _make_card(self) -> QFrame:
        card = frame("card")
        card.setFixedWidth(WIDTH)
        self._title, self._what, self._wrong = label("display"), paragraph("subtle"), paragraph("danger")
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._on_given)
        self._open, self._leave = button("primary"), button()
        self._open.clicked.connect(self._on_given)
        self._leave.clicked.connect(self.leave_asked)
        box = column(card, margin=32, spacing=12)
        for part in (self._title, self._what, self.field, self._wrong):
            box.addWidget(part)
        across = row()
        across.addWidget(self._open)
        across.addWidget(self._leave)
        across.addStretch(1)
        box.addLayout(across)
        return card

    def _on_given(self) -> None:
        if self._open.isEnabled():
            self.given.emit(self.field.text())
