"""Turns a compiled piece and the figures it ran on into a figure that explains itself."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from reviewer.model.figure import Figure
from reviewer.scoring.rule.part import Part, Place, Told, Use
from reviewer.scoring.rule.signals import Signal
from reviewer.scoring.rule.values import decimal, exact, in_words


def explained(part: Part, place: Place, maximum: Decimal | None = None) -> Figure:
    """Return the tree of steps behind a piece's value at a place.

    A piece that gave no number has value None: its `words` hold yes, no or a word, or its rule says why.
    """
    return _figure(Use(part, place), maximum)


def _figure(use: Use, maximum: Decimal | None = None) -> Figure:
    part, place = use.part, use.place
    try:
        value = part.run(place.figures, place.record)
        told = part.tell(place) if part.tell else Told(part.short)
    except Signal as signal:
        return Figure(use.label or part.label, None, signal.sentence, maximum=maximum, settings=part.settings)
    number = value if _is_number(value) else None
    return Figure(
        label=use.label or part.label,
        value=None if number is None else decimal(number),
        rule=told.rule,
        parts=tuple(_figure(one) for one in told.uses),
        maximum=maximum,
        source=place.source_of(part.key) if part.key else "",
        exact="" if number is None else exact(number),
        words=in_words(value, part.unit),
        settings=part.settings,
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Fraction) and not isinstance(value, bool)
