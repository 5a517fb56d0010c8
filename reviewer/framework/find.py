"""Finds measures by the code a person types, with plain digits for the circled ones."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from reviewer.errors import UserError
from reviewer.model.framework import Area, Framework, Indicator, Measure
from reviewer.model.ids import TypeCode
from reviewer.model.points import ZERO
from reviewer.text import Text


def measures(framework: Framework, typed: str) -> tuple[Measure, ...]:
    """Return the measure of a code, or all of an indicator; `1-4-2` finds `1-④-2`.

    Raises UserError when the edition has neither a measure nor an indicator of that code.
    """
    wanted = _plain(typed)
    exact = tuple(m for m in framework.measures() if _plain(m.code) == wanted)
    if exact:
        return exact
    for indicator in framework.indicators():
        if _plain(indicator.code) == wanted:
            return indicator.measures
    codes = ", ".join(m.code for m in framework.measures())
    raise UserError(
        Text(
            f"'{typed}'이라는 지표나 세부 평가항목이 {framework.id}에 없습니다. 있는 항목: {codes}",
            f"There is no indicator or measure '{typed}' in {framework.id}. There are: {codes}",
        )
    )


def indicator_points(indicator: Indicator, kind: TypeCode) -> Decimal:
    """Return the points of one type under an indicator; tracks are alternatives, so the first one counts."""
    track = indicator.tracks[0] if indicator.tracks else ""
    counted = (m for m in indicator.measures if not m.is_extra and m.track in ("", track))
    return sum((m.maximum.get(kind, ZERO) for m in counted), ZERO)


def area_points(area: Area, kind: TypeCode) -> Decimal:
    """Return the points of one type under an area."""
    return sum((indicator_points(indicator, kind) for indicator in area.indicators), ZERO)


def _plain(code: str) -> str:
    return unicodedata.normalize("NFKC", code).strip()
