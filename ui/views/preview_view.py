"""What a look at some files found: what each is taken for, where rows and files belong, every problem, and the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.guard import guarded
from ui.models.rows import Line
from ui.views.matching_pane import MatchingPane
from ui.views.problems_pane import ProblemsPane
from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.empty_words import EmptyWords
from ui.widgets.parts import button, column, flowing, frame
from ui.widgets.parts_bar import PartsBar
from ui.widgets.running import Running
from ui.widgets.table import Table

KINDS, ROWS, EVIDENCE, PROBLEMS = range(4)


@guarded
class PreviewView(View):
    """Nothing here decides whether files may enter; the page tells."""

    accepted = Signal()
    again_asked = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.verdict = Banner()
        self.kinds, self.rows = Table((220, 150, 110), stretch=(0,)), Table((120, 220, 220, 200), stretch=(1, 2))
        self._no_rows = EmptyWords(self.rows)
        self.matching, self.listed = MatchingPane(), ProblemsPane()
        self.problems = self.listed.table
        for pane in (self.kinds, self.rows, self.listed):
            pane.setProperty("pane", "true")
        self.parts = PartsBar((self.kinds, self.rows, self.matching, self.listed))
        self._counts, self._listed = (0, 0, 0, 0), 0
        card = frame("card")
        box = column(card, margin=16, spacing=12)
        box.addWidget(self.verdict)
        box.addWidget(self.parts, 1)
        self.foot = self._make_foot()
        box.addWidget(self.foot)
        column(self).addWidget(card)
        self.retranslate()

    def show_found(self, kinds: Sequence[Line], problems: Sequence[Line]) -> None:
        """Show what the files are taken for and what is wrong with them."""
        self.kinds.set_lines(kinds)
        self.listed.show_problems(problems)

    def show_rows(self, lines: Sequence[Line]) -> None:
        """Show where rows belong."""
        self.rows.set_lines(lines)

    def set_counts(self, counts: tuple[int, int, int, int], listed: int) -> None:
        """Say on the tabs how many files, rows, evidence files and problems there are, and how many rows are listed."""
        self._counts, self._listed = counts, listed
        self._say_tabs()

    def let_accept(self, acceptable: bool) -> None:
        """Offer to take everything in, or do not."""
        self.accept.setEnabled(acceptable)

    def retranslate(self) -> None:
        self.kinds.set_headings((self.tr("File"), self.tr("Taken for"), self.tr("Rows")))
        self.kinds.setAccessibleName(self.tr("What the files are taken for"))
        self.rows.set_headings(
            (self.tr("Taken for"), self.tr("Institution or person"), self.tr("Indicator"), self.tr("What it says"))
        )
        self.rows.setAccessibleName(self.tr("Rows and where they belong"))
        self._no_rows.say(self.tr("The rows of files without a problem are listed here."))
        self._say_tabs()
        self.accept.setText(self.tr("Accept"))
        self._again.setText(self.tr("Look again"))
        self._drop.setText(self.tr("Put away"))
        self._note.setText(self.tr("All or nothing: either everything above enters the round, or none of it."))

    def seek(self) -> None:
        """Take the keyboard to the search."""
        self.parts.show_part(PROBLEMS)
        self.listed.seek()

    def _say_tabs(self) -> None:
        names = (self.tr("Files"), self.tr("Row by row"), self.tr("Evidence files"), self.tr("Problems"))
        counts = [f"{count:,}" for count in self._counts]
        if self._listed < self._counts[ROWS]:
            counts[ROWS] = f"{self._listed:,} / {counts[ROWS]}"
        words = [f"{name} {count}" for name, count in zip(names, counts, strict=True)]
        self.parts.set_words(words, self.tr("Parts of the preview"))

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        self.accept, self._again, self._drop, self._note = button("primary"), button(), button(), flowing("quiet")
        self.accept.clicked.connect(self.accepted)
        self._again.clicked.connect(self.again_asked)
        self._drop.clicked.connect(self.dropped)
        across = Running()
        for made in (self.accept, self._again, self._drop):
            across.add(made)
        across.add(self._note, 1)
        column(foot).addLayout(across)
        return foot

    def sizeHint(self) -> QSize:
        return QSize(800, 480)
