"""A figure that explains itself: its value, the rule behind it, and the figures it was made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reviewer.text import Text

READABLE = 32  # characters of a fraction


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and how it came to be; `value` None means it could not be had (and `rule` says why).

    A step of a rule also carries: `exact`, the value as `p/q` where no decimal can write it; `words`, the value as it
    is shown with its unit (or yes, no, a word, where it is no number); `settings`, the open points it was read under,
    each as `id=choice`.
    """

    label: Text
    value: Decimal | None
    rule: Text
    parts: tuple[Figure, ...] = ()
    maximum: Decimal | None = None
    source: str = ""  # file › row, journal entry, or person, for a leaf
    note: Text | None = None
    exact: str = ""
    words: Text | None = None
    settings: tuple[str, ...] = ()

    @property
    def fraction(self) -> str:
        """Return `exact` where it is one to read: a longer one comes of decimals that were already cut when given."""
        return self.exact if len(self.exact) <= READABLE else ""

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Figure]]:
        """Yield every figure of the tree with its depth, parents first."""
        yield depth, self
        for part in self.parts:
            yield from part.walk(depth + 1)
