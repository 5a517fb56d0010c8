"""Facts that compete, side by side: who wrote what and when, and which one shall stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QSplitter,
    QWidget,
)

from ui.guard import guarded
from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, row, say, scrolling, set_state


@dataclass(frozen=True, slots=True)
class Side:
    """One of the facts: the entry it is, who and when, and its content as (caption, words)."""

    entry: str
    who: str
    when: str
    content: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict in words: its subject, what it is about, its sides from the oldest on."""

    subject: str
    title: str
    sides: tuple[Side, ...]


@guarded
class ConflictsView(View):
    """To the left the conflicts, to the right the sides of the one that is chosen."""

    settled = Signal(str, str, str)  # subject, entry or empty, reason

    def __init__(self) -> None:
        super().__init__()
        self._disputes: tuple[Dispute, ...] = ()
        self._shown: Dispute | None = None
        self.list, self.reason, self.settle = QListWidget(), QLineEdit(), button("primary")
        self.list.setProperty("focusRing", "true")
        self.list.setWordWrap(True)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.settle.clicked.connect(self._on_settle)
        self.reason.returnPressed.connect(self._on_settle)
        self._group = QButtonGroup(self)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._make_left())
        split.addWidget(self._make_right())
        split.setSizes([320, 960])
        split.setChildrenCollapsible(False)
        column(self).addWidget(split)
        self.retranslate()
        self.show_disputes(())

    def show_disputes(self, disputes: Sequence[Dispute]) -> None:
        """Show the conflicts; the one that was chosen stays chosen while it lasts."""
        kept = self._shown.subject if self._shown else ""
        self._disputes = tuple(disputes)
        self.list.clear()
        self.list.addItems([one.title for one in disputes])
        self._nothing.setVisible(not disputes)
        self.list.setVisible(bool(disputes))
        self.choose(kept)

    def choose(self, subject: str) -> None:
        """Show the sides of a conflict, the first one when there is none of that subject."""
        at = next((n for n, one in enumerate(self._disputes) if one.subject == subject), 0)
        self.list.setCurrentRow(at if self._disputes else -1)
        self._show(self._disputes[at] if self._disputes else None)

    def radios(self) -> list[QRadioButton]:
        """Return the choice of each side, the oldest first."""
        return [made for made in self._group.buttons() if isinstance(made, QRadioButton)]

    def refuse(self, words: str) -> None:
        """Say why nothing was settled; empty words take it back."""
        say(self._wrong, words)
        set_state(self.reason, "refused" if words else "")

    def refusal(self) -> str:
        """Return what is said against it."""
        return self._wrong.text()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Conflicts"))
        self._nothing.setText(self.tr("Nothing competes. Facts of two copies that disagree will be listed here."))
        self.list.setAccessibleName(self._title.text())
        self._note.setText(
            self.tr(
                "The same thing was recorded twice on different copies. Choose what stands; the others are kept in the journal."
            )
        )
        self._why.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason of the choice"))
        self.settle.setText(self.tr("Let the chosen side stand"))

    def _make_left(self) -> QWidget:
        left = frame("pane")
        left.setProperty("pane", "true")
        left.setMinimumWidth(260)
        self._title, self._nothing = label("heading"), paragraph("quiet")
        box = column(left, margin=16)
        for part in (self._title, self._nothing):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addStretch(0)
        return left

    def _make_right(self) -> QWidget:
        self._about, self._note, self._wrong, self._why = (
            paragraph("title"),
            paragraph("subtle"),
            paragraph("danger"),
            label("label"),
        )
        self._side_by_side: QHBoxLayout = row(spacing=16)
        inside = QWidget()
        inside.setProperty("pane", "true")
        box = column(inside, margin=20, spacing=12)
        box.addWidget(self._about)
        box.addWidget(self._note)
        box.addLayout(self._side_by_side)
        below = row()
        for part in (self._why, self.reason, self.settle):
            below.addWidget(part)
        box.addLayout(below)
        box.addWidget(self._wrong)
        box.addStretch(1)
        self._right = scrolling(inside)
        return self._right

    def _show(self, dispute: Dispute | None) -> None:
        self._shown = dispute
        self._right.setVisible(dispute is not None)
        while self._side_by_side.count():
            item = self._side_by_side.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        for made in self.radios():
            self._group.removeButton(made)
        self.reason.clear()
        self.refuse("")
        if dispute:
            self._about.setText(dispute.title)
            for at, side in enumerate(dispute.sides):
                self._side_by_side.addWidget(self._make_side(at, side), 1)

    def _make_side(self, at: int, side: Side) -> QFrame:
        card = frame("card")
        pick = QRadioButton(f"{at + 1}.  {side.who}")
        pick.setProperty("entry", side.entry)
        self._group.addButton(pick)
        when, grid = label("quiet"), QGridLayout()
        when.setText(side.when)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        for line, (caption, words) in enumerate(side.content):
            name, said = label("label"), paragraph()
            name.setText(caption)
            said.setText(words)
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, line, 1)
        box = column(card, margin=16)
        box.addWidget(pick)
        box.addWidget(when)
        box.addLayout(grid)
        box.addStretch(1)
        return card

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._disputes) and self._disputes[at] != self._shown:
            self._show(self._disputes[at])

    def _on_settle(self) -> None:
        picked = self._group.checkedButton()
        entry = str(picked.property("entry")) if picked else ""
        if self._shown:
            self.settled.emit(self._shown.subject, entry, self.reason.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show(self._shown)
