"""A field for a file or a folder, with a button that opens the system's picker."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.guard import guarded
from ui.widgets.drops import dropped_paths
from ui.widgets.parts import button, row


@guarded
class PathLine(QLineEdit):
    """A file let go over it fills in its path."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.setText(paths[0])
        else:
            super().dropEvent(event)


class PathField(QWidget):
    """The path may be typed as well as chosen. Enter in the empty field opens the picker, behind a path it goes on."""

    asked = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field, self.choose = PathLine(), button()
        self.choose.clicked.connect(self.asked)
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(self._on_enter)
        self._following: QWidget = self.choose
        self.setFocusProxy(self.field)
        across = row(self, spacing=8)
        across.addWidget(self.field, 1)
        across.addWidget(self.choose)

    def lead_to(self, following: QWidget) -> None:
        """Let Enter behind a path go on to `following`."""
        self._following = following

    def set_words(self, name: str, choose: str) -> None:
        """Say what the path is for and what the button does."""
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.choose.setText(choose)
        self.choose.setAccessibleName(f"{name}: {choose}")

    def set_path(self, path: str) -> None:
        """Fill in a path."""
        self.field.setText(path)

    def path(self) -> str:
        """Return the path as it stands."""
        return self.field.text().strip()

    def _on_enter(self) -> None:
        if self.path():
            self._following.setFocus()
        else:
            self.asked.emit()
