"""The coefficients of some items, each with what its value means or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from reviewer.model.agreement import Coefficient, Statistic
from reviewer.statistics import alpha, icc, kendall
from reviewer.statistics.tables import Item, Table
from reviewer.text import Text

FEWEST = 10  # items; Koo and Li, in their guideline on reporting an ICC (2016), want 30, and panels seldom have as many
TOO_FEW = Text("적어서 판단하지 않음", "too few to judge")
ALL_EQUAL = Text("점수가 모두 같아 구할 수 없음", "all marks are equal, nothing to measure")
SIGNIFICANT = 0.05
DIGITS = 6
Limits = tuple[tuple[float, Text], ...]
# Krippendorff, Content Analysis (2004), p. 241
ALPHA_LIMITS: Limits = (
    (0.8, Text("믿을 만함", "reliable")),
    (0.667, Text("잠정 결론만", "tentative")),
    (float("-inf"), Text("일치가 낮음", "low agreement")),
)
# Koo and Li (2016), as above
ICC_LIMITS: Limits = (
    (0.9, Text("매우 좋음", "excellent")),
    (0.75, Text("좋음", "good")),
    (0.5, Text("보통", "moderate")),
    (float("-inf"), Text("낮음", "poor")),
)
CONCORDANT = Text("우연 이상", "beyond chance")
BY_CHANCE = Text("우연 수준", "as by chance")


def coefficients(items: Sequence[Item], table: Table) -> tuple[Coefficient, ...]:
    """Return every coefficient: alphas over `items` (two marks or more each), the others over the complete `table`."""
    return (
        _alpha(Statistic.ALPHA_INTERVAL, items, alpha.interval),
        _alpha(Statistic.ALPHA_ORDINAL, items, alpha.ordinal),
        *_iccs(table),
        _kendall(table),
    )


def _alpha(
    statistic: Statistic, items: Sequence[Item], compute: Callable[[Sequence[Item]], Fraction | None]
) -> Coefficient:
    if len(items) < FEWEST:
        return Coefficient(statistic, None, TOO_FEW)
    value = compute(items)
    return Coefficient(statistic, None, ALL_EQUAL) if value is None else _read(statistic, float(value), ALPHA_LIMITS)


def _iccs(table: Table) -> tuple[Coefficient, Coefficient]:
    if len(table) < FEWEST:
        return Coefficient(Statistic.ICC_SINGLE, None, TOO_FEW), Coefficient(Statistic.ICC_MEAN, None, TOO_FEW)
    mean = icc.mean_squares(table)
    value, limits = icc.single(mean), icc.interval(mean)
    if value is None:
        return Coefficient(Statistic.ICC_SINGLE, None, ALL_EQUAL), Coefficient(Statistic.ICC_MEAN, None, ALL_EQUAL)
    low, high = limits or (None, None)
    averaged = [None if one is None else icc.averaged(one, mean.k) for one in (float(value), low, high)]
    return (
        _read(Statistic.ICC_SINGLE, float(value), ICC_LIMITS, low, high),
        _read(Statistic.ICC_MEAN, averaged[0] or 0.0, ICC_LIMITS, averaged[1], averaged[2]),
    )


def _kendall(table: Table) -> Coefficient:
    if len(table) < FEWEST:
        return Coefficient(Statistic.KENDALL_W, None, TOO_FEW)
    w = kendall.concordance(table)
    if w is None:
        return Coefficient(Statistic.KENDALL_W, None, ALL_EQUAL)
    p = kendall.chance(w, len(table), len(table[0]))
    return Coefficient(Statistic.KENDALL_W, told(float(w)), CONCORDANT if p < SIGNIFICANT else BY_CHANCE, p=told(p))


def _read(
    statistic: Statistic, value: float, limits: Limits, low: float | None = None, high: float | None = None
) -> Coefficient:
    words = next(words for limit, words in limits if value >= limit)
    return Coefficient(statistic, told(value), words, told_if(low), told_if(high))


def told(value: float) -> Decimal:
    """Return a statistic as it is told: to six decimals."""
    return Decimal(repr(round(value, DIGITS)))


def told_if(value: float | None) -> Decimal | None:
    """Return a statistic as it is told, when there is one."""
    return None if value is None else told(value)
