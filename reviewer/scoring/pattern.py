"""Which of one reviewer's own marks lie far from the others they gave on the same measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import TypeVar

K = TypeVar("K")
FEWEST = 5  # marks on a measure before anything can be called a pattern
FACTOR = Decimal("4.4478")  # three times 1.4826: the median deviation of a normal spread, times three
LEAST = Decimal("0.25")  # of the maximum: nearer than this is never far, however even the others are


def far(shares: Mapping[K, Decimal]) -> dict[K, Decimal]:
    """Return the marks far from the middle of all, with that middle; shares of the maximum between 0 and 1.

    Far is more than three robust standard deviations (median absolute deviation) and a quarter of the maximum away.
    """
    if len(shares) < FEWEST:
        return {}
    middle = _middle(list(shares.values()))
    spread = _middle([abs(share - middle) for share in shares.values()])
    bound = max(spread * FACTOR, LEAST)
    return {key: middle for key, share in shares.items() if abs(share - middle) > bound}


def _middle(values: Sequence[Decimal]) -> Decimal:
    return Decimal(median(values))
