"""Which sheets: their kind, their language, and a list of those for whom they are made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.empty_words import EmptyWords
from ui.widgets.lines import Seeker
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.table import Table

PANEL, PACKAGES, FILES = "panel", "intake/people", "intake/files"
FIRST = {"minutes": PANEL, "decision": PANEL, "manifest": PACKAGES}


class ChooseSheetsView(View):
    """Shift and Ctrl choose several; the one chosen first is the one that is shown."""

    asked = Signal()  # another kind, type or language
    picked = Signal()  # other sheets are chosen
    first_asked = Signal(str)  # where what has to be done first is done: a stage, or stage/part

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.language, self.mark, self.type = Chooser(), Chooser(), Chooser(), Chooser()
        self._search = Seeker()
        self.table = Table((64, 140), stretch=(1,))
        self._empty = EmptyWords(self.table)
        self._empty.asked.connect(self._on_first)
        self.table.picked.connect(self.picked)
        self.table.picked.connect(self._say_count)
        self._search.setClearButtonEnabled(True)
        self._search.changed.connect(self.table.rows.sift)
        self._title, self._count, self._all = label("heading"), label("quiet"), button()
        self._all.clicked.connect(self.table.selectAll)
        card = frame("card")
        below = row()
        below.addWidget(self._count, 1)
        below.addWidget(self._all)
        box = column(card, margin=16, spacing=8)
        box.addWidget(self._title)
        box.addWidget(self.kind)
        how = row(spacing=8)
        how.addWidget(self.language, 1)
        how.addWidget(self.mark, 1)
        box.addLayout(how)
        for part in (self.type, self._search):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        box.addLayout(below)
        column(self).addWidget(card)
        self.retranslate()
        for chooser in (self.kind, self.language, self.mark, self.type):
            chooser.currentIndexChanged.connect(self._on_asked)

    def set_types(self, types: Sequence[tuple[str, str]]) -> None:
        """Offer institution types as (code, name)."""
        held = self.type.currentData()
        self.type.blockSignals(True)
        self.type.clear()
        self.type.addItem(self.tr("Every type"), "")
        for code, name in types:
            self.type.addItem(name, code)
        self.type.setCurrentIndex(max(self.type.findData(held), 0))
        self.type.blockSignals(False)

    def let_choose_type(self, offered: bool) -> None:
        """Offer the filter by type, or put it away."""
        self.type.setVisible(offered)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Offer sheets; the first one is chosen."""
        self.table.set_lines(lines)
        if lines:
            self.table.selectRow(0)

    def retranslate(self) -> None:
        self._title.setText(self.tr("1. Which sheets"))
        kinds = (
            ("institution", self.tr("Institution's sheets")),
            ("reviewer", self.tr("Reviewers' score sheets")),
            ("summary", self.tr("Summary tables")),
            ("minutes", self.tr("Minutes of the panel")),
            ("decision", self.tr("Records of decisions")),
            ("declaration", self.tr("Conflict declarations")),
            ("feedback", self.tr("Notices to institutions (no points)")),
            ("manifest", self.tr("Packages carried in and out")),
            ("form", self.tr("Paper forms, blank")),
            ("filled", self.tr("Paper forms, filled")),
        )
        marks = (
            ("either", self.tr("Signature or seal")),
            ("signature", self.tr("Signature")),
            ("seal", self.tr("Seal")),
        )
        _fill(self.mark, marks)
        self.mark.setAccessibleName(self.tr("What the place beside a name asks for"))
        _fill(self.kind, kinds)
        _fill(self.language, (("ko", self.tr("in Korean")), ("en", self.tr("in English"))))
        self.kind.setAccessibleName(self.tr("Kind of sheet"))
        self.language.setAccessibleName(self.tr("Language of the sheets"))
        self.type.setAccessibleName(self.tr("Institution type"))
        if self.type.count():
            self.type.setItemText(0, self.tr("Every type"))
        self._search.setPlaceholderText(self.tr("Find by name or code"))
        self._search.setAccessibleName(self.tr("Find by name or code"))
        self._all.setText(self.tr("Choose all"))
        self.table.set_headings((self.tr("Code"), self.tr("Name")))
        self.table.setAccessibleName(self.tr("For whom"))
        self._say_why_empty()
        self._say_count()

    def _say_why_empty(self) -> None:
        """Say what has to be done before there is anything to make sheets of."""
        decided = self.tr("Nothing to make this sheet of yet: it comes of decisions. Decide in the panel room first.")
        packed = self.tr(
            "Nothing to make this sheet of yet: make packages in Intake first, under “Assignment and packages”."
        )
        named = self.tr("Nothing to make this sheet of yet: bring in the rosters in Intake, and assign, first.")
        reasons = {PANEL: decided, PACKAGES: packed, FILES: named}
        offers = {PANEL: self.tr("Go to the panel room"), PACKAGES: self.tr("Go to packages")}
        where = self._first()
        self._empty.say(reasons[where], offers.get(where, self.tr("Go to Intake")))

    def _first(self) -> str:
        return FIRST.get(str(self.kind.currentData()), FILES)

    def _on_first(self) -> None:
        self.first_asked.emit(self._first())

    def _on_asked(self, _at: int) -> None:
        self._say_why_empty()
        self.asked.emit()

    def _say_count(self) -> None:
        words = self.tr("{chosen} of {all} chosen")
        self._count.setText(words.format(chosen=len(self.table.chosen()), all=self.table.rows.rowCount()))


def _fill(chooser: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Name the choices, keeping the one that is chosen."""
    at = max(chooser.currentIndex(), 0)
    chooser.blockSignals(True)
    chooser.clear()
    for key, words in choices:
        chooser.addItem(words, key)
    chooser.setCurrentIndex(at)
    chooser.blockSignals(False)
