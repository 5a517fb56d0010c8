"""The sheets page's layout: making and verifying sheets, minutes, paper marks, under tabs; PDFs may be dropped anywhere on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ui.guard import guarded
from ui.views.make_sheets_view import MakeSheetsView
from ui.views.minutes_view import MinutesView
from ui.views.paper_marks_view import PaperMarksView
from ui.views.signed_view import SignedView
from ui.views.verify_view import VerifyView
from ui.views.view import View
from ui.widgets.drops import dropped_paths
from ui.widgets.parts import column
from ui.widgets.parts_bar import PartsBar

MAKE, VERIFY, SIGNED, MINUTES, PAPER_MARKS = range(5)


@guarded
class SheetsView(View):
    """Make and sign; verify; what is signed; minutes; marks that come back on paper."""

    dropped = Signal(list)  # paths as text

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self.make, self.verify, self.signed = MakeSheetsView(), VerifyView(), SignedView()
        self.minutes, self.marks = MinutesView(), PaperMarksView()
        self.parts = PartsBar((self.make, self.verify, self.signed, self.minutes, self.marks))
        column(self).addWidget(self.parts)
        self.retranslate()

    def part_words(self) -> tuple[str, ...]:
        """Return the names of the parts."""
        return (
            self.tr("Make and sign"),
            self.tr("Verify"),
            self.tr("Signed and registered"),
            self.tr("Minutes"),
            self.tr("Paper marks"),
        )

    def retranslate(self) -> None:
        self.parts.set_words(self.part_words(), self.tr("Parts of sheets"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))
