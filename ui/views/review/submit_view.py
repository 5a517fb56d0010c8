"""Checking, sealing and handing back, side by side, in place of the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from ui.views.review.check_pane import CheckPane
from ui.views.review.hand_back_form import HandBackForm
from ui.views.view import View
from ui.widgets.parts import column, frame

SIZES = [700, 560]


class SubmitView(View):
    """The list on the left, the form on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.checks, self.form = CheckPane(), HandBackForm()
        split = QSplitter(Qt.Orientation.Horizontal)
        held = frame("pane")
        column(held).addWidget(self.checks)
        split.addWidget(held)
        split.addWidget(self.form)
        split.setChildrenCollapsible(False)
        split.setSizes(SIZES)
        column(self).addWidget(split)
