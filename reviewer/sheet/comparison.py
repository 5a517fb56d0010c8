"""How an institution stands among those of its type: rates by area or indicator, and where its total lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.model import points
from reviewer.model.framework import Framework, Indicator
from reviewer.model.result import InstitutionResult
from reviewer.text import Text

FEWEST_AXES = 3  # a net of two threads shows nothing
FEWEST_PEERS = 3  # fewer would tell whose points the average is made of
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Axis:
    """One thing institutions are compared in: the code of an area or of an indicator, and its name."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class Peers:
    """What is known of the institutions of one type that have all their points: mean rate per axis, and totals."""

    axes: tuple[Axis, ...]
    means: tuple[Decimal | None, ...]  # per cent of the maximum
    totals: tuple[Decimal, ...]

    @property
    def are_enough(self) -> bool:
        """Tell whether a comparison can be drawn."""
        return len(self.totals) >= FEWEST_PEERS and len(self.axes) >= FEWEST_AXES

    @property
    def mean(self) -> Decimal:
        """Return the mean total; there is at least one institution."""
        return points.mean(self.totals)


def peers_of(framework: Framework, results: Sequence[InstitutionResult]) -> Peers:
    """Return what the complete ones of `results`, all of one type, say together."""
    complete = [r for r in results if r.is_complete and r.total.value is not None]
    axes = _axes(framework)
    columns = [[rate for rate in (rate_of(r, axis.code) for r in complete) if rate is not None] for axis in axes]
    means = tuple(points.mean(column) if column else None for column in columns)
    return Peers(axes, means, tuple(sorted(r.total.value for r in complete if r.total.value is not None)))


def rate_of(result: InstitutionResult, code: str) -> Decimal | None:
    """Return the per cent of the maximum that an area or an indicator got."""
    figures = {str(area.code): area.figure for area in result.areas}
    figures |= {str(indicator): figure for indicator, figure in result.indicators.items()}
    figure = figures.get(code)
    if figure is None or figure.value is None or not figure.maximum:
        return None
    return points.scaled(figure.value, HUNDRED, figure.maximum)


def _axes(framework: Framework) -> tuple[Axis, ...]:
    """Return the areas, or the indicators where there are too few areas; those of bonus alone are no axis."""
    areas = tuple(Axis(a.code, a.name) for a in framework.areas if any(_is_based(i) for i in a.indicators))
    if len(areas) >= FEWEST_AXES:
        return areas
    return tuple(Axis(i.code, i.name) for i in framework.indicators() if _is_based(i))


def _is_based(indicator: Indicator) -> bool:
    return any(not measure.is_extra for measure in indicator.measures)
