"""From the desk to checking, sealing and handing back, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkKey
from ui.house import House
from ui.pages.review.submitting import Submitting
from ui.session import Opened
from ui.views.review.review_view import DESK, HANDING_BACK, ReviewView
from ui.views.review.submit_view import SubmitView


class Handover(QObject):
    """What stands in the desk's place at the end of the work is made when it is first asked for."""

    returned = Signal()  # the desk is in its place again
    chosen = Signal(object)  # MarkKey: a line of the list, and the desk is in its place again

    def __init__(self, house: House, view: ReviewView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        view.late_submit.when_made(self._begin)

    _submitting: Submitting  # there from the moment its view is made

    def is_shown(self) -> bool:
        """Tell whether it stands in the desk's place."""
        return self._view.slot() == HANDING_BACK

    def ask(self, reviewer: ReviewerId, opened: Opened, names: Mapping[str, str]) -> None:
        """Show what to look at once more, the seal, and where the return package goes; `names` are institutions' by code."""
        self._view.show_slot(HANDING_BACK)
        self._view.late_submit.need(partial(self._ask, reviewer, opened, names))

    def say_again(self) -> None:
        """Say in another language what is put together there."""
        if self.is_shown() and self._view.late_submit.made:
            self._submitting.say_again()

    def put_away(self) -> None:
        """Put the desk in its place again."""
        if self.is_shown():
            self._view.show_slot(DESK)

    def leave(self) -> None:
        """Put the desk in its place again and go on there."""
        self._view.show_slot(DESK)
        self.returned.emit()

    def _begin(self, view: SubmitView) -> None:
        self._submitting = Submitting(self._house, view)
        self._submitting.dropped.connect(self.leave)
        self._submitting.chosen.connect(self._on_chosen)

    def _ask(self, reviewer: ReviewerId, opened: Opened, names: Mapping[str, str], _view: SubmitView) -> None:
        if self.is_shown():
            self._submitting.ask(reviewer, opened, names)

    def _on_chosen(self, key: MarkKey) -> None:
        self._view.show_slot(DESK)
        self.chosen.emit(key)
