"""The tally (집계): every institution's points, grade and rank, each figure with its tree of reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Indicator, Measure, Method
from reviewer.model.ids import AreaCode, IndicatorCode, MeasureCode
from reviewer.model.points import ZERO
from reviewer.model.result import AreaResult, InstitutionResult, Tally
from reviewer.model.round import Institution
from reviewer.model.scale import Preliminary
from reviewer.model.setting import Governs
from reviewer.model.ties import Compare
from reviewer.scoring import preliminary, sums
from reviewer.scoring.grades import Grades, area_grade, ranks
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.measures import Measures
from reviewer.scoring.settings import cut, reading
from reviewer.scoring.sums import Scored, Summed
from reviewer.scoring.ties import Key, Standing, Ties
from reviewer.text import Text

BASE = Text("기본 점수(가점·감점 제외)", "Points without bonus and penalty")
BONUS = Text("가점", "Bonus")
PENALTY = Text("감점", "Penalty")
TOTAL = Text("총점", "Total")
TOTAL_RULE = Text("기본 점수 + 가점 + 감점", "Points + bonus + penalty")
SPARED = Text("0점 아래로 내려가 빼지 않은 감점", "Penalties not taken below zero")
SPARED_RULE = Text("지표의 점수는 0점 아래로 내려가지 않습니다", "No indicator falls below zero")


@dataclass(frozen=True, slots=True)
class _Sums:
    """One institution before it has a rank."""

    institution: Institution
    scored: tuple[Scored, ...]
    indicators: tuple[Summed, ...]
    areas: tuple[AreaResult, ...]
    base: Figure
    bonus: Figure
    penalty: Figure
    total: Figure


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one institution stands, and how its ties were broken."""

    rank: int
    in_type: int
    of_type: int
    ties: tuple[Figure, ...]


def tally(given: TallyInput, head: str) -> Tally:
    """Return the results of all institutions, best first; `head` is the digest of the journal behind them."""
    counting = _Counting(given)
    counted = [counting.institution(i) for i in given.institutions]
    results = _preliminary(given, _ranked(given, counted))
    results.sort(key=lambda r: (r.rank, r.institution.code))
    return Tally(tuple(results), head, dict(given.settings))


def _preliminary(given: TallyInput, results: list[InstitutionResult]) -> list[InstitutionResult]:
    """Give each result its preliminary total, where the edition asks for one."""
    if given.framework.preliminary is not Preliminary.WITHOUT_UNSURE:
        return results
    sure, doubted = _Counting(preliminary.without_unsure(given)), preliminary.unsure(given)
    totals = {r.institution.code: sure.institution(r.institution).total.value or ZERO for r in results}
    return [replace(r, preliminary=preliminary.figure(r, totals[r.institution.code], doubted)) for r in results]


class _Counting:
    """Adds up one institution after another under one set of rules."""

    def __init__(self, given: TallyInput) -> None:
        self._given = given
        self._measures = Measures(given)
        floor = reading(given.framework, given.settings, Governs.PENALTY_FLOOR, "no_floor")
        self._indicator_floor = floor == "floor_indicator"
        self._total_floor = floor == "floor_total"
        self._rounding = reading(given.framework, given.settings, Governs.TOTAL_ROUNDING, "none")

    def institution(self, institution: Institution) -> _Sums:
        """Add up everything of one institution."""
        scored: list[Scored] = []
        indicators: list[Summed] = []
        areas: list[AreaResult] = []
        weights = self._given.framework.weights(institution.type)
        for kind in self._given.framework.areas:
            of_area = []
            for indicator in kind.indicators:
                of_indicator = self._scored(indicator, institution)
                scored += of_indicator
                of_area.append(sums.indicator(indicator, of_indicator, floor=self._indicator_floor))
            indicators += of_area
            areas.append(self._area(kind, of_area, weights))
        return self._totalled(institution, scored, indicators, areas)

    def _scored(self, indicator: Indicator, institution: Institution) -> list[Scored]:
        return [self._one(m, institution) for m in self._given.measures_of(institution, indicator)]

    def _one(self, measure: Measure, institution: Institution) -> Scored:
        left_out = sums.is_left_out(measure, not_applicable=self._measures.is_left_out(measure, institution))
        return Scored(measure, self._measures.figure(measure, institution), left_out)

    def _area(self, kind: Area, summed: list[Summed], weights: Mapping[AreaCode, Decimal]) -> AreaResult:
        figure = sums.area(kind, summed)
        if kind.code in weights:
            of = sum(weights.values(), ZERO)
            figure = sums.weighed(figure, weights[kind.code], of, self._given.framework.full_points)
        points, maximum = figure.value or ZERO, figure.maximum or ZERO
        return AreaResult(kind.code, figure, area_grade(self._given.framework, points, maximum))

    def _totalled(
        self,
        institution: Institution,
        scored: list[Scored],
        indicators: list[Summed],
        areas: list[AreaResult],
    ) -> _Sums:
        base = self._base(areas, self._given.framework.weights(institution.type))
        bonus = _summed(BONUS, _of(scored, Method.BONUS))
        penalty = _summed(PENALTY, _of(scored, Method.PENALTY))
        total = self._total(base, bonus, penalty, indicators)
        return _Sums(institution, tuple(scored), tuple(indicators), tuple(areas), base, bonus, penalty, total)

    def _base(self, areas: list[AreaResult], weights: Mapping[AreaCode, Decimal]) -> Figure:
        """Return the points of all areas; those with a weight are added up before anything is divided."""
        summed = _summed(BASE, tuple(a.figure for a in areas))
        if not weights:
            return summed
        raw = [a.figure.parts[0] for a in areas if a.code in weights]
        full = self._given.framework.full_points
        value = sums.weighed_total(raw, list(weights.values()), full)
        return replace(summed, value=value, maximum=full)

    def _total(self, base: Figure, bonus: Figure, penalty: Figure, indicators: list[Summed]) -> Figure:
        spared = _spared(indicators) if self._indicator_floor else ZERO
        parts = (base, bonus, penalty, Figure(SPARED, spared, SPARED_RULE)) if spared else (base, bonus, penalty)
        exact = sums.total(parts)
        floored = max(exact, ZERO) if self._total_floor else exact
        value = cut(floored, self._rounding)
        return Figure(TOTAL, value, _total_rule(exact, floored, value), parts, base.maximum)


