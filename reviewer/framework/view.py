"""A careful look at one place of a plain tree: asks for a kind of value and gets it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from reviewer.framework.problems import Path


@dataclass(frozen=True, slots=True)
class View:
    """A value and its path. Every question is safe on a tree of the wrong shape."""

    value: object
    path: Path = ()

    def get(self, key: str) -> View:
        """Return the view of an entry; of nothing when there is none."""
        inside = self.value.get(key) if isinstance(self.value, dict) else None
        return View(inside, (*self.path, key))

    def has(self, key: str) -> bool:
        """Tell whether the entry is written down with a value."""
        return self.get(key).value is not None

    def entries(self, most: int | None = None) -> list[tuple[str, View]]:
        """Return the entries of a mapping in file order, the first `most`; none for anything else."""
        if not isinstance(self.value, dict):
            return []
        taken = islice(self.value.items(), most)
        return [(str(key), View(inside, (*self.path, str(key)))) for key, inside in taken]

    def each(self) -> list[View]:
        """Return the members of a list; none for anything else."""
        if not isinstance(self.value, list):
            return []
        return [View(inside, (*self.path, index)) for index, inside in enumerate(self.value)]

    def words(self) -> str:
        """Return the text, or an empty one."""
        return self.value if isinstance(self.value, str) else ""

    def number(self) -> Decimal | None:
        """Return the exact number, or None."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | Decimal):
            return None
        return Decimal(self.value)

    def true(self) -> bool:
        """Tell whether the value is a plain `true`."""
        return self.value is True


def tracks(indicator: View) -> list[tuple[str, View]]:
    """Return the tracks of an indicator, at most as many as the schema allows."""
    return indicator.get("tracks").entries(10)


def measures(document: View) -> list[tuple[View, View]]:
    """Return every measure with the indicator it stands under, in file order."""
    pairs = []
    for area in document.get("areas").each():
        for indicator in area.get("indicators").each():
            pairs += [(measure, indicator) for measure in indicator.get("measures").each()]
    return pairs
