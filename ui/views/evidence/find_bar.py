"""The line in which evidence is searched: words, how many places, to the next and the one before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QToolButton

from ui.guard import guarded
from ui.views.view import View
from ui.widgets.lines import Seeker
from ui.widgets.parts import label, row, tool
from ui.widgets.speaking import speak

PAUSE = 250  # milliseconds after the last key before the search begins
ICONS = ("up", "down", "close")


@guarded
class FindBar(View):
    """Enter goes to the next place, Shift and Enter to the one before, Esc puts it away."""

    sought = Signal(str)
    stepped = Signal(int)  # 1 next, -1 before
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Seeker()
        self.words.installEventFilter(self)
        self.words.sought.connect(self._on_edited)
        self._places = label("subtle")
        self._tools = {name: self._make_tool(name) for name in ICONS}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)
        across = row(self, spacing=6)
        across.setContentsMargins(16, 0, 16, 8)
        across.addWidget(self.words, 1)
        across.addWidget(self._places)
        for made in self._tools.values():
            across.addWidget(made)
        self.hide()
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard."""
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def say(self, words: str) -> None:
        """Say how many places there are and which one is looked at."""
        if words != self.said():
            speak(self, words)
        self._places.setText(words)
        self.words.setAccessibleDescription(words)

    def said(self) -> str:
        """Return what is said of the places."""
        return self._places.text()

    def set_icons(self, get: Callable[[str], QIcon]) -> None:
        """Dress the tools."""
        for name, made in self._tools.items():
            made.setIcon(get(name))

    def retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Find in the evidence"))
        self.words.setAccessibleName(self.tr("Find in the evidence"))
        names = (self.tr("Place before (Ctrl+Shift+G)"), self.tr("Next place (Ctrl+G)"), self.tr("Close (Esc)"))
        for made, words in zip(self._tools.values(), names, strict=True):
            made.setAccessibleName(words)
            made.setToolTip(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if (
                key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            ):
                self._on_enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def _make_tool(self, name: str) -> QToolButton:
        made = tool()
        made.setIconSize(QSize(18, 18))
        made.setProperty("tool", name)
        made.clicked.connect(self._on_tool)
        return made

    def _on_tool(self) -> None:
        name = str(self.sender().property("tool"))
        if name == "close":
            self.dropped.emit()
        else:
            self._on_enter(-1 if name == "up" else 1)

    def _on_enter(self, by: int) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.sought.emit(self.words.words())
        else:
            self.stepped.emit(by)

    def _on_edited(self, _words: str) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        self.sought.emit(self.words.words())
