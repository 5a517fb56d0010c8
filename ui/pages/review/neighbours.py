"""Items fetched ahead: where the keys lead from here is at hand before it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.round import MarkKey
from reviewer.model.views import DeskItem
from ui.house import House


class Neighbours(QObject):
    """Holds the items around one item. What changes is dropped at once, so that nothing old is ever shown."""

    def __init__(self, house: House, parent: QObject) -> None:
        super().__init__(parent)
        self._house = house
        self._known: dict[MarkKey, DeskItem] = {}
        self._dropped: set[MarkKey] = set()  # changed while the worker was reading
        self._reading = 0
        self._age = 0  # counts how often everything was forgotten

    def take(self, key: MarkKey) -> DeskItem | None:
        """Return an item that is at hand."""
        return self._known.get(key)

    def drop(self, key: MarkKey) -> None:
        """Forget an item: its mark is about to change."""
        self._known.pop(key, None)
        if self._reading:
            self._dropped.add(key)

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()
        self._age += 1

    def fetch(self, keys: Iterable[MarkKey]) -> None:
        """Have these at hand and let the others go."""
        wanted = list(keys)
        self._known = {key: self._known[key] for key in wanted if key in self._known}
        missing = tuple(key for key in wanted if key not in self._known)
        if missing:
            self._reading += 1
            job = self._house.session.ask(partial(_items, missing))
            job.success(partial(self._on_items, self._age)).failure(self._on_failed)

    def _on_items(self, age: int, items: tuple[DeskItem, ...]) -> None:
        self._reading -= 1
        if age == self._age:
            self._known.update({item.key: item for item in items if item.key not in self._dropped})
        if not self._reading:
            self._dropped.clear()

    def _on_failed(self, _sentence: object) -> None:
        self._reading -= 1  # asked for ahead, so nobody waits: asking again when it is needed will say why


def _items(keys: tuple[MarkKey, ...], desk: Desk) -> tuple[DeskItem, ...]:
    return tuple(desk.see.item(key) for key in keys)
