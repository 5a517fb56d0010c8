"""The review desk's layout: worklist, contents and mark side by side; a form or a note in their place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.guard import guarded
from ui.views.review.contents_pane import ContentsPane
from ui.views.review.declaration_view import DeclarationView
from ui.views.review.hand_back_form import HandBackForm
from ui.views.review.history_popover import HistoryPopover
from ui.views.review.mark_pane import MarkPane
from ui.views.review.submit_view import SubmitView
from ui.views.review.work_pane import WorkPane
from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.giving_row import GivingRow
from ui.widgets.late import Late
from ui.widgets.parts import column, frame, label, paragraph
from ui.widgets.stack import Stack

DESK, DECLARATION, NOTE, HANDING_BACK = 0, 1, 2, 3
NARROWEST = 420  # pixels of the note in place of the desk
SIZES, WIDE = (256, 652, 382), 984  # pixels: of the three panes, and what they need beside each other


@guarded
class ReviewView(View):
    """Three panes, of which the middle takes what is left."""

    reviewer_chosen = Signal(str)
    slot_shown = Signal()
    typed_nowhere = Signal()  # a letter or a figure where there is nothing but to read

    def __init__(self, outer: QAbstractItemModel, inner: QAbstractItemModel) -> None:
        super().__init__()
        self.work, self.contents, self.mark = WorkPane(outer, inner), ContentsPane(), MarkPane()
        self.history = HistoryPopover(self)
        self.work.reviewer_chosen.connect(self.reviewer_chosen)
        self.row = GivingRow([_framed(pane) for pane in (self.work, self.contents, self.mark)], SIZES, WIDE)
        self.row.narrowed.connect(self.contents.offer_list)
        self.contents.list_asked.connect(self.show_list)
        self._stack, self.late_declaration, self.late_submit = Stack(), Late(DeclarationView), Late(SubmitView)
        self._stack.addWidget(self.row)
        self._stack.addWidget(self.late_declaration)
        self._stack.addWidget(self._make_note())
        self._stack.addWidget(self.late_submit)
        column(self).addWidget(self._stack)
        self.retranslate()

    @property
    def declaration(self) -> DeclarationView:
        """The declaration; made when it is first asked for, which for most is once."""
        return self.late_declaration.part()

    @property
    def submit(self) -> SubmitView:
        """The list and the form of handing back; made when it is first asked for, which is at the end of the work."""
        return self.late_submit.part()

    @property
    def hand_back(self) -> HandBackForm:
        """The form of handing back."""
        return self.submit.form

    def show_slot(self, slot: int) -> None:
        """Show the desk, the declaration, the note, or checking and handing back."""
        self._stack.setCurrentIndex(slot)
        self.slot_shown.emit()

    def show_list(self) -> None:
        """Bring the list of work in the contents' place where it has no place of its own; once more puts it away."""
        self.row.turn()
        if self.row.is_listing():
            self.work.take_keyboard()

    def slot(self) -> int:
        """Return what is shown."""
        return self._stack.currentIndex()

    def say(self, title: str, words: str) -> None:
        """Say in place of the desk why there is nothing to score."""
        self._title.setText(title)
        self._words.setText(words)
        self.show_slot(NOTE)

    def offer_reviewers(self, reviewers: Sequence[tuple[str, str]], current: str) -> None:
        """Offer reviewers to act as, on the desk and on the note."""
        self.work.set_reviewers(reviewers, current)
        self._who.clear()
        for reviewer, words in reviewers:
            self._who.addItem(words, reviewer)
        self._who.setCurrentIndex(self._who.findData(current))
        for part in (self._as, self._who):
            part.setVisible(bool(reviewers))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if self.slot() == DESK and event.text().strip() and not event.modifiers() & others:
            self.typed_nowhere.emit()
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._as.setText(self.tr("Demonstration: act as reviewer"))
        self._who.setAccessibleName(self._as.text())
        self._who.setPlaceholderText(self.tr("Choose a reviewer"))

    def _make_note(self) -> View:
        page = View()
        page.setObjectName("page")
        card: QFrame = frame("card")
        card.setMaximumWidth(640)
        self._title, self._words, self._as = label("title"), paragraph("subtle"), label("label")
        self._who = Chooser()
        self._who.activated.connect(self._on_who)
        inside = column(card, margin=28, spacing=12)
        for part in (self._title, self._words, self._as, self._who):
            inside.addWidget(part)
        column(page, margin=32).addWidget(card, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        card.setMinimumWidth(NARROWEST)
        return page

    def _on_who(self, at: int) -> None:
        self.reviewer_chosen.emit(str(self._who.itemData(at)))


def _framed(pane: QWidget) -> QFrame:
    held = frame("pane")
    column(held).addWidget(pane)
    return held
