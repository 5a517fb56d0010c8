"""The right of the panel room: the item's marks on a strip and in a table, what was filed, and the decision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from ui.views.panel.decide_form import DecideForm
from ui.views.panel.evidence_room import EvidenceRoom
from ui.views.view import View
from ui.widgets.cited_places import CitedPlaces
from ui.widgets.elided import giving_way
from ui.widgets.late import Late
from ui.widgets.mark_strip import MarkStrip
from ui.widgets.parts import button, column, frame, label, paragraph, row, scrolling
from ui.widgets.row_table import ROW_HEIGHT, RowTable

WIDTHS, LAST_COLUMN = (120, 76, 110, 150, 240), 4
MOST_ROWS, RATIONALE_HEIGHT = 8, 68
NOTHING, ITEM, EVIDENCE = 0, 1, 2


class ItemPane(View):
    """Shows one item; the pane says so when there is none."""

    mark_chosen = Signal(int)
    names_hidden = Signal(bool)
    evidence_asked = Signal()
    list_asked = Signal()
    assign_asked = Signal()

    def __init__(self, marks: QAbstractItemModel) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.strip, self.decide = MarkStrip(), DecideForm()
        self.marks = RowTable(marks, WIDTHS, LAST_COLUMN)
        self.marks.chosen.connect(self.mark_chosen)
        self.hide_names = QCheckBox()
        self.hide_names.setChecked(True)
        self.hide_names.toggled.connect(self.names_hidden)
        self.rationale = QPlainTextEdit()
        self.rationale.setReadOnly(True)
        self.rationale.setTabChangesFocus(True)
        self.rationale.setFixedHeight(RATIONALE_HEIGHT)
        self.cited = CitedPlaces()
        self._slot, self._nothing, self._assign = QStackedWidget(), paragraph("quiet"), button()
        self._slot.addWidget(self._make_nothing())
        self._slot.addWidget(self._make_item())
        self.late_evidence = Late(EvidenceRoom)
        self._slot.addWidget(self.late_evidence)
        self._held: QWidget | None = None  # what had the keyboard before the evidence came
        column(self).addWidget(self._slot)
        self.retranslate()

    def _make_nothing(self) -> QWidget:
        page = QWidget()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._assign.clicked.connect(self.assign_asked)
        box = column(page, margin=24, spacing=12)
        box.addStretch(1)
        box.addWidget(self._nothing)
        box.addWidget(self._assign, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        return page

    def show_nothing(self, words: str, offer: str) -> None:
        """Say why there is no item, and offer to go where that can be changed."""
        self._nothing.setText(words)
        self._assign.setText(offer)
        self._slot.setCurrentIndex(NOTHING)

    def show_item(self, title: str, kind: str, standing: str, about: str) -> None:
        """Say which item is in the room: institution, its type, how it stands, and the measure."""
        self._title.say(title)
        self._kind.setText(kind)
        self._standing.setText(standing)
        self._about.setText(about)
        if not self.is_showing_evidence():
            self._slot.setCurrentIndex(ITEM)

    def offer_list(self, offered: bool) -> None:
        """Offer to bring the agenda here, where it has no place of its own."""
        self._list.setVisible(offered)

    def show_evidence(self) -> None:
        """Put the evidence in the item's place."""
        if not self.is_showing_evidence():
            self._held = QApplication.focusWidget()
        self._slot.setCurrentIndex(EVIDENCE)

    def hide_evidence(self) -> None:
        """Put the item back, and the keyboard where it was."""
        held, now = self._held, QApplication.focusWidget()
        inside = now is not None and self._slot.isAncestorOf(now)
        self._slot.setCurrentIndex(ITEM)
        if inside:
            there = held is not None and isValid(held) and self.isAncestorOf(held)
            (held if held is not None and there else self.marks).setFocus()
        self._held = None

    def is_showing_evidence(self) -> bool:
        """Tell whether the evidence stands in the item's place."""
        return self._slot.currentIndex() == EVIDENCE

    def fit_marks(self, count: int) -> None:
        """Make room for `count` marks."""
        self.marks.setFixedHeight(ROW_HEIGHT * (min(max(count, 1), MOST_ROWS) + 1) + 10)

    def show_rationale(self, who: str, words: str) -> None:
        """Show one reviewer's rationale in full."""
        self._who.setText(who)
        self.rationale.setPlainText(words)
        self.rationale.setAccessibleName(who)

    def show_files(self, submission: str, evidence: Sequence[str]) -> None:
        """Say what was filed, and the names of the evidence."""
        self._filed.setText("\n".join((submission, *evidence)))
        self.look.setVisible(bool(evidence))

    def show_counted(self, lines: Sequence[str]) -> None:
        """Say what was claimed, counted and recomputed beside the item; nothing hides it."""
        self._counted.setText("\n".join(lines))
        for part in (self._counted_title, self._counted):
            part.setVisible(bool(lines))

    def counted(self) -> str:
        """Return what is said of claimed, counted and recomputed points."""
        return self._counted.text()

    def standing(self) -> str:
        """Return how the item stands, in words."""
        return self._standing.text()

    def retranslate(self) -> None:
        self._marks_title.setText(self.tr("Marks of the reviewers"))
        self._list.setText(self.tr("Agenda"))
        self._list.setToolTip(self.tr("The agenda (Alt+0)"))
        self._filed_title.setText(self.tr("Filed by the institution"))
        self.look.setText(self.tr("Look at the evidence…"))
        self._counted_title.setText(self.tr("Claimed, counted and recomputed points"))
        self.hide_names.setText(self.tr("Hide names"))
        self.marks.setAccessibleName(self._marks_title.text())

    def _make_item(self) -> QWidget:
        inside = QWidget()
        box = column(inside, spacing=12)
        box.setContentsMargins(20, 14, 20, 14)
        box.addLayout(self._make_head())
        box.addWidget(self._about)
        box.addWidget(self._make_marks())
        box.addWidget(self._make_filed())
        box.addStretch(1)
        whole = QWidget()
        outer = column(whole, spacing=0)
        outer.addWidget(scrolling(inside), 1)
        foot = column()
        foot.setContentsMargins(20, 0, 20, 14)
        foot.addWidget(self.decide)
        outer.addLayout(foot)
        return whole

    def _make_head(self) -> QHBoxLayout:
        self._title, self._kind, self._standing = giving_way("title"), label("badge-quiet"), label("badge")
        self._about, self._list = paragraph("subtle"), button("secondary")
        self._list.clicked.connect(self.list_asked)
        self._list.hide()
        across = row(spacing=10)
        for part in (self._list, self._title, self._kind, self._standing):
            across.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addStretch(1)
        return across

    def _make_marks(self) -> QFrame:
        card = frame("card")
        self._marks_title, self._who = label("heading"), label("label")
        above = row()
        above.addWidget(self._marks_title)
        above.addStretch(1)
        above.addWidget(self.hide_names)
        box = column(card, margin=16, spacing=8)
        box.addLayout(above)
        box.addWidget(self.strip)
        for part in (self.marks, self._who, self.rationale, self.cited):
            box.addWidget(part)
        return card

    def _make_filed(self) -> QFrame:
        card = frame("card")
        self._filed_title, self._filed, self.look = label("heading"), paragraph("subtle"), button("text")
        self.look.clicked.connect(self.evidence_asked)
        above = row()
        above.addWidget(self._filed_title)
        above.addStretch(1)
        above.addWidget(self.look)
        box = column(card, margin=16, spacing=6)
        box.addLayout(above)
        self._counted_title, self._counted = label("label"), paragraph("subtle")
        for part in (self._filed, self._counted_title, self._counted):
            box.addWidget(part)
        self.show_counted(())
        return card
