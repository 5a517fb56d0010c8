"""Who marks lower or higher than the others on the same items: advice to a chair, never a change of a mark."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction

from reviewer.model.agreement import Severity
from reviewer.model.ids import ReviewerId
from reviewer.model.points import ZERO
from reviewer.statistics.coefficients import FEWEST, TOO_FEW, told
from reviewer.statistics.tables import Item
from reviewer.text import Text

CONFIDENCE = 0.95
SEVERE = Text("다른 위원보다 낮게 매기는 편", "tends to mark lower than the others")
LENIENT = Text("다른 위원보다 높게 매기는 편", "tends to mark higher than the others")
ALIKE = Text("다른 위원과 비슷함", "much like the others")


def severities(items: Sequence[Item], names: Mapping[str, str]) -> tuple[Severity, ...]:
    """Return every reviewer's distance from the mean of the others, in per cent of the maximum, most severe first."""
    distances: dict[str, list[Fraction]] = {}
    for item in items:
        whole = sum(item.values(), Fraction())
        for reviewer, mark in item.items():
            distances.setdefault(reviewer, []).append(mark - (whole - mark) / (len(item) - 1))
    found = [_severity(reviewer, names.get(reviewer, reviewer), own) for reviewer, own in distances.items()]
    return tuple(sorted(found, key=lambda one: (one.difference is None, one.difference or ZERO, one.reviewer)))


def _severity(reviewer: str, name: str, distances: Sequence[Fraction]) -> Severity:
    who, count = ReviewerId(reviewer), len(distances)
    if count < FEWEST:
        return Severity(who, name, count, None, None, None, TOO_FEW)
    mean = sum(distances, Fraction()) / count
    half = _half_width(distances, mean)
    low, high = 100 * float(mean) - half, 100 * float(mean) + half
    words = SEVERE if high < 0 else LENIENT if low > 0 else ALIKE
    return Severity(who, name, count, told(100 * float(mean)), told(low), told(high), words)


def _half_width(distances: Sequence[Fraction], mean: Fraction) -> float:
    """Return half the 95 % interval of the mean by Student's t, in per cent."""
    from scipy.special import stdtrit

    count = len(distances)
    variance = sum(((d - mean) ** 2 for d in distances), Fraction()) / (count - 1)
    quantile = float(stdtrit(count - 1, 1 - (1 - CONFIDENCE) / 2))
    return 100 * quantile * math.sqrt(variance / count)
