"""From measures to indicators, areas and the total, moving points where the rules let them move.

Rescaling (비례 환산): a measure that does not apply is left out and the rest of its indicator is scaled up to the
indicator's maximum; an indicator that does not apply at all is left out of its area the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Indicator, Measure, Method
from reviewer.model.points import ZERO, divided, shown
from reviewer.scoring.exactly import NOTHING, Amount, added, amount, of, plus, whole
from reviewer.text import Text

COUNTED_PART = Text("건수 점수", "Counted part")
SUM = Text("아래 점수의 합", "Sum of the points below")
FLOORED = Text("아래 점수의 합, 감점은 0점까지만", "Sum of the points below, penalties down to zero only")
ALL_LEFT_OUT = Text("해당없음: 지표 전체를 뺍니다", "Not applicable: the whole indicator is left out")


@dataclass(frozen=True, slots=True)
class Scored:
    """A measure beside its figure; `left_out` when rescaling takes its points away."""

    measure: Measure
    figure: Figure
    left_out: bool = False

    @property
    def is_missing(self) -> bool:
        """Tell whether points ought to be here and are not."""
        return self.figure.value is None and not self.left_out


@dataclass(frozen=True, slots=True)
class Summed:
    """An indicator: `figure` with its bonus and penalties, `ordinary` without them, as its area adds it up."""

    indicator: Indicator
    figure: Figure
    ordinary: Figure
    penalty: Amount
    left_out: bool = False

    @property
    def points(self) -> Amount:
        """Return the ordinary points; zero when the indicator is left out."""
        return of(self.ordinary)

    @property
    def maximum(self) -> Decimal:
        """Return the ordinary maximum."""
        return self.ordinary.maximum or ZERO


def maximum_of(scored: Iterable[Scored]) -> Decimal:
    """Return the sum of maxima of ordinary measures (bonus and penalty have none)."""
    return sum((s.figure.maximum or ZERO for s in scored if not s.measure.is_extra), ZERO)


def indicator(kind: Indicator, scored: Sequence[Scored], *, floor: bool) -> Summed:
    """Return an indicator's figures from its measures; `floor` keeps penalties from taking it below zero."""
    ordinary = _ordinary(kind, [s for s in scored if not s.measure.is_extra])
    left_out = ordinary.value is None
    extras = [s for s in scored if s.measure.is_extra]
    if left_out or not extras:
        return Summed(kind, ordinary, ordinary, NOTHING, left_out)
    penalty = added(s.figure for s in extras if s.measure.method is Method.PENALTY)
    bonus = added(s.figure for s in extras if s.measure.method is Method.BONUS)
    net = plus(of(ordinary), penalty)
    counted = NOTHING if floor and net.value < ZERO else net
    own = ordinary.parts if ordinary.rule is SUM else (ordinary,)  # a scaled sum stays one part: only so it adds up
    rule = SUM if counted == net else FLOORED
    figure = _figure(kind.name, plus(counted, bonus), rule, (*own, *_figures(extras)), ordinary.maximum)
    return Summed(kind, figure, ordinary, penalty)


def _ordinary(kind: Indicator, scored: Sequence[Scored]) -> Figure:
    applied = [s for s in scored if not s.left_out]
    full, rest = maximum_of(scored), maximum_of(applied)
    if scored and not applied:
        return Figure(kind.name, None, ALL_LEFT_OUT, _figures(scored), full)
    points = added(s.figure for s in applied)
    if rest == full:
        return _figure(kind.name, points, SUM, _figures(scored), full)
    return _figure(kind.name, _scaled(points, full, rest), _scaled_rule(points, full, rest), _figures(scored), full)


def area(kind: Area, summed: Sequence[Summed]) -> Figure:
    """Return an area's figure: ordinary points only, scaled where a whole indicator does not apply."""
    full = sum((s.maximum for s in summed), ZERO)
    applied = [s for s in summed if not s.left_out]
    rest = sum((s.maximum for s in applied), ZERO)
    points = added(s.ordinary for s in applied)
    parts = tuple(s.ordinary for s in summed if s.ordinary.parts or s.maximum)  # one of bonuses alone has none
    if kind.rescale and applied and rest != full:
        return _figure(kind.name, _scaled(points, full, rest), _scaled_rule(points, full, rest), parts, full)
    return _figure(kind.name, points, SUM, parts, full)


def weighed(figure: Figure, weight: Decimal, all_weights: Decimal, full: Decimal) -> Figure:
    """Return an area's figure scaled to its weight of the edition's full points; `all_weights` is the sum of all."""
    points, maximum = figure.value or ZERO, figure.maximum or ZERO
    share = divided(Fraction(full) * Fraction(weight) / Fraction(all_weights))
    ratio = Fraction(full) * Fraction(weight) / (Fraction(all_weights) * Fraction(maximum)) if maximum else Fraction(0)
    said = f"{shown(points)} ÷ {shown(maximum)} × {shown(full)} × {shown(weight)} ÷ {shown(all_weights)}"
    rule = Text(f"비중만큼 환산: {said}", f"Scaled to its weight: {said}")
    return _figure(figure.label, amount(whole(figure) * ratio), rule, (figure,), share)


def weighed_total(figures: Sequence[Figure], weights: Sequence[Decimal], full: Decimal) -> Amount:
    """Return the sum of areas by weight, divided once at the end, so that thirds add up to a whole."""
    shares = (
        whole(figure) / Fraction(figure.maximum) * Fraction(weight)
        for figure, weight in zip(figures, weights, strict=True)
        if figure.maximum
    )
    return amount(sum(shares, Fraction(0)) * Fraction(full) / Fraction(sum(weights, ZERO)))


def summed(label: Text, parts: tuple[Figure, ...]) -> Figure:
    """Return figures added up under a name, their maxima too."""
    maximum = sum((part.maximum or ZERO for part in parts), ZERO)
    return _figure(label, added(parts), SUM, parts, maximum)


def _figure(label: Text, points: Amount, rule: Text, parts: tuple[Figure, ...], maximum: Decimal | None) -> Figure:
    return Figure(label, points.value, rule, parts, maximum, exact=points.exact)


def _scaled(points: Amount, full: Decimal, rest: Decimal) -> Amount:
    return amount(points.whole * Fraction(full) / Fraction(rest))


def _figures(scored: Iterable[Scored]) -> tuple[Figure, ...]:
    return tuple(s.figure for s in scored)


def _scaled_rule(points: Amount, full: Decimal, rest: Decimal) -> Text:
    said = f"{shown(points.value)} × {shown(full)} ÷ {shown(rest)}"
    return Text(f"해당없음 배점을 빼고 환산: {said}", f"Scaled without what does not apply: {said}")
