"""How far the reviewers agree: the coefficients above, each reviewer's tendency below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.empty_words import EmptyWords
from ui.widgets.parts import column, label, paragraph
from ui.widgets.table import Table

WIDTHS, TALL = (300, 150, 140, 140, 164, 164, 150), 46
TENDENCY = (180, 80, 180, 180, 260)
ABOVE, BELOW = 360, 240


class AgreementPane(View):
    """Two tables to read; nothing here changes a mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self._small, self._fewest = 0, 0
        self._note, self._title, self._left = paragraph("quiet"), label("heading"), paragraph("quiet")
        self.lines, self.tendencies = Table(WIDTHS, (0,)), Table(TENDENCY, (4,))
        self._nobody = EmptyWords(self.tendencies)
        self.lines.let_wrap(TALL)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._make_above())
        split.addWidget(self._make_below())
        split.setSizes([ABOVE, BELOW])
        split.setChildrenCollapsible(False)
        box = column(self, spacing=8)
        box.setContentsMargins(16, 12, 16, 14)
        box.addWidget(split, 1)
        self.retranslate()

    def show_lines(self, headings: Sequence[str], lines: Sequence[Line]) -> None:
        """Show the coefficients of each scope."""
        self.lines.set_headings(headings)
        self.lines.set_lines(lines)

    def show_tendencies(self, headings: Sequence[str], lines: Sequence[Line]) -> None:
        """Show each reviewer's tendency."""
        self.tendencies.set_headings(headings)
        self.tendencies.set_lines(lines)

    def say_left_out(self, small: int, fewest: int) -> None:
        """Say how many panels have too few items in common, and what the fewest are."""
        self._small, self._fewest = small, fewest
        few = self.tr("Fewer than {fewest} items are too few to judge.").format(fewest=fewest)
        panels = self.tr("{count} panels have too few items in common for a line of their own.").format(count=small)
        self._left.setText(f"{few} {panels}" if small else few)

    def retranslate(self) -> None:
        self._note.setText(
            self.tr(
                "Statistics for the panel: none of them changes a mark. Marks are compared as shares of the maximum;"
                " ICC and W need the same reviewers on every item, so they are of the largest such part."
            )
        )
        self._title.setText(self.tr("Tendency of each reviewer, as advice"))
        self.lines.setAccessibleName(self.tr("Agreement of the reviewers"))
        self.tendencies.setAccessibleName(self._title.text())
        self._nobody.say(self.tr("There are no marks of two reviewers on the same items yet."))
        self.say_left_out(self._small, self._fewest)

    def _make_above(self) -> QWidget:
        above = QWidget()
        box = column(above, spacing=8)
        box.addWidget(self._note)
        box.addWidget(self.lines, 1)
        box.addWidget(self._left)
        return above

    def _make_below(self) -> QWidget:
        below = QWidget()
        box = column(below, spacing=8)
        box.setContentsMargins(0, 10, 0, 0)
        box.addWidget(self._title)
        box.addWidget(self.tendencies, 1)
        return below
