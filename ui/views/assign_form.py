"""The form that shares the work out among reviewers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, row

MOST = 15
INSET = 8  # pixels before the figure


class AssignForm(View):
    """Reviewers for each item, and which institutions come in."""

    given = Signal(int, bool)  # reviewers for each item, only institutions with a submission

    def __init__(self) -> None:
        super().__init__()
        self.count, self.only_submitted, self.go = QSpinBox(), QCheckBox(), button("primary")
        self.count.setRange(1, MOST)
        self.count.setValue(3)
        self.count.setFixedSize(72, 32)
        self.count.lineEdit().setTextMargins(INSET, 0, 0, 0)  # a style sheet does not reach the line inside
        self.only_submitted.setChecked(True)
        self.go.clicked.connect(self._on_go)
        self._title, self._caption, self._note = label("heading"), label("label"), paragraph("quiet")
        self._caption.setBuddy(self.count)
        card = frame("card")
        across = row()
        across.addWidget(self._caption, 1)
        across.addWidget(self.count)
        box = column(card, margin=16, spacing=10)
        box.addWidget(self._title)
        box.addLayout(across)
        box.addWidget(self.only_submitted)
        box.addWidget(self._note)
        box.addWidget(self.go)
        column(self).addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("1. Assign work"))
        self._caption.setText(self.tr("Reviewers for each item"))
        self.count.setAccessibleName(self.tr("Reviewers for each item"))
        self.only_submitted.setText(self.tr("Only institutions with a submission"))
        self._note.setText(self.tr("What is assigned already stays. Recusals are heeded and loads kept even."))
        self.go.setText(self.tr("Assign work"))

    def _on_go(self) -> None:
        self.given.emit(self.count.value(), self.only_submitted.isChecked())
