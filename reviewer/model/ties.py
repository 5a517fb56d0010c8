"""What decides between institutions of equal total (동점 처리)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Compare(StrEnum):
    """What institutions of equal total are compared by; more is better.

    `MEASURES_BY_WEIGHT` goes through the measures from the one with the largest maximum down (equal maxima in
    the order of the edition). `AREA`, `INDICATOR` and `MEASURE` need the `code` of one. `PENALTY` is a negative
    sum, so that fewer deductions come first. `DRAW` is by lot: words drawn in public give every institution its lot.
    """

    MEASURES_BY_WEIGHT = "measures_by_weight"
    AREA = "area"
    INDICATOR = "indicator"
    MEASURE = "measure"
    BASE = "base"
    BONUS = "bonus"
    PENALTY = "penalty"
    DRAW = "draw"


CODED = (Compare.AREA, Compare.INDICATOR, Compare.MEASURE)


@dataclass(frozen=True, slots=True)
class TieBreak:
    """One step of an edition's chain, taken in order; whoever is equal in all of them shares a joint rank."""

    compare: Compare
    code: str = ""  # of the area, indicator or measure compared
