"""Measures that do not apply: what stands in for each, and the form that approves it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit

from ui.views.view import View
from ui.widgets.empty_words import EmptyWords
from ui.widgets.parts import button, chip, column, frame, label, paragraph, row, say, set_state
from ui.widgets.running import Running
from ui.widgets.table import Table

WIDTHS, GROWS = (104, 190, 84, 72, 276, 240, 130), (5,)
POINTS_WIDTH, NAME_WIDTH = 96, 190


class SubstitutionsView(View):
    """Everything is typed and refused in place."""

    approved = Signal(str, str, str)  # approver, reason, points as typed
    all_approved = Signal(str)  # approver
    taken_back = Signal(str)  # reason
    filtered = Signal(bool)  # only what waits

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.table = Table(WIDTHS, GROWS)
        self._empty = EmptyWords(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._note, self._count, self.only_waiting = paragraph("subtle"), label("quiet"), chip()
        self.only_waiting.toggled.connect(self.filtered)
        box = column(self, spacing=10)
        box.setContentsMargins(20, 14, 20, 14)
        box.addWidget(self._note)
        above = row()
        above.addWidget(self.only_waiting)
        above.addStretch(1)
        above.addWidget(self._count)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        box.addWidget(self._make_form())
        self.show_one("", points_wanted=False, approved=False)
        self.refuse("")
        self.retranslate()

    def set_count(self, words: str) -> None:
        """Say how many there are and how many wait."""
        self._count.setText(words)

    def show_one(self, title: str, *, points_wanted: bool, approved: bool) -> None:
        """Show which one the form is about, whether it needs points, and whether it is approved."""
        self._about.setText(title)
        self._about.setVisible(bool(title))
        for made in (self._points_label, self.points):
            made.setVisible(points_wanted)
        self.approve.setEnabled(bool(title))
        self.back.setEnabled(approved)

    def refuse(self, words: str, field: str = "") -> None:
        """Say why nothing was approved; `field` "approver", "reason" or "points" takes the keyboard."""
        say(self._wrong, words)
        for name, made in (("approver", self.approver), ("reason", self.reason), ("points", self.points)):
            set_state(made, "refused" if words and name == field else "")
            if words and name == field:
                made.setFocus()

    def refusal(self) -> str:
        """Return what is said against the approval."""
        return self._wrong.text()

    def clear(self) -> None:
        """Forget reason and points; the approver stays for the next one."""
        self.reason.clear()
        self.points.clear()
        self.refuse("")

    def retranslate(self) -> None:
        self._note.setText(
            self.tr(
                "What was imported as not applicable. Nothing stands in for it until it is approved, with a reason and"
                " who approved it; until then the institution is provisional."
            )
        )
        self.only_waiting.setText(self.tr("Waiting only"))
        self.table.setAccessibleName(self.tr("Measures that do not apply"))
        self._approver_label.setText(self.tr("Approved by"))
        self._reason_label.setText(self.tr("Reason"))
        self._points_label.setText(self.tr("Points"))
        self.reason.setPlaceholderText(self.tr("Blank: the reason that was imported"))
        self.approver.setPlaceholderText(self.tr("Office and name"))
        for words, made in (
            (self._approver_label, self.approver),
            (self._reason_label, self.reason),
            (self._points_label, self.points),
        ):
            made.setAccessibleName(words.text())
        self._empty.say(self.tr("Nothing was imported as not applicable, or nothing of it waits for approval."))
        self.approve.setText(self.tr("Approve this one"))
        self.every.setText(self.tr("Approve all that are ready"))
        self.back.setText(self.tr("Take the approval back"))

    def _make_form(self) -> QFrame:
        self._about, self._wrong = label("heading"), paragraph("danger")
        self._approver_label, self._reason_label, self._points_label = label("label"), label("label"), label("label")
        self.approver, self.reason, self.points = QLineEdit(), QLineEdit(), QLineEdit()
        self.approver.setFixedWidth(NAME_WIDTH)
        self.points.setFixedWidth(POINTS_WIDTH)
        labels = (self._approver_label, self._reason_label, self._points_label)
        fields = Running()
        for said, line in zip(labels, (self.approver, self.reason, self.points), strict=True):
            pair = row()
            pair.addWidget(said)
            pair.addWidget(line, 1)
            fields.add(pair, int(line is self.reason))
        card = frame("card")
        box = column(card, margin=16, spacing=10)
        for part in (self._about, self._wrong):
            box.addWidget(part)
        box.addLayout(fields)
        box.addLayout(self._make_buttons())
        return card

    def _make_buttons(self) -> Running:
        self.approve, self.every, self.back = button("primary"), button(), button()
        across = Running()
        for made in (self.approve, self.every, self.back):
            across.add(made)
        self.approve.clicked.connect(self._on_approve)
        self.reason.returnPressed.connect(self._on_approve)
        self.every.clicked.connect(self._on_every)
        self.back.clicked.connect(self._on_back)
        return across

    def _on_approve(self) -> None:
        self.approved.emit(self.approver.text(), self.reason.text(), self.points.text())

    def _on_every(self) -> None:
        self.all_approved.emit(self.approver.text())

    def _on_back(self) -> None:
        self.taken_back.emit(self.reason.text())
