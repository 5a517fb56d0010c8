"""The left pane's controller: work as lines, choosing a line, filters and the way through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.model.framework import Framework
from reviewer.model.round import MarkKey, WorkItem
from ui.house import House
from ui.models.lines import Line, LinesModel, State
from ui.pages.page import Target
from ui.pages.review.work import Filter, Way, Work, firsts, inner_of, outer_of
from ui.style import Tokens
from ui.views.review.work_pane import WorkPane
from ui.widgets.line_delegate import Colours, LineDelegate

WAY = "review/way"


class Worklist(QObject):
    """Shows where the person is; `chosen` says where they want to be."""

    chosen = Signal(object)  # MarkKey

    def __init__(self, house: House, view: WorkPane, outer: LinesModel, inner: LinesModel) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._outer, self._inner = outer, inner
        self._work = Work(())
        self._names: Mapping[str, str] = {}
        self._here: MarkKey | None = None
        self.way = _remembered_way(house)
        view.outer_chosen.connect(self._on_outer)
        view.inner_chosen.connect(self._on_inner)
        view.filtered.connect(self.refresh)
        view.way_asked.connect(self._on_way)
        house.style.changed.connect(self.dress)
        self.dress()

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return Filter(self._view.unscored_only, self._view.unsure_only, self._view.flagged_only)

    def show(self, work: Work, institutions: Mapping[str, str], framework: Framework) -> None:
        """Take up another worklist; `institutions` names each by code."""
        self._work = work
        measures = {str(m.code): f"{m.code} {self._house.languages.say(m.name)}" for m in framework.measures()}
        self._names = {**institutions, **measures}
        self.refresh()

    def name_of(self, key: MarkKey) -> str:
        """Return the place of an item in words."""
        return f"{self._names.get(key.institution, key.institution)} {key.measure}"

    def targets(self, go: Callable[[MarkKey], None]) -> list[Target]:
        """Return every institution and every measure as a place to go to."""
        kinds = ((Way.INSTITUTION, self.tr("institution")), (Way.MEASURE, self.tr("indicator")))
        return [
            Target(self._names.get(name, name), kind, partial(go, key))
            for way, kind in kinds
            for name, key in firsts(self._work.groups(way)).items()
        ]

    def stand(self, here: MarkKey | None) -> None:
        """Mark where the person is."""
        self._here = here
        self.refresh()

    def use(self, way: Way) -> None:
        """Go the other way through, and remember it."""
        self.way = way
        self._house.settings.setValue(WAY, way.value)
        self.refresh()

    def refresh(self) -> None:
        """Show the lines again; rows stay where they are when only progress changed."""
        groups = self._work.groups(self.way)
        held = outer_of(self._here, self.way) if self._here else ""
        shown = {n: items for n, items in groups.items() if n == held or any(map(self.filter.takes, items))}
        self._outer.set_lines([self._outer_line(name, items) for name, items in shown.items()])
        inside = [i for i in groups.get(held, []) if i.key == self._here or self.filter.takes(i)]
        self._inner.set_lines([self._inner_line(item) for item in inside])
        self._view.set_way(self.way.value)
        self._say_title(groups)
        below = inner_of(self._here, self.way) if self._here else ""
        self._view.select(self._outer.row_of(held), self._inner.row_of(below))

    def dress(self) -> None:
        """Paint in the colours of the theme."""
        self._delegate = LineDelegate(_colours(self._house.style.tokens))
        self._view.set_delegate(self._delegate)

    def _say_title(self, groups: Mapping[str, Sequence[WorkItem]]) -> None:
        done = sum(all(i.is_done or i.recused for i in items) for items in groups.values())
        if self.way is Way.INSTITUTION:
            words, below = self.tr("Institutions {done}/{total}"), self.tr("Indicators of this institution")
        else:
            words, below = self.tr("Indicators {done}/{total}"), self.tr("Institutions with this indicator")
        self._view.set_title(words.format(done=done, total=len(groups)), below)

    def _outer_line(self, name: str, items: Sequence[WorkItem]) -> Line:
        done = sum(i.is_done for i in items)
        state = _state_of(items)
        count = self.tr("aside") if state is State.SHUT else f"{done}/{len(items)}"
        return self._line(name, state, count, flagged=_flags(items))

    def _inner_line(self, item: WorkItem) -> Line:
        count = "" if item.points is None else f"{item.points:.2f}"
        return self._line(inner_of(item.key, self.way), _state_of([item]), count, flagged=_flags([item]))

    def _line(self, name: str, state: State, count: str, *, flagged: str) -> Line:
        words = self._names.get(name, name)
        told = {
            State.DONE: self.tr("done"),
            State.BEGUN: self.tr("begun"),
            State.ASKED: self.tr("a rationale is still asked for"),
            State.OPEN: self.tr("not begun"),
            State.SHUT: self.tr("stands aside"),
        }
        flags = {"?": self.tr("unsure"), "!": self.tr("for the panel")}
        spoken = ", ".join(part for part in (words, count, told[state], *(flags[sign] for sign in flagged)) if part)
        return Line(name, words, state, count, flagged, spoken)

    def _on_outer(self, row: int) -> None:
        items = self._work.groups(self.way).get(self._outer.key_at(row), [])
        waiting = [i.key for i in items if i.is_open]
        if items:
            self.chosen.emit((waiting or [items[0].key])[0])

    def _on_inner(self, row: int) -> None:
        name = self._inner.key_at(row)
        held = outer_of(self._here, self.way) if self._here else ""
        for item in self._work.groups(self.way).get(held, []):
            if inner_of(item.key, self.way) == name:
                self.chosen.emit(item.key)

    def _on_way(self, way: str) -> None:
        self.use(Way(way))


def _flags(items: Sequence[WorkItem]) -> str:
    """Return the signs of the flags that stand on any of the items."""
    return ("?" if any(i.unsure for i in items) else "") + ("!" if any(i.discuss for i in items) else "")


def _state_of(items: Sequence[WorkItem]) -> State:
    if all(i.recused for i in items):
        return State.SHUT
    if all(i.is_done or i.recused for i in items):
        return State.DONE
    if all(i.points is not None or i.recused for i in items):
        return State.ASKED
    return State.BEGUN if any(i.begun for i in items) else State.OPEN


def _remembered_way(house: House) -> Way:
    value = str(house.settings.value(WAY, Way.INSTITUTION.value))
    return Way(value) if value in set(Way) else Way.INSTITUTION


def _colours(tokens: Tokens) -> Colours:
    return Colours(
        words=tokens.color("text-basic"),
        quiet=tokens.color("text-quiet"),
        done=tokens.color("icon-success-static"),
        begun=tokens.color("icon-primary"),
        flag=tokens.color("text-warning"),
        chosen=tokens.color("action-primary-selected"),
        hover=tokens.color("action-secondary-hover"),
        accent=tokens.color("element-primary"),
    )
