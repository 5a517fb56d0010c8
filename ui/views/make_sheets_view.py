"""Making sheets: to the left which, in the middle the real page, to the right where to and with whose signature."""

from __future__ import annotations

from ui.views.choose_sheets_view import ChooseSheetsView
from ui.views.issue_form import IssueForm
from ui.views.paper_pane import PaperPane
from ui.views.view import View
from ui.widgets.outcomes import Outcomes
from ui.widgets.parts import column, row, scrolling
from ui.widgets.work_strip import WorkStrip

LEFT, SIDE = 300, 332


class MakeSheetsView(View):
    """Three columns, read from left to right."""

    def __init__(self) -> None:
        super().__init__()
        self.choice, self.paper, self.issue = ChooseSheetsView(), PaperPane(), IssueForm()
        self.work, self.outcomes = WorkStrip(), Outcomes()
        self.choice.setFixedWidth(LEFT)
        middle = column(spacing=12)
        middle.addWidget(self.work)
        middle.addWidget(self.paper, 1)
        middle.addWidget(self.outcomes)
        side = scrolling(self.issue)
        side.setFixedWidth(SIDE)
        across = row(self, margin=20, spacing=16)
        across.addWidget(self.choice)
        across.addLayout(middle, 1)
        across.addWidget(side)
        for pane in (self.choice, self.paper, side):
            pane.setProperty("pane", "true")

    def set_busy(self, busy: bool) -> None:
        """Hold the forms while sheets are made."""
        self.choice.setEnabled(not busy)
        self.issue.setEnabled(not busy)
        if not busy:
            self.work.end()
