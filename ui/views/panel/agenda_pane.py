"""The left of the panel room: the agenda, what is shown of it, and settling everything that is ready at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton

from ui.views.view import View
from ui.widgets.flow import Flow
from ui.widgets.lines import Seeker
from ui.widgets.parts import button, chip, column, frame, label, paragraph, row
from ui.widgets.row_table import RowTable

WIDTHS, NAME_COLUMN = (96, 120, 78, 66, 66), 1
LEAST = 400
STANDINGS = ("", "waiting", "conflict", "stale", "decided")


class AgendaPane(View):
    """One row for each item; the row that is current is the item in the room."""

    chosen = Signal(int)  # row
    filtered = Signal(str, str)  # standing or empty, words
    all_asked = Signal()
    all_confirmed = Signal()

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.setMinimumWidth(LEAST)
        self.seek, self.table = Seeker(), RowTable(model, WIDTHS, NAME_COLUMN)
        self.table.chosen.connect(self.chosen)
        self.seek.setClearButtonEnabled(True)
        self.seek.changed.connect(self._on_filter)
        self._title, self._told = label("heading"), label("quiet")
        self._group = QButtonGroup(self)
        self._counts: Mapping[str, int] = {}
        self._ready = 0
        self._chips = {name: self._make_chip(name) for name in STANDINGS}
        self._build()
        self.set_counts({})
        self.retranslate()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many items there are of each standing; an empty name counts all of them."""
        self._counts = counts
        for name, made in self._chips.items():
            made.setText(f"{self._words_of(name)} {counts.get(name, 0):,}")
        decided, total = counts.get("decided", 0), counts.get("", 0)
        self._told.setText(self.tr("{done} of {total} decided").format(done=f"{decided:,}", total=f"{total:,}"))

    def set_ready(self, count: int) -> None:
        """Say how many items the rule can settle now."""
        self._ready = count
        self.all.setEnabled(count > 0)
        self.all.setText(self.tr("Decide all {count} by the rule…").format(count=f"{count:,}"))
        self._question.setText(
            self.tr(
                "{count} items will be decided by the round's rule. Items with a conflict, too few marks or a value"
                " the panel agreed on stay as they are. Each decision can be taken back with a reason."
            ).format(count=f"{count:,}")
        )

    def ask_all(self, *, asking: bool) -> None:
        """Show or put away the question whether everything that is ready shall be settled."""
        self._strip.setVisible(asking)
        self.all.setVisible(not asking)
        (self._yes if asking else self.table).setFocus()

    def select(self, at: int) -> None:
        """Mark a row as the item in the room without telling anyone; -1 marks none."""
        selection = self.table.selectionModel()
        selection.blockSignals(True)
        index = self.table.model().index(at, 0)
        self.table.setCurrentIndex(index)
        selection.blockSignals(False)
        if index.isValid():
            self.table.scrollTo(index)
        self.table.viewport().update()

    def row(self) -> int:
        """Return the row that is current, -1 when none is."""
        return self.table.currentIndex().row()

    def set_busy(self, busy: bool) -> None:
        """Hold what writes while something is being written."""
        self.all.setEnabled(not busy and self._ready > 0)
        self._yes.setEnabled(not busy)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Agenda"))
        self.seek.setPlaceholderText(self.tr("Institution or measure"))
        self.seek.setAccessibleName(self.tr("Find in the agenda"))
        self.table.setAccessibleName(self.tr("Agenda, the most disputed and weighty first"))
        self._yes.setText(self.tr("Decide"))
        self._no.setText(self.tr("Leave it"))
        self.set_counts(self._counts)

    def _build(self) -> None:
        box = column(self, spacing=10)
        box.setContentsMargins(16, 14, 12, 14)
        above = row()
        above.addWidget(self._title)
        above.addStretch(1)
        above.addWidget(self._told)
        filters = Flow()
        for made in self._chips.values():
            filters.addWidget(made)
        self.all = button("secondary")
        self.all.clicked.connect(self.all_asked)
        self._strip = self._make_strip()
        box.addLayout(above)
        box.addWidget(self.seek)
        box.addLayout(filters)
        box.addWidget(self.table, 1)
        box.addWidget(self._strip)
        box.addWidget(self.all)

    def _make_chip(self, name: str) -> QToolButton:
        made = chip()
        made.setProperty("standing", name)
        made.setChecked(not name)
        self._group.addButton(made)
        made.toggled.connect(self._on_filter)
        return made

    def _make_strip(self) -> QFrame:
        strip = frame("note")
        self._question, self._yes, self._no = paragraph(), button("primary"), button()
        self._yes.clicked.connect(self.all_confirmed)
        self._no.clicked.connect(self._on_no)
        box = column(strip, margin=12)
        box.addWidget(self._question)
        across = row()
        across.addWidget(self._yes)
        across.addWidget(self._no)
        across.addStretch(1)
        box.addLayout(across)
        strip.hide()
        return strip

    def _words_of(self, name: str) -> str:
        return {
            "": self.tr("All"),
            "waiting": self.tr("○ Waiting"),
            "conflict": self.tr("◆ Conflict"),
            "stale": self.tr("↻ Look again"),
            "decided": self.tr("● Decided"),
        }[name]

    def _on_filter(self, _what: object = None) -> None:
        checked = next((name for name, made in self._chips.items() if made.isChecked()), "")
        self.filtered.emit(checked, self.seek.words())

    def _on_no(self) -> None:
        self.ask_all(asking=False)
