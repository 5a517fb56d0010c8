"""A figure that explains itself: its value, the rule behind it, and the figures it was made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and how it came to be; `value` None means it could not be had (and `rule` says why)."""

    label: Text
    value: Decimal | None
    rule: Text
    parts: tuple[Figure, ...] = ()
    maximum: Decimal | None = None
    source: str = ""  # file › row, journal entry, or person, for a leaf
    note: Text | None = None

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Figure]]:
        """Yield every figure of the tree with its depth, parents first."""
        yield depth, self
        for part in self.parts:
            yield from part.walk(depth + 1)