def _total_rule(exact: Decimal, floored: Decimal, value: Decimal) -> Text:
    """Say what was done to the sum, if anything was."""
    if floored != exact:
        return Text(f"{TOTAL_RULE.ko}, 0점 아래는 0점으로", f"{TOTAL_RULE.en}, not below zero")
    if value != exact:
        return Text(f"{TOTAL_RULE.ko}, 반올림", f"{TOTAL_RULE.en}, rounded half up")
    return TOTAL_RULE


def _spared(indicators: list[Summed]) -> Decimal:
    """Return what the floor of indicators at zero gives back of their penalties."""
    return sum((max(ZERO, -(s.points + s.penalty)) for s in indicators if s.penalty), ZERO)


def _summed(label: Text, parts: tuple[Figure, ...]) -> Figure:
    maximum = sum((p.maximum or ZERO for p in parts), ZERO)
    return Figure(label, sums.total(parts), sums.SUM, parts, maximum)


def _of(scored: list[Scored], method: Method) -> tuple[Figure, ...]:
    return tuple(s.figure for s in scored if s.measure.method is method)


def _ranked(given: TallyInput, counted: list[_Sums]) -> list[InstitutionResult]:
    standings = [_standing(c) for c in counted]
    ties = Ties(given.framework, given.settings, standings)
    keys = [ties.key(one) for one in standings]
    places = ranks(keys)
    in_type = _places_in_type(counted, keys)
    sizes = Counter(c.institution.type for c in counted)
    waiting = sum(any(s.is_missing for s in one.scored) for one in counted)
    grades = Grades(given.framework, given.settings, len(counted), Counter(places), settled=not waiting)
    found = [
        _result(
            one, _Place(place, in_type[one.institution.code], sizes[one.institution.type], ties.told(standing)), grades
        )
        for one, place, standing in zip(counted, places, standings, strict=True)
    ]
    return [replace(result, others_waiting=waiting - (not result.is_complete)) for result in found]


def _standing(one: _Sums) -> Standing:
    places = {(Compare.AREA, str(a.code)): a.figure.value or ZERO for a in one.areas}
    places |= {(Compare.INDICATOR, str(s.indicator.code)): s.figure.value or ZERO for s in one.indicators}
    measures = {str(s.measure.code): s.figure.value or ZERO for s in one.scored}
    places |= {(Compare.MEASURE, code): value for code, value in measures.items()}
    sums = ((Compare.BASE, one.base), (Compare.BONUS, one.bonus), (Compare.PENALTY, one.penalty))
    places |= {(compare, ""): figure.value or ZERO for compare, figure in sums}
    return Standing(one.institution, one.total.value or ZERO, measures, places)


def _places_in_type(counted: list[_Sums], keys: list[Key]) -> dict[str, int]:
    by_type: dict[str, list[tuple[str, Key]]] = {}
    for one, value in zip(counted, keys, strict=True):
        by_type.setdefault(one.institution.type, []).append((one.institution.code, value))
    return {
        code: place
        for members in by_type.values()
        for (code, _), place in zip(members, ranks([value for _, value in members]), strict=True)
    }


def _result(one: _Sums, place: _Place, grades: Grades) -> InstitutionResult:
    grade, grade_rule = grades.of(one.total.value or ZERO, place.rank)
    measures: dict[MeasureCode, Figure] = {s.measure.code: s.figure for s in one.scored}
    indicators: dict[IndicatorCode, Figure] = {s.indicator.code: s.figure for s in one.indicators}
    return InstitutionResult(
        institution=one.institution,
        measures=measures,
        indicators=indicators,
        areas=one.areas,
        base=one.base,
        bonus=one.bonus,
        penalty=one.penalty,
        total=one.total,
        grade=grade,
        grade_rule=grade_rule,
        rank=place.rank,
        rank_in_type=place.in_type,
        of_type=place.of_type,
        ties=place.ties,
        award_barred=any(s.measure.bars_award and (s.figure.value or ZERO) != ZERO for s in one.scored),
        missing=tuple(s.measure.code for s in one.scored if s.is_missing),
    )
