"""The middle pane's controller: an item as heading, submission, evidence and criteria, or closed with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.model.framework import Framework, Method
from reviewer.model.points import shown
from reviewer.model.round import MarkKey
from reviewer.model.views import CountedSide, DeskItem
from ui.house import House
from ui.models import counted
from ui.pages.evidence.show import EvidenceShow
from ui.pages.review.comparing import Comparing
from ui.pages.review.contents import criteria_parts, submission_parts
from ui.pages.review.declaring import StandingAside
from ui.pages.review.noting import Noting
from ui.views.review.aside_form import AsideForm
from ui.views.review.contents_pane import (
    ASIDE,
    CLOSED,
    CRITERIA,
    EVIDENCE,
    LAST_YEAR,
    NOTE,
    OPEN,
    OWN_MARKS,
    SUBMISSION,
    ContentsPane,
)


class Showing(QObject):
    """Shows one item; standing aside from its institution begins and ends here."""

    _aside: StandingAside  # there from the moment its form is made
    asking_aside = Signal()  # what is written should be saved before the form covers it
    aside_over = Signal()  # the form was given or dropped: show the item again

    def __init__(self, house: House, view: ContentsPane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._item: DeskItem | None = None
        self._rules: Framework | None = None
        self._settings: Mapping[str, str] = {}
        self.evidence = EvidenceShow(house, view.evidence)
        self.comparing = Comparing(house, view.own, view.past)
        self.noting = Noting(house, view.note)
        view.late_aside.when_made(self._begin_aside)
        view.aside_asked.connect(self._on_aside)
        view.tab_shown.connect(self._on_tab)
        house.style.changed.connect(self.dress)
        self.dress()

    def show(self, item: DeskItem, rules: Framework, settings: Mapping[str, str]) -> None:
        """Show another item, under the rules of the round and its settings in force."""
        self._item, self._rules, self._settings = item, rules, settings
        self.noting.show(None if item.recusal else item.key)
        self._view.set_evidence_count(len(item.evidence))
        self.evidence.show(item.evidence)
        self._show_heading(item, rules)
        self._show_slot(item)
        self._on_tab(self._view.tab)

    def look_again(self) -> None:
        """Read the evidence in front once more: what showed it was closed while the window was locked."""
        if self._item:
            self.evidence.show(self._item.evidence)
            self._on_tab(self._view.tab)

    def dress(self) -> None:
        """Read in the colours of the theme."""
        tokens = self._house.style.tokens
        strong, quiet, lines = (tokens.color(n) for n in ("text-basic", "text-quiet", "border-gray-light"))
        for reading in (self._view.submission, self._view.criteria, self._view.past):
            reading.dress(strong, quiet, lines)
        own = self._view.own.strip
        own.dress(tokens.color("border-gray"), tokens.color("text-quiet"), tokens.color("element-primary"))
        self._on_tab(self._view.tab)

    def _begin_aside(self, form: AsideForm) -> None:
        self._aside = StandingAside(self._house, form)
        self._aside.stood_aside.connect(self.aside_over)
        self._aside.dropped.connect(self.aside_over)

    def _show_heading(self, item: DeskItem, rules: Framework) -> None:
        say = self._house.languages.say
        kinds = {Method.MIXED: self.tr("Counted and judged")}
        measure = f"{item.measure.code}  {say(item.measure.name)}"
        self._view.set_heading(item.institution.shown_name, say(rules.type_name(item.institution.type)), measure)
        maximum = self.tr("Maximum {points}").format(points=shown(item.maximum))
        self._view.set_badges(kinds.get(item.measure.method, self.tr("Judged")), maximum)

    def _show_submission(self, item: DeskItem, sides: Sequence[CountedSide] = ()) -> None:
        say = self._house.languages.say
        filed = [*submission_parts(item, say), *counted.parts(sides, say)]
        self._view.submission.show_parts(filed, self.tr("No submission was filed for this item."))

    def _ask_submission(self, item: DeskItem) -> None:
        """Show what was filed, and what was claimed and counted beside it once that is known."""
        self._show_submission(item)
        if item.recusal is None:
            self._house.session.ask(partial(_beside, item.key)).success(partial(self._on_beside, item))

    def _on_beside(self, item: DeskItem, sides: tuple[CountedSide, ...]) -> None:
        if sides and item is self._item and self._view.tab == SUBMISSION:
            self._show_submission(item, sides)

    def _show_criteria(self, item: DeskItem, rules: Framework) -> None:
        parts = criteria_parts(item, rules, self._settings, self._house.languages.say)
        self._view.criteria.show_parts(parts, self.tr("No rule is written down."))

    def _show_slot(self, item: DeskItem) -> None:
        if item.recusal is None:
            self._view.show_slot(OPEN)
            return
        kinds = {
            "withdrawn": self.tr("Withdrawn"),
            "excluded": self.tr("Excluded"),
            "challenged": self.tr("Challenged"),
        }
        self._view.closed.say(f"{kinds[item.recusal.kind.value]}: {item.recusal.reason}")
        self._view.show_slot(CLOSED)

    def _on_tab(self, tab: int) -> None:
        """Fill the tab in front only: the next item should not wait for what is not seen."""
        if self._item is None or self._rules is None:
            return
        filling: dict[int, Callable[[], None]] = {
            EVIDENCE: self.evidence.look,
            SUBMISSION: partial(self._ask_submission, self._item),
            CRITERIA: partial(self._show_criteria, self._item, self._rules),
            LAST_YEAR: self.comparing.show_past,
            OWN_MARKS: self.comparing.show_own,
            NOTE: self.noting.look,
        }
        filling[tab]()

    def refresh(self) -> None:
        """The reviewer's own marks changed: show them again where they are seen."""
        if self._view.tab in (OWN_MARKS, LAST_YEAR):
            self._on_tab(self._view.tab)

    def _on_aside(self) -> None:
        if self._item:
            self.asking_aside.emit()
            self._view.late_aside.need(partial(self._ask_aside, self._item))

    def _ask_aside(self, item: DeskItem, _form: AsideForm) -> None:
        if item is self._item:
            self._view.show_slot(ASIDE)
            self._aside.ask(item.key.reviewer, item.key.institution, item.institution.shown_name)


def _beside(key: MarkKey, desk: Desk) -> tuple[CountedSide, ...]:
    return desk.see.counted_beside(key.institution, key.measure)
