"""The levels a reviewer chooses from, and what a preliminary total leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reviewer.text import Text


class Preliminary(StrEnum):
    """What a preliminary total (잠정 총점) leaves out of the total."""

    WITHOUT_UNSURE = "without_unsure"  # the points of measures that rest on a mark given as unsure


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its points and what it means."""

    points: Decimal
    text: Text


@dataclass(frozen=True, slots=True)
class Scale:
    """수준표: the only points reviewers may give to the measures that name it, lowest first."""

    id: str
    levels: tuple[Level, ...]

    def level(self, points: Decimal) -> Level | None:
        """Return the level of these points, or None when the scale has no such level."""
        return next((level for level in self.levels if level.points == points), None)
