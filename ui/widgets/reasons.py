"""Reason codes: the chosen ones as chips, the others in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from ui.guard import guarded
from ui.widgets.flow import Flow
from ui.widgets.parts import tool
from ui.widgets.tick_menu import TickMenu


@guarded
class Reasons(QWidget):
    """A chip takes its reason back when it is pressed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered: dict[str, str] = {}
        self._chosen: list[str] = []
        self._chips: list[QToolButton] = []
        self._menu = TickMenu(self)
        self._menu.triggered.connect(self._on_menu)
        self._add = tool("chip")
        self._add.setMenu(self._menu)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._flow = Flow()
        self.setLayout(self._flow)
        self._flow.addWidget(self._add)
        self._retranslate()

    def offer(self, reasons: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        """Offer reasons as (code, words), of which `chosen` stand."""
        self._offered = dict(reasons)
        self._chosen = list(chosen)
        self._menu.clear()
        for code, words in reasons:
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.setData(code)
            self._menu.addAction(action)
        self._add.setEnabled(bool(reasons))
        self._show()

    def begin(self) -> None:
        """Open the list of reasons for the keyboard."""
        if self._add.isEnabled():
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._menu.begin(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def chosen(self) -> tuple[str, ...]:
        """Return the codes that stand, in the order of the edition."""
        return tuple(code for code in self._offered if code in self._chosen)

    def _show(self) -> None:
        for old in self._chips:
            self._flow.removeWidget(old)
            old.deleteLater()
        self._flow.removeWidget(self._add)
        self._chips = [self._make_chip(code) for code in self.chosen()]
        for made in (*self._chips, self._add):
            self._flow.addWidget(made)
            made.show()
        for action in self._menu.actions():
            action.setChecked(action.data() in self._chosen)
        self.updateGeometry()

    def _make_chip(self, code: str) -> QToolButton:
        made = tool("chip")
        made.setCheckable(True)
        made.setChecked(True)
        made.setText(f"{self._offered[code]}  ×")
        made.setAccessibleName(self.tr("Take back: {reason}").format(reason=self._offered[code]))
        made.setProperty("code", code)
        made.clicked.connect(self._on_chip)
        return made

    def _on_chip(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self._toggle(str(sender.property("code")))

    def _on_menu(self, action: QAction) -> None:
        self._toggle(str(action.data()))

    def _toggle(self, code: str) -> None:
        if code in self._chosen:
            self._chosen.remove(code)
        else:
            self._chosen.append(code)
        self._show()
        self.changed.emit()

    def _retranslate(self) -> None:
        self._add.setText(self.tr("+ Add a reason"))
        self._menu.setAccessibleName(self.tr("Reasons"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
