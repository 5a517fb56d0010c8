"""Sheets: choose, see, save, sign and verify the official papers. Puts its parts together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from reviewer.model.changes import Changes, Topic
from ui import papers
from ui.actions import Act
from ui.house import House
from ui.pages.page import Page
from ui.pages.sheets_behind import Behind
from ui.pages.sheets_choice import Choice
from ui.pages.sheets_issue import Issue
from ui.pages.sheets_marks import PaperMarks
from ui.pages.sheets_minutes import MinutesPart
from ui.pages.sheets_paper import PaperShow
from ui.pages.sheets_print import Printing
from ui.pages.sheets_proof import Proof
from ui.pages.sheets_signed import SignedList
from ui.pages.sheets_time import TrustedTime
from ui.pages.sheets_verify import Verify
from ui.papers import Sheet
from ui.session import Opened
from ui.views.paper_marks_view import PaperMarksView
from ui.views.sheets_view import MAKE, MINUTES, PAPER_MARKS, SIGNED, VERIFY, SheetsView
from ui.views.verify_view import VerifyView

LISTED = (
    Topic.INSTITUTIONS,
    Topic.REVIEWERS,
    Topic.ASSIGNMENTS,
    Topic.DECISIONS,
    Topic.PACKAGES,
    Topic.SHEETS,
)
PRINTED = (
    Topic.SHEETS,
    Topic.PACKAGES,
    Topic.DECLARATIONS,
    Topic.COUNTED,
    Topic.MARKS,
    Topic.DECISIONS,
    Topic.SETTINGS,
    Topic.RECUSALS,
)


class SheetsPage(Page):
    """The office's page for paper."""

    view: SheetsView

    def __init__(self, house: House) -> None:
        view = SheetsView()
        super().__init__(house, view)
        self.choice = Choice(house, view.make.choice)
        view.make.choice.first_asked.connect(self.wants)
        self.paper = PaperShow(house, view.make.paper)
        self.time = TrustedTime(house.settings, self)
        self.time.add(view.make.issue.time)
        self.issue = Issue(house, view.make, self.choice.sheets, self.time, self)
        self.printing = Printing(house, view.make, self.choice.sheets, self)
        self._behind = Behind(house, view, self.time, self)
        for part in (self.issue, self.printing, self._behind):
            part.told.connect(self.told)
        self.choice.shown.connect(self._show)
        self._behind.kept.connect(self._on_kept)
        view.dropped.connect(self._on_dropped)
        view.parts.turned.connect(self._on_turned)
        self.paper.clear()

    @property
    def verify(self) -> Verify:
        """What can be known of signed files."""
        return self._behind.verify

    @property
    def proof(self) -> Proof:
        """Trusted time and revocation data, added to files that were verified."""
        return self._behind.proof

    @property
    def signed(self) -> SignedList:
        """What is signed, and the register of certificates."""
        return self._behind.signed

    @property
    def minutes(self) -> MinutesPart:
        """The minutes of a day."""
        return self._behind.minutes

    @property
    def marks(self) -> PaperMarks:
        """Marks that come back on paper."""
        return self._behind.marks

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        return {
            Act.PART_1: partial(self.view.parts.show_part, MAKE),
            Act.PART_2: partial(self.view.parts.show_part, VERIFY),
            Act.PART_3: partial(self.view.parts.show_part, SIGNED),
            Act.PART_4: partial(self.view.parts.show_part, MINUTES),
            Act.PART_5: partial(self.view.parts.show_part, PAPER_MARKS),
            Act.NEXT_PAGE: partial(self.paper.turn_page, 1),
            Act.PREVIOUS_PAGE: partial(self.paper.turn_page, -1),
            Act.SAVE_SHEETS: self._save,
            Act.PRINT_SHEETS: self.printing.to_printer,
            Act.CHECK_FILE: self._choose_to_verify,
        }

    def place(self) -> str:
        return self.view.part_words()[self.view.parts.part()]

    def show_part(self, part: str) -> None:
        """Look for the item of the code of a paper form."""
        self.view.parts.show_part(PAPER_MARKS)
        self.view.late_marks.need(partial(self._begin_marks, part))

    def enter(self) -> None:
        self._refresh()

    def leave(self) -> None:
        self.flush()
        self.issue.forget_certificate()

    def flush(self) -> None:
        self._behind.flush()

    def close(self) -> None:
        self.issue.stop()
        self._behind.stop()
        self.printing.close()
        self.paper.close()

    def on_opened(self, opened: Opened) -> None:
        self.choice.start(opened)
        self.issue.start(opened)
        self.printing.stop()
        self._behind.start()
        self.paper.clear()
        if self.view.isVisible():
            self._refresh()

    def on_acting(self, opened: Opened) -> None:
        self.issue.start(opened)
        self._behind.act()

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if self.view.isVisible():
            self._behind.hear(changes)
        if initiator is self or not self.view.isVisible():
            return
        if changes.touches(*LISTED):
            self._refresh()
        if changes.touches(*PRINTED):
            self.choice.show_again()

    def on_language(self) -> None:
        self.choice.say_again()
        self.issue.say_again()
        self.paper.say_again()
        self._behind.say_again()
        self.moved.emit()

    def _refresh(self) -> None:
        if self.house.session.now:
            self.choice.refresh()
            self._behind.refresh()

    def _show(self, sheet: Sheet | None, name: str) -> None:
        self.issue.offer_fields()
        if sheet is None:
            self.paper.clear()
        else:
            self.paper.show(name, partial(papers.make, sheet))

    def _on_dropped(self, paths: list[str]) -> None:
        self.view.parts.show_part(VERIFY)
        self.view.late_verify.need(partial(self._look_at, [Path(path) for path in paths]))

    def _look_at(self, paths: Sequence[Path], _view: VerifyView) -> None:
        self.verify.look_at(paths)

    def _save(self) -> None:
        """Save what the part that is shown makes."""
        if self.view.parts.part() == MINUTES:
            self.minutes.save()
        elif self.view.parts.part() == PAPER_MARKS:
            self.marks.save()
        else:
            self.issue.save()

    def _on_kept(self) -> None:
        self.choice.refresh()
        self.choice.show_again()

    def _on_turned(self, _part: int) -> None:
        self.flush()
        self.moved.emit()

    def _choose_to_verify(self) -> None:
        self.view.parts.show_part(VERIFY)
        self.view.late_verify.need(self._choose_files)

    def _choose_files(self, _view: VerifyView) -> None:
        self.verify.choose_files()

    def _begin_marks(self, code: str, _view: PaperMarksView) -> None:
        self.marks.begin(code)
