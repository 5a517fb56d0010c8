"""Whether a timestamp authority is asked, and at which address: the one network connection there is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from ui.views.view import View
from ui.widgets.parts import column, paragraph

EXAMPLE = "http://tsa.example"


class TrustedTimeForm(View):
    """Off until the person turns it on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted, self.address, self.note = QCheckBox(), QLineEdit(), paragraph("quiet")
        self.address.setPlaceholderText(EXAMPLE)
        self.address.setEnabled(False)
        self.wanted.toggled.connect(self.address.setEnabled)
        self.wanted.toggled.connect(self.changed)
        self.address.textChanged.connect(self.changed)
        box = column(self, spacing=6)
        for part in (self.wanted, self.address, self.note):
            box.addWidget(part)
        self.retranslate()

    def show_state(self, address: str, *, wanted: bool) -> None:
        """Show what is remembered, without calling it a change."""
        self.blockSignals(True)
        self.wanted.setChecked(wanted)
        if self.address.text() != address:
            self.address.setText(address)
        self.blockSignals(False)

    def retranslate(self) -> None:
        self.wanted.setText(self.tr("Add a trusted time (timestamp)"))
        self.address.setAccessibleName(self.tr("Address of the timestamp authority"))
        self.note.setText(
            self.tr(
                "Jipyo opens no network connection but this one: to this address, when it is on, with a digest and "
                "nothing of the sheet."
            )
        )
