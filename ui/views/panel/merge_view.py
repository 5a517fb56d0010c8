"""Merging packages in the panel room: the form, how far it is, and what came of each file."""

from __future__ import annotations

from ui.views.merge_form import MergeForm
from ui.views.view import View
from ui.widgets.outcomes import Outcomes
from ui.widgets.parts import column, row
from ui.widgets.work_strip import WorkStrip

FORM_WIDTH = 420


class PackagesForm(MergeForm):
    """The form under a title of its own, for here it is no third step."""

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("Packages that came back"))


class MergeView(View):
    """To the left the form, to the right what came of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.form, self.work, self.outcomes = PackagesForm(), WorkStrip(), Outcomes()
        self.form.setFixedWidth(FORM_WIDTH)
        left = column()
        left.addWidget(self.form)
        left.addStretch(1)
        right = column(spacing=12)
        right.addWidget(self.work)
        right.addWidget(self.outcomes)
        right.addStretch(1)
        across = row(self, margin=20, spacing=16)
        across.addLayout(left)
        across.addLayout(right, 1)
