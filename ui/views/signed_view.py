"""What is signed and by whom it may be: signed sheets with their open places above, the register of certificates below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.empty_words import EmptyWords
from ui.widgets.parts import button, chip, column, frame, label, paragraph, row, say
from ui.widgets.table import Table


class SignedView(View):
    """Two lists; a certificate is struck off below its list, for a reason."""

    sifted = Signal()
    picked = Signal()
    strike_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheets = Table((210, 190, 190, 160), stretch=(0, 1, 2))
        self.register = Table((110, 220, 220, 110, 110, 240), stretch=(1, 2, 5))
        self.only_open, self.reason, self.strike = chip(), QLineEdit(), button()
        self._no_sheet, self._no_holder = EmptyWords(self.sheets), EmptyWords(self.register)
        self._wrong = paragraph("danger")
        self._connect()
        box = column(self, margin=20, spacing=16)
        box.addWidget(self._make_sheets(), 1)
        box.addWidget(self._make_register(), 1)
        self.refuse("")
        self.let_strike(False)
        self.retranslate()

    def set_sheets(self, lines: Sequence[Line], total: str) -> None:
        """Show signed sheets, and a line that sums them up."""
        self.sheets.set_lines(lines)
        self._total.setText(total)

    def set_register(self, lines: Sequence[Line]) -> None:
        """Show certificates that are or were registered."""
        self.register.set_lines(lines)

    def let_strike(self, allowed: bool) -> None:
        """Offer to strike the chosen certificate off, or do not."""
        self.strike.setEnabled(allowed)
        self.reason.setEnabled(allowed)

    def refuse(self, words: str) -> None:
        """Say what is missing; empty words take it back."""
        say(self._wrong, words)

    def refusal(self) -> str:
        """Return what is said to be missing."""
        return self._wrong.text()

    def retranslate(self) -> None:
        self._sheets_title.setText(self.tr("Signed sheets"))
        self.only_open.setText(self.tr("Only those still to be signed"))
        self.sheets.set_headings(
            (self.tr("Sheet"), self.tr("Last signed by"), self.tr("Still to sign"), self.tr("SHA-256"))
        )
        self.sheets.setAccessibleName(self.tr("Signed sheets"))
        self._no_sheet.say(self.tr("No sheet is signed yet, or none is still to be signed."))
        self._register_title.setText(self.tr("Register of certificates"))
        self.register.set_headings(
            (
                self.tr("Person"),
                self.tr("Certificate of"),
                self.tr("Issued by"),
                self.tr("Valid until"),
                self.tr("Registered"),
                self.tr("Standing"),
            )
        )
        self.register.setAccessibleName(self.tr("Register of certificates"))
        self._no_holder.say(self.tr("No certificate is registered. Open one when signing to register it."))
        self.reason.setPlaceholderText(self.tr("Reason for striking off"))
        self.reason.setAccessibleName(self.tr("Reason for striking off"))
        self.strike.setText(self.tr("Strike off"))

    def _connect(self) -> None:
        self.only_open.toggled.connect(self.sifted)
        self.register.picked.connect(self.picked)
        self.strike.clicked.connect(self.strike_asked)
        self.reason.returnPressed.connect(self.strike_asked)

    def _make_sheets(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self._sheets_title, self._total = label("heading"), label("quiet")
        above = row(spacing=12)
        above.addWidget(self._sheets_title)
        above.addWidget(self._total)
        above.addStretch(1)
        above.addWidget(self.only_open)
        box = column(card, margin=16, spacing=12)
        box.addLayout(above)
        box.addWidget(self.sheets, 1)
        return card

    def _make_register(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self._register_title = label("heading")
        below = row(spacing=8)
        below.addWidget(self.reason, 1)
        below.addWidget(self.strike)
        box = column(card, margin=16, spacing=12)
        box.addWidget(self._register_title)
        box.addWidget(self.register, 1)
        box.addWidget(self._wrong)
        box.addLayout(below)
        return card
