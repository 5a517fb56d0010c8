"""Checking, sealing and handing back, side by side, in place of the desk; one above the other in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from ui.guard import guarded
from ui.views.review.check_pane import CheckPane
from ui.views.review.hand_back_form import HandBackForm
from ui.views.view import View
from ui.widgets.parts import column, frame

SIZES, ABOVE = [700, 560], [260, 380]
WIDE, LEAST = 960, QSize(480, 640)  # pixels: for both beside each other, and for one above the other


@guarded
class SubmitView(View):
    """The list on the left, the form on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.checks, self.form = CheckPane(), HandBackForm()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        held = frame("pane")
        column(held).addWidget(self.checks)
        self._split.addWidget(held)
        self._split.addWidget(self.form)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes(SIZES)
        column(self).addWidget(self._split)

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= WIDE
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
            self._split.setSizes(SIZES if beside else ABOVE)
