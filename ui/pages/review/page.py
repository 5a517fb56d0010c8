"""The review desk: one reviewer, one item at a time; left where, middle what, right the mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from reviewer.desk.asking import asks_why
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes, Topic
from reviewer.model.draft import Place
from reviewer.model.round import MarkContent, MarkKey
from reviewer.model.subjects import mark_key
from reviewer.model.views import DeskItem
from ui.actions import Act
from ui.house import House
from ui.models.lines import LinesModel
from ui.pages.page import LASTING, NOTE, Page, Target
from ui.pages.review import keys
from ui.pages.review.citing import Citing
from ui.pages.review.handover import Handover
from ui.pages.review.history import History
from ui.pages.review.marking import Marking
from ui.pages.review.neighbours import Neighbours
from ui.pages.review.showing import Showing
from ui.pages.review.sitting import Sat, Sitting
from ui.pages.review.standing import Standing
from ui.pages.review.stepping import Stepping, changed_mark
from ui.pages.review.work import Way, Work
from ui.pages.review.worklist import Worklist
from ui.session import Opened
from ui.soon import soon
from ui.views.review.review_view import DESK, ReviewView

SHOWN = (Topic.MARKS, Topic.RECUSALS, Topic.ASSIGNMENTS, Topic.SUBMISSIONS, Topic.EVIDENCE, Topic.SEALS)


class ReviewPage(Page):
    """Joins the controllers of the panes; asks the desk for items and shows what comes."""

    view: ReviewView

    def __init__(self, house: House) -> None:
        outer, inner = LinesModel(), LinesModel()
        view = ReviewView(outer, inner)
        super().__init__(house, view)
        outer.setParent(view)
        inner.setParent(view)
        self._sat: Sat | None = None
        self._work = Work(())
        self._item: DeskItem | None = None
        self._wanted: MarkKey | None = None
        self.sitting = Sitting(house, view)
        self.worklist = Worklist(house, view.work, outer, inner)
        self.marking = Marking(house, view.mark)
        self.showing = Showing(house, view.contents)
        self.citing = Citing(house, view, self.showing.evidence, self.marking, self.sitting)
        self._history = History(house, view.history, view.mark.history_corner())
        self._near = Neighbours(house, view)
        self._standing = Standing(house, view.mark)
        self._handover = Handover(house, view)
        self.stepping = Stepping(house, self.marking)
        self._listen()

    def place(self) -> str:
        if not self._item or self.view.slot() != DESK:
            return ""
        return f"{self._item.institution.shown_name}  ·  {self._item.measure.code}"

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        if self._handover.is_shown():
            return {Act.DISMISS: self._handover.leave}
        return {**keys.of(self), **self._on_top()} if self.view.slot() == DESK else {}

    def targets(self) -> Sequence[Target]:
        return self.worklist.targets(self._go) if self._sat else ()

    def show_part(self, part: str) -> None:
        self._handover.put_away()
        self._go_to_points(mark_key(part))

    def enter(self) -> None:
        self.sitting.resume()

    def leave(self) -> None:
        self.flush()
        self.sitting.give_back()

    def flush(self) -> None:
        for keep in (self.marking.leave, self.showing.noting.flush, self.sitting.flush):
            keep()

    def conceal(self) -> None:
        self.flush()
        self.showing.evidence.close()

    def reveal(self) -> None:
        self.showing.look_again()

    def close(self) -> None:
        self.showing.evidence.close()

    def on_opened(self, opened: Opened) -> None:
        self.on_acting(opened)

    def on_acting(self, opened: Opened) -> None:
        self.marking.turn_to(opened.info.id)
        self._near.clear()
        self._handover.put_away()
        self._sat, self._item, self._wanted = None, None, None
        self.sitting.see(opened)

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is self.marking or not self.sitting.reviewer:
            return
        if changes.touches(*SHOWN):
            self._near.clear()
            self.sitting.sit(changed_mark(changes) or self._wanted)

    def on_language(self) -> None:
        self.sitting.say_again()
        opened = self.sitting.opened
        if self._sat and opened:
            self.worklist.show(self._work, self._sat.institutions, opened.framework)
        self._handover.say_again()
        if self._item:
            self.show(self._item.key)

    def show(self, key: MarkKey) -> None:
        """Save what is written, then show another item: at once when it is at hand."""
        self._go_to(key)

    def _go_to(self, key: MarkKey, then: Callable[[], object] | None = None) -> None:
        self.flush()
        self._history.hide()
        self._wanted = key
        item = self._near.take(key)
        if item is None:
            self.house.session.ask(partial(_item, key)).success(partial(self._on_item, then))
        else:
            self._on_item(then, item)

    def next_open(self) -> None:
        """Go to the next item without points in the chosen way and filter; a figure that cannot be is put right first."""
        self.flush()
        if self.marking.is_refused:
            self.view.mark.to_points()
            return
        found = self._work.next_open(self._wanted, self.worklist.way, self.worklist.filter)
        if found is None:
            words = self.tr("Nothing is left to score here.")
            done = self.tr("Once you are done, check, seal and hand back (Ctrl+Shift+E).")
            self.told.emit(f"{words} {done}" if self.sitting.is_own_package else words, NOTE)
        else:
            self._go_to_points(found)  # once it is there: a closed item before it takes no keyboard

    def _on_top(self) -> dict[Act, Callable[[], object]]:
        if self._history.is_shown():
            return {Act.DISMISS: self._history.hide}
        if self.view.contents.is_asking_aside():
            return {Act.DISMISS: self._on_aside_over}
        return self.citing.on_top()

    def _listen(self) -> None:
        keys.listen(self)
        self.sitting.rising.connect(self.marking.leave)
        self.sitting.seated.connect(self._on_seated)
        self.sitting.risen.connect(self._on_risen)
        self.worklist.chosen.connect(self.show)
        self.showing.comparing.chosen.connect(self.show)
        self.marking.giving.connect(self._near.drop)
        self.marking.stood.connect(self._on_stood)
        self.showing.asking_aside.connect(self.marking.leave)
        self.showing.aside_over.connect(self._on_aside_over)
        self.view.mark.next_asked.connect(self.next_open)
        self.view.mark.history_asked.connect(self.ask_history)
        self.view.mark.total_asked.connect(self.toggle_total)
        self.view.mark.seal.reopen_asked.connect(self.hand_back)
        self.view.slot_shown.connect(self.moved)
        self.view.work.hand_back_asked.connect(self.hand_back)
        self.stepping.told.connect(self.told)
        self._handover.returned.connect(self.view.mark.to_points)
        self._handover.chosen.connect(self._go_to_points)

    def _on_risen(self) -> None:
        self.marking.clear()
        self.moved.emit()

    def _on_seated(self, sat: Sat, key: MarkKey | None) -> None:
        opened = self.sitting.opened
        self._sat, self._work = sat, Work(sat.items)
        self._near.clear()
        self.marking.seal(sealed=sat.seal.is_closed)
        self._standing.show_seal(sat.seal)
        before = sat.place.key if sat.place else None
        here = next((k for k in (key, before) if k and k in self._work), self._work.first())
        if opened and here:
            self.worklist.show(self._work, sat.institutions, opened.framework)
            self._wanted = here
            self.house.session.ask(partial(_item, here)).success(self._on_first)
        if sat.recovered:
            words = self.tr("Brought back what was being written when the program ended: {places}.")
            self.told.emit(words.format(places=", ".join(map(self.worklist.name_of, sat.recovered))), LASTING)

    def _on_first(self, item: DeskItem) -> None:
        """Show the mark, then the rest: nothing of the desk was painted before, and together they would be a long stop."""
        if item.key == self._wanted:
            self._show_mark(item)
            soon(self.view, partial(self._on_item, self._resume, item))

    def _on_item(self, then: Callable[[], object] | None, item: DeskItem) -> None:
        if item.key != self._wanted or self._sat is None:
            return
        if item is not self._item:
            self._show_mark(item)
        self._show_contents(item, self._sat)
        self.worklist.stand(item.key)
        self._show_standing()
        self.view.mark.points.stand_for(self.place())
        self.moved.emit()
        if then:
            then()
        self.sitting.remember_place(Place(item.key, *self.view.mark.where()))
        self._near.fetch(self._work.near(item.key, self.worklist.way, self.worklist.filter))

    def _show_mark(self, item: DeskItem) -> None:
        self._item = item
        self.view.row.show_front()
        if self.sitting.opened:
            self.marking.show(item, self.sitting.opened.framework)

    def _show_contents(self, item: DeskItem, sat: Sat) -> None:
        self.showing.comparing.show(item, self._work, sat.institutions)
        if self.sitting.opened:
            self.showing.show(item, self.sitting.opened.framework, sat.settings)

    def _resume(self) -> None:
        """Go on in the field and at the letter where the hands were, when it is the same item."""
        place = self._sat.place if self._sat else None
        if place and self._item and place.key == self._item.key and place.field:
            self.view.mark.go_back(place.field, place.cursor)
        else:
            self.view.mark.to_points()

    def _show_standing(self) -> None:
        if self._item and self._item.key in self._work:
            self._standing.show(self._item.key, self._work)

    def _on_stood(self, key: MarkKey, content: MarkContent) -> None:
        if key in self._work and self._sat and self.sitting.opened:
            rule = self.sitting.opened.framework.measure(key.measure)
            why = asks_why(content, rule, self._work.item(key).maximum)
            self._work.stand(key, content, asks_why=why)
        self.worklist.refresh()
        self._show_standing()
        self.showing.refresh()

    def toggle_total(self) -> None:
        """Put the running subtotal out of sight, or back."""
        self._standing.toggle()
        self._show_standing()

    def _on_aside_over(self) -> None:
        if self._item:
            self.show(self._item.key)

    def hand_back(self) -> None:
        """Save what is written, then show what to look at once more, the seal, and where the return package goes."""
        opened = self.sitting.opened
        if opened and self.sitting.is_own_package and self._sat:
            self.flush()
            self._history.hide()
            self._handover.ask(self.sitting.reviewer, opened, self._sat.institutions)

    def ask_history(self) -> None:
        """Show the history of the mark, or put it away."""
        if self._history.is_shown():
            self._history.hide()
        elif self._item:
            self.marking.leave()
            self._history.ask(self._item.key)

    def beside(self, along: Way, step: int) -> None:
        """Go to the line `step` further along a way."""
        if self._wanted:
            found = self._work.beside(self._wanted, step, self.worklist.filter, along)
            if found:
                self.show(found)

    def _go(self, key: MarkKey) -> None:
        self.wants.emit("review")
        self._go_to_points(key)

    def _go_to_points(self, key: MarkKey) -> None:
        self._go_to(key, self.view.mark.to_points)


def _item(key: MarkKey, desk: Desk) -> DeskItem:
    return desk.see.item(key)
