"""Words in the middle of a list that has no rows: why it is empty, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from ui.guard import guarded

MARGIN = 24


@guarded
class EmptyWords(QLabel):
    """Covers the list only while the list shows nothing."""

    def __init__(self, over: QAbstractItemView) -> None:
        super().__init__(over.viewport())
        self._over = over
        self.setProperty("kind", "quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(MARGIN)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over.viewport().installEventFilter(self)
        over.model().modelReset.connect(self._look)
        self._look()

    def say(self, words: str) -> None:
        """Say why there is nothing."""
        self.setText(words)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        viewport = self._over.viewport()
        self.setGeometry(viewport.rect())
        self.setVisible(not self._over.model().rowCount() and bool(self.text()))
