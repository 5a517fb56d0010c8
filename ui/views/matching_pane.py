"""Evidence files and where each belongs; what a name does not say is matched by hand, by dragging or by the keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QListWidgetItem

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.carrying import CarryTable, TakingList
from ui.widgets.chooser import Chooser
from ui.widgets.empty_words import EmptyWords
from ui.widgets.folding import REST, Folding
from ui.widgets.lines import Seeker
from ui.widgets.pair_delegate import PairDelegate, item
from ui.widgets.parts import button, column, frame, label, paragraph, row

SIDE = 300
FILE, INSTITUTION, MEASURE, KIND = range(4)


class MatchingPane(View):
    """To the left the files, to the right the institutions they may go to."""

    sought = Signal(str)  # words to find an institution by
    matched = Signal(list, str, str, str)  # names of files, codes of institution and measure, role
    unmatched = Signal(list)  # names of files

    def __init__(self) -> None:
        super().__init__()
        self.table = CarryTable((200, 140, 92, 160), stretch=(FILE, INSTITUTION))
        self._by_hand: Collection[str] = ()
        self._empty = EmptyWords(self.table)
        self.table.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.table.picked.connect(self._let)
        box = column(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(Folding(((self.table, REST), (self._make_side(), SIDE)), margin=0, spacing=12))
        self.retranslate()
        self._let()

    def set_files(self, lines: Sequence[Line], by_hand: Collection[str]) -> None:
        """Show files; the key of a line is its full name, and those `by_hand` can be let go again."""
        self._by_hand = by_hand
        self.table.set_lines(lines)
        self._let()

    def set_institutions(self, found: Sequence[tuple[str, str]]) -> None:
        """Offer institutions as (code, name), best first."""
        self.institutions.clear()
        for code, name in found:
            made: QListWidgetItem = item(name, code)
            self.institutions.addItem(made)
        self.institutions.setCurrentRow(0)

    def set_measures(self, measures: Sequence[tuple[str, str]], roles: Sequence[tuple[str, str]]) -> None:
        """Offer indicators and roles as (key, words)."""
        for chooser, choices in ((self.measure, measures), (self.role, roles)):
            held = chooser.currentData()
            chooser.clear()
            for key, words in choices:
                chooser.addItem(words, key)
            chooser.setCurrentIndex(max(chooser.findData(held), 0))

    def begin(self) -> None:
        """Take the keyboard to the files."""
        self.table.begin()

    def retranslate(self) -> None:
        self.table.set_headings(
            (self.tr("File"), self.tr("Institution"), self.tr("Indicator"), self.tr("How it was placed"))
        )
        self.table.setAccessibleName(self.tr("Evidence files and where they belong"))
        self._empty.say(self.tr("There is no evidence file among these."))
        self._title.setText(self.tr("Match by hand"))
        self._what.setText(
            self.tr(
                "Drag files onto an institution, or choose them and press Enter at the institution. F6 goes across."
            )
        )
        self.search.setPlaceholderText(self.tr("Find an institution"))
        self.search.setAccessibleName(self.tr("Find an institution"))
        self.institutions.setAccessibleName(self.tr("Institutions"))
        for chooser, words in ((self.measure, self.tr("Indicator")), (self.role, self.tr("Report or evidence"))):
            chooser.setAccessibleName(words)
        self.go.setText(self.tr("Put them here"))
        self.back.setText(self.tr("Let go"))

    def _make_side(self) -> QFrame:
        side = frame("card")
        side.setProperty("pane", "true")
        self.table.setProperty("pane", "true")
        self._title, self._what, self.search = label("heading"), paragraph("quiet"), Seeker()
        self.institutions, self.measure, self.role = TakingList(), Chooser(), Chooser()
        self.institutions.setItemDelegate(PairDelegate(self.institutions))
        self.go, self.back = button("primary"), button()
        self._connect()
        box = column(side, margin=12)
        for part in (self._title, self._what, self.search):
            box.addWidget(part)
        box.addWidget(self.institutions, 1)
        for chooser in (self.measure, self.role):
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.addWidget(chooser)
        across = row()
        across.addWidget(self.go, 1)
        across.addWidget(self.back)
        box.addLayout(across)
        return side

    def _connect(self) -> None:
        self.search.sought.connect(self.sought)
        self.search.returnPressed.connect(self._on_go)
        self.institutions.itemActivated.connect(self._on_go)
        self.institutions.taken.connect(self._on_taken)
        self.go.clicked.connect(self._on_go)
        self.back.clicked.connect(self._on_back)

    def _chosen(self) -> list[str]:
        return [str(line.key) for line in self.table.chosen()]

    def _let(self) -> None:
        chosen = self._chosen()
        self.go.setEnabled(bool(chosen))
        self.back.setEnabled(any(name in self._by_hand for name in chosen))

    def _on_go(self) -> None:
        if self.institutions.count() and self._chosen():
            self._match(self._chosen(), self.institutions.detail(self.institutions.currentItem()))

    def _on_taken(self, files: list[str], institution: str) -> None:
        self._match(files, institution)

    def _match(self, files: list[str], institution: str) -> None:
        self.matched.emit(files, institution, str(self.measure.currentData()), str(self.role.currentData()))

    def _on_back(self) -> None:
        self.unmatched.emit(self._chosen())
