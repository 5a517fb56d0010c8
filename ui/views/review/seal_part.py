"""The part of handing back that seals: whether, and with which certificate; and opening sealed work again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.views.view import View
from ui.widgets.parts import button, column, flowing, label, row, say
from ui.widgets.path_field import PathField


class SealPart(View):
    """Plain values in and out."""

    changed = Signal()
    reopened = Signal()
    given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted, self.certificate, self.opens = QCheckBox(), PathField(), QLineEdit()
        self.reason = QLineEdit()
        self.opens.setEchoMode(QLineEdit.EchoMode.Password)
        self._what, self._kinds, self._sealed = flowing("quiet"), flowing("quiet"), flowing("label")
        self._ask_certificate, self._ask_reason, self.open = label("label"), label("label"), button()
        self.wanted.toggled.connect(self._on_toggled)
        self.certificate.lead_to(self.opens)
        self.opens.returnPressed.connect(self.given)
        self.open.clicked.connect(self.reopened)
        self.reason.returnPressed.connect(self.reopened)
        box = column(self, spacing=8)
        box.addWidget(self._sealed)
        box.addWidget(self._make_sealing())
        box.addWidget(self._make_opening())
        self.retranslate()
        self.show_seal("")

    def show_seal(self, words: str) -> None:
        """Offer to seal; or, when `words` say that the work is sealed, to open it again."""
        say(self._sealed, words)
        self._sealing.setVisible(not words)
        self._opening.setVisible(bool(words))
        if words:
            self.wanted.setChecked(False)
        self._on_toggled()

    def sealed(self) -> str:
        """Return what is said of the seal, "" while the work is open."""
        return self._sealed.text()

    def forget(self) -> None:
        """Empty the secrets."""
        self.opens.clear()
        self.reason.clear()

    def retranslate(self) -> None:
        self.wanted.setText(self.tr("Seal the work"))
        self._what.setText(
            self.tr("After the seal nothing changes until you open it again with a reason; the office sees both.")
        )
        self._ask_certificate.setText(self.tr("Sign the seal with my certificate (may be left empty)"))
        self.certificate.set_words(self.tr("Certificate file (.p12, .pfx)"), self.tr("Choose…"))
        self.opens.setPlaceholderText(self.tr("Passphrase of the certificate"))
        self.opens.setAccessibleName(self.tr("Passphrase of the certificate"))
        self._kinds.setText(
            self.tr("With a certificate anyone can check who sealed. Without one, only this journal says so.")
        )
        self._ask_reason.setText(self.tr("Why is the work opened again?"))
        self.reason.setAccessibleName(self._ask_reason.text())
        self.open.setText(self.tr("Open the work again"))

    def _make_sealing(self) -> QWidget:
        self._sealing, self._signing = QWidget(), QWidget()
        box = column(self._sealing, spacing=6)
        box.addWidget(self.wanted)
        box.addWidget(self._what)
        inside = column(self._signing, spacing=6)
        parts: tuple[QWidget, ...] = (self._ask_certificate, self.certificate, self.opens, self._kinds)
        for part in parts:
            inside.addWidget(part)
        box.addWidget(self._signing)
        return self._sealing

    def _make_opening(self) -> QWidget:
        self._opening = QWidget()
        box = column(self._opening, spacing=6)
        box.addWidget(self._ask_reason)
        across = row()
        across.addWidget(self.reason, 1)
        across.addWidget(self.open)
        box.addLayout(across)
        return self._opening

    def _on_toggled(self) -> None:
        self._signing.setVisible(self.wanted.isChecked())
        self.changed.emit()
