"""Printing sheets: on a printer or into one file, with what goes between them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph


class PrintForm(View):
    """Every press opens the system's own dialog first."""

    printer_asked = Signal()
    file_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.separators, self.duplex = QCheckBox(), QCheckBox()
        self._printer, self._file = button("primary"), button()
        self._printer.clicked.connect(self.printer_asked)
        self._file.clicked.connect(self.file_asked)
        column(self).addWidget(self._make_card())
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("4. Print"))
        self.separators.setText(self.tr("A page between sheets"))
        self.duplex.setText(self.tr("Both sides"))
        self._printer.setText(self.tr("Print…"))
        self._file.setText(self.tr("Into one file…"))
        self._note.setText(
            self.tr("Printed in the order of the list, without signatures. The journal keeps what was printed by whom.")
        )

    def _make_card(self) -> QFrame:
        card = frame("card")
        self._title, self._note = label("heading"), paragraph("quiet")
        box = column(card, margin=16, spacing=10)
        for part in (self._title, self.separators, self.duplex, self._printer, self._file, self._note):
            box.addWidget(part)
        return card
