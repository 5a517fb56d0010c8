"""Choosing whose certificate signs: a file, a folder, what was found here or on a token; then whose it is, until when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.chooser import Chooser
from ui.widgets.menu_button import MenuButton
from ui.widgets.parts import button, column, paragraph, row, say
from ui.widgets.path_field import PathField

HERE, FOLDER, TOKEN = "here", "folder", "token"


class CertificatePane(View):
    """Nothing signs before its owner was shown, and whose it is in this round."""

    file_asked = Signal()
    looking_asked = Signal(str)  # HERE, FOLDER or TOKEN
    picked = Signal(int)
    changed = Signal()
    show_asked = Signal()
    register_asked = Signal()
    meant = Signal(bool)  # to sign though the round does not know the certificate

    def __init__(self) -> None:
        super().__init__()
        self.path, self.look, self.found = PathField(), MenuButton(), Chooser()
        self.passphrase, self.show_it, self.holder = QLineEdit(), button(), Banner()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.standing, self.register, self.unregistered = paragraph("quiet"), button(), QCheckBox()
        self._connect()
        across = row(spacing=8)
        across.addWidget(self.passphrase, 1)
        across.addWidget(self.show_it)
        box = column(self, spacing=8)
        box.addWidget(self.look)
        box.addWidget(self.found)
        box.addWidget(self.path)
        box.addLayout(across)
        for part in (self.holder, self.standing, self.register, self.unregistered):
            box.addWidget(part)
        self.found.hide()
        self.set_standing("", "")
        self.retranslate()

    def set_found(self, names: Sequence[str]) -> None:
        """Offer certificates that were found; the first line stands for none of them."""
        self.found.blockSignals(True)  # filling the list is not choosing from it
        self.found.clear()
        self.found.addItem(self.tr("{count} found; choose one").format(count=len(names)))
        self.found.addItems(list(names))
        self.found.blockSignals(False)
        self.found.setVisible(bool(names))

    def set_standing(self, words: str, register: str) -> None:
        """Say for whom the round has registered the certificate; `register` words offer to do so, empty ones do not."""
        say(self.standing, words)
        self.register.setText(register)
        self.register.setVisible(bool(register))
        self.unregistered.setVisible(bool(register))
        if not register:
            self.unregistered.setChecked(False)

    def retranslate(self) -> None:
        self.look.setText(self.tr("Find certificates"))
        self.look.set_choices(
            (
                (HERE, self.tr("In the usual places and on USB sticks")),
                (FOLDER, self.tr("In a folder (NPKI, GPKI)…")),
                (TOKEN, self.tr("On a token (PKCS#11 module)…")),
            )
        )
        self.found.setAccessibleName(self.tr("Certificates found"))
        self.path.set_words(self.tr("Certificate (.p12, .pfx, NPKI)"), self.tr("File…"))
        self.passphrase.setPlaceholderText(self.tr("Password or PIN"))
        self.passphrase.setAccessibleName(self.tr("Password or PIN of the certificate"))
        self.show_it.setText(self.tr("Open"))
        self.unregistered.setText(self.tr("Sign without registering"))

    def _connect(self) -> None:
        self.path.asked.connect(self.file_asked)
        self.path.changed.connect(self.changed)
        self.look.chosen.connect(self.looking_asked)
        self.found.currentIndexChanged.connect(self.picked)
        self.path.lead_to(self.passphrase)
        self.passphrase.returnPressed.connect(self.show_asked)
        self.show_it.clicked.connect(self.show_asked)
        self.register.clicked.connect(self.register_asked)
        self.unregistered.toggled.connect(self.meant)
