"""Lines to type in on a page with keys of its own, and ones that seek: what is typed counts while a syllable is still under way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.guard import guarded
from ui.widgets.drops import dropped_paths

ONWARDS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@guarded
class PageLine(QLineEdit):
    """Leaves Ctrl+E to the page: on X11 a line would take it for the way to its own end. Files too are the page's."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_the_pages(event):
            event.ignore()
            return False
        return super().event(event)


def _is_the_pages(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier


@guarded
class Seeker(PageLine):
    """A line whose words are looked for as they grow, with the Korean syllable under way, which is not part of the text yet."""

    changed = Signal(str)  # the words are others, whoever wrote them
    sought = Signal(str)  # the person wrote them

    def __init__(self) -> None:
        super().__init__()
        self._begun = ""
        self.textChanged.connect(self._on_changed)
        self.textEdited.connect(self._on_edited)

    def words(self) -> str:
        """Return what a reader sees."""
        text, at = self.text(), self.cursorPosition()
        return f"{text[:at]}{self._begun}{text[at:]}"

    def _on_changed(self, _text: str) -> None:
        self.changed.emit(self.words())

    def _on_edited(self, _text: str) -> None:
        self.sought.emit(self.words())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before, self._begun = self._begun, event.preeditString()
        super().inputMethodEvent(event)
        if self._begun != before:
            self.changed.emit(self.words())
            self.sought.emit(self.words())


@guarded
class Finder(Seeker):
    """What is typed sifts a list; arrow down and Enter lead into it."""

    onwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ONWARDS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.onwards.emit()
            return
        super().keyPressEvent(event)
