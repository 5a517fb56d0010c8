"""Sums above measures, exactly: a number that never ends as a decimal is carried as a fraction too.

A decimal of 28 digits is what people read; what is compared with a cut-off or rounded is the fraction behind it. Areas
of 100/3, 100/3 and 40/3 points are 80, and as decimals of 28 digits one unit of the 26th decimal less. Ranks compare
the decimals: each is the exact total rounded once, so greater totals never come out less, and equal ones are equal.
Decimals are added as decimals as long as 28 digits hold every sum on the way, which is nearly always and far quicker.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, Inexact, getcontext
from fractions import Fraction
from typing import NamedTuple

from reviewer.model.figure import Figure
from reviewer.model.points import ZERO, Rounding, rounded
from reviewer.scoring.rule.rounding import cutter

NONE = "none"


class Amount(NamedTuple):
    """A number as a decimal, and as `p/q` where 28 digits do not hold it."""

    value: Decimal
    exact: str = ""

    @property
    def whole(self) -> Fraction:
        """Return the number itself."""
        if not self.exact:
            return Fraction(self.value)
        above, _, below = self.exact.partition("/")
        return Fraction(int(above), int(below))


NOTHING = Amount(ZERO)


def amount(number: int | Fraction) -> Amount:
    """Return a number as its decimal, with the fraction where that is not the same."""
    context = getcontext()
    context.clear_flags()
    value = Decimal(number.numerator) / Decimal(number.denominator)
    return Amount(value, f"{number.numerator}/{number.denominator}" if context.flags[Inexact] else "")


def of(figure: Figure) -> Amount:
    """Return what a figure is worth; nothing counts as 0."""
    return Amount(figure.value or ZERO, figure.exact)


def whole(figure: Figure) -> Fraction:
    """Return what a figure is worth as a fraction."""
    return of(figure).whole


def added(figures: Iterable[Figure]) -> Amount:
    """Return the sum of the values that are there."""
    return plus(*[Amount(figure.value, figure.exact) for figure in figures if figure.value is not None])


def plus(*amounts: Amount) -> Amount:
    """Return the sum of some amounts."""
    plain, parts = ZERO, []
    context = getcontext()
    context.clear_flags()
    for one in amounts:
        if one.exact:
            parts.append(one.whole)
        else:
            plain += one.value
    if context.flags[Inexact]:
        return amount(sum((one.whole for one in amounts), Fraction(0)))
    return amount(sum(parts, Fraction(plain))) if parts else Amount(plain)


def less(one: Amount, other: Amount) -> Amount:
    """Return the difference of two amounts."""
    if one.exact or other.exact:
        return amount(one.whole - other.whole)
    return plus(one, Amount(-other.value))


def mean(members: Iterable[Fraction]) -> Amount:
    """Return the plain mean of at least one number."""
    items = list(members)
    return amount(sum(items, Fraction(0)) / len(items))


def cut(one: Amount, reading: str) -> Amount:
    """Return an amount as a rounding setting says: `none`, or `half_up_N` for N decimals; half goes away from zero."""
    if reading == NONE:
        return one
    how, _, digits = reading.rpartition("_")
    if not one.exact:
        return Amount(rounded(one.value, int(digits), Rounding(how)))
    return amount(cutter(int(digits), how)(one.whole))


def reaches(one: Amount, least: Decimal) -> bool:
    """Tell whether an amount is not below a cut-off."""
    return one.whole >= Fraction(least) if one.exact else one.value >= least
