"""The parts of the sheets page behind its first: each is made, with what works it, when it is first turned to or asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reviewer.model.changes import Changes, Topic
from ui.house import House
from ui.pages.sheets_marks import PaperMarks
from ui.pages.sheets_minutes import MinutesPart
from ui.pages.sheets_proof import Proof
from ui.pages.sheets_signed import SignedList
from ui.pages.sheets_time import TrustedTime
from ui.pages.sheets_verify import Verify
from ui.views.minutes_view import MinutesView
from ui.views.paper_marks_view import PaperMarksView
from ui.views.sheets_view import SheetsView
from ui.views.signed_view import SignedView
from ui.views.verify_view import VerifyView


class Behind(QObject):
    """Passes on to those that are made; the others have nothing to hear yet."""

    _verify: Verify  # each is there from the moment its view is made
    _proof: Proof
    _signed: SignedList
    _minutes: MinutesPart
    _marks: PaperMarks
    told = Signal(str, str)
    kept = Signal()

    def __init__(self, house: House, view: SheetsView, time: TrustedTime, initiator: QObject) -> None:
        super().__init__(view)
        self._house, self._view, self._time, self._initiator = house, view, time, initiator
        self._listed: list[Verify | SignedList | MinutesPart | PaperMarks] = []
        view.late_verify.when_made(self._begin_verify)
        view.late_signed.when_made(self._begin_signed)
        view.late_minutes.when_made(self._begin_minutes)
        view.late_marks.when_made(self._begin_marks)

    @property
    def verify(self) -> Verify:
        """What can be known of signed files."""
        self._view.late_verify.part()
        return self._verify

    @property
    def proof(self) -> Proof:
        """Trusted time and revocation data, added to files that were verified."""
        self._view.late_verify.part()
        return self._proof

    @property
    def signed(self) -> SignedList:
        """What is signed, and the register of certificates."""
        self._view.late_signed.part()
        return self._signed

    @property
    def minutes(self) -> MinutesPart:
        """The minutes of a day."""
        self._view.late_minutes.part()
        return self._minutes

    @property
    def marks(self) -> PaperMarks:
        """Marks that come back on paper."""
        self._view.late_marks.part()
        return self._marks

    def start(self) -> None:
        """Begin with another round."""
        for part in self._listed:
            part.start()

    def act(self) -> None:
        """Begin anew as another person."""
        if self._view.late_marks.made:
            self._marks.start()

    def say_again(self) -> None:
        """Say the words of the core in the other language."""
        for part in self._listed:
            part.say_again()

    def refresh(self) -> None:
        """Ask for everything anew."""
        if self._view.late_minutes.made:
            self._minutes.refresh()
        self._refresh_signed()
        self._refresh_marks()

    def hear(self, changes: Changes) -> None:
        """Ask anew for what changed, whoever changed it."""
        if changes.touches(Topic.SHEETS, Topic.SIGNERS):
            self._refresh_signed()
        if changes.touches(Topic.MARKS):
            self._refresh_marks()

    def flush(self) -> None:
        """Save what is begun."""
        if self._view.late_minutes.made:
            self._minutes.flush()

    def stop(self) -> None:
        """The window closes: save what is begun, tell nobody, begin no further file."""
        if self._view.late_minutes.made:
            self._minutes.kept.disconnect(self.kept)
        self.flush()
        if self._view.late_verify.made:
            self._proof.stop()

    def _refresh_signed(self) -> None:
        if self._view.late_signed.made:
            self._signed.refresh()

    def _refresh_marks(self) -> None:
        if self._view.late_marks.made:
            self._marks.refresh()

    def _begin_verify(self, view: VerifyView) -> None:
        self._time.add(view.proof.time)
        self._verify = Verify(self._house, view)
        self._proof = Proof(self._house, view, self._verify, self._time, self._initiator)
        self._proof.told.connect(self.told)
        self._list(self._verify)

    def _begin_signed(self, view: SignedView) -> None:
        self._signed = SignedList(self._house, view, self._initiator)
        self._list(self._signed)

    def _begin_minutes(self, view: MinutesView) -> None:
        self._minutes = MinutesPart(self._house, view, self._initiator)
        self._minutes.kept.connect(self.kept)
        self._list(self._minutes)

    def _begin_marks(self, view: PaperMarksView) -> None:
        self._marks = PaperMarks(self._house, view, self._initiator)
        self._list(self._marks)

    def _list(self, part: Verify | SignedList | MinutesPart | PaperMarks) -> None:
        self._listed.append(part)
        part.told.connect(self.told)
        if self._house.session.now and not isinstance(part, Verify):
            part.refresh()
