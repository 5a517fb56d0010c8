"""The layout of the page of rules: the edition on top, its points at the left, what is read, tried and wrong at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from ui import keyboard
from ui.models.rows import Line
from ui.views.rules.try_pane import TryPane
from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.chooser import Chooser
from ui.widgets.empty_words import EmptyWords
from ui.widgets.folding import FoldingSplit
from ui.widgets.lines import Finder
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.parts_bar import PartsBar
from ui.widgets.reading import Reading
from ui.widgets.running import Running
from ui.widgets.table import Table

READING, TRYING, PROBLEMS = range(3)
NAME, METHOD, POINTS = 300, 116, 46
LEFT, RIGHT, EDITION = 800, 480, (160, 420)
WIDE = 800  # pixels: what the list and a part of the rules need beside each other


class RulesView(View):
    """Choosing a row of the points shows what it says, and what may be tried with it."""

    edition_chosen = Signal(str)
    open_asked = Signal()
    check_asked = Signal()
    book_asked = Signal()
    rules_asked = Signal()
    round_asked = Signal()
    picked = Signal()

    def __init__(self, tree: QAbstractItemModel) -> None:
        super().__init__()
        self.setObjectName("page")
        self.edition = Chooser()
        self.edition.setMinimumWidth(EDITION[0])
        self.edition.setMaximumWidth(EDITION[1])
        self.edition.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.open, self.check = button("secondary"), button()
        self.to_book, self.to_rules, self.to_round = button(), button(), button()
        self.badge, self.banner = label("badge-warning"), Banner()
        self.search = Finder()
        self.points = Table((NAME, METHOD), stretch=(0,))
        self.problems = Table((130, 320), stretch=(1,))
        self.problems.let_wrap(60)
        self.reading, self.trying = Reading(), TryPane(tree)
        self._none, self._sound = EmptyWords(self.points), EmptyWords(self.problems)
        self.parts = PartsBar((self.reading, self.trying, self.problems))
        self._types: tuple[str, ...] = ()
        self._build()
        self._listen()
        self.show_badge(shown=False)
        self.retranslate()

    def set_editions(self, editions: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer editions as (name, words) and show which one is looked at."""
        self.edition.blockSignals(True)
        self.edition.clear()
        for name, words in editions:
            self.edition.addItem(words, name)
        self.edition.setCurrentIndex(max(self.edition.findData(chosen), 0))
        self.edition.blockSignals(False)

    def set_points(self, types: Sequence[str], lines: Sequence[Line]) -> None:
        """Show the points: a column for each type."""
        self._types = tuple(types)
        self._head()
        self.points.set_lines(lines)

    def set_problems(self, lines: Sequence[Line]) -> None:
        """Show what is wrong, with its place."""
        self.problems.set_lines(lines)

    def show_badge(self, *, shown: bool) -> None:
        """Say that the edition is an unofficial sample."""
        self.badge.setVisible(shown)

    def allow_saving(self, *, book: bool, rules: bool) -> None:
        """Offer to save the edition as a workbook or as a rule file."""
        self.to_book.setEnabled(book)
        self.to_rules.setEnabled(rules)

    def allow_round(self, *, shown: bool) -> None:
        """Offer to begin a round on the edition."""
        self.to_round.setVisible(shown)

    def turn_to(self, at: int) -> None:
        """Show a part and give it the keyboard."""
        self.parts.show_part(at)
        pane = (self.reading, self.trying, self.problems)[at]
        keyboard.focus_inside(pane)
        if at == PROBLEMS and not self.problems.chosen():
            self.problems.selectRow(0)

    def choose_row(self, at: int) -> None:
        """Select a row of the points and bring it into view."""
        self.points.selectRow(at)
        self.points.scrollTo(self.points.model().index(at, 0))

    def retranslate(self) -> None:
        self.edition.setAccessibleName(self.tr("Edition"))
        self.open.setText(self.tr("Open a file…"))
        self.check.setText(self.tr("Check again"))
        self.to_book.setText(self.tr("Save as workbook…"))
        self.to_rules.setText(self.tr("Save as rule file…"))
        self.to_round.setText(self.tr("New round on these rules…"))
        self.badge.setText(self.tr("Unofficial sample"))
        self.search.setPlaceholderText(self.tr("Find an indicator or a measure"))
        self.search.setAccessibleName(self.tr("Find an indicator or a measure"))
        self.points.setAccessibleName(self.tr("Points of each part for each institution type"))
        self.problems.setAccessibleName(self.tr("What is wrong in the rules"))
        self.reading.setAccessibleName(self.tr("What the rules say"))
        self._none.say(self.tr("No part of the rules can be read. See what is wrong."))
        self._sound.say(self.tr("Nothing is wrong: a round can be begun on these rules."))
        self.parts.set_words(
            (self.tr("Read"), self.tr("Try"), self.tr("What is wrong")), self.tr("Parts of the page of rules")
        )
        self.problems.set_headings((self.tr("Place"), self.tr("What to correct")))
        self._head()

    def _head(self) -> None:
        self.points.set_widths((NAME, METHOD, *(POINTS for _ in self._types)))
        self.points.set_headings((self.tr("Part"), self.tr("Method"), *self._types))

    def _build(self) -> None:
        left, inside = frame("pane"), QFrame()
        left.setProperty("pane", "true")
        held = column(left, margin=0, spacing=8)
        above = row()
        above.setContentsMargins(16, 10, 16, 0)
        above.addWidget(self.search)
        held.addLayout(above)
        held.addWidget(self.points, 1)
        self.parts.setProperty("pane", "true")
        split = FoldingSplit((left, self.parts), WIDE)
        split.setSizes([LEFT, RIGHT])
        box = column(self, spacing=0)
        box.addLayout(self._tools())
        warned = column(inside)
        warned.setContentsMargins(16, 0, 16, 8)
        warned.addWidget(self.banner)
        box.addWidget(inside)
        box.addWidget(frame("line"))
        box.addWidget(split, 1)

    def _tools(self) -> QVBoxLayout:
        tools, across = column(), Running()
        tools.setContentsMargins(16, 10, 16, 8)
        tools.addLayout(across)
        across.add(self.edition, 1)
        for made in (self.badge, self.open, self.check, self.to_book, self.to_rules, self.to_round):
            across.add(made)
        return tools

    def _listen(self) -> None:
        self.edition.activated.connect(self._on_edition)
        self.open.clicked.connect(self.open_asked)
        self.check.clicked.connect(self.check_asked)
        self.to_book.clicked.connect(self.book_asked)
        self.to_rules.clicked.connect(self.rules_asked)
        self.to_round.clicked.connect(self.round_asked)
        self.points.picked.connect(self.picked)
        self.search.changed.connect(self.points.rows.sift)
        self.search.onwards.connect(self._to_points)

    def _to_points(self) -> None:
        self.points.setFocus()
        if not self.points.chosen():
            self.points.selectRow(0)

    def _on_edition(self) -> None:
        self.edition_chosen.emit(str(self.edition.currentData()))
