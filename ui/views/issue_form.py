"""Saving and signing sheets: where to, with whose certificate, in which place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit

from ui.views.certificate_pane import CertificatePane
from ui.views.trusted_time_form import TrustedTimeForm
from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.parts import button, column, frame, label, paragraph, row, say
from ui.widgets.path_field import PathField


class IssueForm(View):
    """A certificate is shown before anything can be signed with it."""

    folder_asked = Signal()
    save_asked = Signal()
    sign_asked = Signal()
    place_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder, self.pane, self.field = PathField(), CertificatePane(), Chooser()
        self.save, self.sign = button("primary"), button("primary")
        self.certificate, self.passphrase, self.holder = self.pane.path, self.pane.passphrase, self.pane.holder
        self.data, self.reason, self.time = QCheckBox(), QLineEdit(), TrustedTimeForm()
        self._connect()
        box = column(self, spacing=12)
        box.addWidget(self._make_saving())
        box.addWidget(self._make_signing())
        self.refuse("")
        self.let_sign(False)
        self.retranslate()

    def set_fields(self, fields: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer places to sign as (field, words)."""
        held = self.field.currentData() or chosen
        self.field.clear()
        for key, words in fields:
            self.field.addItem(words, key)
        self.field.setCurrentIndex(max(self.field.findData(held), 0))

    def field_chosen(self) -> str:
        """Return the place to sign."""
        return str(self.field.currentData() or "")

    def let_sign(self, allowed: bool) -> None:
        """Offer to sign, or do not."""
        self.sign.setEnabled(allowed)

    def refuse(self, words: str) -> None:
        """Say what is missing or wrong; empty words take it back."""
        say(self._wrong, words)

    def refusal(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def retranslate(self) -> None:
        self._saving.setText(self.tr("2. Save"))
        self.folder.set_words(self.tr("Folder for the sheets"), self.tr("Choose…"))
        self.save.setText(self.tr("Save PDF files"))
        self.data.setText(self.tr("Figures too, as JSON and xlsx"))
        self._signing.setText(self.tr("3. Sign"))
        self.reason.setPlaceholderText(self.tr("Reason, to replace sheets signed before"))
        self.reason.setAccessibleName(self.tr("Reason, to replace sheets signed before"))
        self._as.setText(self.tr("Sign as"))
        self.field.setAccessibleName(self.tr("Sign as"))
        self._note.setText(
            self.tr(
                "Sheets in the folder that others have signed are signed on; the chair signs last. The password is "
                "forgotten at once, the opened key after signing."
            )
        )
        self.sign.setText(self.tr("Sign and save"))

    def _connect(self) -> None:
        self.folder.asked.connect(self.folder_asked)
        self.folder.lead_to(self.save)
        self.save.clicked.connect(self.save_asked)
        self.field.currentIndexChanged.connect(self.place_changed)
        self.sign.clicked.connect(self.sign_asked)

    def _make_saving(self) -> QFrame:
        card = frame("card")
        self._saving, self._wrong = label("heading"), paragraph("danger")
        box = column(card, margin=16, spacing=10)
        for part in (self._saving, self.folder, self.data, self._wrong, self.save):
            box.addWidget(part)
        return card

    def _make_signing(self) -> QFrame:
        card = frame("card")
        self._signing, self._as, self._note = label("heading"), label("label"), paragraph("quiet")
        self._as.setBuddy(self.field)
        across = row()
        across.addWidget(self._as)
        across.addWidget(self.field, 1)
        box = column(card, margin=16, spacing=10)
        box.addWidget(self._signing)
        box.addLayout(across)
        for part in (self.pane, self.reason, self.time, self.sign, self._note):
            box.addWidget(part)
        return card
