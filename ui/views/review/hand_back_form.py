"""Handing the work back: where the return package goes, under which passphrase, and what to do with it next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui.views.review.seal_part import SealPart
from ui.views.view import View
from ui.widgets.parts import button, column, flowing, frame, label, line, row, say, scrolling, set_state
from ui.widgets.path_field import PathField
from ui.widgets.show_box import ShowBox

WIDTH = 720


class HandBackForm(View):
    """Asked in place of the desk; checks nothing itself."""

    given = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setProperty("pane", True)
        self.path, self.passphrase, self.again = PathField(), QLineEdit(), QLineEdit()
        self._shown = ShowBox(self.passphrase, self.again)
        self.seal = SealPart()
        self.seal.changed.connect(self._say_go)
        self.seal.given.connect(self.given)
        self.path.lead_to(self.passphrase)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.given)
        inside = View()
        across = row(inside, margin=24)
        across.addWidget(self._make_card(), 1, Qt.AlignmentFlag.AlignTop)
        column(self).addWidget(scrolling(inside))
        self.retranslate()

    def ask(self, path: str, standing: str) -> None:
        """Begin to ask, with a path to start from and how far the work is."""
        self.path.set_path(path)
        self._standing.setText(standing)
        self.refuse("")
        self.tell("")

    def stand(self, words: str) -> None:
        """Say how far the work is."""
        self._standing.setText(words)

    def begin(self) -> None:
        """Take the keyboard at the first thing to write."""
        self.passphrase.setFocus()

    def refuse(self, words: str) -> None:
        """Say what is missing or wrong; empty words take it back."""
        say(self._wrong, words)
        set_state(self.again, "refused" if words and self.passphrase.text() != self.again.text() else "")
        self.set_busy(False)

    def refusal(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def tell(self, words: str) -> None:
        """Say what was made and what to do with it; empty words take it back."""
        self._made.setText(words)
        self._made.setAccessibleName(words)
        for part in (self._made, self._next):
            part.setVisible(bool(words))
        if words:
            self._drop.setFocus()

    def told(self) -> str:
        """Return what is said to have been made."""
        return self._made.text()

    def forget(self) -> None:
        """Empty the passphrases."""
        self._shown.begin()

    def set_busy(self, busy: bool) -> None:
        """Hold the form while the file is being written."""
        self.go.setEnabled(not busy)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Hand back"))
        self._what.setText(
            self.tr("It holds your declaration, marks and rationales, encrypted, and none of the evidence files.")
        )
        self.path.set_words(self.tr("File of the return package"), self.tr("Choose…"))
        self._ask_path.setText(self.tr("File of the return package"))
        self._ask_secret.setText(self.tr("Passphrase of the return package"))
        for field, words in ((self.passphrase, self.tr("Passphrase")), (self.again, self.tr("Passphrase again"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._note.setText(
            self.tr("It may be the passphrase you were given. The secretary needs it to merge your marks.")
        )
        self._shown.setText(self.tr("Show the passphrase"))
        self._next.setText(
            self.tr(
                "Send this file to the secretary, and tell the passphrase another way than the file. "
                "If you change a mark later, make a return package again and send it; both can be merged."
            )
        )
        self._say_go()
        self._drop.setText(self.tr("Back to the marks"))

    def _say_go(self) -> None:
        sealing = self.seal.wanted.isChecked()
        self.go.setText(self.tr("Seal and make the return package") if sealing else self.tr("Make the return package"))

    def _make_card(self) -> QFrame:
        card = frame("card")
        card.setMaximumWidth(WIDTH)
        self._title, self._what, self._standing = label("title"), flowing("subtle"), flowing()
        self._ask_path, self._ask_secret = label("label"), label("label")
        self._note, self._wrong = flowing("quiet"), flowing("danger")
        self._made, self._next = flowing("label"), flowing()
        self.go, self._drop = button("primary"), button()
        self.go.clicked.connect(self.given)
        self._drop.clicked.connect(self.dropped)
        box = column(card, margin=20, spacing=10)
        for part in (self._title, self._what, self._standing, self._ask_path, self.path):
            box.addWidget(part)
        below: tuple[QWidget, ...] = (
            self._ask_secret,
            self.passphrase,
            self.again,
            self._shown,
            self._note,
            line(),
            self.seal,
        )
        for widget in (*below, line(), self._wrong, self._made, self._next):
            box.addWidget(widget)
        across = row()
        across.addWidget(self.go)
        across.addWidget(self._drop)
        across.addStretch(1)
        box.addLayout(across)
        return card
