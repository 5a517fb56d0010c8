"""A private note about an item, and in words where it stays."""

from __future__ import annotations

from ui.views.view import View
from ui.widgets.editors import RationaleEdit
from ui.widgets.parts import column, flowing, label, row


class NotePane(View):
    """The text is saved as it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.words = RationaleEdit()
        self._what, self._saved = flowing("quiet"), label("quiet")
        box = column(self, spacing=8)
        box.setContentsMargins(20, 16, 16, 16)
        across = row()
        across.addWidget(self._what, 1)
        across.addWidget(self._saved)
        box.addLayout(across)
        box.addWidget(self.words, 1)
        self.retranslate()

    def set_saved(self, words: str) -> None:
        """Say how the note stands on disk."""
        self._saved.setText(words)

    def saved(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    def retranslate(self) -> None:
        self._what.setText(
            self.tr("For you alone: kept encrypted on this computer, in no package, no backup and not in the journal.")
        )
        self.words.setAccessibleName(self.tr("Private note"))
        self.words.setPlaceholderText(self.tr("What you want to remember about this item"))
