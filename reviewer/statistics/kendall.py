"""Kendall's coefficient of concordance W, corrected for ties.

Source: M. G. Kendall and B. Babington Smith, "The Problem of m Rankings", Annals of Mathematical Statistics 10
(1939); m (n − 1) W is compared with chi-square of n − 1 degrees of freedom.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from reviewer.statistics.tables import Table, mid_ranks


def concordance(table: Table) -> Fraction | None:
    """Return W of items down by reviewers across; None when some reviewer's marks leave nothing to rank."""
    n, m = len(table), len(table[0])
    columns = [mid_ranks(column) for column in zip(*table, strict=True)]
    sums = [sum(ranks, Fraction()) for ranks in zip(*columns, strict=True)]
    ties = sum(_ties(column) for column in columns)
    below = m * m * (n**3 - n) - m * ties
    spread = sum((s * s for s in sums), Fraction()) - sum(sums, Fraction()) ** 2 / n
    return 12 * spread / below if below else None


def chance(w: Fraction, items: int, reviewers: int) -> float:
    """Return the probability of a W as large when reviewers rank at random."""
    from scipy.special import chdtrc

    return float(chdtrc(items - 1, float(reviewers * (items - 1) * w)))


def _ties(ranks: Sequence[Fraction]) -> int:
    return sum(t**3 - t for t in Counter(ranks).values())
