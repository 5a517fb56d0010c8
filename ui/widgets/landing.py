"""What lies over a page while files are held over it: where they may be let go, and what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.guard import guarded
from ui.widgets.drops import dropped_paths
from ui.widgets.parts import column, label


@guarded
class Landing(QFrame):
    """Takes files and folders of this computer, wherever on the page they are let go; other things pass it by."""

    dropped = Signal(list)  # paths as text

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("landing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._page, self._words = page, label("title")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(self, margin=24).addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def say(self, words: str) -> None:
        """Tell what becomes of the files."""
        self._words.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._take(event)
        if isinstance(event, QDragEnterEvent) and dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show()
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Hide):
            self.hide()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self.setGeometry(self._page.rect().adjusted(8, 8, -8, -8))
        self.show()
        self.raise_()

    def _take(self, event: QDropEvent) -> bool:
        """Take what was let go, with the keyboard: it was in the program that the files come from."""
        self.hide()
        event.acceptProposedAction()
        self._page.window().activateWindow()
        self.dropped.emit(dropped_paths(event.mimeData()))
        return True
