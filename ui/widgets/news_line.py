"""One line of news inside the window, for anything that needs no answer; long work shows its progress here.

What tells that something is done goes by itself once it can have been read; what went wrong, or must be known, stays.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar

from ui.guard import guarded
from ui.widgets.parts import button, label, row, set_state
from ui.widgets.speaking import speak, warn

LASTING, PASSING = "lasting", "passing"
GOES = ("done", PASSING)
LEAST, LETTER = (
    5_000,
    90,
)  # milliseconds that words stay, and for each letter more: a slow reader's eleven letters a second
LOOKED_AT = ("note", LASTING, PASSING)  # all look alike


@guarded
class NewsLine(QFrame):
    """Hidden until there is something to say."""

    cancelled = Signal()

    def __init__(self, least: int = LEAST, letter: int = LETTER) -> None:
        """Let words that go stay `least` milliseconds, and `letter` more for each letter."""
        super().__init__()
        self.setObjectName("news")
        self._least, self._letter = least, letter
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.timeout.connect(self._on_read)
        self._lasts = self._is_stopping = False
        self._words = label()
        self._words.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        self._cancel, self._close = button(), button("text")
        self._cancel.clicked.connect(self._on_cancel)
        self._close.clicked.connect(self.clear)
        across = row(self, spacing=12)
        across.setContentsMargins(20, 4, 12, 4)
        across.addWidget(self._words, 1)
        for part in (self._bar, self._cancel, self._close):
            across.addWidget(part)
        self.retranslate()
        self.clear()

    def tell(self, words: str, state: str) -> None:
        """Say `words`; `state` is "note", "done" or "refusal". Empty words take back what was said.

        A note told as "lasting" is still read on the page that is shown next; one told as "passing" goes by itself, as
        what is done does.
        """
        if not words:
            self.clear()
            return
        self._lasts = state == LASTING
        self._show_work(0, 0, shown=False)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        set_state(self, "note" if state in LOOKED_AT else state)
        self.show()
        (speak if state in LOOKED_AT or state in GOES else warn)(self, words)
        if state in GOES:
            self._time.start(self._least + self._letter * len(words))
        else:
            self._time.stop()

    def work(self, words: str, done: int, total: int) -> None:
        """Say what long work is doing; `total` 0 when it is not known how long."""
        begins = self._bar.isHidden()
        self._lasts = False
        self._time.stop()
        self._words.setText(words)
        set_state(self, "note")
        self._show_work(done, total, shown=True)
        self.show()
        if begins:
            speak(self, words)

    def text(self) -> str:
        """Return what is said now."""
        return "" if self.isHidden() else self._words.text()

    def leave(self) -> None:
        """Fall silent, since what was said belonged to the page that is left; what lasts is left once."""
        if self._lasts:
            self._lasts = False
        else:
            self.clear()

    def clear(self) -> None:
        """Fall silent."""
        self._time.stop()
        self._words.clear()
        self._show_work(0, 0, shown=False)
        self.hide()

    def retranslate(self) -> None:
        """Say the buttons in the language of the window."""
        self._cancel.setText(self.tr("Stopping…") if self._is_stopping else self.tr("Cancel"))
        self._close.setText(self.tr("Close"))

    def _on_read(self) -> None:
        """Go, unless somebody is still at it, or looks at another program and cannot have read it."""
        held = QApplication.focusWidget()
        is_held = held is not None and self.isAncestorOf(held)
        if self.underMouse() or is_held or not self.isActiveWindow():
            self._time.start(self._least)
        else:
            self.clear()

    def _on_cancel(self) -> None:
        self._is_stopping = True
        self.retranslate()
        self.cancelled.emit()

    def _show_work(self, done: int, total: int, *, shown: bool) -> None:
        if not shown or self._bar.isHidden():
            self._is_stopping = False
            self.retranslate()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setVisible(shown)
        self._cancel.setVisible(shown)
        self._close.setVisible(not shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._bar.isHidden():
                self.clear()  # it was said in the other language
        super().changeEvent(event)
