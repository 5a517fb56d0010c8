"""Long work inside a page: what it is doing, how far it is, and Cancel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QWidget
from shiboken6 import isValid

from ui.guard import guarded
from ui.widgets.parts import button, column, frame, label, row


@guarded
class WorkStrip(QFrame):
    """Hidden while nothing is under way."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_stopping = False
        self._held: tuple[QWidget, ...] = ()  # what is kept still
        self._before: QWidget | None = None  # what had the keyboard before
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

    def hold(self, parts: Sequence[QWidget]) -> None:
        """Keep parts of the page still until `end`; the keyboard waits at Cancel if it was in one, and goes back then."""
        before = QApplication.focusWidget()
        inside = before is not None and any(part is before or part.isAncestorOf(before) for part in parts)
        self._held, self._before = tuple(parts), before if inside else None
        for part in parts:
            part.setEnabled(False)

    def show_step(self, words: str, done: int, total: int) -> None:
        """Say what is being done; `total` 0 when it is not known how much there is."""
        begins = self.isHidden()
        if begins:
            self._is_stopping = False
            self.retranslate()
        self._words.setText(words)
        self._count.setText(f"{done:,} / {total:,}" if total else "")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        self.show()
        if begins and self._before:
            self._cancel.setFocus()

    def end(self) -> None:
        """Put the strip away."""
        for part in self._held:
            part.setEnabled(True)
        before, self._held, self._before = self._before, (), None
        if before and isValid(before) and before.isVisible() and self._has_keyboard():
            before.setFocus()
        self.hide()

    def retranslate(self) -> None:
        """Say the button in the language of the window."""
        self._cancel.setText(self.tr("Stopping…") if self._is_stopping else self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _has_keyboard(self) -> bool:
        """Tell whether nobody took the keyboard elsewhere meanwhile."""
        return QApplication.focusWidget() in (None, self._cancel)

    def _on_cancel(self) -> None:
        if not self._is_stopping:
            self._is_stopping = True
            self.retranslate()
            self.cancelled.emit()
