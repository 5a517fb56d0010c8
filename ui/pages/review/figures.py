"""The figures of the points field: how large a step is, how it is written."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.points import on_step, text
from reviewer.model.views import DeskItem

COARSE, FINEST = Decimal(1), Decimal("0.1")
STEPS_OF_PAGE = 10


def step(item: DeskItem) -> Decimal:
    """Return what an arrow adds: the measure's step, but not less than a tenth when that lies on the step."""
    return FINEST if item.measure.step < FINEST and on_step(FINEST, item.measure.step) else item.measure.step


def leap(item: DeskItem) -> Decimal:
    """Return what an arrow with Shift adds: a whole point where that lies on the step."""
    return max(COARSE, step(item)) if on_step(COARSE, item.measure.step) else step(item) * STEPS_OF_PAGE


def written(points: Decimal | None) -> str:
    """Return points as the field shows them; empty where there are none."""
    return "" if points is None else text(points)
