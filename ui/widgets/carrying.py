"""Carrying rows of a table onto a line of a list with the mouse; nothing leaves the window."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.guard import guarded
from ui.widgets.pair_delegate import DETAIL
from ui.widgets.table import Table

KIND = "application/x-jipyo-rows"


@guarded
class CarryTable(Table):
    """What is carried are the keys of the selected rows."""

    def __init__(self, widths: tuple[int, ...], stretch: tuple[int, ...]) -> None:
        super().__init__(widths, stretch)
        self.setDragEnabled(True)

    def carried(self) -> QMimeData:
        """Return what is carried now."""
        data = QMimeData()
        data.setData(KIND, QByteArray("\n".join(str(line.key) for line in self.chosen()).encode()))
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.carried())
        drag.exec(Qt.DropAction.CopyAction)


@guarded
class TakingList(QListWidget):
    """Takes what is carried onto one of its lines, which is marked while it is over it."""

    taken = Signal(list, str)  # the keys, the detail of the line

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setProperty("focusRing", "true")

    def detail(self, at: QListWidgetItem) -> str:
        """Return what a line says beside its words."""
        return str(at.data(DETAIL))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(KIND):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        under = self.itemAt(event.position().toPoint())
        if under and event.mimeData().hasFormat(KIND):
            self.setCurrentItem(under)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        under = self.itemAt(event.position().toPoint())
        if under:
            keys = bytes(event.mimeData().data(KIND).data()).decode().split("\n")
            event.acceptProposedAction()
            self.taken.emit([key for key in keys if key], self.detail(under))
