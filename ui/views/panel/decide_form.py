"""Deciding an item: by the round's rule, by a value with a reason, or taking the decision back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from ui.views.view import View
from ui.widgets.parts import button, column, frame, label, paragraph, row, say, set_state
from ui.widgets.running import Running

POINTS_WIDTH, REASON_WIDTH = 96, 120


@dataclass(frozen=True, slots=True)
class Standing:
    """How an item stands, in words; `suggested` empty when the rule cannot give points."""

    suggested: str = ""
    rule: str = ""
    maximum: str = ""
    decided: str = ""  # "Decided 6.33 by the rule, 14:03", empty when undecided
    warning: str = ""  # what stands in the way or has to be looked at
    by_rule: bool = False  # whether the rule may be used now


class DecideForm(View):
    """Everything is typed and refused in place."""

    by_rule = Signal()
    by_value = Signal(str, str)  # points as typed, reason
    taken_back = Signal(str)  # reason
    conflict_asked = Signal()
    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing = Standing()
        self._make_parts()
        card = frame("card")
        box = column(card, margin=16, spacing=10)
        box.addWidget(self._warning)
        box.addWidget(self._settle, 0)
        box.addLayout(self._make_rule_row())
        box.addLayout(self._make_value_rows())
        box.addWidget(self._wrong)
        column(self).addWidget(card)
        self.refuse("")
        self.show_standing(Standing())
        self.retranslate()

    def show_standing(self, standing: Standing, *, in_conflict: bool = False) -> None:
        """Show how the item stands."""
        self._standing = standing
        self._rule_words.setText(standing.rule)
        self._rule_words.setVisible(bool(standing.rule))
        self._warning.setText(standing.warning)
        self._warning.setVisible(bool(standing.warning))
        self._settle.setVisible(in_conflict)
        self._decided.setText(standing.decided)
        self._decided.setVisible(bool(standing.decided))
        for made in (self._back, self.next):
            made.setVisible(bool(standing.decided))
        self._maximum.setText(f"/ {standing.maximum}")
        self.rule.setEnabled(standing.by_rule)
        self.value.setEnabled(bool(standing.maximum))
        self._say_rule()

    def clear(self) -> None:
        """Forget what was typed for another item."""
        self.points.clear()
        self.reason.clear()
        self.refuse("")

    def refuse(self, words: str, field: str = "") -> None:
        """Say why nothing was decided; `field` "points" or "reason" takes the keyboard. Empty words take it back."""
        say(self._wrong, words)
        for name, made in (("points", self.points), ("reason", self.reason)):
            set_state(made, "refused" if words and name == field else "")
            if words and name == field:
                made.setFocus()

    def refusal(self) -> str:
        """Return what is said against the decision."""
        return self._wrong.text()

    def decided(self) -> str:
        """Return the line about the decision that stands."""
        return self._decided.text()

    def set_busy(self, busy: bool) -> None:
        """Hold the buttons while a decision is being written."""
        self.rule.setEnabled(not busy and self._standing.by_rule)
        for made in (self.value, self._back):
            made.setEnabled(not busy)

    def retranslate(self) -> None:
        self._own.setText(self.tr("Another value"))
        self._why.setText(self.tr("Reason"))
        self.points.setAccessibleName(self.tr("The panel's own value"))
        self.reason.setAccessibleName(self.tr("Reason of the value, or of taking the decision back"))
        self.reason.setPlaceholderText(self.tr("Why this value, or why taken back"))
        self.value.setText(self.tr("Decide this value"))
        self._back.setText(self.tr("Take the decision back"))
        self.next.setText(self.tr("Next undecided item"))
        self.next.setToolTip("Ctrl+Enter")
        self._settle.setText(self.tr("Compare the conflicting sides"))
        self._say_rule()

    def _say_rule(self) -> None:
        points = self._standing.suggested
        words = self.tr("Decide by the rule: {points}").format(points=points)
        self.rule.setText(words if points else self.tr("Decide by the rule"))

    def _make_parts(self) -> None:
        self._warning, self._decided, self._wrong = paragraph("danger"), label("label"), paragraph("danger")
        self._rule_words, self._maximum = paragraph("quiet"), label("subtle")
        self._own, self._why = label("label"), label("label")
        self.points, self.reason = QLineEdit(), QLineEdit()
        self.points.setFixedWidth(POINTS_WIDTH)
        self.reason.setMinimumWidth(REASON_WIDTH)
        self._decided.setWordWrap(True)
        self.rule, self.value, self._back, self._settle = button("primary"), button(), button(), button("secondary")
        self.next = button()
        self.next.clicked.connect(self.next_asked)
        self.rule.clicked.connect(self.by_rule)
        self._settle.clicked.connect(self.conflict_asked)
        for part in (self.value.clicked, self.reason.returnPressed, self.points.returnPressed):
            part.connect(self._on_value)
        self._back.clicked.connect(self._on_back)

    def _make_rule_row(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.rule, 0, 0)
        grid.addWidget(self._rule_words, 0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _make_value_rows(self) -> QVBoxLayout:
        value, points, reason = Running(), row(), row()
        for part in (self._own, self.points, self._maximum):
            points.addWidget(part)
        reason.addWidget(self._why)
        reason.addWidget(self.reason, 1)
        value.add(points)
        value.add(reason, 1)
        value.add(self.value)
        below = Running()
        below.add(self._decided, 1)
        below.add(self._back)
        below.add(self.next)
        box = column()
        box.addLayout(value)
        box.addLayout(below)
        return box

    def _on_value(self) -> None:
        self.by_value.emit(self.points.text(), self.reason.text())

    def _on_back(self) -> None:
        self.taken_back.emit(self.reason.text())
