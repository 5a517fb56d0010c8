"""The right of the review desk: points, points of attention, reasons, rationale, flags, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.views.review.seal_bar import SealBar
from ui.views.view import View
from ui.widgets.attention import AttentionList
from ui.widgets.citations import Citations
from ui.widgets.editors import PointsField, RationaleEdit
from ui.widgets.elided import giving_way
from ui.widgets.least import Least
from ui.widgets.levels import Levels
from ui.widgets.parts import apart, button, column, label, line, paragraph, put, row, scrolling, set_state
from ui.widgets.reasons import Reasons
from ui.widgets.strip import Strip

LEAST, ATTENTION_HEIGHT, LEAST_MIDDLE = 324, 196, 120


class MarkPane(View):
    """Shows and returns plain values.

    `edited` says that a figure, an answer or a flag changed under the person's hand, `wrote` that the rationale did,
    `left` that the keyboard left the rationale.
    """

    edited = Signal()
    wrote = Signal()
    left = Signal()
    stepped = Signal(int)
    retry_asked = Signal()
    next_asked = Signal()
    history_asked = Signal()
    total_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", True)
        self.setMinimumWidth(LEAST)
        self.points, self.attention = PointsField(), AttentionList()
        self.reasons, self.rationale, self.strip = Reasons(), RationaleEdit(), Strip()
        self.citations = Citations()
        self.unsure, self.discuss = QCheckBox(), QCheckBox()
        self._make_words()
        box = column(self, spacing=0)
        box.addLayout(self._make_head())
        box.addWidget(line())
        middle = scrolling(self._make_middle())
        middle.setMinimumHeight(LEAST_MIDDLE)
        box.addWidget(middle, 1)
        box.addWidget(line())
        box.addLayout(self._make_foot())
        self._listen()
        self.retranslate()

    def set_points(self, words: str, maximum: str, hint: str) -> None:
        """Show the points so far, the most there can be, and what the arrows do."""
        self.points.line.setText(words)
        self._maximum.setText(maximum)
        self._hint.setText(hint)
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Say why the points cannot be; empty words take it back."""
        set_state(self.points.line, "refused" if words else "")
        put(self._refusal, words)  # read with the points, whose description it is
        self.points.describe(words, self._maximum.text(), self._hint.text())

    def refusal(self) -> str:
        """Return what is said against the points."""
        return self._refusal.text()

    def set_attention(self, questions: Sequence[tuple[str, str]], answers: Mapping[str, str]) -> None:
        """Show the points of attention as (code, words) with the answers so far."""
        self.attention.ask(questions, answers)
        for part in (self._questions, self._legend, self._attention_area):
            part.setVisible(bool(questions))

    def begin_at_the_top(self) -> None:
        """Show the points of attention from the first one on."""
        self._attention_area.ensureVisible(0, 0)

    def to_points(self) -> None:
        """Give the keyboard to the points; to the way on where nothing can be written."""
        (self.points.line if self.points.isEnabled() else self._next).setFocus()
        self.points.line.selectAll()

    def set_flags(self, *, unsure: bool, discuss: bool) -> None:
        """Show the two flags without telling anyone that something was edited."""
        for box, value in ((self.unsure, unsure), (self.discuss, discuss)):
            with QSignalBlocker(box):
                box.setChecked(value)

    def set_saved(self, words: str, state: str) -> None:
        """Say how the mark stands on disk; "failed" offers to try again."""
        self._saved.setText(words)
        self._saved.setProperty("kind", "danger" if state == "failed" else "quiet")
        set_state(self._saved, state)
        self._retry.setVisible(state == "failed")

    def saved(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    def set_note(self, words: str) -> None:
        """Say what is still asked before the item is done."""
        self._note.say(words)

    def set_writable(self, writable: bool) -> None:
        """Let the fields be written in, or not; going on and looking back stay possible."""
        self.points.line.setReadOnly(not writable)
        for part in (self.points, self.levels, self.attention, self.reasons, self.rationale, self.unsure, self.discuss):
            part.setEnabled(writable)

    def set_subtotal(self, words: str, toggle: str) -> None:
        """Say the running subtotal of the institution, and what hides or shows it."""
        self._subtotal.setText(words)
        self._hide.setText(toggle)

    def subtotal(self) -> str:
        """Return what is said of the subtotal."""
        return self._subtotal.text()

    def set_levels(self, levels: Sequence[tuple[str, str]], chosen: str, whose: str) -> None:
        """Offer levels as (points, meaning) under the words `whose`; none hides them. `chosen` are the points so far."""
        self.levels.offer(levels, chosen)
        self._ask_level.setText(whose)
        self._level_keys.setText(f"Ctrl+Alt+1–{len(levels)}")
        self._levels_row.setVisible(bool(levels))

    def where(self) -> tuple[str, int]:
        """Return which field has the keyboard ("" another part of the page) and the cursor in it."""
        if self.rationale.hasFocus():
            return "rationale", self.rationale.textCursor().position() + len(self.rationale.preedit())
        if self.points.line.hasFocus():
            return "points", self.points.line.cursorPosition()
        row_held = next((at for at, made in enumerate(self.attention.rows()) if made.hasFocus()), None)
        return ("", 0) if row_held is None else ("attention", row_held)

    def go_back(self, field: str, cursor: int) -> None:
        """Give the keyboard to a field as `where` told it; to the points when it told none."""
        rows = self.attention.rows()
        if field == "rationale":
            self.rationale.go_to(cursor)
        elif field == "attention" and cursor < len(rows):
            rows[cursor].setFocus()
        else:
            self.to_points()

    def set_history_icon(self, icon: QIcon) -> None:
        """Dress the button of the history."""
        self._history.setIcon(icon)
        self._history.setIconSize(QSize(18, 18))

    def set_step_icons(self, up: QIcon, down: QIcon) -> None:
        """Dress the step buttons."""
        self.points.up.setIcon(up)
        self.points.down.setIcon(down)

    def history_corner(self) -> QWidget:
        """Return what the history hangs from."""
        return self._history

    def retranslate(self) -> None:
        self._title.setText(f"{self.tr('My mark')} · F2")
        self.points.call(self.tr("Points"))
        self.points.up.setAccessibleName(self.tr("One step more"))
        self.points.down.setAccessibleName(self.tr("One step less"))
        self._questions.setText(self.tr("Points of attention"))
        self._legend.say(self.tr("✓ yes 1 · △ partly 2 · ✗ no 3 · – n/a 0"))
        self.reasons.setToolTip(self.tr("Reasons for deduction or refusal (F5)"))
        self._ask_reasons.setText(f"{self.tr('Reasons for deduction or refusal')} · F5")
        self._ask_rationale.setText(f"{self.tr('Rationale')} · F3")
        self.rationale.setAccessibleName(self.tr("Rationale"))
        self.rationale.setPlaceholderText(self.tr("Why these points? Saved as you write."))
        self.unsure.setText(self.tr("Unsure"))
        self.discuss.setText(self.tr("For the panel"))
        self.unsure.setToolTip(self.tr("I am not sure of this mark (F7)"))
        self.discuss.setToolTip(self.tr("The panel should discuss this (F8)"))
        self._own.setText(self.tr("My marks on this indicator"))
        self._history.setText(self.tr("History"))
        self._next.setText(self.tr("Next unscored  Ctrl+Enter"))
        self._retry.setText(self.tr("Try again"))

    def _make_words(self) -> None:
        self._title, self._saved, self._retry = label("heading"), label("quiet"), button("text")
        self._maximum, self._hint, self._refusal = label("subtle"), label("quiet"), paragraph("danger")
        self._questions, self._legend = label("label"), giving_way("quiet")
        self._ask_reasons, self._ask_rationale, self._note = label("label"), label("label"), giving_way("quiet")
        self._own, self._subtotal = label("quiet"), label("label")
        self._history, self._next, self._hide, self.seal = button("text"), button("primary"), button("text"), SealBar()
        self._ask_level, self._level_keys, self.levels = label("label"), label("quiet"), Levels()
        self._retry.hide()
        self._refusal.hide()

    def _make_head(self) -> QVBoxLayout:
        box = column(spacing=6)
        box.setContentsMargins(16, 12, 16, 12)
        title, points = row(), row(spacing=12)
        title.addWidget(self._title)
        title.addStretch(1)
        title.addWidget(self._saved)
        title.addWidget(self._retry)
        points.addWidget(self.points)
        side = column(spacing=0)
        side.addWidget(self._maximum)
        side.addWidget(self._hint)
        points.addLayout(side, 1)
        box.addLayout(title)
        box.addWidget(self.seal)
        box.addLayout(points)
        box.addWidget(self._make_levels())
        box.addWidget(self._refusal)
        return box

    def _make_levels(self) -> QWidget:
        self._levels_row = QWidget()
        below = column(self._levels_row, spacing=4)
        below.addLayout(apart(self._ask_level, self._level_keys))
        below.addWidget(self.levels)
        self._levels_row.hide()
        return self._levels_row

    def _make_middle(self) -> QWidget:
        middle = Least()
        box = column(middle, spacing=6)
        box.setContentsMargins(16, 8, 16, 8)
        box.addLayout(apart(self._questions, self._legend))
        self._attention_area = scrolling(self.attention)
        self._attention_area.setMinimumHeight(LEAST_MIDDLE - 24)
        self._attention_area.setMaximumHeight(ATTENTION_HEIGHT)
        box.addWidget(self._attention_area, 3)
        box.addWidget(self._ask_reasons)
        box.addWidget(self.reasons)
        box.addLayout(apart(self._ask_rationale, self._note))
        self.rationale.setMinimumHeight(72)
        box.addWidget(self.rationale, 2)
        box.addWidget(self.citations)
        flags = row(spacing=16)
        flags.addWidget(self.unsure)
        flags.addWidget(self.discuss)
        flags.addStretch(1)
        box.addLayout(flags)
        return middle

    def _make_foot(self) -> QVBoxLayout:
        box = column(spacing=4)
        box.setContentsMargins(16, 8, 16, 12)
        box.addWidget(self._own)
        box.addWidget(self.strip)
        between = row()
        between.addWidget(self._subtotal)
        between.addWidget(self._hide)
        between.addStretch(1)
        between.addWidget(self._history)
        box.addLayout(between)
        box.addWidget(self._next)
        return box

    def _listen(self) -> None:
        self.points.line.textEdited.connect(self._on_edited)
        self.points.line.stepped.connect(self.stepped)
        self.rationale.edited.connect(self.wrote)
        self.rationale.composing.connect(self.wrote)
        self.rationale.left.connect(self.left)
        self.levels.chosen.connect(self._on_level)
        self._hide.clicked.connect(self.total_asked)
        self.attention.answered.connect(self.edited)
        self.attention.grown.connect(self._on_grown)
        self.reasons.changed.connect(self.edited)
        for box in (self.unsure, self.discuss):
            box.toggled.connect(self._on_edited)
        self._retry.clicked.connect(self.retry_asked)
        self._next.clicked.connect(self.next_asked)
        self._history.clicked.connect(self.history_asked)

    def _on_edited(self, _value: object) -> None:
        self.edited.emit()

    def _on_grown(self) -> None:
        """Let Tab go through rows that came later than the fields below them: it follows the making."""
        before: QWidget = self.points.line
        for made in self.attention.rows():
            self.setTabOrder(before, made)
            before = made

    def _on_level(self, points: str) -> None:
        self.points.line.setText(points)
        self.edited.emit()
