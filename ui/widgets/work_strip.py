"""Long work inside a page: what it is doing, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from ui.guard import guarded
from ui.widgets.parts import button, column, frame, label, row


@guarded
class WorkStrip(QFrame):
    """Hidden while nothing is under way."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._count, self._bar, self._cancel = label(), label("quiet"), QProgressBar(), button()
        self._words.setMinimumWidth(1)  # a long file name is cut rather than widening the page
        self._bar.setTextVisible(False)
        self._cancel.clicked.connect(self._on_cancel)
        card = frame("note")
        across = row(card, margin=8, spacing=12)
        across.setContentsMargins(16, 8, 8, 8)
        words = column(spacing=6)
        above = row(spacing=12)
        above.addWidget(self._words, 1)
        above.addWidget(self._count)
        words.addLayout(above)
        words.addWidget(self._bar)
        across.addLayout(words, 1)
        across.addWidget(self._cancel)
        column(self).addWidget(card)
        self.retranslate()
        self.hide()

    def show_step(self, words: str, done: int, total: int) -> None:
        """Say what is being done; `total` 0 when it is not known how much there is."""
        if self.isHidden():
            self._cancel.setEnabled(True)
        self._words.setText(words)
        self._count.setText(f"{done:,} / {total:,}" if total else "")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        self.show()

    def end(self) -> None:
        """Put the strip away."""
        self.hide()

    def retranslate(self) -> None:
        """Say the button in the language of the window."""
        self._cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()
