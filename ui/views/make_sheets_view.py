"""Making sheets: to the left which, in the middle the real page, to the right where to, whose signature, which printer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.views.choose_sheets_view import ChooseSheetsView
from ui.views.issue_form import IssueForm
from ui.views.paper_pane import PaperPane
from ui.views.print_form import PrintForm
from ui.views.view import View
from ui.widgets.folding import REST, Folding
from ui.widgets.outcomes import Outcomes
from ui.widgets.parts import column, scrolling
from ui.widgets.work_strip import WorkStrip

LEFT, SIDE = 300, 332


class MakeSheetsView(View):
    """Three columns, read from left to right."""

    def __init__(self) -> None:
        super().__init__()
        self.choice, self.paper, self.issue, self.print = ChooseSheetsView(), PaperPane(), IssueForm(), PrintForm()
        self.work, self.outcomes = WorkStrip(), Outcomes()
        shown = QWidget()
        middle = column(shown, spacing=12)
        middle.addWidget(self.work)
        middle.addWidget(self.paper, 1)
        middle.addWidget(self.outcomes)
        forms = View()
        below = column(forms, spacing=12)
        below.addWidget(self.issue)
        below.addWidget(self.print)
        below.addStretch(1)
        side = scrolling(forms)
        column(self).addWidget(Folding(((self.choice, LEFT), (shown, REST), (side, SIDE))))
        for pane in (self.choice, self.paper, side):
            pane.setProperty("pane", "true")

    def set_busy(self, busy: bool) -> None:
        """Hold the forms while sheets are made."""
        self.choice.setEnabled(not busy)
        self.issue.setEnabled(not busy)
        self.print.setEnabled(not busy)
        if not busy:
            self.work.end()
