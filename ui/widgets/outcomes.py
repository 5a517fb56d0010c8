"""What came of each file of a long piece of work, as a list that can be copied and put away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame

from ui.guard import guarded
from ui.models.rows import Line
from ui.widgets.parts import button, column, label, row
from ui.widgets.row_table import ROW_HEIGHT
from ui.widgets.table import Table

TALLEST = 204  # pixels of rows; the rest is scrolled to
LINE, BESIDE, MOST_LINES = 18, 10, 4  # pixels of a line of a sentence, and around its lines
WORDS, NARROWEST, PADDING = 2, 260, 24  # the column of sentences, its least width, and what of it is not for words


@guarded
class Outcomes(QFrame):
    """Hidden until there is an outcome; sentences are said whole, and it scrolls once it is tall enough."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.table = Table((170, 84, 300), stretch=(2,))
        self._lines: list[Line] = []
        self._title, self._copy, self._close = label("heading"), button(), button()
        self._copy.clicked.connect(self.table.copy_all)
        self._close.clicked.connect(self.hide)
        above = row()
        above.addWidget(self._title)
        above.addStretch(1)
        above.addWidget(self._copy)
        above.addWidget(self._close)
        box = column(self, margin=12)
        box.addLayout(above)
        box.addWidget(self.table)
        self.retranslate()
        self.hide()

    def begin(self) -> None:
        """Forget what was listed."""
        self._lines = []
        self.table.let_wrap(ROW_HEIGHT)
        self.table.set_lines(())
        self.hide()

    def add(self, name: str, words: str, *, well: bool) -> None:
        """List what came of one file."""
        self.add_all([(name, words, well)])

    def add_all(self, outcomes: Sequence[tuple[str, str, bool]]) -> None:
        """List what came of several files, each with its name, its words and whether all went well."""
        for name, words, well in outcomes:
            state = self.tr("done") if well else self.tr("not done")
            self._lines.append(Line((name, state, words.replace("\n", " "))))
        self.table.set_lines(self._lines)
        each = max(self.table.verticalHeader().defaultSectionSize(), *(self._height(one[1]) for one in outcomes))
        self.table.let_wrap(each)
        self.table.setFixedHeight(min(each * len(self._lines), TALLEST) + ROW_HEIGHT + 8)
        self.table.scrollToBottom()
        self.show()

    def _height(self, words: str) -> int:
        """Return how tall a row has to be for a sentence, in pixels."""
        room = (max(self.table.columnWidth(WORDS), NARROWEST) - PADDING) * 7 // 8  # no line is filled to its end
        lines = -(-self.fontMetrics().horizontalAdvance(words) // room)
        return ROW_HEIGHT if lines <= 1 else min(lines, MOST_LINES) * LINE + BESIDE

    def words(self) -> Sequence[str]:
        """Return every line as text."""
        return self.table.copied().splitlines()

    def retranslate(self) -> None:
        """Say the headings in the language of the window."""
        self._title.setText(self.tr("What came of it"))
        self._copy.setText(self.tr("Copy"))
        self._close.setText(self.tr("Close"))
        self.table.set_headings((self.tr("File"), self.tr("Outcome"), self.tr("Details")))
        self.table.setAccessibleName(self.tr("What came of each file"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
