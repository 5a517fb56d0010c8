"""Cutting an exact number to a digit: half up (반올림), down (버림), up (올림), or not at all."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

from reviewer.scoring.rule.part import number
from reviewer.text import Text

HOW = ("half_up", "down", "up", "none")
MOST_DIGITS = 10
Cut = Callable[[int | Fraction], int | Fraction]


def cutter(digits: int, how: str) -> Cut:
    """Return what cuts a number at `digits` decimals; raises KeyError for an unknown way, ValueError for other digits.

    Ways are symmetric about zero, as on paper: half up and up go away from zero, down goes towards it.
    """
    whole = {"half_up": _half_up, "down": floor, "up": ceil, "none": None}[how]
    if not 0 <= digits <= MOST_DIGITS:
        raise ValueError(digits)
    scale = 10**digits

    def cut(value: int | Fraction) -> int | Fraction:
        if whole is None or isinstance(value, int):
            return value
        size = whole(abs(value) * scale)
        return number(Fraction(size if value >= 0 else -size, scale))

    return cut


def _half_up(value: Fraction) -> int:
    return floor(value + Fraction(1, 2))


def in_words(digits: int, how: str) -> Text:
    """Return the rounding as a remark behind what is rounded."""
    if how == "none":
        return Text("(반올림하지 않음)", "(not rounded)")
    ko = {"half_up": "반올림", "down": "버림", "up": "올림"}[how]
    en = {"half_up": "rounded half up", "down": "cut off", "up": "rounded up"}[how]
    if digits == 0:
        return Text(f"(정수로 {ko})", f"({en} to a whole number)")
    return Text(f"(소수 {digits}자리로 {ko})", f"({en} to {digits} decimals)")
