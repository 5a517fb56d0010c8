"""The go-to box: type, see what fits, go there with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QWidget
from shiboken6 import isValid

from ui.guard import guarded
from ui.keyboard import focus_inside
from ui.widgets.lines import Seeker
from ui.widgets.pair_delegate import BESIDE_HEIGHT, PairDelegate, item
from ui.widgets.speaking import lead

LEAST, WIDTH, LIST, ROWS = 96, 280, 520, 12


@guarded
class GoTo(QObject):
    """A line in the header with a list that opens below it."""

    sought = Signal(str)
    chosen = Signal(int)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._before: QWidget | None = None  # what had the keyboard before the box
        self.box = Seeker()
        self.box.setObjectName("goto")
        self.box.setMinimumWidth(LEAST)
        self.box.setMaximumWidth(WIDTH)
        self.box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Ctrl+K comes here; Tab stays inside the page
        self.box.sought.connect(self.sought)
        self.box.installEventFilter(self)
        self.list = QListWidget(over)
        self.list.setObjectName("gotoList")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(PairDelegate(self.list))
        self.list.itemClicked.connect(self._on_clicked)
        self.list.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self._retranslate()

    def begin(self) -> None:
        """Take the keyboard and show everything there is."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self.sought.emit(self.box.words())

    def end(self) -> None:
        """Put the list away."""
        self.list.hide()
        self.box.clear()

    def give_back(self, page: QWidget) -> None:
        """Put the list away, and let the keyboard go back to where it was before; to `page` when that is gone."""
        held, self._before = self._before, None
        self.end()
        if self.box.hasFocus():
            is_there = held is not None and isValid(held) and held.isVisible() and held.isEnabled()
            if held and is_there:
                held.setFocus()
            else:
                focus_inside(page)

    def offer(self, found: Sequence[tuple[str, str]]) -> None:
        """Show (words, detail), best first; a line that says so when nothing fits what was typed."""
        self.list.clear()
        for words, detail in found:
            self.list.addItem(item(words, detail))
        if not found:
            nothing = item(self.tr("Nothing fits. Try other words, or their first consonants."), "")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        self.list.resize(min(LIST, self._over.width()), min(max(len(found), 1), ROWS) * BESIDE_HEIGHT + 12)
        corner = self.box.mapTo(self._over, QPoint(self.box.width() - self.list.width(), self.box.height() + 4))
        self.list.move(max(corner.x(), 0), corner.y())
        self.list.setVisible(bool(found or self.box.words()))
        self.list.raise_()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() == Qt.FocusReason.MouseFocusReason:
            self.sought.emit(self.box.words())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % max(self.list.count(), 1))
            self._tell()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.isVisible():
            self.chosen.emit(self.list.currentRow())
            return True
        return False

    def _tell(self) -> None:
        """Have the line that Enter goes to read out: the keyboard stays in the box."""
        if self.list.isVisible():
            lead(self.list, self.list.currentRow())

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self.box and old is not None:
            self._before = old

    def _on_clicked(self, _item: QListWidgetItem) -> None:
        self.chosen.emit(self.list.currentRow())

    def _retranslate(self) -> None:
        self.box.setPlaceholderText(self.tr("Go to (Ctrl+K)"))
        self.list.setAccessibleName(self.tr("Places and actions that fit"))
        self.box.setAccessibleName(self.tr("Go to an institution, an indicator, a page or an action"))
