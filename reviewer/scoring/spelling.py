"""Names and codes as they are compared: circled digits plain, letters small, blanks and signs alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
SHORTEST = 2  # letters of a word that a name may be guessed by


def plain(name: str) -> str:
    """Return a name with every run of signs and blanks as one `_`: `score15+` and `Score 15` come close."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[^0-9a-z가-힣]+", "_", folded).strip("_")


def folded(code: str) -> str:
    """Return a code with plain digits, no blanks and in lower case: `1-①-1` and `1-1-1` are the same."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", code)).casefold()


class Spelled(Generic[T]):
    """Things by what people call them: as spelt, else with every sign left out where that leaves one thing alone.

    So `plan_2026`, `plan-2026` and `plan 2026` all find `plan2026`.
    """

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        self._as_spelt = {plain(name): one for name, one in named}
        near: dict[str, list[T]] = {}
        for spelling, one in self._as_spelt.items():
            ones = near.setdefault(_close(spelling), [])
            if one not in ones:
                ones.append(one)
        self._near = {spelling: ones[0] for spelling, ones in near.items() if len(ones) == 1}

    def find(self, name: str) -> T | None:
        """Return what a name means, or None."""
        return self.get(plain(name))

    def guess(self, name: str) -> T | None:
        """Return the one thing whose name holds every word of `name`; None where none does, or several."""
        words = _words(plain(name))
        if not words or any(len(word) < SHORTEST for word in words):
            return None
        found: list[T] = []
        for spelling, one in self._as_spelt.items():
            if words <= _words(spelling) and one not in found:
                found.append(one)
        return found[0] if len(found) == 1 else None

    def get(self, spelling: str) -> T | None:
        """Return what a name that is plain already means, or None."""
        found = self._as_spelt.get(spelling)
        return self._near.get(_close(spelling)) if found is None else found


def _words(spelling: str) -> frozenset[str]:
    return frozenset(spelling.split("_"))


def _close(spelling: str) -> str:
    return spelling.replace("_", "")
