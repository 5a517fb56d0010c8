"""The panel's agenda as a table: which items there are, how far each is, in the order the desk gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject

from reviewer.model.points import shown
from reviewer.model.round import AgendaItem
from ui.guard import guarded
from ui.models.haystack import haystack, needle
from ui.models.worded import Worded

Key = tuple[str, str]  # institution, measure
STATE, INSTITUTION, MEASURE, SPREAD, POINTS = range(5)
GLYPHS = {"waiting": "○", "conflict": "◆", "stale": "↻", "decided": "●"}


class Standing(StrEnum):
    """How far an item of the agenda is."""

    WAITING = "waiting"
    CONFLICT = "conflict"
    STALE = "stale"
    DECIDED = "decided"


def standing(item: AgendaItem) -> Standing:
    """Tell how far an item is; a conflict comes before everything, for it has to be settled first."""
    if any(mark.conflicted for mark in item.marks) or (item.decision and item.decision.conflicted):
        return Standing.CONFLICT
    if item.decision is None:
        return Standing.WAITING
    return Standing.STALE if item.stale else Standing.DECIDED


def is_open(item: AgendaItem) -> bool:
    """Tell whether the panel still has to say something."""
    return standing(item) is not Standing.DECIDED


def key_of(item: AgendaItem) -> Key:
    """Return what an item is about."""
    return item.institution.code, item.measure


@guarded
class AgendaModel(Worded):
    """Shows the items that pass the standing and the words looked for."""

    NUMBERS = (SPREAD, POINTS)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[AgendaItem, ...] = ()
        self._shown: list[AgendaItem] = []
        self._standing: Standing | None = None
        self._sought = ""
        self._hay: dict[Key, str] = {}

    def show_items(self, items: Sequence[AgendaItem]) -> None:
        """Show another agenda, in its own order."""
        self._items = tuple(items)
        self._hay = {key_of(i): haystack(i.institution.shown_name, i.measure) for i in items}
        self._choose()

    def filter_by(self, chosen: Standing | None, words: str) -> None:
        """Show only the items of a standing (None: every one) that hold `words`."""
        self._standing, self._sought = chosen, needle(words)
        self._choose()

    def items(self) -> Sequence[AgendaItem]:
        """Return the whole agenda, whatever is shown of it."""
        return self._items

    def counts(self) -> Counter[Standing]:
        """Return how many items there are of each standing."""
        return Counter(map(standing, self._items))

    def item(self, row: int) -> AgendaItem | None:
        """Return the item at a row, if there is one."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, key: Key) -> int:
        """Return the row of an item, -1 when it is not shown."""
        return next((n for n, item in enumerate(self._shown) if key_of(item) == key), -1)

    def find(self, key: Key) -> AgendaItem | None:
        """Return an item of the whole agenda by what it is about."""
        return next((item for item in self._items if key_of(item) == key), None)

    def next_open(self, row: int) -> int:
        """Return the row of the next item that waits after `row`, going round; -1 when none does."""
        rows = [*range(row + 1, len(self._shown)), *range(row + 1)]
        return next((n for n in rows if 0 <= n < len(self._shown) and is_open(self._shown[n])), -1)

    def retranslate(self) -> None:
        """Say the words again."""
        self.say_headings_again()
        self._choose()

    def standing_words(self, state: Standing) -> str:
        """Return a standing in words."""
        return {
            Standing.WAITING: self.tr("Waiting"),
            Standing.CONFLICT: self.tr("Conflict"),
            Standing.STALE: self.tr("Look again"),
            Standing.DECIDED: self.tr("Decided"),
        }[state]

    def count(self) -> int:
        return len(self._shown)

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("State"),
            self.tr("Institution"),
            self.tr("Measure"),
            self.tr("Spread"),
            self.tr("Points"),
        )

    def words_of(self, row: int, column: int) -> str:
        item = self._shown[row]
        if column == STATE:
            state = standing(item)
            return f"{GLYPHS[state]} {self.standing_words(state)}"
        if column == INSTITUTION:
            return item.institution.shown_name
        if column == MEASURE:
            return item.measure
        if column == SPREAD:
            return shown(item.spread)
        return _points(item)

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [item for item in self._items if self._passes(item)]
        self.endResetModel()

    def _passes(self, item: AgendaItem) -> bool:
        if self._standing is not None and standing(item) is not self._standing:
            return False
        return self._sought in self._hay[key_of(item)]


def decidable(items: Iterable[AgendaItem]) -> int:
    """Return how many items the rule alone may settle now: a value the panel agreed on is never replaced by it."""
    return sum(_rule_may_settle(item) for item in items)


def _rule_may_settle(item: AgendaItem) -> bool:
    agreed = item.decision is not None and item.decision.rule is None
    return item.suggested is not None and not agreed and standing(item) in (Standing.WAITING, Standing.STALE)


def _points(item: AgendaItem) -> str:
    """Return the decided points, or the suggested ones in brackets; a dash when there are none."""
    if item.decision is not None:
        return shown(item.decision.points)
    return f"({shown(item.suggested)})" if item.suggested is not None else "–"
