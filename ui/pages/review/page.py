"""The review desk: one reviewer, one item at a time; left where, middle what, right the mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from reviewer.commands import Redo, Undo
from reviewer.desk.desk import Desk
from reviewer.desk.marks import NOTHING_TO_REDO, NOTHING_TO_UNDO
from reviewer.model.changes import Changes, Topic
from reviewer.model.ids import MeasureCode
from reviewer.model.points import shown
from reviewer.model.round import MarkContent, MarkKey
from reviewer.model.subjects import Noun, mark, mark_key, noun
from reviewer.model.views import DeskItem, JournalLine
from reviewer.text import Text
from ui.actions import Act
from ui.house import House
from ui.jobs import Job
from ui.models.lines import LinesModel
from ui.pages.page import NOTE, REFUSAL, Page, Target
from ui.pages.review.handing_back import HandingBack
from ui.pages.review.history import History
from ui.pages.review.marking import Marking
from ui.pages.review.showing import Showing
from ui.pages.review.sitting import Sat, Sitting
from ui.pages.review.work import Way, Work, firsts, share
from ui.pages.review.worklist import Worklist
from ui.session import Opened
from ui.views.review import contents_pane
from ui.views.review.review_view import DESK, HANDING_BACK, ReviewView

HISTORY = 8  # lines


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
        self._history = History(house.languages, view)
        self.handing_back = HandingBack(house, view.hand_back)
        self._listen()
        self._dress()

    def place(self) -> str:
        if not self._item or self.view.slot() != DESK:
            return ""
        return f"{self._item.institution.shown_name}  ·  {self._item.measure.code}"

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        if self.view.slot() == HANDING_BACK:
            return {Act.DISMISS: self._back_to_desk}
        if self.view.slot() != DESK:
            return {}
        mark_pane, tab = self.view.mark, self.view.contents.show_tab
        return {
            Act.NEXT_OPEN: self.next_open,
            Act.NEXT_INSTITUTION: partial(self._beside, Way.INSTITUTION, 1),
            Act.PREVIOUS_INSTITUTION: partial(self._beside, Way.INSTITUTION, -1),
            Act.NEXT_MEASURE: partial(self._beside, Way.MEASURE, 1),
            Act.PREVIOUS_MEASURE: partial(self._beside, Way.MEASURE, -1),
            Act.TO_POINTS: mark_pane.to_points,
            Act.TO_RATIONALE: mark_pane.rationale.setFocus,
            Act.TO_ATTENTION: mark_pane.attention.begin,
            Act.TO_SUBMISSION: partial(tab, contents_pane.SUBMISSION),
            Act.TO_EVIDENCE: partial(tab, contents_pane.EVIDENCE),
            Act.TO_CRITERIA: partial(tab, contents_pane.CRITERIA),
            Act.NEXT_PAGE: partial(self.showing.evidence.turn_page, 1),
            Act.PREVIOUS_PAGE: partial(self.showing.evidence.turn_page, -1),
            Act.UNSURE: mark_pane.unsure.toggle,
            Act.DISCUSS: mark_pane.discuss.toggle,
            Act.HISTORY: self._on_history,
            Act.UNDO: partial(self._step_back_or_on, Undo),
            Act.REDO: partial(self._step_back_or_on, Redo),
            Act.SAVE_NOW: self.marking.leave,
            Act.OTHER_WAY: self._other_way,
            **({Act.HAND_BACK: self._hand_back} if self.sitting.is_own_package else {}),
            **self._on_top(),
        }

    def targets(self) -> Sequence[Target]:
        opened = self.sitting.opened
        if not self._sat or not opened:
            return ()
        institutions = firsts(self._work.groups(Way.INSTITUTION))
        measures = firsts(self._work.groups(Way.MEASURE))
        names = self._sat.institutions
        rules = {code: f"{code} {self.say(opened.framework.measure(MeasureCode(code)).name)}" for code in measures}
        found = [Target(names.get(c, c), self.tr("institution"), partial(self._go, k)) for c, k in institutions.items()]
        return [*found, *(Target(rules[c], self.tr("indicator"), partial(self._go, k)) for c, k in measures.items())]

    def enter(self) -> None:
        self.sitting.resume()

    def leave(self) -> None:
        self.flush()
        self.sitting.give_back()

    def flush(self) -> None:
        self.marking.leave()

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
        self._sat, self._item, self._wanted = None, None, None
        self.sitting.see(opened)

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is self.marking or not self.sitting.reviewer:
            return
        if changes.touches(Topic.MARKS, Topic.RECUSALS, Topic.ASSIGNMENTS, Topic.SUBMISSIONS, Topic.EVIDENCE):
            self.sitting.sit(_changed(changes) or self._wanted)

    def on_language(self) -> None:
        self.sitting.say_again()
        opened = self.sitting.opened
        if self._sat and opened:
            self.worklist.show(self._work, self._sat.institutions, opened.framework)
        if self._item:
            self.show(self._item.key)

    def show(self, key: MarkKey) -> Job[DeskItem]:
        """Save what is written, then show another item."""
        self.marking.leave()
        self.view.history.hide()
        self._wanted = key
        return self.house.session.ask(partial(_item, key)).success(self._on_item)

    def next_open(self) -> None:
        """Go to the next item without points in the chosen way and filter."""
        self.marking.leave()
        found = self._work.next_open(self._wanted, self.worklist.way, self.worklist.filter)
        if found is None:
            words = self.tr("Nothing is left to score here.")
            done = self.tr("Nothing is left to score here. Once you are done, make the return package (Ctrl+Shift+E).")
            self.told.emit(done if self.sitting.is_own_package else words, NOTE)
        else:
            self.show(found).success(self._begin)  # once it is there: a closed item before it takes no keyboard

    def _on_top(self) -> dict[Act, Callable[[], object]]:
        if self.view.history.isVisible():
            return {Act.DISMISS: self.view.history.hide}
        return {Act.DISMISS: self._on_aside_over} if self.view.contents.is_asking_aside() else {}

    def _listen(self) -> None:
        self.sitting.rising.connect(self.marking.leave)
        self.sitting.seated.connect(self._on_seated)
        self.sitting.risen.connect(self._on_risen)
        self.worklist.chosen.connect(self.show)
        self.marking.stood.connect(self._on_stood)
        self.showing.asking_aside.connect(self.marking.leave)
        self.showing.aside_over.connect(self._on_aside_over)
        self.view.mark.next_asked.connect(self.next_open)
        self.view.mark.history_asked.connect(self._on_history)
        self.view.slot_shown.connect(self.moved)
        self.view.work.hand_back_asked.connect(self._hand_back)
        self.view.hand_back.dropped.connect(self._back_to_desk)
        self.house.style.changed.connect(self._dress)

    def _on_risen(self) -> None:
        self.marking.clear()
        self.moved.emit()

    def _on_seated(self, sat: Sat, key: MarkKey | None) -> None:
        opened = self.sitting.opened
        self._sat, self._work = sat, Work(sat.items)
        here = key if key and key in self._work else self._work.first()
        if opened and here:
            self.worklist.show(self._work, sat.institutions, opened.framework)
            self._wanted = here
            self.house.session.ask(partial(_item, here)).success(self._on_item).success(self._begin)

    def _on_item(self, item: DeskItem) -> None:
        opened = self.sitting.opened
        if item.key != self._wanted or opened is None or self._sat is None:
            return
        self._item = item
        self.sitting.remember_place(item.key)
        self.marking.show(item, opened.framework)
        self.showing.show(item, opened.framework, self._sat.settings)
        self.worklist.stand(item.key)
        self._show_standing()
        self.moved.emit()

    def _begin(self, _item: DeskItem) -> None:
        self.view.mark.to_points()

    def _show_standing(self) -> None:
        if self._item is None or self._item.key not in self._work:
            return
        key = self._item.key
        given, most = self._work.subtotal(key.institution)
        self.view.mark.set_subtotal(self.tr("Subtotal {given} / {most}").format(given=shown(given), most=shown(most)))
        others = [float(part) for part in self._work.shares(key.measure, key)]
        own = self._work.item(key)
        here = float(share(own)) if own.points is not None else None
        told = self.tr("{count} other marks of mine on this indicator").format(count=len(others))
        self.view.mark.strip.set_marks(others, here, told)

    def _on_stood(self, key: MarkKey, content: MarkContent) -> None:
        self._work.stand(key, content)
        self.worklist.refresh()
        self._show_standing()

    def _on_aside_over(self) -> None:
        if self._item:
            self.show(self._item.key)

    def _hand_back(self) -> None:
        """Save what is written, then ask where the return package goes."""
        opened = self.sitting.opened
        if opened:
            self.flush()
            self.view.history.hide()
            self.view.show_slot(HANDING_BACK)
            self.handing_back.ask(self.sitting.reviewer, opened.path.parent, self._work)

    def _back_to_desk(self) -> None:
        self.view.show_slot(DESK)
        self.view.mark.to_points()

    def _on_history(self) -> None:
        if self.view.history.isVisible():
            self.view.history.hide()
        elif self._item:
            self.marking.leave()
            self.house.session.ask(partial(_history, self._item.key)).success(self._show_history)

    def _show_history(self, lines: tuple[JournalLine, ...]) -> None:
        told = [self._history.line(one) for one in lines[-HISTORY:]]
        title = self.tr("History of this mark") if told else self.tr("Nothing recorded yet")
        self.view.history.show_lines(title, told, self.view.mark.history_corner())

    def _beside(self, along: Way, step: int) -> None:
        if self._wanted:
            found = self._work.beside(self._wanted, step, self.worklist.filter, along)
            if found:
                self.show(found)

    def _go(self, key: MarkKey) -> None:
        self.wants.emit("review")
        self.show(key).success(self._begin)

    def _step_back_or_on(self, command: type[Undo | Redo]) -> None:
        self.marking.leave()
        self.house.session.do(command(self.sitting.reviewer), self).failure(self._on_no_step)

    def _on_no_step(self, sentence: Text) -> None:
        nothing = sentence in (NOTHING_TO_UNDO, NOTHING_TO_REDO)
        self.told.emit(self.say(sentence), NOTE if nothing else REFUSAL)

    def _other_way(self) -> None:
        self.worklist.use(self.worklist.way.other)

    def _dress(self) -> None:
        tokens, icons, pane = self.house.style.tokens, self.house.icons, self.view.mark
        pane.strip.dress(tokens.color("border-gray"), tokens.color("text-quiet"), tokens.color("element-primary"))
        pane.set_step_icons(icons.get("up"), icons.get("down"))
        pane.set_history_icon(icons.get("history"))


def _changed(changes: Changes) -> MarkKey | None:
    """Return the mark that an undo changed, to be shown."""
    return next((mark_key(subject) for subject in changes.subjects if noun(subject) is Noun.MARK), None)


def _item(key: MarkKey, desk: Desk) -> DeskItem:
    return desk.see.item(key)


def _history(key: MarkKey, desk: Desk) -> tuple[JournalLine, ...]:
    return desk.see.history(mark(key))
