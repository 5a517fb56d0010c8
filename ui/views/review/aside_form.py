"""Standing aside from an institution: which kind, and why; and what a closed institution shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPlainTextEdit, QRadioButton

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, row, say

KINDS = ("withdrawn", "excluded", "challenged")


class AsideForm(View):
    """Asked in place of the contents, never in a window over them."""

    given = Signal(str, str)  # kind, reason
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        box = column(self, margin=24)
        box.addWidget(self._make_card())
        box.addStretch(1)
        self.retranslate()

    def ask(self, institution: str) -> None:
        """Begin to ask about an institution."""
        self._name = institution
        self._reason.clear()
        self.refuse("")
        self.retranslate()
        self._kinds[KINDS[0]].setChecked(True)
        self._kinds[KINDS[0]].setFocus()

    def refuse(self, words: str) -> None:
        """Say what is missing; empty words take it back."""
        say(self._wrong, words)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Stand aside from {institution}").format(institution=self._name))
        self._what.setText(
            self.tr(
                "You will not score this institution, and its submission and evidence close. The panel is told why."
            )
        )
        names = (
            self.tr("I withdraw myself (recusal)"),
            self.tr("Excluded by rule"),
            self.tr("Challenged by a party"),
        )
        for made, words in zip(self._kinds.values(), names, strict=True):
            made.setText(words)
        self._ask_reason.setText(self.tr("Reason"))
        self._reason.setAccessibleName(self._ask_reason.text())
        self._give.setText(self.tr("Stand aside"))
        self._drop.setText(self.tr("Cancel"))

    def _make_card(self) -> QFrame:
        card = frame("card")
        self._title, self._what = label("title"), paragraph("subtle")
        self._ask_reason, self._wrong = label("label"), paragraph("danger")
        self._kinds = {kind: QRadioButton() for kind in KINDS}
        self._group = QButtonGroup(self)
        self._reason = QPlainTextEdit()
        self._reason.setTabChangesFocus(True)
        self._reason.setFixedHeight(96)
        self._give, self._drop = button("primary"), button()
        self._give.clicked.connect(self._on_given)
        self._drop.clicked.connect(self.dropped)
        box = column(card, margin=24, spacing=12)
        box.addWidget(self._title)
        box.addWidget(self._what)
        for made in self._kinds.values():
            self._group.addButton(made)
            box.addWidget(made)
        for part in (self._ask_reason, self._reason, self._wrong):
            box.addWidget(part)
        across = row()
        across.addWidget(self._give)
        across.addWidget(self._drop)
        across.addStretch(1)
        box.addLayout(across)
        return card

    def _on_given(self) -> None:
        kind = next(kind for kind, made in self._kinds.items() if made.isChecked())
        self.given.emit(kind, self._reason.toPlainText().strip())


class ClosedNote(View):
    """What stands in place of a closed institution's contents."""

    lift_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._why, self._lift = label("title"), paragraph("subtle"), paragraph("quiet")
        card = frame("card")
        inside = column(card, margin=24, spacing=12)
        for part in (self._title, self._why, self._lift):
            inside.addWidget(part)
        box = column(self, margin=24)
        box.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def say(self, why: str) -> None:
        """Say why it is closed."""
        self._why.setText(why)
        self._why.setAccessibleName(why)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Closed: you stand aside from this institution"))
        self._lift.setText(
            self.tr("Its submission and evidence are not shown to you. The secretary can take the recusal back.")
        )
