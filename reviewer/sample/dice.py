"""Chance that is always the same: each throw is a hash of what it is for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dice:
    """Throws that depend on the seed and the name of the throw alone."""

    seed: str

    def under(self, *names: object) -> Dice:
        """Return the dice for one part of what these are for."""
        return Dice("/".join([self.seed, *map(str, names)]))

    def number(self, low: int, high: int, *names: object) -> int:
        """Return a whole number from `low` to `high`, both possible."""
        digest = hashlib.sha256("/".join([self.seed, *map(str, names)]).encode()).digest()
        return low + int.from_bytes(digest[:8], "big") % (high - low + 1)

    def pick(self, options: Sequence[T], *names: object) -> T:
        """Return one of the options."""
        return options[self.number(0, len(options) - 1, *names)]

    def happens(self, percent: int, *names: object) -> bool:
        """Tell whether something that happens in `percent` of cases happens."""
        return self.number(1, 100, *names) <= percent

    def mixed(self, options: Sequence[T]) -> list[T]:
        """Return the options in a mixed order; each is known by its text."""
        return sorted(options, key=lambda one: hashlib.sha256(f"{self.seed}/{one}".encode()).digest())
