"""A reviewer's work in order: where next, how far each line is, the running subtotal. No Qt, no round file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.points import ZERO
from reviewer.model.round import MarkContent, MarkKey, WorkItem


class Way(StrEnum):
    """The two ways through: all measures of one institution, or one measure across institutions."""

    INSTITUTION = "institution"
    MEASURE = "measure"

    @property
    def other(self) -> Way:
        """The other way through."""
        return Way.MEASURE if self is Way.INSTITUTION else Way.INSTITUTION


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown and where "next" may go."""

    unscored: bool = False
    unsure: bool = False
    flagged: bool = False  # for the panel to discuss

    def takes(self, item: WorkItem) -> bool:
        """Tell whether an item passes."""
        return (item.is_open or not self.unscored) and self.marked(item)

    def marked(self, item: WorkItem) -> bool:
        """Tell whether an item bears the marks that are asked for."""
        return (item.unsure or not self.unsure) and (item.discuss or not self.flagged)


class Work:
    """The items of one reviewer, by institution and then in the order of the edition."""

    def __init__(self, items: Iterable[WorkItem]) -> None:
        self._items = {item.key: item for item in items}
        self._measures = list(dict.fromkeys(key.measure for key in self._in_edition_order()))

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: MarkKey) -> bool:
        return key in self._items

    def items(self) -> list[WorkItem]:
        """Return every item."""
        return list(self._items.values())

    def item(self, key: MarkKey) -> WorkItem:
        """Return one item; raises KeyError when it is not the reviewer's."""
        return self._items[key]

    def stand(self, key: MarkKey, content: MarkContent, *, asks_why: bool) -> None:
        """Take note of what a mark says now, and whether a rationale is still asked for."""
        if key in self._items:
            begun = not content.is_empty
            old = self._items[key]
            self._items[key] = replace(
                old,
                points=content.points,
                begun=begun,
                unsure=content.unsure,
                discuss=content.discuss,
                asks_why=asks_why,
            )

    def ordered(self, way: Way) -> list[WorkItem]:
        """Return every item in the order of a way through."""
        if way is Way.INSTITUTION:
            return self.items()
        by_measure = {code: at for at, code in enumerate(self._measures)}
        return sorted(self.items(), key=lambda item: by_measure[item.key.measure])

    def groups(self, way: Way) -> dict[str, list[WorkItem]]:
        """Return the items under each line of the upper list."""
        found: dict[str, list[WorkItem]] = {}
        for item in self.ordered(way):
            found.setdefault(outer_of(item.key, way), []).append(item)
        return found

    def first(self) -> MarkKey | None:
        """Return where to begin: the first item that waits, else the first that is not closed."""
        waiting = [item.key for item in self.items() if item.is_open]
        mine = [item.key for item in self.items() if not item.recused]
        return next(iter(waiting or mine or self._items), None)

    def next_open(self, here: MarkKey | None, way: Way, chosen: Filter) -> MarkKey | None:
        """Return the next item without points after `here`, going round once; None when there is none."""
        order = self.ordered(way)
        at = _place(order, here)
        turned = order[at + 1 :] + order[: at + 1]
        open_ones = (i.key for i in turned if i.is_open and i.key != here and chosen.marked(i))
        return next(open_ones, None)

    def beside(self, here: MarkKey, step: int, chosen: Filter, along: Way) -> MarkKey | None:
        """Return the item `step` lines on: of another institution, or of another measure of the same one.

        An institution without the same measure is entered at its first.
        """
        groups = self.groups(along)
        names = [n for n, items in groups.items() if n == outer_of(here, along) or any(map(chosen.takes, items))]
        at = names.index(outer_of(here, along)) + step
        if not 0 <= at < len(names):
            return None
        there = groups[names[at]]
        same = [item.key for item in there if inner_of(item.key, along) == inner_of(here, along)]
        if along is Way.MEASURE:
            return same[0] if same else None
        return same[0] if same else there[0].key

    def near(self, here: MarkKey, way: Way, chosen: Filter) -> list[MarkKey]:
        """Return where the keys lead from an item: the next that waits, and the lines beside it in both ways."""
        beside = [self.beside(here, step, chosen, along) for along in Way for step in (1, -1)]
        found = dict.fromkeys([self.next_open(here, way, chosen), *beside])
        return [key for key in found if key is not None and key != here]

    def own(self, measure: MeasureCode) -> list[WorkItem]:
        """Return the items of a measure that have points, the highest share first."""
        own = [i for i in self.items() if i.key.measure == measure and i.points is not None]
        return sorted(own, key=share, reverse=True)

    def subtotal(self, institution: InstitutionCode) -> tuple[Decimal, Decimal]:
        """Return the points given to an institution so far, and the most they could be."""
        own = [item for item in self.items() if item.key.institution == institution]
        return sum((i.points or ZERO for i in own), ZERO), sum((i.maximum for i in own), ZERO)

    def shares(self, measure: MeasureCode, besides: MarkKey) -> list[Decimal]:
        """Return the reviewer's other marks on a measure as shares of the maximum."""
        own = [i for i in self.items() if i.key.measure == measure and i.key != besides and i.points is not None]
        return [share(item) for item in own]

    def _in_edition_order(self) -> Sequence[MarkKey]:
        """Return the keys of the institutions with most measures first, so that no measure is out of order."""
        sizes: dict[InstitutionCode, int] = {}
        for key in self._items:
            sizes[key.institution] = sizes.get(key.institution, 0) + 1
        return sorted(self._items, key=lambda key: -sizes[key.institution])


def firsts(groups: Mapping[str, Sequence[WorkItem]]) -> dict[str, MarkKey]:
    """Return of each line the item to go to: the first that waits, else the first."""
    return {name: next((i.key for i in items if i.is_open), items[0].key) for name, items in groups.items()}


def share(item: WorkItem) -> Decimal:
    """Return the points of an item as a share of its maximum, between 0 and 1."""
    return (item.points or ZERO) / item.maximum if item.maximum else ZERO


def outer_of(key: MarkKey, way: Way) -> str:
    """Return what names the upper line of an item."""
    return key.institution if way is Way.INSTITUTION else key.measure


def inner_of(key: MarkKey, way: Way) -> str:
    """Return what names the lower line of an item."""
    return key.measure if way is Way.INSTITUTION else key.institution


def _place(order: Sequence[WorkItem], here: MarkKey | None) -> int:
    return next((at for at, item in enumerate(order) if item.key == here), -1)
