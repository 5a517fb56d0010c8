"""The evidence of the item before the panel, in place of the item: a way back above, the file below."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.views.evidence.pane import EvidencePane
from ui.views.view import View
from ui.widgets.elided import Elided
from ui.widgets.parts import button, column, line, row


class EvidenceRoom(View):
    """The way back is the first thing the keyboard comes by, and Esc goes it too."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.pane = EvidencePane()
        self.pane.tools.cite.hide()  # the panel looks; only reviewers cite
        self.back, self._about = button("secondary"), Elided()
        self.back.clicked.connect(self.left)
        above = row()
        above.setContentsMargins(16, 10, 16, 0)
        above.addWidget(self.back)
        above.addWidget(self._about, 1)
        box = column(self, spacing=0)
        box.addLayout(above)
        box.addWidget(self.pane, 1)
        box.addWidget(line())
        self.retranslate()

    def say(self, about: str) -> None:
        """Say whose citation, or which item's evidence, is looked at."""
        self._about.say(about)

    def about(self) -> str:
        """Return what is looked at."""
        return self._about.text()

    def retranslate(self) -> None:
        self.back.setText(self.tr("← Back to the item (Esc)"))
