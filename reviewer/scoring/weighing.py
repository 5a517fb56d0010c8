"""Areas by weight (비중): each counts its share of the edition's full points, whatever points it holds itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Framework
from reviewer.model.ids import AreaCode, TypeCode
from reviewer.model.points import ZERO
from reviewer.scoring import sums
from reviewer.text import Text

BASE = Text("기본 점수(가점·감점 제외)", "Points without bonus and penalty")


class Weighing:
    """Weighs the areas of one institution type; where the edition weighs nothing, points stay as they are."""

    def __init__(self, framework: Framework, type_code: TypeCode) -> None:
        self._weights, self._full = framework.weights(type_code), framework.full_points

    def area(self, kind: Area, figure: Figure) -> Figure:
        """Return an area's figure as it counts."""
        if kind.code not in self._weights:
            return figure
        return sums.weighed(figure, self._weights[kind.code], sum(self._weights.values(), ZERO), self._full)

    def base(self, areas: Sequence[tuple[AreaCode, Figure]]) -> Figure:
        """Return the points of all areas as they count; those with a weight are added up before anything is divided."""
        parts = tuple(figure for _, figure in areas)
        summed = sums.summed(BASE, parts)
        if not self._weights:
            return summed
        raw = [figure.parts[0] for code, figure in areas if code in self._weights]
        value = sums.weighed_total(raw, list(self._weights.values()), self._full)
        return replace(summed, value=value.value, exact=value.exact, maximum=self._full)
