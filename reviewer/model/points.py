"""Points as exact decimals: reading, rounding and writing them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction

ZERO = Decimal(0)
LONGEST = 40  # characters: room for an unrounded mean of 28 digits, short enough that reading stays instant


class Rounding(StrEnum):
    """How a figure is cut to a digit: half up (반올림), down (버림) or not at all."""

    HALF_UP = "half_up"
    DOWN = "down"
    NONE = "none"


def parse(words: str) -> Decimal | None:
    """Return the exact decimal written in `words`, or None when it is not a plain finite number."""
    trimmed = words.strip().replace("−", "-")
    if not trimmed or len(trimmed) > LONGEST or "e" in trimmed.lower() or "_" in trimmed:
        return None
    try:
        value = Decimal(trimmed)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def rounded(value: Decimal, digits: int, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
    """Return `value` at `digits` decimals; `NONE` returns it untouched."""
    if rounding is Rounding.NONE:
        return value
    mode = ROUND_HALF_UP if rounding is Rounding.HALF_UP else ROUND_DOWN
    return value.quantize(Decimal(1).scaleb(-digits), rounding=mode)


def mean(values: Iterable[Decimal]) -> Decimal:
    """Return the plain mean of at least one value, exact to 28 digits."""
    items = list(values)
    return divided(Fraction(sum(items, ZERO)) / len(items))


def scaled(value: Decimal, numerator: Decimal, denominator: Decimal) -> Decimal:
    """Return value × numerator ÷ denominator, divided once at the end."""
    return divided(Fraction(value) * Fraction(numerator) / Fraction(denominator))


def divided(ratio: Fraction) -> Decimal:
    """Return a fraction as a decimal of 28 significant digits."""
    return Decimal(ratio.numerator) / Decimal(ratio.denominator)


def text(value: Decimal) -> str:
    """Return the canonical text of a decimal: no exponent, no trailing zeros, no minus zero."""
    if value == 0:
        return "0"
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def shown(value: Decimal, digits: int = 2) -> str:
    """Return a figure as screens and sheets print it: half up at `digits` decimals."""
    return format(rounded(value, digits), "f")


def on_step(value: Decimal, step: Decimal) -> bool:
    """Tell whether `value` is a whole number of steps."""
    return step <= 0 or value % step == 0
