"""The paper of an evidence file: one page as a picture, scrolled, as wide as asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollArea

from ui.guard import guarded

MARGIN = 24
ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


@guarded
class Canvas(QScrollArea):
    """Shows a picture or a sentence in its place; Ctrl and the wheel, or + - 0, ask for another size, R for a turn."""

    resized = Signal()
    zoomed = Signal(int)  # 1 larger, -1 smaller, 0 to fit
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper.setWordWrap(True)
        self.setWidget(self._paper)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("canvas")

    def paper_width(self) -> int:
        """Return how wide a page may be to be seen whole from left to right, in logical pixels."""
        return max(self.viewport().width() - MARGIN, 100)

    def show_picture(self, picture: QImage, words: str) -> None:
        """Show a page; `words` describe it to those who cannot see it."""
        drawn = QPixmap.fromImage(picture)
        drawn.setDevicePixelRatio(self.devicePixelRatioF())
        self._paper.setPixmap(drawn)
        self._paper.setMinimumSize(drawn.deviceIndependentSize().toSize())
        self._paper.setAccessibleName(words)

    def show_words(self, words: str) -> None:
        """Say something where the page would be."""
        self._paper.clear()
        self._paper.setMinimumSize(0, 0)
        self._paper.setText(words)
        self._paper.setAccessibleName(words)

    def has_picture(self) -> bool:
        """Tell whether a page is shown."""
        return not self._paper.pixmap().isNull()

    def to_top(self) -> None:
        """Scroll to where a page begins."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ZOOMS:
            self.zoomed.emit(ZOOMS[key])
        elif key == Qt.Key.Key_R:
            self.turned.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)
