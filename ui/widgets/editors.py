"""The two fields a reviewer writes in: points and rationale. A text is undone inside until it is left; the rest is the window's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from ui.guard import guarded
from ui.widgets.drops import dropped_paths
from ui.widgets.parts import tool
from ui.widgets.speaking import speak

UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
FINE, COARSE = 1, 10
NOTHING, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


@guarded
class PointsLine(QLineEdit):
    """A line for a figure; arrows ask for a step, with Shift for a large one, and undo is the window's: a figure is a mark at once.

    The keys that turn pages are for what is read beside it, and the space bar is for what is ticked: they never change a
    figure. Over one that is selected a space would take the mark away.
    """

    stepped = Signal(int)
    paged = Signal(int)  # -1 back, 1 on

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and (event.matches(UNDO) or event.matches(REDO)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in STEPS and held in (NOTHING, SHIFT):
            self.stepped.emit(STEPS[key] * (COARSE if held == SHIFT else FINE))
        elif key in PAGES and held == NOTHING:
            self.paged.emit(PAGES[key])
        elif key != Qt.Key.Key_Space:
            super().keyPressEvent(event)


class PointsField(QWidget):
    """The line with its two step buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._item = ""
        self.line = PointsLine()
        self.line.setObjectName("points")
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFixedWidth(104)
        self.up, self.down = self._make_step(), self._make_step()
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        steps = QVBoxLayout()
        steps.setSpacing(0)
        steps.addWidget(self.up)
        steps.addWidget(self.down)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.line)
        across.addLayout(steps)

    def describe(self, refusal: str, most: str, hint: str) -> None:
        """Let a screen reader tell with the figure why it cannot be, how much there can be, what the arrows do."""
        self.line.setAccessibleDescription(". ".join(part for part in (refusal, most, hint) if part))

    def call(self, name: str) -> None:
        """Name the line, in the language of the window."""
        self._name = name
        self.stand_for(self._item)

    def stand_for(self, item: str) -> None:
        """Name the line by the item whose points it holds: another item keeps the keyboard in it, and is read out so."""
        self._item = item
        self.line.setAccessibleName(", ".join(part for part in (self._name, item) if part))

    def step_to(self, words: str) -> None:
        """Write the points that an arrow led to, and have them read: nobody typed them."""
        self.line.setText(words)
        speak(self.line, words)

    def _make_step(self) -> QToolButton:
        made = tool("step")
        made.setFixedSize(28, 20)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAutoRepeat(True)
        return made

    def _on_up(self) -> None:
        self.line.stepped.emit(FINE)

    def _on_down(self) -> None:
        self.line.stepped.emit(-FINE)


@guarded
class RationaleEdit(QPlainTextEdit):
    """A text whose unfinished syllable is left alone: `edited` speaks only of committed text.

    `composing` tells that the syllable under way changed; `left` that the keyboard went elsewhere, all committed.
    """

    edited = Signal()
    composing = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._known = ""
        self.textChanged.connect(self._on_text)

    def write(self, words: str) -> None:
        """Show other words, without telling anyone that something was edited."""
        if words == self.toPlainText():
            return
        self._known = words
        self.setPlainText(words)

    def add_words(self, words: str) -> None:
        """Write words where the cursor is, set off by a space; undone like anything typed."""
        self.commit()
        cursor = self.textCursor()
        if cursor.atStart() and not self.hasFocus():  # nobody has put it there
            cursor.movePosition(cursor.MoveOperation.End)
        before = self.toPlainText()[: cursor.selectionStart()]
        cursor.insertText(f"{'' if not before or before[-1].isspace() else ' '}{words} ")
        self.setTextCursor(cursor)

    def begin_with(self, words: str) -> None:
        """Put words before what is there; the cursor, and a syllable under way, stay where they are."""
        start = self.textCursor()
        start.movePosition(start.MoveOperation.Start)
        start.insertText(words)

    def take_words(self, words: Sequence[str]) -> None:
        """Take out the first place where any of `words` stands, with the space that was set behind it."""
        for wanted in words:
            found = self.document().find(f"{wanted} ")
            if found.isNull():
                found = self.document().find(wanted)
            if not found.isNull():
                found.removeSelectedText()
                return

    def commit(self) -> None:
        """Let an unfinished syllable stand as it is, so that nothing typed is lost when the field is left."""
        QGuiApplication.inputMethod().commit()
        begun = self.preedit()
        if begun:
            event = QInputMethodEvent("", [])
            event.setCommitString(begun)
            self.inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words, and no file: its address on this computer is no rationale."""
        return not dropped_paths(source) and super().canInsertFromMimeData(source)

    def preedit(self) -> str:
        """Return the syllable under way, which is not part of the text yet."""
        return self.textCursor().block().layout().preeditAreaText()

    def words(self) -> str:
        """Return what a reader sees: the text with the syllable under way where it stands."""
        text, begun = self.toPlainText(), self.preedit()
        if not begun:
            return text
        at = self.textCursor().position()
        return text[:at] + begun + text[at:]

    def go_to(self, cursor: int) -> None:
        """Take the keyboard with the cursor behind so many characters."""
        place = self.textCursor()
        place.setPosition(min(max(cursor, 0), len(self.toPlainText())))
        self.setTextCursor(place)
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            leaves = (event.matches(UNDO) and not document.isUndoAvailable()) or (
                event.matches(REDO) and not document.isRedoAvailable()
            )
            if leaves:
                event.ignore()
                return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            self.composing.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        is_over = event.reason() != Qt.FocusReason.PopupFocusReason
        if is_over:
            self.commit()
        super().focusOutEvent(event)
        if is_over and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            # What is given now is undone as a whole, or each undo would undo the last. A glance at another window ends nothing.
            self.document().clearUndoRedoStacks()
        if is_over:
            self.left.emit()

    def _on_text(self) -> None:
        words = self.toPlainText()
        if words != self._known:
            self._known = words
            self.edited.emit()
