"""Adding to signed sheets what proves them for longer: trusted time from an address, revocation data from files."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.views.trusted_time_form import TrustedTimeForm
from ui.widgets.parts import button, column, label, paragraph, row, say


class ProofPane(QFrame):
    """One row of choices, one button, and what is wrong with them."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("pane", "true")
        self._title, self._note, self._wrong = label("heading"), paragraph("quiet"), paragraph("danger")
        self.time, self.add = TrustedTimeForm(), button("primary")
        self.add.clicked.connect(self.asked)
        left, right = column(spacing=8), column(spacing=8)
        left.addWidget(self._title)
        left.addWidget(self._note)
        left.addWidget(self._wrong)
        left.addWidget(self.add)
        left.addStretch(1)
        right.addWidget(self.time)
        right.addStretch(1)
        across = row(self, margin=16, spacing=24)
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        self.refuse("")
        self.set_count(0)
        self.retranslate()

    def set_count(self, count: int) -> None:
        """Offer to add proofs to so many files."""
        self._count = count
        self.add.setEnabled(bool(count))
        self.add.setText(self.tr("Add to the files listed ({count})").format(count=count))

    def refuse(self, words: str) -> None:
        """Say what is missing or wrong; empty words take it back."""
        say(self._wrong, words)

    def refusal(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def retranslate(self) -> None:
        """Say every word in the language of the window."""
        self._title.setText(self.tr("Make them provable for longer"))
        self._note.setText(
            self.tr(
                "Revocation lists (.crl) and OCSP answers (.ocsp) added on the left go in as well. No signature is "
                "touched."
            )
        )
        self.set_count(self._count)
