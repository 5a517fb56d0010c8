"""Krippendorff's alpha, which asks neither for complete tables nor for equal numbers of marks.

Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): alpha = 1 − observed ÷ expected
disagreement. The ordinal difference of two values, the marks between them with half of each end, is the difference
of their mid-ranks, so ordinal alpha is interval alpha over the mid-ranks of all pairable marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reviewer.statistics.tables import Item, mid_ranks, squares


def interval(items: Sequence[Item]) -> Fraction | None:
    """Return alpha with marks as distances; None when all marks are equal. Items have two marks or more."""
    everything = [mark for item in items for mark in item.values()]
    expected = squares(everything)
    if not expected:
        return None
    observed = sum((squares(list(item.values())) / (len(item) - 1) for item in items), Fraction())
    return 1 - observed * (len(everything) - 1) / expected


def ordinal(items: Sequence[Item]) -> Fraction | None:
    """Return alpha with marks as an order only; None when all marks are equal."""
    everything = [mark for item in items for mark in item.values()]
    ranks = dict(zip(everything, mid_ranks(everything), strict=True))
    return interval([{who: ranks[mark] for who, mark in item.items()} for item in items])
