"""When an item asks for a rationale before it is done: a low mark, a point of attention without an answer, or always."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.framework import Measure
from reviewer.model.round import MarkContent

LOW = Decimal("0.6")  # of the maximum; below it a panel asks why. Source: practice of panels, no manual names it


def is_low(points: Decimal, maximum: Decimal) -> bool:
    """Tell whether a mark lies below the share of the maximum that needs no word."""
    return points < maximum * LOW


def unanswered(content: MarkContent, measure: Measure) -> int:
    """Return how many points of attention have no answer."""
    return sum(point.code not in content.attention for point in measure.attention)


def asks_why(content: MarkContent, measure: Measure, maximum: Decimal) -> bool:
    """Tell whether points stand and a rationale is still asked for; it is never asked before they are saved."""
    if content.points is None or content.rationale.strip():
        return False
    return measure.justify or is_low(content.points, maximum) or unanswered(content, measure) > 0
