"""Marks arranged for statistics: items by reviewers, as exact shares of the maximum."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

Item = Mapping[str, Fraction]  # reviewer → mark
Table = list[list[Fraction]]  # items down, reviewers across, complete


def pairable(items: Iterable[Item]) -> list[Item]:
    """Return the items with two marks or more; a lone mark agrees with nobody."""
    return [item for item in items if len(item) > 1]


def crossed(items: Sequence[Item]) -> tuple[Table, tuple[str, ...]]:
    """Return the largest complete table inside `items`, and its reviewers: every one of them marked every row.

    Candidates are the sets of reviewers who marked some item together; of equal tables the one of more items wins,
    then the first by name.
    """
    sets: dict[frozenset[str], list[Item]] = {}
    for item in items:
        sets.setdefault(frozenset(item), []).append(item)
    best: tuple[tuple[int, int, list[str]], frozenset[str]] | None = None
    for reviewers in sets:
        count = sum(len(held) for others, held in sets.items() if reviewers <= others)
        size = (-count * len(reviewers), -count, sorted(reviewers))
        best = min(best, (size, reviewers), key=lambda one: one[0]) if best else (size, reviewers)
    if best is None:
        return [], ()
    names = tuple(sorted(best[1]))
    return [[item[name] for name in names] for item in items if best[1] <= set(item)], names


def mid_ranks(values: Sequence[Fraction]) -> list[Fraction]:
    """Return the rank of each value from 1 up, equal values sharing the mean of their ranks."""
    ordered = sorted(values)
    return [Fraction(bisect_left(ordered, value) + bisect_right(ordered, value) + 1, 2) for value in values]


def squares(values: Sequence[Fraction]) -> Fraction:
    """Return the sum over all ordered pairs of their squared difference."""
    return 2 * (len(values) * sum((v * v for v in values), Fraction()) - sum(values, Fraction()) ** 2)
