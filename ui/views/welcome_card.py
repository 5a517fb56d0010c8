"""What the first start shows: what this is, the sample one press away, and what the other ways in are for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame

from ui.views.view import View
from ui.widgets.parts import button, column, flowing, frame, label, line, paragraph

ICON = 20


class WelcomeCard(View):
    """Gives way to the list of recent rounds once there is one."""

    sample_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column(self).addWidget(self._make_card(), 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def set_icon(self, icon: QIcon) -> None:
        """Dress the button."""
        self._sample.setIcon(icon)
        self._sample.setIconSize(QSize(ICON, ICON))

    def set_busy(self, busy: bool) -> None:
        """Hold the button while a file is being opened."""
        self._sample.setEnabled(not busy)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Score institutions, settle the marks, sign the sheets"))
        self._what.setText(
            self.tr(
                "One encrypted file on this computer holds a whole evaluation: who scores what, every mark and why, "
                "the panel's decisions and the official sheets."
            )
        )
        self._sample.setText(self.tr("Try the sample round"))
        self._note.setText(
            self.tr(
                "685 institutions with invented reviewers, submissions and marks. Change anything; nothing is real."
            )
        )
        self._who.setText(self.tr("Your own work"))
        self._ways.setText(
            self.tr(
                "Reviewer: open the package (.jipyo) that the secretary gave you.\n"
                "Secretary: make a new round, or open the round file.\n"
                "Chair: open the round file and choose “Chair” at the top.\n"
                "Writing the rules: choose “Rules” at the left to read, try, change and check them."
            )
        )

    def _make_card(self) -> QFrame:
        card = frame("card")
        self._title, self._what, self._sample = label("title"), flowing("subtle"), button("primary")
        self._note, self._who, self._ways = paragraph("quiet"), label("heading"), paragraph("subtle")
        self._title.setWordWrap(True)
        self._sample.clicked.connect(self.sample_asked)
        box = column(card, margin=32, spacing=12)
        box.addWidget(self._title)
        box.addWidget(self._what)
        box.addSpacing(8)
        box.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._note)
        box.addSpacing(8)
        box.addWidget(line())
        box.addSpacing(8)
        box.addWidget(self._who)
        box.addWidget(self._ways)
        return card
