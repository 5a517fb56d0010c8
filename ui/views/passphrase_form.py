"""The question for a file's passphrase, asked inside the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, row, say, set_state
from ui.widgets.show_box import ShowBox


class PassphraseForm(View):
    """One field, Enter opens."""

    given = Signal(str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file = ""
        column(self).addWidget(self._make_card(), 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def ask(self, file: str) -> None:
        """Begin to ask for the passphrase of `file`."""
        self._file = file
        self.refuse("")
        self._shown.begin()
        self._field.setFocus()
        self.retranslate()

    def refuse(self, words: str) -> None:
        """Say why the file did not open; empty words take it back."""
        say(self._wrong, words)
        set_state(self._field, "refused" if words else "")
        self.set_busy(False)
        if words:
            self._field.selectAll()
            self._field.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Hold the form while the file is being opened; the keyboard stays in the field, not on the way out."""
        if busy:
            self._field.setFocus()
        self._field.setReadOnly(busy)
        self._open.setEnabled(not busy)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Passphrase"))
        self._what.setText(
            self.tr("{file} is encrypted. Type the passphrase you chose, or were given with a package.").format(
                file=self._file
            )
        )
        self._field.setAccessibleName(self.tr("Passphrase"))
        self._shown.setText(self.tr("Show the passphrase"))
        self._open.setText(self.tr("Open"))
        self._drop.setText(self.tr("Cancel"))

    def _make_card(self) -> QFrame:
        card = frame("card")
        self._title, self._what, self._wrong = label("title"), paragraph("subtle"), paragraph("danger")
        self._field = QLineEdit()
        self._shown = ShowBox(self._field)
        self._field.returnPressed.connect(self._on_given)
        self._open, self._drop = button("primary"), button()
        self._open.clicked.connect(self._on_given)
        self._drop.clicked.connect(self.dropped)
        box = column(card, margin=24, spacing=12)
        for part in (self._title, self._what, self._field, self._shown, self._wrong):
            box.addWidget(part)
        across = row()
        across.addWidget(self._open)
        across.addWidget(self._drop)
        across.addStretch(1)
        box.addLayout(across)
        return card

    def _on_given(self) -> None:
        if self._open.isEnabled():
            self.given.emit(self._field.text())
