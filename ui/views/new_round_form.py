"""The form of a new round: edition, name, place of the file, passphrase twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.parts import button, column, frame, label, paragraph, row, say
from ui.widgets.show_box import ShowBox


@dataclass(frozen=True, slots=True)
class Filled:
    """What the person wrote into the form."""

    edition: str
    name: str
    path: str
    passphrase: str
    again: str


class NewRoundForm(View):
    """Checks nothing itself; the page says what is missing through `refuse`."""

    given = Signal(object)  # Filled
    dropped = Signal()
    name_written = Signal(str)
    path_asked = Signal()
    edition_chosen = Signal(str)  # its title
    rules_asked = Signal()  # an edition from a file of one's own

    def __init__(self) -> None:
        super().__init__()
        self._folder = self._suffix = self._suggested = ""
        column(self).addWidget(self._make_card(), 0, Qt.AlignmentFlag.AlignTop)
        self._put_in_order()
        self.retranslate()

    def ask(self) -> None:
        """Begin."""
        self.refuse("")
        self._shown.begin()
        self._name.setFocus()
        self._name.selectAll()

    def set_editions(self, editions: Sequence[tuple[str, str]]) -> None:
        """Offer editions as (id, title)."""
        held = self._edition.currentData()
        self._edition.clear()
        for edition, title in editions:
            self._edition.addItem(title, edition)
        self._edition.setCurrentIndex(max(self._edition.findData(held), 0))

    def offer(self, edition: str, title: str) -> None:
        """Offer one more edition, and choose it."""
        if self._edition.findData(edition) < 0:
            self._edition.addItem(title, edition)
        self._edition.setCurrentIndex(self._edition.findData(edition))

    def set_folder(self, folder: str, suffix: str) -> None:
        """Say where files are kept when nobody says otherwise."""
        self._folder, self._suffix = folder, suffix

    def suggest(self, name: str, file: str) -> None:
        """Fill in a name and a file that nobody has written over yet."""
        if self._name.text() == self._suggested:
            self._name.setText(name)
            self._suggested = name
        self.suggest_file(file)

    def suggest_file(self, file: str) -> None:
        """Fill in a file that nobody has written over yet."""
        if not self._path.isModified() and self._folder:
            self._path.setText(f"{self._folder}/{file}{self._suffix}")

    def choose(self, edition: str) -> bool:
        """Choose an edition by its name; False where it is not offered."""
        at = self._edition.findData(edition)
        if at >= 0:
            self._edition.setCurrentIndex(at)
        return at >= 0

    def path(self) -> str:
        """Return the path written so far."""
        return self._path.text().strip()

    def set_path(self, path: str) -> None:
        """Fill in where the file will be."""
        self._path.setText(path)
        self._path.setModified(True)

    def name(self) -> str:
        """Return the name written so far."""
        return self._name.text().strip()

    def refuse(self, words: str) -> None:
        """Say what is missing or wrong; empty words take it back."""
        say(self._wrong, words)

    def retranslate(self) -> None:
        self._title.setText(self.tr("New round"))
        self._next.setText(
            self.tr(
                "Next, on this page: the lists of institutions and reviewers, what they filed, and who scores what."
            )
        )
        names = (
            self.tr("Edition"),
            self.tr("Name of the round"),
            self.tr("File"),
            self.tr("Passphrase"),
            self.tr("Passphrase again"),
        )
        for caption, field, words in zip(self._captions, self._fields(), names, strict=True):
            caption.setText(words)
            field.setAccessibleName(words)
        self._choose.setText(self.tr("Choose…"))
        self._rules.setText(self.tr("From a file…"))
        self._note.setText(
            self.tr(
                "At least 8 characters. Without the passphrase no one can open the file, not even its maker. "
                "Keep it somewhere safe."
            )
        )
        self._shown.setText(self.tr("Show the passphrase"))
        self._make.setText(self.tr("Make the round"))
        self._drop.setText(self.tr("Cancel"))

    def _make_card(self) -> QFrame:
        card = frame("card")
        self._title, self._note, self._wrong = label("title"), paragraph("quiet"), paragraph("danger")
        self._next = paragraph("quiet")
        self._edition, self._name, self._path = Chooser(), QLineEdit(), QLineEdit()
        self._passphrase, self._again = QLineEdit(), QLineEdit()
        self._shown = ShowBox(self._passphrase, self._again)
        self._choose, self._make, self._drop = button(), button("primary"), button()
        self._rules = button()
        self._rules.clicked.connect(self.rules_asked)
        self._edition.currentTextChanged.connect(self.edition_chosen)
        self._choose.clicked.connect(self.path_asked)
        self._make.clicked.connect(self._on_given)
        self._name.textEdited.connect(self.name_written)
        self._name.returnPressed.connect(self._passphrase.setFocus)
        self._path.returnPressed.connect(self._on_path)
        self._passphrase.returnPressed.connect(self._again.setFocus)
        self._again.returnPressed.connect(self._on_given)
        self._drop.clicked.connect(self.dropped)
        box = column(card, margin=24, spacing=12)
        box.addWidget(self._title)
        box.addLayout(self._make_grid())
        box.addWidget(self._note)
        box.addWidget(self._wrong)
        box.addWidget(self._next)
        across = row()
        across.addWidget(self._make)
        across.addWidget(self._drop)
        across.addStretch(1)
        box.addLayout(across)
        return card

    def _put_in_order(self) -> None:
        """Let Tab go through the form as it is read: each field, and the button beside it."""
        above = (self._edition, self._rules, self._name, self._path, self._choose)
        for before, after in pairwise((*above, self._passphrase, self._again, self._make, self._drop)):
            self.setTabOrder(before, after)

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._captions = [label("label") for _ in self._fields()]
        for at, (caption, field) in enumerate(zip(self._captions, self._fields(), strict=True)):
            caption.setBuddy(field)
            grid.addWidget(caption, at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self._rules, 0, 2)
        grid.addWidget(self._choose, 2, 2)
        grid.addWidget(self._shown, 5, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _fields(self) -> tuple[QWidget, ...]:
        return (self._edition, self._name, self._path, self._passphrase, self._again)

    def _on_path(self) -> None:
        if self._path.text().strip():
            self._passphrase.setFocus()
        else:
            self.path_asked.emit()

    def _on_given(self) -> None:
        edition = str(self._edition.currentData() or "")
        secrets = (self._passphrase.text(), self._again.text())
        self.given.emit(Filled(edition, self.name(), self._path.text().strip(), *secrets))
