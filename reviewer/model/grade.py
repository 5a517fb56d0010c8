"""The ladders of grades: of the whole, and of one area."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade: reached from `minimum` points, or by standing among the best `top_percent` of all."""

    name: Text
    minimum: Decimal
    top_percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GradeTable:
    """The grades that stand in place of the usual ones under one reading of an open point, highest first."""

    reading: str
    grades: tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class AreaGrade:
    """A numeric grade of one area, reached from `minimum` percent of the area's maximum."""

    number: int
    minimum: Decimal
