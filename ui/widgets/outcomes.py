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

MOST, TWO_LINES = 6, 46


@guarded
class Outcomes(QFrame):
    """Hidden until there is an outcome; grows to six rows and scrolls beyond."""

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
        if not all(well for _name, _words, well in outcomes):
            self.table.let_wrap(TWO_LINES)  # what went wrong is said in whole sentences
        each = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(each * min(len(self._lines), MOST) + ROW_HEIGHT + 8)
        self.table.scrollToBottom()
        self.show()

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
