"""The form that merges return packages: which files, under which passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, say


class MergeForm(View):
    """Files come by the picker or by dropping them on the page."""

    files_asked = Signal()
    given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self.choose, self.passphrase, self.go = button(), QLineEdit(), button("primary")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self.given)
        self.choose.clicked.connect(self.files_asked)
        self.go.clicked.connect(self.given)
        self._title, self._files, self._wrong = label("heading"), paragraph("subtle"), paragraph("danger")
        card = frame("card")
        box = column(card, margin=16, spacing=10)
        for part in (self._title, self._files, self.choose, self.passphrase, self._wrong, self.go):
            box.addWidget(part)
        column(self).addWidget(card)
        self.refuse("")
        self.retranslate()

    def set_files(self, names: Sequence[str]) -> None:
        """Show which files will be merged."""
        self._names = tuple(names)
        self._say_files()

    def refuse(self, words: str) -> None:
        """Say what is missing; empty words take it back."""
        say(self._wrong, words)

    def refusal(self) -> str:
        """Return what is said to be missing."""
        return self._wrong.text()

    def forget(self) -> None:
        """Empty the form."""
        self.passphrase.clear()
        self.set_files(())

    def retranslate(self) -> None:
        self._title.setText(self.tr("3. Packages back"))
        self.choose.setText(self.tr("Choose return packages…"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase of the packages"))
        self.passphrase.setAccessibleName(self.tr("Passphrase of the packages"))
        self.go.setText(self.tr("Merge"))
        self._say_files()

    def _say_files(self) -> None:
        none = self.tr("Drop the files that came back here, or choose them. Each is checked before it is merged.")
        many = self.tr("{first} and {more} more").format(
            first=self._names[0] if self._names else "", more=len(self._names) - 1
        )
        self._files.setText(none if not self._names else self._names[0] if len(self._names) == 1 else many)
