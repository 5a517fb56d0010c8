"""The right of the review desk: points, points of attention, reasons, rationale, flags, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.views.view import View
from ui.widgets.attention import AttentionList
from ui.widgets.editors import PointsField, RationaleEdit
from ui.widgets.parts import button, column, label, line, paragraph, row, scrolling, set_state
from ui.widgets.reasons import Reasons
from ui.widgets.strip import Strip

WIDTH, ATTENTION_HEIGHT = 372, 196


class MarkPane(View):
    """Shows and returns plain values; `edited` says that one of them changed under the person's hand."""

    edited = Signal()
    stepped = Signal(int)
    retry_asked = Signal()
    next_asked = Signal()
    history_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", True)
        self.setMinimumWidth(WIDTH - 32)
        self.points, self.attention = PointsField(), AttentionList()
        self.reasons, self.rationale, self.strip = Reasons(), RationaleEdit(), Strip()
        self.unsure, self.discuss = QCheckBox(), QCheckBox()
        self._make_words()
        box = column(self, spacing=0)
        box.addLayout(self._make_head())
        box.addWidget(line())
        box.addLayout(self._make_middle(), 1)
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
        self._refusal.setText(words)
        self._refusal.setAccessibleName(words)
        self._refusal.setVisible(bool(words))

    def refusal(self) -> str:
        """Return what is said against the points."""
        return self._refusal.text()

    def set_attention(self, questions: Sequence[tuple[str, str]], answers: Mapping[str, str]) -> None:
        """Show the points of attention as (code, words) with the answers so far."""
        self.attention.ask(questions, answers)
        before: QWidget = self.points.line  # rows come later than the fields below them, and Tab follows the making
        for made in self.attention.rows():
            self.setTabOrder(before, made)
            before = made
        self._questions.setVisible(bool(questions))
        self._attention_area.setVisible(bool(questions))

    def to_points(self) -> None:
        """Give the keyboard to the points."""
        self.points.line.setFocus()
        self.points.line.selectAll()

    def set_flags(self, *, unsure: bool, discuss: bool) -> None:
        """Show the two flags without telling anyone that something was edited."""
        for box, value in ((self.unsure, unsure), (self.discuss, discuss)):
            box.blockSignals(True)
            box.setChecked(value)
            box.blockSignals(False)

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
        self._note.setText(words)

    def set_writable(self, writable: bool) -> None:
        """Let the fields be written in, or not; going on and looking back stay possible."""
        self.points.line.setReadOnly(not writable)
        for part in (self.points, self.attention, self.reasons, self.rationale, self.unsure, self.discuss):
            part.setEnabled(writable)

    def set_subtotal(self, words: str) -> None:
        """Say the running subtotal of the institution."""
        self._subtotal.setText(words)

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
        self._title.setText(self.tr("My mark"))
        self.points.line.setAccessibleName(self.tr("Points"))
        self.points.up.setAccessibleName(self.tr("One step more"))
        self.points.down.setAccessibleName(self.tr("One step less"))
        self._questions.setText(self.tr("Points of attention"))
        self._legend.setText(self.tr("○ yes 1 · △ partly 2 · ✕ no 3 · – n/a 0"))
        self._ask_reasons.setText(self.tr("Reasons for deduction or refusal"))
        self._ask_rationale.setText(self.tr("Rationale"))
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
        self._questions, self._legend = label("label"), label("quiet")
        self._ask_reasons, self._ask_rationale, self._note = label("label"), label("label"), label("quiet")
        self._own, self._subtotal = label("quiet"), label("label")
        self._history, self._next = button("text"), button("primary")
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
        box.addLayout(points)
        box.addWidget(self._refusal)
        return box

    def _make_middle(self) -> QVBoxLayout:
        box = column(spacing=6)
        box.setContentsMargins(16, 8, 16, 8)
        box.addLayout(_across(self._questions, self._legend))
        self._attention_area = scrolling(self.attention)
        self._attention_area.setMaximumHeight(ATTENTION_HEIGHT)
        box.addWidget(self._attention_area, 3)
        box.addWidget(self._ask_reasons)
        box.addWidget(self.reasons)
        box.addLayout(_across(self._ask_rationale, self._note))
        self.rationale.setMinimumHeight(72)
        box.addWidget(self.rationale, 2)
        flags = row(spacing=16)
        flags.addWidget(self.unsure)
        flags.addWidget(self.discuss)
        flags.addStretch(1)
        box.addLayout(flags)
        return box

    def _make_foot(self) -> QVBoxLayout:
        box = column(spacing=4)
        box.setContentsMargins(16, 8, 16, 12)
        box.addWidget(self._own)
        box.addWidget(self.strip)
        between = row()
        between.addWidget(self._subtotal)
        between.addStretch(1)
        between.addWidget(self._history)
        box.addLayout(between)
        box.addWidget(self._next)
        return box

    def _listen(self) -> None:
        self.points.line.textEdited.connect(self._on_edited)
        self.points.line.stepped.connect(self.stepped)
        self.rationale.edited.connect(self.edited)
        self.attention.answered.connect(self.edited)
        self.reasons.changed.connect(self.edited)
        for box in (self.unsure, self.discuss):
            box.toggled.connect(self._on_edited)
        self._retry.clicked.connect(self.retry_asked)
        self._next.clicked.connect(self.next_asked)
        self._history.clicked.connect(self.history_asked)

    def _on_edited(self, _value: object) -> None:
        self.edited.emit()


def _across(left: QWidget, right: QWidget) -> QHBoxLayout:
    box = row()
    box.addWidget(left)
    box.addStretch(1)
    box.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
    return box


class HistoryPopover(QFrame):
    """The history of a mark, oldest first, laid over the page; Esc or F9 puts it away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("popover")
        self._title = label("heading")
        self._lines = column(spacing=8)
        self._told: list[str] = []
        box = column(self, margin=16, spacing=12)
        box.addWidget(self._title)
        box.addLayout(self._lines)
        self.hide()

    def show_lines(self, title: str, lines: Sequence[tuple[str, str]], at: QWidget) -> None:
        """Show (when and who, what) above `at`."""
        self._title.setText(title)
        self._told = [what for _when, what in lines]
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        for when, what in lines:
            below, above = paragraph("quiet"), paragraph()
            above.setText(what)
            below.setText(when)
            self._lines.addWidget(above)
            self._lines.addWidget(below)
        self.resize(WIDTH, self.heightForWidth(WIDTH) if lines else self.sizeHint().height())
        corner = at.mapTo(self._over, at.rect().topRight())
        self.move(corner.x() - self.width(), max(corner.y() - self.height() - 4, 0))
        self.show()
        self.raise_()

    def words(self) -> list[str]:
        """Return what is told, oldest first."""
        return self._told
