"""Who sits at the review desk: a package's reviewer, one chosen in the sample, or nobody; and their declaration."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.commands import GiveMark
from reviewer.desk.desk import Desk, Person
from reviewer.desk.state import SECRETARY
from reviewer.errors import UserError
from reviewer.model.draft import Place
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Declaration, MarkKey, Reviewer, Role, WorkItem
from reviewer.model.seal import SealView
from ui.house import House
from ui.pages.review.declaring import Declaring
from ui.session import Opened
from ui.views.review.declaration_view import DeclarationView
from ui.views.review.review_view import DECLARATION, DESK, HANDING_BACK, ReviewView


@dataclass(frozen=True, slots=True)
class Sat:
    """What a reviewer finds on sitting down; `institutions` names each of theirs by code."""

    declaration: Declaration | None
    items: tuple[WorkItem, ...]
    institutions: dict[str, str]
    reviewers: tuple[Reviewer, ...]
    settings: dict[str, str]
    seal: SealView
    place: Place | None
    recovered: tuple[MarkKey, ...] = ()  # drafts of before, which are marks now


class Sitting(QObject):
    """Shows the desk only to a reviewer who has signed; says in its place why there is nothing to score."""

    seated = Signal(object, object)  # Sat, the MarkKey to show first (or None)
    rising = Signal()  # someone else is about to sit down: save what is written
    risen = Signal()  # nobody sits there now

    def __init__(self, house: House, view: ReviewView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self.opened: Opened | None = None
        self.reviewer = ReviewerId("")
        view.late_declaration.when_made(self._begin_declaring)
        view.reviewer_chosen.connect(self.act_as)

    _declaring: Declaring  # there from the moment its view is made

    @property
    def is_demonstration(self) -> bool:
        """Whether anyone may sit down as any reviewer: only in the sample round."""
        return bool(self.opened and self.opened.info.sample and not self.opened.is_package)

    @property
    def is_own_package(self) -> bool:
        """Whether the file is the reviewer's own package, from which a return package is made."""
        return bool(self.opened and self.opened.is_package)

    def flush(self) -> None:
        """Keep what is answered of a declaration."""
        if self._view.late_declaration.made:
            self._declaring.flush()

    def _begin_declaring(self, view: DeclarationView) -> None:
        self._declaring = Declaring(self._house, view)
        self._declaring.signed.connect(self._on_signed)

    def see(self, opened: Opened) -> None:
        """Seat whoever holds the round now."""
        self.opened = opened
        person = opened.person
        self.reviewer = ReviewerId(person.id if person.role is Role.REVIEWER else "")
        if self.reviewer:
            self.sit(None)
        else:
            self.risen.emit()
            self._house.session.ask(_reviewers).success(self._on_nobody)

    def sit(self, key: MarkKey | None) -> None:
        """Read the reviewer's work again and show `key`, or where they were when it is None."""
        job = self._house.session.ask(partial(_sit, self.reviewer))
        job.success(partial(self._on_sat, self.reviewer, key))

    def act_as(self, reviewer: str) -> None:
        """Sit down as a reviewer of the sample round."""
        self.rising.emit()
        self._house.settings.setValue(self._memory("as"), reviewer)
        self._house.session.act_as(Person(Role.REVIEWER, reviewer))

    def resume(self) -> None:
        """Sit down again as the reviewer of before."""
        before = str(self._house.settings.value(self._memory("as"), ""))
        if self.is_demonstration and before and not self.reviewer:
            self.act_as(before)

    def give_back(self) -> None:
        """Give the office its chair back, so that its pages act for the office."""
        if self.is_demonstration and self.reviewer:
            self.rising.emit()
            self._house.session.act_as(SECRETARY)

    def say_again(self) -> None:
        """Say in another language what stands in place of the desk."""
        if self.opened and not self.reviewer:
            self._house.session.ask(_reviewers).success(self._on_nobody)

    def remember_place(self, place: Place) -> None:
        """Come back to this place the next time this reviewer sits down."""
        self._house.session.ask(partial(_stand_at, place)).failure(self._house.bridge.failed.emit)

    def _on_nobody(self, reviewers: tuple[Reviewer, ...]) -> None:
        if self.reviewer:
            return
        self._view.offer_reviewers(_offered(reviewers) if self.is_demonstration else [], "")
        if self.is_demonstration:
            title, words = self.tr("Sit down as a reviewer"), self.tr("Choose an invented reviewer to see their desk.")
        else:
            title = self.tr("Reviewers score in their own package")
            words = self.tr("This file belongs to the office. Marks come in with the reviewers' return packages.")
        self._view.say(title, words)

    def _on_sat(self, reviewer: ReviewerId, key: MarkKey | None, sat: Sat) -> None:
        if reviewer != self.reviewer:
            return
        self._view.offer_reviewers(_offered(sat.reviewers) if self.is_demonstration else [], reviewer)
        if not sat.items:
            self._view.say(self.tr("Nothing is assigned yet"), self.tr("The secretary has given you no item so far."))
        elif sat.declaration is None:
            self._ask_declaration(sat)
        else:
            self._view.work.set_hand_back(self.is_own_package)
            if self._view.slot() != HANDING_BACK:  # sealing there reads the work again under it
                self._view.show_slot(DESK)
            self.seated.emit(sat, key)

    def _ask_declaration(self, sat: Sat) -> None:
        own = next((r.name for r in sat.reviewers if r.id == self.reviewer), "")
        self._view.show_slot(DECLARATION)
        asked = self.reviewer, own, list(sat.institutions.values())
        self._view.late_declaration.need(partial(self._declare, *asked))

    def _declare(self, reviewer: ReviewerId, own: str, institutions: list[str], _view: DeclarationView) -> None:
        if reviewer == self.reviewer:
            self._declaring.ask(reviewer, own, institutions)

    def _on_signed(self) -> None:
        self.sit(None)

    def _memory(self, what: str) -> str:
        round_id = self.opened.info.id if self.opened else ""
        return f"review/{round_id}/{what}"


def _sit(reviewer: ReviewerId, desk: Desk) -> Sat:
    see = desk.see
    names = {str(line.code): line.name for line in see.lines(reviewer)}
    declaration = see.declaration(reviewer)
    recovered = _recover(reviewer, desk) if declaration else ()
    place = desk.own.place(reviewer)
    work, people, settings, seal = see.worklist(reviewer), see.reviewers(), see.settings(), see.seal(reviewer)
    return Sat(declaration, work, names, people, settings, seal, place, recovered)


def _recover(reviewer: ReviewerId, desk: Desk) -> tuple[MarkKey, ...]:
    """Give what a crash left as drafts; what cannot be given, as in sealed work, stays a draft."""
    found = []
    for draft in desk.own.drafts(reviewer):
        with suppress(UserError):
            changed = desk.see.item(draft.key).content != draft.content
            desk.do(GiveMark(draft.key, draft.content))
            found += [draft.key] if changed else []
    return tuple(found)


def _stand_at(place: Place, desk: Desk) -> None:
    desk.own.stand_at(place)


def _reviewers(desk: Desk) -> tuple[Reviewer, ...]:
    return desk.see.reviewers()


def _offered(reviewers: Sequence[Reviewer]) -> list[tuple[str, str]]:
    return [(r.id, f"{r.name} ({r.id})") for r in reviewers]
