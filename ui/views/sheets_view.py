"""The sheets page's layout: making and verifying sheets, minutes, paper marks, under tabs; PDFs may be dropped anywhere on it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.guard import guarded
from ui.views.make_sheets_view import MakeSheetsView
from ui.views.minutes_view import MinutesView
from ui.views.paper_marks_view import PaperMarksView
from ui.views.signed_view import SignedView
from ui.views.verify_view import VerifyView
from ui.views.view import View
from ui.widgets.landing import Landing
from ui.widgets.late import Late
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
        self._landing = Landing(self)
        self._landing.dropped.connect(self.dropped)
        self.make, self.late_verify, self.late_signed = MakeSheetsView(), Late(VerifyView), Late(SignedView)
        self.late_minutes, self.late_marks = Late(MinutesView), Late(PaperMarksView)
        behind = (self.late_verify, self.late_signed, self.late_minutes, self.late_marks)
        self.parts = PartsBar((self.make, *behind))
        column(self).addWidget(self.parts)
        self.retranslate()

    @property
    def verify(self) -> VerifyView:
        """What can be known of signed files."""
        return self.late_verify.part()

    @property
    def signed(self) -> SignedView:
        """What is signed, and the register of certificates."""
        return self.late_signed.part()

    @property
    def minutes(self) -> MinutesView:
        """The minutes of a day."""
        return self.late_minutes.part()

    @property
    def marks(self) -> PaperMarksView:
        """Marks that come back on paper."""
        return self.late_marks.part()

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
        self._landing.say(self.tr("Let go to see what can be known of their signatures"))
        self.parts.set_words(self.part_words(), self.tr("Parts of sheets"))
