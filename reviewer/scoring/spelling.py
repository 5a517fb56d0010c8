"""Names and codes as they are compared: circled digits plain, letters small, blanks and signs alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
SHORTEST = 2  # letters of a word that a name may be guessed by
DENYING = frozenset({"not", "non", "no", "않은", "아닌"})  # words that turn a name into its opposite
ADDED = re.compile(r"\([^()]*\)")  # what a name adds in parentheses explains it and is no name


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
        listed = list(named)
        self._as_spelt = {plain(name): one for name, one in listed}
        self._worded = [(_words(plain(ADDED.sub(" ", name))), one) for name, one in listed]
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
        found = self.likely(name)
        return found[0] if len(found) == 1 else None

    def likely(self, name: str) -> list[T]:
        """Return the things whose name holds every word of `name`, signs and an English plural aside.

        A name that says all that another says, and more, is left out: `checked` is not `not checked`.
        """
        words = _words(plain(name))
        if any(len(word) < SHORTEST for word in words) or all(word.isdecimal() for word in words):
            return []
        more = [(known - words, one) for known, one in self._worded if words <= known and not (known - words) & DENYING]
        found: list[T] = []
        for extra, one in more:
            if one not in found and not any(less < extra for less, other in more if other != one):
                found.append(one)
        return found

    def sharing(self, name: str) -> T | None:
        """Return the thing whose name shares the most words with `name`; None where none shares any, or several do."""
        words = _words(plain(name))
        shared: dict[int, list[T]] = {}
        for known, one in self._worded:
            ones = shared.setdefault(len(words & known), [])
            if one not in ones:
                ones.append(one)
        most = max(shared, default=0)
        return shared[most][0] if most and len(shared[most]) == 1 else None

    def get(self, spelling: str) -> T | None:
        """Return what a name that is plain already means, or None."""
        found = self._as_spelt.get(spelling)
        return self._near.get(_close(spelling)) if found is None else found


def _words(spelling: str) -> frozenset[str]:
    return frozenset(_singular(word) for word in spelling.split("_") if word)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > SHORTEST + 1 and word.endswith("s") and not word.endswith("ss") else word


def _close(spelling: str) -> str:
    return spelling.replace("_", "")
