"""The completeness board: institution by indicator, what is filed, late, missing or without its other half."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.empty_words import EmptyWords
from ui.widgets.lines import Finder
from ui.widgets.parts import button, column, frame, label, paragraph
from ui.widgets.running import Running
from ui.widgets.table import Table

CODE, NAME, TYPE, COUNTED, FIRST = range(5)  # one column for each judged indicator from FIRST on
WIDTHS, MEASURE_WIDTH = (76, 190, 184, 128), 150
SEEK = 280  # pixels: what the words in the empty field take


class CompletenessView(View):
    """A table under three filters; a filter changes what is shown, never what is there."""

    filtered = Signal()
    bring_in_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.table = Table(WIDTHS, stretch=(NAME,))
        self._measures: tuple[str, ...] = ()
        self.table.let_sort()
        self._empty = EmptyWords(self.table)
        self._empty.asked.connect(self.bring_in_asked)
        self._type, self._state, self._search = Chooser(), Chooser(), Finder()
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(SEEK)
        self._search.changed.connect(self.table.rows.sift)
        self._search.onwards.connect(self.table.begin)
        for chooser in (self._type, self._state):
            chooser.currentIndexChanged.connect(self._on_filtered)
        self._count, self._legend, self._copy = label("label"), paragraph("quiet"), button()
        self._copy.clicked.connect(self.table.copy_all)
        self.table.rows.modelReset.connect(self._on_shown)
        card = self._make_card()
        column(self, margin=20).addWidget(card)
        self._total = 0
        self.retranslate()

    def set_types(self, types: Sequence[tuple[str, str]]) -> None:
        """Offer institution types as (code, name)."""
        held = self.type_chosen()
        self._type.blockSignals(True)
        self._type.clear()
        self._type.addItem(self.tr("Every type"), "")
        for code, name in types:
            self._type.addItem(name, code)
        self._type.setCurrentIndex(max(self._type.findData(held), 0))
        self._type.blockSignals(False)

    def set_measures(self, codes: Sequence[str]) -> None:
        """Give each judged indicator its column."""
        if tuple(codes) != self._measures:
            self._measures = tuple(codes)
            self.table.set_widths((*WIDTHS, *(MEASURE_WIDTH for _ in codes)))
            self._head()

    def _head(self) -> None:
        heads = (self.tr("Code"), self.tr("Institution"), self.tr("Type"), self.tr("Counted points"))
        self.table.set_headings((*heads, *self._measures))

    def set_lines(self, lines: Sequence[Line], total: int) -> None:
        """Show these institutions of all there are."""
        self._total = total
        self.table.set_lines(lines)

    def type_chosen(self) -> str:
        """Return the code of the chosen type, empty for every type."""
        return str(self._type.currentData() or "")

    def state_chosen(self) -> str:
        """Return what institutions are chosen by: "", "any", "counted", "report", "late", "orphans", "bare" or "whole"."""
        return str(self._state.currentData() or "")

    def choose_type(self, code: str) -> None:
        """Choose a type by its code."""
        self._type.setCurrentIndex(self._type.findData(code))

    def choose_state(self, state: str) -> None:
        """Choose what institutions are shown by what they lack."""
        self._state.setCurrentIndex(self._state.findData(state))

    def seek(self, words: str = "") -> None:
        """Take the keyboard to the search, with words in it already if there are any."""
        if words:
            self.choose_type("")
            self.choose_state("")
            self._search.setText(words)
        self._search.setFocus()

    def retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Find an institution or an indicator code"))
        self._search.setAccessibleName(self.tr("Find an institution or an indicator code"))
        self._type.setAccessibleName(self.tr("Institution type"))
        self._state.setAccessibleName(self.tr("What is missing"))
        self._type.setItemText(0, self.tr("Every type"))
        self._copy.setText(self.tr("Copy the list"))
        self._retranslate_states()
        self._head()
        self._legend.setText(
            self.tr("✓ report and files   ◷ late   △ one without the other   ✕ missing   – not evaluated for this type")
        )
        self.table.setAccessibleName(self.tr("Institutions and what is missing"))
        self._on_shown()

    def _retranslate_states(self) -> None:
        states = (
            ("", self.tr("All")),
            ("any", self.tr("Something missing")),
            ("counted", self.tr("Counted points missing")),
            ("report", self.tr("Reports missing")),
            ("late", self.tr("Reports late")),
            ("orphans", self.tr("Evidence without report")),
            ("bare", self.tr("Reports without evidence")),
            ("whole", self.tr("Nothing missing")),
        )
        at = max(self._state.currentIndex(), 0)
        self._state.blockSignals(True)
        self._state.clear()
        for key, words in states:
            self._state.addItem(words, key)
        self._state.setCurrentIndex(at)
        self._state.blockSignals(False)

    def _make_card(self) -> QFrame:
        card = frame("card")
        above = Running()
        for part, stretch in ((self._search, 2), (self._type, 1), (self._state, 1), (self._count, 0), (self._copy, 0)):
            above.add(part, stretch)
        box = column(card, margin=16, spacing=12)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        box.addWidget(self._legend)
        return card

    def _on_filtered(self, _at: int) -> None:
        self.filtered.emit()

    def _on_shown(self) -> None:
        words = self.tr("{shown} of {total} institutions")
        self._count.setText(words.format(shown=f"{self.table.rows.rowCount():,}", total=f"{self._total:,}"))
        if self._total:
            self._empty.say(self.tr("No institution fits. Choose another type or other words."))
        else:
            words = self.tr("There is no institution yet. Bring the list of institutions in first.")
            self._empty.say(words, self.tr("Go to Bring in"))
