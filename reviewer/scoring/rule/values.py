"""Values as people read them: exact numbers, yes and no, words, days, lists."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from reviewer.model.points import divided, rounded, text
from reviewer.text import Text, same

SHOWN_DIGITS = 4


def decimal(value: int | Fraction) -> Decimal:
    """Return a number as a decimal: exact where it can be, of 28 significant digits where it never ends."""
    return Decimal(value) if isinstance(value, int) else divided(value)


def ends(value: int | Fraction) -> bool:
    """Tell whether a number can be written out as a decimal that ends."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def canonical(value: int | Fraction) -> str:
    """Return a number as its decimal text, to 28 significant digits where it never ends."""
    return text(_whole_decimal(value) if ends(value) else decimal(value))


def exact(value: int | Fraction) -> str:
    """Return `p/q` for a number no decimal can write, nothing for the others."""
    return "" if ends(value) else f"{value.numerator}/{value.denominator}"


def _whole_decimal(value: int | Fraction) -> Decimal:
    """Return a number that ends with all its digits, however many they are."""
    if isinstance(value, int):
        return Decimal(value)
    digits, scaled = 0, value
    while scaled.denominator != 1:
        digits, scaled = digits + 1, scaled * 10
    return Decimal(scaled.numerator).scaleb(-digits) if digits <= 28 else divided(value)


def in_words(value: Any, unit: Text | None = None) -> Text:
    """Return a value as a sentence shows it: at most four decimals, its unit behind it."""
    if isinstance(value, bool):
        return Text("예", "yes") if value else Text("아니요", "no")
    if isinstance(value, int | Fraction):
        shown = _short(value)
        if unit is None:
            return same(shown)
        gap = " " if unit.ko == "%" else ""
        return Text(f"{shown}{gap}{unit.ko}", f"{shown} {unit.en}")
    if isinstance(value, str):
        return same(value)
    return Text(f"{len(value)}건", f"{len(value)} records")


def _short(value: int | Fraction) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    cut = text(rounded(decimal(value), SHOWN_DIGITS))
    return cut if Fraction(Decimal(cut)) == value else f"{cut}…"
