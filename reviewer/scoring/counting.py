"""Adding up one institution: its measures, indicators, areas and total, before it has a rank."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Indicator, Measure, Method
from reviewer.model.points import ZERO
from reviewer.model.result import AreaResult
from reviewer.model.round import Institution
from reviewer.model.setting import Governs
from reviewer.scoring import sums
from reviewer.scoring.exactly import NOTHING, Amount, added, cut, less, of, plus
from reviewer.scoring.grades import area_grade
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.measures import Measures
from reviewer.scoring.recompute import Recomputing
from reviewer.scoring.settings import reading
from reviewer.scoring.sums import Scored, Summed
from reviewer.scoring.weighing import Weighing
from reviewer.text import Text

BONUS = Text("가점", "Bonus")
PENALTY = Text("감점", "Penalty")
TOTAL = Text("총점", "Total")
TOTAL_RULE = Text("기본 점수 + 가점 + 감점", "Points + bonus + penalty")
SPARED = Text("0점 아래로 내려가 빼지 않은 감점", "Penalties not taken below zero")
SPARED_RULE = Text("지표의 점수는 0점 아래로 내려가지 않습니다", "No indicator falls below zero")


@dataclass(frozen=True, slots=True)
class Added:
    """One institution before it has a rank."""

    institution: Institution
    scored: tuple[Scored, ...]
    indicators: tuple[Summed, ...]
    areas: tuple[AreaResult, ...]
    base: Figure
    bonus: Figure
    penalty: Figure
    total: Figure
    is_missing: bool  # whether points ought to be there and are not


class Counting:
    """Adds up one institution after another under one set of rules.

    With `computing`, points recomputed from figures open down to the figures; without, they are values alone.
    """

    def __init__(self, given: TallyInput, computing: Recomputing | None = None) -> None:
        self._given = given
        self._measures = Measures(given, computing)
        floor = reading(given.framework, given.settings, Governs.PENALTY_FLOOR, "no_floor")
        self._indicator_floor = floor == "floor_indicator"
        self._total_floor = floor == "floor_total"
        self._rounding = reading(given.framework, given.settings, Governs.TOTAL_ROUNDING, "none")

    def institution(self, institution: Institution) -> Added:
        """Add up everything of one institution."""
        scored: list[Scored] = []
        indicators: list[Summed] = []
        areas: list[AreaResult] = []
        weighing = Weighing(self._given.framework, institution.type)
        for kind in self._given.framework.areas:
            of_area = []
            for indicator in kind.indicators:
                of_indicator = self._scored(indicator, institution)
                scored += of_indicator
                of_area.append(sums.indicator(indicator, of_indicator, floor=self._indicator_floor))
            indicators += of_area
            areas.append(self._area(kind, of_area, weighing))
        return self._totalled(institution, scored, indicators, areas)

    def _scored(self, indicator: Indicator, institution: Institution) -> list[Scored]:
        return [self._one(m, institution) for m in self._given.measures_of(institution, indicator)]

    def _one(self, measure: Measure, institution: Institution) -> Scored:
        left_out = self._measures.is_left_out(measure, institution)
        return Scored(measure, self._measures.figure(measure, institution), left_out)

    def _area(self, kind: Area, summed: list[Summed], weighing: Weighing) -> AreaResult:
        figure = weighing.area(kind, sums.area(kind, summed))
        return AreaResult(kind.code, figure, area_grade(self._given.framework, of(figure), figure.maximum or ZERO))

    def _totalled(
        self,
        institution: Institution,
        scored: list[Scored],
        indicators: list[Summed],
        areas: list[AreaResult],
    ) -> Added:
        weighing = Weighing(self._given.framework, institution.type)
        base = weighing.base([(a.code, a.figure) for a in areas])
        bonus = sums.summed(BONUS, _of(scored, Method.BONUS))
        penalty = sums.summed(PENALTY, _of(scored, Method.PENALTY))
        total = self._total(base, bonus, penalty, indicators)
        missing = any(one.is_missing for one in scored)
        return Added(institution, tuple(scored), tuple(indicators), tuple(areas), base, bonus, penalty, total, missing)

    def _total(self, base: Figure, bonus: Figure, penalty: Figure, indicators: list[Summed]) -> Figure:
        spared = _spared(indicators) if self._indicator_floor else NOTHING
        given_back = Figure(SPARED, spared.value, SPARED_RULE, exact=spared.exact)
        parts = (base, bonus, penalty, given_back) if spared.value else (base, bonus, penalty)
        whole = added(parts)
        floored = NOTHING if self._total_floor and whole.value < ZERO else whole
        kept = cut(floored, self._rounding)
        return Figure(TOTAL, kept.value, _total_rule(whole, floored, kept), parts, base.maximum, exact=kept.exact)


def _total_rule(exact: Amount, floored: Amount, value: Amount) -> Text:
    """Say what was done to the sum, if anything was."""
    if floored != exact:
        return Text(f"{TOTAL_RULE.ko}, 0점 아래는 0점으로", f"{TOTAL_RULE.en}, not below zero")
    if value != exact:
        return Text(f"{TOTAL_RULE.ko}, 반올림", f"{TOTAL_RULE.en}, rounded half up")
    return TOTAL_RULE


def _spared(indicators: list[Summed]) -> Amount:
    """Return what the floor of indicators at zero gives back of their penalties."""
    nets = (plus(s.points, s.penalty) for s in indicators if s.penalty.value)
    return plus(*(less(NOTHING, net) for net in nets if net.value < ZERO))


def _of(scored: list[Scored], method: Method) -> tuple[Figure, ...]:
    return tuple(s.figure for s in scored if s.measure.method is method)
