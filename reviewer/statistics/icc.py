"""The intraclass correlations of two-way random reviewers, absolute agreement, and their intervals.

Source: P. E. Shrout and J. L. Fleiss, "Intraclass Correlations: Uses in Assessing Rater Reliability", Psychological
Bulletin 86 (1979), cases 2,1 and 2,k; the interval is theirs (Satterthwaite's degrees of freedom).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from reviewer.statistics.tables import Table

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean squares of a table of n items by k reviewers."""

    n: int
    k: int
    between: Fraction  # items
    judges: Fraction
    error: Fraction


def mean_squares(table: Table) -> Mean:
    """Return the mean squares; the table has two rows and two columns at least."""
    n, k = len(table), len(table[0])
    whole = _sum(v for row in table for v in row)
    correction = whole * whole / (n * k)
    total = _sum(v * v for row in table for v in row) - correction
    rows = _sum(_sum(row) * _sum(row) for row in table) / k - correction
    columns = _sum(_sum(column) * _sum(column) for column in zip(*table, strict=True)) / n - correction
    error = total - rows - columns
    return Mean(n, k, rows / (n - 1), columns / (k - 1), error / ((n - 1) * (k - 1)))


def single(mean: Mean) -> Fraction | None:
    """Return ICC(2,1); None when no mark differs from any other."""
    below = mean.between + (mean.k - 1) * mean.error + mean.k * (mean.judges - mean.error) / mean.n
    return (mean.between - mean.error) / below if below else None


def averaged(icc: float, k: int) -> float:
    """Return what the mean of k reviewers reaches when one of them reaches `icc`: ICC(2,k) from ICC(2,1)."""
    return k * icc / (1 + (k - 1) * icc)


def interval(mean: Mean) -> tuple[float, float] | None:
    """Return the 95 % interval of ICC(2,1); None where nothing but items (or nothing at all) makes marks differ."""
    icc = single(mean)
    if icc is None or not mean.error:
        return None
    from scipy.special import fdtri

    n, k = mean.n, mean.k
    freedom = _freedom(mean, float(icc), float(mean.judges / mean.error))
    upper = float(fdtri(n - 1, freedom, 1 - (1 - CONFIDENCE) / 2))
    lower = float(fdtri(freedom, n - 1, 1 - (1 - CONFIDENCE) / 2))
    between, error = float(mean.between), float(mean.error)
    rest = k * float(mean.judges) + (k * n - k - n) * error
    low = n * (between - upper * error) / (upper * rest + n * between)
    high = n * (lower * between - error) / (rest + n * lower * between)
    return low, high


def _sum(values: Iterable[Fraction]) -> Fraction:
    return sum(values, Fraction())


def _freedom(mean: Mean, icc: float, ratio: float) -> float:
    n, k = mean.n, mean.k
    inner = n * (1 + (k - 1) * icc) - k * icc
    above = (k - 1) * (n - 1) * (k * icc * ratio + inner) ** 2
    return above / ((n - 1) * k**2 * icc**2 * ratio**2 + inner**2)
