"""The middle of the review desk: what the item is about, and what was filed for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStackedWidget, QTabWidget, QWidget

from ui.views.evidence.pane import EvidencePane
from ui.views.review.aside_form import AsideForm, ClosedNote
from ui.views.review.note_pane import NotePane
from ui.views.review.own_marks_pane import OwnMarksPane
from ui.views.view import View
from ui.widgets.elided import giving_way
from ui.widgets.late import Late
from ui.widgets.parts import button, column, label, row, scrolling
from ui.widgets.reading import Reading

SUBMISSION, EVIDENCE, CRITERIA, LAST_YEAR, OWN_MARKS, NOTE = range(6)
OPEN, CLOSED, ASIDE = 0, 1, 2
LEAST, TURNED = 244, 0.9  # pixels; the part of a screen that one key turns


class ContentsPane(View):
    """A heading over tabs; a closed institution shows a note instead, and standing aside is asked here."""

    tab_shown = Signal(int)
    aside_asked = Signal()
    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", True)
        self.setMinimumWidth(LEAST)
        self.submission, self.criteria, self.evidence = Reading(), Reading(), EvidencePane()
        self.past, self.own, self.note = Reading(), OwnMarksPane(), NotePane()
        self.late_aside, self.closed = Late(AsideForm), ClosedNote()
        self._count = 0
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        for part in (self.submission, self.evidence, self.criteria, self.past, self.own, self.note):
            self._tabs.addTab(part, "")
        self._tabs.currentChanged.connect(self.tab_shown)
        self._stack = QStackedWidget()
        for page in (self._tabs, self.closed, scrolling(self.late_aside)):
            self._stack.addWidget(page)
        box = column(self, spacing=0)
        box.addWidget(self._make_head())
        box.addWidget(self._stack, 1)
        self.retranslate()

    @property
    def aside(self) -> AsideForm:
        """The form of standing aside; made when it is first asked for."""
        return self.late_aside.part()

    def set_heading(self, institution: str, kind: str, measure: str) -> None:
        """Say which institution, of which type, and which measure."""
        self._institution.say(institution)
        self._kind.say(kind)
        self._kind.setVisible(bool(kind) and self._list.isHidden())
        self._measure.say(measure)

    def offer_list(self, offered: bool) -> None:
        """Offer to bring the list of work here, where it has no place of its own; what the criteria tell too gives way."""
        self._list.setVisible(offered)
        self._kind.setVisible(bool(self._kind.text()) and not offered)
        self._method.setVisible(not offered)

    def set_badges(self, method: str, maximum: str) -> None:
        """Say how the measure is scored and how many points it carries."""
        self._method.setText(method)
        self._maximum.setText(maximum)

    def set_evidence_count(self, count: int) -> None:
        """Say how many evidence files there are."""
        self._count = count
        self._tabs.setTabText(EVIDENCE, self.tr("Evidence {count}").format(count=count))

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front and give it the keyboard; nothing while a form or a closed institution covers them."""
        if self._stack.currentIndex() == OPEN:
            self._tabs.setCurrentIndex(tab)
            self._insides()[tab].setFocus()

    @property
    def tab(self) -> int:
        """The tab in front."""
        return self._tabs.currentIndex()

    def show_slot(self, slot: int) -> None:
        """Show the contents, the note of a closed institution, or the form of standing aside."""
        self._stack.setCurrentIndex(slot)
        self._aside.setEnabled(slot == OPEN)

    def is_asking_aside(self) -> bool:
        """Tell whether the form of standing aside is shown."""
        return self._stack.currentIndex() == ASIDE

    def turn(self, by: int) -> None:
        """Turn what is read in front by nearly its height: -1 back, 1 on."""
        front = self._insides()[self.tab]
        read = front.reading() if isinstance(front, EvidencePane) else front
        if isinstance(read, QAbstractScrollArea):
            bar = read.verticalScrollBar()
            bar.setValue(bar.value() + by * round(bar.pageStep() * TURNED))

    def retranslate(self) -> None:
        self._tabs.setTabText(SUBMISSION, self.tr("Submission"))
        self._tabs.setTabText(CRITERIA, self.tr("Criteria"))
        self.set_evidence_count(self._count)
        self._tabs.setTabText(LAST_YEAR, self.tr("Last year"))
        self._tabs.setTabText(OWN_MARKS, self.tr("My marks"))
        self._tabs.setTabText(NOTE, self.tr("Note"))
        self.past.setAccessibleName(self.tr("Last year"))
        self.submission.setAccessibleName(self.tr("Submission"))
        self.criteria.setAccessibleName(self.tr("Criteria"))
        self._list.setText(self.tr("List"))
        self._list.setToolTip(self.tr("The list of what is to be scored (Alt+0)"))
        self._aside.setText(self.tr("Stand aside…"))
        self._aside.setToolTip(self.tr("Declare that you do not score this institution"))

    def _insides(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard in each tab."""
        words = (self.past, self.own.table, self.note.words)
        return (self.submission, self.evidence, self.criteria, *words)

    def _make_head(self) -> QFrame:
        head = QFrame()
        self._institution, self._kind, self._measure = map(giving_way, ("title", "badge-quiet", "subtle"))
        self._method, self._maximum = label("badge"), label("badge")
        self._measure.setSizePolicy(self.sizePolicy().Policy.Ignored, self.sizePolicy().Policy.Preferred)
        self._list = button("secondary")
        self._list.clicked.connect(self.list_asked)
        self._list.hide()
        self._aside = button("text")
        self._aside.clicked.connect(self.aside_asked)
        box = column(head, spacing=4)
        box.setContentsMargins(20, 12, 16, 8)
        above, below = row(), row()
        above.addWidget(self._list)
        above.addWidget(self._institution)
        above.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignVCenter)
        above.addStretch(1)
        above.addWidget(self._aside)
        below.addWidget(self._measure, 1)
        below.addWidget(self._method)
        below.addWidget(self._maximum)
        box.addLayout(above)
        box.addLayout(below)
        return head
