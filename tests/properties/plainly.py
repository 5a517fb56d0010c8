"""The little evaluation worked out once more, plainly and in fractions, to hold the tally against.

It knows nothing of figures, settings or trees: points as they were given, "" where a measure does not apply.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import floor

Points = Mapping[str, str]
NONE = Fraction(0)


def total(ones: Mapping[str, Points], types: Mapping[str, str], code: str, chosen: Mapping[str, str]) -> Fraction:
    """Return an institution's total: points of Q1 (20, rescaled), Q2 (10, mean of its group), J1 (30), M1 (20), J2 (20)."""
    given = ones[code]
    whole = base(ones, types, code, chosen) + min(_points(given, "B1"), Fraction(5)) + _penalty(given, chosen)
    kept = max(whole, NONE) if chosen["penalty"] == "floor_total" else whole
    return _half_up(kept) if chosen["total"] == "half_up_2" else kept


def base(ones: Mapping[str, Points], types: Mapping[str, str], code: str, chosen: Mapping[str, str]) -> Fraction:
    """Return the points without bonus and penalty."""
    given = ones[code]
    stands = _second(ones, types, code, chosen)
    first = stands * 3 if given.get("Q1") == "" else _points(given, "Q1") + stands  # 10 points stand for all 30
    return first + _points(given, "J1") + _mixed(given) + _points(given, "J2")


def _second(ones: Mapping[str, Points], types: Mapping[str, str], code: str, chosen: Mapping[str, str]) -> Fraction:
    """Return the points of Q2: where it does not apply the mean of those of its group, who are of one type."""
    if ones[code].get("Q2") != "":
        return _points(ones[code], "Q2")
    listed = [one["Q2"] for name, one in ones.items() if types[name] == types[code] and "Q2" in one]
    members = [Fraction(words or 0) for words in listed if words or chosen["members"] == "missing_as_zero"]
    return sum(members, NONE) / len(members) if members else NONE


def _mixed(given: Points) -> Fraction:
    """Return the points of M1, which has none before both of its parts are there."""
    return _points(given, "M1") + _points(given, "M1 judged") if {"M1", "M1 judged"} <= given.keys() else NONE


def _penalty(given: Points, chosen: Mapping[str, str]) -> Fraction:
    """Return the penalty as it is taken off: no further than the points of its indicator, where the setting says so."""
    whole = _points(given, "P1")
    return max(whole, -_mixed(given)) if chosen["penalty"] == "floor_indicator" else whole


def _points(given: Points, name: str) -> Fraction:
    return Fraction(given.get(name) or 0)


def _half_up(value: Fraction) -> Fraction:
    size = floor(abs(value) * 100 + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, 100)
