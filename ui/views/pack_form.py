"""The form that makes reviewers' packages: for whom, where, under which passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.parts import button, column, frame, label, paragraph, say, set_state
from ui.widgets.path_field import PathField
from ui.widgets.show_box import ShowBox


class PackForm(View):
    """Checks nothing itself; the page says what is missing through `refuse`."""

    given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.whom, self.folder = Chooser(), PathField()
        self.passphrase, self.again, self.go = QLineEdit(), QLineEdit(), button("primary")
        self._shown = ShowBox(self.passphrase, self.again)
        self.folder.lead_to(self.passphrase)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.given)
        self.go.clicked.connect(self.given)
        self._title, self._note, self._wrong = label("heading"), paragraph("quiet"), paragraph("danger")
        card = frame("card")
        box = column(card, margin=16, spacing=10)
        for part in (self._title, self.whom, self.folder, self.passphrase, self.again, self._shown, self._note):
            box.addWidget(part)
        box.addWidget(self._wrong)
        box.addWidget(self.go)
        column(self).addWidget(card)
        self.refuse("")
        self.retranslate()

    def set_reviewers(self, reviewers: Sequence[tuple[str, str]]) -> None:
        """Offer reviewers as (id, words); "everyone" stands before them."""
        held = self.whom_chosen()
        self.whom.clear()
        self.whom.addItem(self.tr("Everyone with work"), "")
        for key, words in reviewers:
            self.whom.addItem(words, key)
        self.whom.setCurrentIndex(max(self.whom.findData(held), 0))

    def whom_chosen(self) -> str:
        """Return the chosen reviewer's id, empty for everyone."""
        return str(self.whom.currentData() or "")

    def refuse(self, words: str) -> None:
        """Say what is missing or wrong; empty words take it back."""
        say(self._wrong, words)
        set_state(self.again, "refused" if words and self.passphrase.text() != self.again.text() else "")

    def refusal(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def forget(self) -> None:
        """Empty the passphrases."""
        self._shown.begin()

    def retranslate(self) -> None:
        self._title.setText(self.tr("2. Packages out"))
        self.whom.setAccessibleName(self.tr("For whom"))
        self.whom.setItemText(0, self.tr("Everyone with work"))
        self.folder.set_words(self.tr("Folder for the packages"), self.tr("Choose…"))
        for field, words in ((self.passphrase, self.tr("Passphrase")), (self.again, self.tr("Passphrase again"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._note.setText(
            self.tr("At least 8 characters. Tell it another way than the file: not in the same message.")
        )
        self._shown.setText(self.tr("Show the passphrase"))
        self.go.setText(self.tr("Make packages"))
