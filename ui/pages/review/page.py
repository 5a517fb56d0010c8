"""The review desk: one reviewer, one item at a time; left where, middle what, right the mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reviewer.commands import Redo, Undo
from reviewer.desk.desk import Desk, Person
from reviewer.desk.state import SECRETARY
from reviewer.model.changes import Changes, Topic
from reviewer.model.framework import Framework, Method
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.points import shown
from reviewer.model.round import Declaration, MarkContent, MarkKey, Reviewer, Role, WorkItem
from reviewer.model.subjects import Noun, mark, mark_key, noun
from reviewer.model.views import DeskItem, JournalLine
from ui.actions import Act
from ui.house import House
from ui.models.lines import LinesModel
from ui.pages.page import NOTE, Page, Target
from ui.pages.review.contents import criteria_parts, submission_parts
from ui.pages.review.declaring import Declaring, StandingAside
from ui.pages.review.evidence import EvidenceShow
from ui.pages.review.marking import Marking
from ui.pages.review.work import Work, share
from ui.pages.review.worklist import Worklist
from ui.session import Opened
from ui.views.review import contents_pane
from ui.views.review.review_view import DECLARATION, DESK, ReviewView
from ui.widgets.reading import Part

MINUTE = slice(0, 16)
METHODS = {Method.QUALITATIVE: "qualitative", Method.MIXED: "mixed"}


@dataclass(frozen=True, slots=True)
class Sat:
    """What a reviewer finds on sitting down."""

    declaration: Declaration | None
    items: tuple[WorkItem, ...]
    institutions: dict[str, str]
    reviewers: tuple[Reviewer, ...]
    settings: dict[str, str]


class ReviewPage(Page):
    """Joins the controllers of the three panes; asks the desk for items and shows what comes."""

    view: ReviewView

    def __init__(self, house: House) -> None:
        outer, inner = LinesModel(), LinesModel()
        view = ReviewView(outer, inner)
        super().__init__(house, view)
        outer.setParent(view)
        inner.setParent(view)
        self._opened: Opened | None = None
        self._reviewer = ReviewerId("")
        self._sat: Sat | None = None
        self._work = Work(())
        self._item: DeskItem | None = None
        self._wanted: MarkKey | None = None
        self.worklist = Worklist(house, view.work, outer, inner)
        self.marking = Marking(house, view.mark)
        self.evidence = EvidenceShow(house, view.contents.evidence)
        self.declaring = Declaring(house, view.declaration)
        self.standing_aside = StandingAside(house, view.contents.aside)
        self._listen()
        self._dress()
        self._sit_down_or_say()

    def place(self) -> str:
        if not self._item or self.view.slot() != DESK:
            return ""
        return f"{self._item.institution.shown_name}  ·  {self._item.measure.code}"

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        if self.view.slot() != DESK:
            return {}
        tabs = contents_pane
        return {
            Act.NEXT_OPEN: self.next_open,
            Act.NEXT_INSTITUTION: partial(self._beside, self._work.beside_institution, 1),
            Act.PREVIOUS_INSTITUTION: partial(self._beside, self._work.beside_institution, -1),
            Act.NEXT_MEASURE: partial(self._beside, self._work.beside_measure, 1),
            Act.PREVIOUS_MEASURE: partial(self._beside, self._work.beside_measure, -1),
            Act.TO_POINTS: self._to_points,
            Act.TO_RATIONALE: self.view.mark.rationale.setFocus,
            Act.TO_ATTENTION: self.view.mark.attention.begin,
            Act.TO_SUBMISSION: partial(self.view.contents.show_tab, tabs.SUBMISSION),
            Act.TO_EVIDENCE: partial(self.view.contents.show_tab, tabs.EVIDENCE),
            Act.TO_CRITERIA: partial(self.view.contents.show_tab, tabs.CRITERIA),
            Act.NEXT_PAGE: partial(self.evidence.turn_page, 1),
            Act.PREVIOUS_PAGE: partial(self.evidence.turn_page, -1),
            Act.UNSURE: self.view.mark.unsure.toggle,
            Act.DISCUSS: self.view.mark.discuss.toggle,
            Act.HISTORY: self._on_history,
            Act.UNDO: self._undo,
            Act.REDO: self._redo,
            Act.SAVE_NOW: self.marking.leave,
            Act.OTHER_WAY: self._other_way,
        }

    def targets(self) -> Sequence[Target]:
        if not self._sat or not self._opened:
            return ()
        firsts = {key: self._first_of(items) for key, items in self._work.groups(self.worklist.way.INSTITUTION).items()}
        names = self._sat.institutions
        places = [Target(names.get(c, c), self.tr("institution"), partial(self._go, k)) for c, k in firsts.items()]
        firsts = {key: self._first_of(items) for key, items in self._work.groups(self.worklist.way.MEASURE).items()}
        rules = self._opened.framework
        words = {c: f"{c} {self.say(rules.measure(MeasureCode(c)).name)}" for c in firsts}
        return [*places, *(Target(words[c], self.tr("indicator"), partial(self._go, k)) for c, k in firsts.items())]

    def enter(self) -> None:
        """Sit down again as the reviewer of before; the sample lets anyone."""
        remembered = self._remembered("as")
        if self._opened and self._opened.info.sample and not self._opened.is_package and remembered:
            self.act_as(remembered)

    def leave(self) -> None:
        """Save, and give the office its chair back."""
        self.flush()
        if self._opened and self._reviewer and not self._opened.is_package:
            self.house.session.act_as(SECRETARY)

    def flush(self) -> None:
        self.marking.leave()

    def close(self) -> None:
        self.evidence.close()

    def on_opened(self, opened: Opened) -> None:
        self.on_acting(opened)

    def on_acting(self, opened: Opened) -> None:
        self._opened = opened
        reviewer = ReviewerId(opened.person.id if opened.person.role is Role.REVIEWER else "")
        self._sat, self._item, self._reviewer = None, None, reviewer
        self._sit_down_or_say()

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is self.marking or not self._reviewer:
            return
        if changes.touches(Topic.MARKS, Topic.RECUSALS, Topic.ASSIGNMENTS, Topic.DECLARATIONS, Topic.SUBMISSIONS):
            self._ask_to_sit(self._changed_key(changes) or self._wanted)

    def on_language(self) -> None:
        if self._sat and self._opened:
            self.worklist.show(self._work, self._sat.institutions, self._opened.framework)
        if self._item:
            self.marking.leave()
            self._ask(self._item.key)
        elif not self._reviewer:
            self._sit_down_or_say()

    def act_as(self, reviewer: str) -> None:
        """Sit down as a reviewer of the sample round."""
        self.marking.leave()
        self._remember("as", reviewer)
        self.house.session.act_as(Person(Role.REVIEWER, reviewer)).failure(self.refuse)

    def show(self, key: MarkKey) -> None:
        """Save what is written, then show another item."""
        self.marking.leave()
        self._ask(key)

    def next_open(self) -> None:
        """Go to the next item without points in the chosen way and filter."""
        self.marking.leave()
        found = self._work.next_open(self._wanted, self.worklist.way, self.worklist.filter)
        if found is None:
            self.told.emit(self.tr("Nothing is left to score here."), NOTE)
        else:
            self._ask(found)
            self._to_points()

    def _listen(self) -> None:
        view = self.view
        view.reviewer_chosen.connect(self.act_as)
        view.mark.next_asked.connect(self.next_open)
        view.mark.history_asked.connect(self._on_history)
        view.contents.tab_shown.connect(self._on_tab)
        view.contents.aside_asked.connect(self._on_aside)
        self.worklist.chosen.connect(self.show)
        self.marking.stood.connect(self._on_stood)
        self.declaring.signed.connect(self._on_signed)
        self.standing_aside.stood_aside.connect(self._on_stood_aside)
        self.standing_aside.dropped.connect(self._on_stood_aside)
        self.house.style.changed.connect(self._dress)

    def _sit_down_or_say(self) -> None:
        if self._reviewer:
            self._ask_to_sit(self._remembered_place())
            return
        self.marking.clear()
        if self._opened:
            self.house.session.ask(_reviewers).success(self._on_reviewers)

    def _ask_to_sit(self, key: MarkKey | None) -> None:
        self.house.session.ask(partial(_sit, self._reviewer)).success(partial(self._on_sat, self._reviewer, key))

    def _on_reviewers(self, reviewers: tuple[Reviewer, ...]) -> None:
        if self._opened is None or self._reviewer:
            return
        self.view.offer_reviewers(_offered(reviewers) if self._opened.info.sample else [], "")
        if self._opened.info.sample:
            title, words = self.tr("Sit down as a reviewer"), self.tr("Choose an invented reviewer to see their desk.")
        else:
            title = self.tr("Reviewers score in their own package")
            words = self.tr("This file belongs to the office. Marks come in with the reviewers' return packages.")
        self.view.say(title, words)
        self.moved.emit()

    def _on_sat(self, reviewer: ReviewerId, key: MarkKey | None, sat: Sat) -> None:
        if reviewer != self._reviewer or self._opened is None:
            return
        self._sat, self._work = sat, Work(sat.items)
        acting = self._opened.info.sample and not self._opened.is_package
        self.view.offer_reviewers(_offered(sat.reviewers) if acting else [], reviewer)
        self.worklist.show(self._work, sat.institutions, self._opened.framework)
        here = key if key and key in self._work else self._work.first()
        if here is None:
            self.view.say(self.tr("Nothing is assigned yet"), self.tr("The secretary has given you no item so far."))
        elif sat.declaration is None:
            self._ask_declaration(sat)
        else:
            self.view.show_slot(DESK)
            self._ask(here)
        self.moved.emit()

    def _ask_declaration(self, sat: Sat) -> None:
        own = next((r.name for r in sat.reviewers if r.id == self._reviewer), "")
        codes = self._work.groups(self.worklist.way.INSTITUTION)
        self.view.show_slot(DECLARATION)
        self.declaring.ask(self._reviewer, own, [sat.institutions.get(code, code) for code in codes])

    def _ask(self, key: MarkKey) -> None:
        self._wanted = key
        self.house.session.ask(partial(_item, key)).success(self._on_item)

    def _on_item(self, item: DeskItem) -> None:
        if item.key != self._wanted or self._opened is None:
            return
        self._item = item
        self._remember("place", f"{item.key.institution}|{item.key.measure}")
        self.marking.show(item, self._opened.framework)
        self._show_contents(item, self._opened.framework)
        self.worklist.stand(item.key)
        self._show_standing()
        self.moved.emit()

    def _show_contents(self, item: DeskItem, rules: Framework) -> None:
        pane = self.view.contents
        pane.set_heading(
            item.institution.shown_name,
            self.say(rules.type_name(item.institution.type)),
            f"{item.measure.code}  {self.say(item.measure.name)}",
        )
        kinds = {Method.MIXED: self.tr("Counted and judged")}
        pane.set_badges(
            kinds.get(item.measure.method, self.tr("Judged")),
            self.tr("Maximum {points}").format(points=shown(item.maximum)),
        )
        settings = self._sat.settings if self._sat else {}
        pane.submission.show_parts(self._submission(item), self.tr("No submission was filed for this item."))
        pane.criteria.show_parts(criteria_parts(item, rules, settings, self.say), self.tr("No rule is written down."))
        pane.set_evidence_count(len(item.evidence))
        self.evidence.show(item.evidence)
        self._show_slot(item)
        self._on_tab(pane.tab)

    def _submission(self, item: DeskItem) -> list[Part]:
        return submission_parts(item, self.say)

    def _show_slot(self, item: DeskItem) -> None:
        pane = self.view.contents
        if item.recusal is None:
            pane.show_slot(contents_pane.OPEN)
            return
        kinds = {
            "withdrawn": self.tr("Withdrawn"),
            "excluded": self.tr("Excluded"),
            "challenged": self.tr("Challenged"),
        }
        pane.closed.say(f"{kinds[item.recusal.kind.value]}: {item.recusal.reason}")
        pane.show_slot(contents_pane.CLOSED)

    def _show_standing(self) -> None:
        if self._item is None:
            return
        key = self._item.key
        given, most = self._work.subtotal(key.institution)
        words = self.tr("Subtotal {given} / {most}").format(given=shown(given), most=shown(most))
        self.view.mark.set_subtotal(words)
        others = [float(part) for part in self._work.shares(key.measure, key)]
        own = self._work.item(key) if key in self._work else None
        here = float(share(own)) if own and own.points is not None else None
        told = self.tr("{count} other marks of mine on this indicator").format(count=len(others))
        self.view.mark.strip.set_marks(others, here, told)

    def _on_stood(self, key: MarkKey, content: MarkContent) -> None:
        self._work.stand(key, content)
        self.worklist.refresh()
        self._show_standing()

    def _on_tab(self, tab: int) -> None:
        if tab == contents_pane.EVIDENCE:
            self.evidence.look()

    def _on_signed(self) -> None:
        self._ask_to_sit(None)

    def _on_aside(self) -> None:
        if self._item:
            self.marking.leave()
            self.view.contents.show_slot(contents_pane.ASIDE)
            key = self._item.key
            self.standing_aside.ask(key.reviewer, key.institution, self._item.institution.shown_name)

    def _on_stood_aside(self) -> None:
        if self._item:
            self._ask(self._item.key)

    def _on_history(self) -> None:
        if self._item:
            self.marking.leave()
            self.house.session.ask(partial(_history, self._item.key)).success(self._show_history)

    def _show_history(self, lines: tuple[JournalLine, ...]) -> None:
        english = self.house.languages.current.value == "en"
        told = [
            (f"{one.entry.wall[MINUTE].replace('T', ' ')} · {one.entry.author}", one.en if english else one.ko)
            for one in lines[-HISTORY:]
        ]
        title = self.tr("History of this mark") if told else self.tr("Nothing recorded yet")
        self.view.history.show_lines(title, told, self.view.mark.history_corner())

    def _beside(self, find: Callable[..., MarkKey | None], step: int) -> None:
        if self._wanted is None:
            return
        found = find(self._wanted, step, self.worklist.filter)
        if found:
            self.show(found)

    def _go(self, key: MarkKey) -> None:
        self.wants.emit("review")
        self.show(key)

    def _to_points(self) -> None:
        self.view.mark.points.line.setFocus()
        self.view.mark.points.line.selectAll()

    def _undo(self) -> None:
        self.marking.leave()
        self.house.session.do(Undo(self._reviewer), self)

    def _redo(self) -> None:
        self.marking.leave()
        self.house.session.do(Redo(self._reviewer), self)

    def _other_way(self) -> None:
        self.worklist.use(self.worklist.way.other)

    def _changed_key(self, changes: Changes) -> MarkKey | None:
        """Return the mark that an undo or another page changed, to be shown."""
        return next((mark_key(s) for s in changes.subjects if noun(s) is Noun.MARK), None)

    def _first_of(self, items: Sequence[WorkItem]) -> MarkKey:
        return next((i.key for i in items if i.is_open), items[0].key)

    def _remembered_place(self) -> MarkKey | None:
        institution, _, measure = self._remembered("place").partition("|")
        key = MarkKey(self._reviewer, InstitutionCode(institution), MeasureCode(measure))
        return key if measure else None

    def _remember(self, what: str, value: str) -> None:
        self.house.settings.setValue(self._memory(what), value)

    def _remembered(self, what: str) -> str:
        return str(self.house.settings.value(self._memory(what), ""))

    def _memory(self, what: str) -> str:
        round_id = self._opened.info.id if self._opened else ""
        return f"review/{round_id}/{self._reviewer if what == 'place' else ''}/{what}"

    def _dress(self) -> None:
        tokens, icons, pane = self.house.style.tokens, self.house.icons, self.view.mark
        pane.strip.dress(tokens.color("border-gray"), tokens.color("icon-disabled-on"), tokens.color("element-primary"))
        pane.set_step_icons(icons.get("up"), icons.get("down"))
        pane.set_history_icon(icons.get("history"))
        strong, quiet = tokens.color("text-basic"), tokens.color("text-disabled-on")
        for reading in (self.view.contents.submission, self.view.contents.criteria):
            reading.dress(strong, quiet, tokens.color("border-gray-light"))
        if self._item and self._opened:
            self._show_contents(self._item, self._opened.framework)


HISTORY = 8  # lines


def _sit(reviewer: ReviewerId, desk: Desk) -> Sat:
    see = desk.see
    items = see.worklist(reviewer)
    names = {line.code: line.name for line in see.lines(reviewer)}
    named: dict[str, str] = {str(code): name for code, name in names.items()}
    return Sat(see.declaration(reviewer), items, named, see.reviewers(), see.settings())


def _item(key: MarkKey, desk: Desk) -> DeskItem:
    return desk.see.item(key)


def _history(key: MarkKey, desk: Desk) -> tuple[JournalLine, ...]:
    return desk.see.history(mark(key))


def _reviewers(desk: Desk) -> tuple[Reviewer, ...]:
    return desk.see.reviewers()


def _offered(reviewers: Sequence[Reviewer]) -> list[tuple[str, str]]:
    return [(r.id, f"{r.name} ({r.id})") for r in reviewers]
