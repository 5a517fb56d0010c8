"""Before handing back: the list of what to look at once more, each line leading to its item, and the form beside it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.model.checklist import Checklist, Finding, Kind
from reviewer.model.ids import ReviewerId
from reviewer.model.seal import SealView
from ui.house import House
from ui.models.rows import Line
from ui.pages.review.handing_back import HandingBack
from ui.session import Opened
from ui.views.review.submit_view import SubmitView

PERCENT = Decimal(100)


class Submitting(QObject):
    """Reads the list each time it is asked for; what is on it forbids nothing."""

    chosen = Signal(object)  # MarkKey
    dropped = Signal()

    def __init__(self, house: House, view: SubmitView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._reviewer = ReviewerId("")
        self._opened: Opened | None = None
        self._names: Mapping[str, str] = {}
        self._list = Checklist(0)
        self.handing_back = HandingBack(house, view.form)
        self.handing_back.sealed.connect(self.refresh)
        view.form.dropped.connect(self.dropped)
        view.checks.chosen.connect(self._on_chosen)

    def ask(self, reviewer: ReviewerId, opened: Opened, names: Mapping[str, str]) -> None:
        """Show the list and the form to a reviewer in their own package; `names` are the institutions' by code."""
        self._reviewer, self._opened, self._names = reviewer, opened, names
        self.handing_back.ask(reviewer, opened.path.parent)
        self.refresh()

    def refresh(self) -> None:
        """Read the list and the seal again."""
        self._house.session.ask(partial(_list, self._reviewer)).success(self._on_list)

    def say_again(self) -> None:
        """Say in another language what is put together here."""
        if self._opened:
            self.refresh()

    def _on_list(self, found: tuple[Checklist, SealView]) -> None:
        self._list, seal = found
        self._view.checks.show_lines([self._line(one) for one in self._list.findings], self._standing(self._list))
        self.handing_back.stand(self._list, seal)

    def _standing(self, found: Checklist) -> str:
        if not found.findings:
            return self.tr("All {total} items have points, and nothing stands out. You can seal.").format(
                total=found.items
            )
        words = self.tr("{count} things to look at once more. None of them forbids sealing.")
        return words.format(count=len(found.findings))

    def _line(self, one: Finding) -> Line:
        name = self._names.get(one.key.institution, one.key.institution)
        what, words = self._words(one)
        return Line((what, name, one.key.measure, words), one.key)

    def _words(self, one: Finding) -> tuple[str, str]:
        far = self.tr("{share}; my middle is {usual}.")
        told = {
            Kind.UNSCORED: (self.tr("Unscored"), self.tr("No points yet.")),
            Kind.NO_RATIONALE: (
                self.tr("No rationale"),
                self.tr("Low mark or missing answer: say why."),
            ),
            Kind.GONE: (
                self.tr("Cited file gone"),
                self.tr("{count} citations lead to no file of this item.").format(count=one.count),
            ),
            Kind.UNREAD: (
                self.tr("Evidence unread"),
                self.tr("{count} never on screen.").format(count=one.count),
            ),
            Kind.UNSURE: (self.tr("Unsure"), self.tr("You marked it as unsure.")),
            Kind.FAR: (
                self.tr("Far from my others"),
                far.format(share=_percent(one.share), usual=_percent(one.usual)),
            ),
        }
        return told[one.kind]

    def _on_chosen(self, at: int) -> None:
        self.chosen.emit(self._list.findings[at].key)


def _percent(part: Decimal) -> str:
    return f"{(part * PERCENT).quantize(Decimal(1))} %"


def _list(reviewer: ReviewerId, desk: Desk) -> tuple[Checklist, SealView]:
    return desk.see.checklist(reviewer, desk.own.seen(reviewer)), desk.see.seal(reviewer)
