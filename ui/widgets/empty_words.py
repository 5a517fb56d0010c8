"""Words in the middle of a list that has no rows: why it is empty, and what to do next, with a button that leads there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel

from ui.guard import guarded
from ui.widgets.parts import button

MARGIN, GAP = 24, 12


@guarded
class EmptyWords(QLabel):
    """Covers the list only while the list shows nothing."""

    asked = Signal()  # the button below the words was pressed

    def __init__(self, over: QAbstractItemView) -> None:
        super().__init__(over.viewport())
        self._over = over
        self.setProperty("kind", "quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(MARGIN)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._go = button()
        self._go.setParent(self)
        self._go.clicked.connect(self.asked)
        over.viewport().installEventFilter(self)
        over.model().modelReset.connect(self._look)
        self._look()

    def say(self, words: str, offer: str = "") -> None:
        """Say why there is nothing, and offer to go where that can be changed."""
        self.setText(words)
        self._go.setText(offer)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        viewport = self._over.viewport()
        self.setGeometry(viewport.rect())
        self.setVisible(not self._over.model().rowCount() and bool(self.text()))
        self._go.setVisible(bool(self._go.text()))
        self._go.setGeometry(self._below_the_words(self._go.sizeHint()))

    def _below_the_words(self, size: QSize) -> QRect:
        inside = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        how = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(inside, how, self.text())
        return QRect(words.center().x() - size.width() // 2, words.bottom() + GAP, size.width(), size.height())
