"""The form that names the chair and the secretary, as the sheets print them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.parts import button, column, frame, label, paragraph

CHAIR, SECRETARY = "chair", "secretary"
Words = tuple[str, str, str]  # name, affiliation, title


class OfficersForm(View):
    """Who is chosen above is shown below, ready to be changed."""

    given = Signal(str, str, str, str)  # CHAIR or SECRETARY, name, affiliation, title

    def __init__(self) -> None:
        super().__init__()
        self.place, self.go = Chooser(), button("primary")
        self.name, self.affiliation, self.title = QLineEdit(), QLineEdit(), QLineEdit()
        self._title, self._note = label("heading"), paragraph("quiet")
        self._named: Mapping[str, Words] = {}
        for key in (CHAIR, SECRETARY):
            self.place.addItem("", key)
        self.place.currentIndexChanged.connect(self._show)
        self.go.clicked.connect(self._on_go)
        card = frame("card")
        box = column(card, margin=16, spacing=10)
        for part in (self._title, self.place, self.name, self.affiliation, self.title, self._note, self.go):
            box.addWidget(part)
        for field in (self.name, self.affiliation, self.title):
            field.returnPressed.connect(self._on_go)
        column(self).addWidget(card)
        self.retranslate()

    def set_named(self, named: Mapping[str, Words]) -> None:
        """Show who was named, by place."""
        self._named = named
        self._show()

    def retranslate(self) -> None:
        self._title.setText(self.tr("4. Chair and secretary"))
        self.place.setItemText(0, self.tr("Chair"))
        self.place.setItemText(1, self.tr("Secretary"))
        self.place.setAccessibleName(self.tr("Chair or secretary"))
        for field, words in (
            (self.name, self.tr("Name")),
            (self.affiliation, self.tr("Affiliation")),
            (self.title, self.tr("Position")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._note.setText(self.tr("Printed beside the places to sign."))
        self.go.setText(self.tr("Save the name"))

    def _show(self) -> None:
        words = self._named.get(str(self.place.currentData()), ("", "", ""))
        for field, text in zip((self.name, self.affiliation, self.title), words, strict=True):
            field.setText(text)

    def _on_go(self) -> None:
        words = [field.text().strip() for field in (self.name, self.affiliation, self.title)]
        self.given.emit(str(self.place.currentData()), *words)
