"""Turns a compiled piece and the figures it ran on into a figure that explains itself."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from reviewer.model.figure import Figure
from reviewer.scoring.rule.part import Part, Place, Told, Use
from reviewer.scoring.rule.signals import Signal
from reviewer.scoring.rule.values import decimal, exact, in_words
from reviewer.text import Text


def explained(part: Part, place: Place, maximum: Decimal | None = None) -> Figure:
    """Return the tree of steps behind a piece's value at a place.

    A piece that gave no number has value None: its `words` hold yes, no or a word, or its rule says why.
    """
    return _figure(Use(part, place), maximum)


def _figure(use: Use, maximum: Decimal | None = None) -> Figure:
    part, place = use.part, use.place
    value, stopped = _value(part, place)
    told = _told(part, place)
    key = part.key or told.key
    number = value if _is_number(value) else None
    return Figure(
        label=use.label or part.label,
        value=None if number is None else decimal(number),
        rule=stopped or told.rule,
        parts=tuple(_figure(one) for one in told.uses),
        maximum=maximum,
        source=place.source_of(key) if key else "",
        exact="" if number is None else exact(number),
        words=None if stopped else part.meant(value) if part.meant else in_words(value, part.unit),
        settings=part.settings,
    )


def _value(part: Part, place: Place) -> tuple[Any, Text | None]:
    """Return the value, or None and the sentence that says why there is none."""
    try:
        return part.run(place.figures, place.record), None
    except Signal as signal:
        return None, signal.sentence


def _told(part: Part, place: Place) -> Told:
    """Return what the piece did; where it stopped before it chose, its rule in words alone."""
    try:
        return part.tell(place)
    except Signal:
        return Told(part.short)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Fraction) and not isinstance(value, bool)
