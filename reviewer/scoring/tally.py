"""The tally (집계): every institution's points, grade and rank, each figure with its tree of reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reviewer.collector import held_back
from reviewer.model.compared import Compared
from reviewer.model.figure import Figure
from reviewer.model.ids import IndicatorCode, InstitutionCode, MeasureCode
from reviewer.model.points import ZERO
from reviewer.model.result import InstitutionResult, Tally
from reviewer.model.scale import Preliminary
from reviewer.model.ties import Compare
from reviewer.scoring import preliminary
from reviewer.scoring.counting import TOTAL_RULE, Added, Counting
from reviewer.scoring.exactly import of
from reviewer.scoring.grades import RoundGrades, Stand, ranks
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.recompute import Recomputing
from reviewer.scoring.ties import Key, Standing, Ties

__all__ = ["TOTAL_RULE", "Opener", "Ranking", "tally"]


@dataclass(frozen=True, slots=True)
class _Place:
    """All that an institution's result depends on besides its own points: where it stands, who ties, who waits."""

    stand: Stand
    of_type: int
    ties: tuple[Figure, ...]
    others: int
    tied: int


def tally(given: TallyInput, head: str) -> Tally:
    """Return the results of all institutions, best first; `head` is the digest of the journal behind them.

    Points recomputed from figures are values here; `Opener` shows how they came to be.
    """
    with held_back():
        counting = Counting(given)
        return Ranking().tally(given, [counting.institution(i) for i in given.institutions], head)


class Opener:
    """Opens results of one tally: every recomputed figure down to what was filed."""

    def __init__(self, given: TallyInput, found: Tally, computing: Recomputing) -> None:
        self._found = found
        self._counting = Counting(given, computing)

    def of(self, code: InstitutionCode) -> InstitutionResult:
        """Return one institution's result, opened; raises KeyError when it is not in the tally."""
        result = self._found.of(code)
        if not result.compared:
            return result
        one = self._counting.institution(result.institution)
        whole = replace(result, base=one.base, bonus=one.bonus, penalty=one.penalty, total=one.total, areas=one.areas)
        measures: dict[MeasureCode, Figure] = {s.measure.code: s.figure for s in one.scored}
        indicators: dict[IndicatorCode, Figure] = {s.indicator.code: s.figure for s in one.indicators}
        return replace(whole, measures=measures, indicators=indicators)


class Ranking:
    """Ranks institutions that were added up; those that did not change and stand where they stood keep their result."""

    def __init__(self) -> None:
        self._before: dict[str, tuple[Added, _Place, InstitutionResult]] = {}

    def tally(self, given: TallyInput, counted: Sequence[Added], head: str) -> Tally:
        """Return the tally: ranks, ties and grades, best first."""
        totals = Counter(one.total.value for one in counted)
        chained = bool(given.framework.tie_break)
        standings = [_standing(one, detailed=chained and totals[one.total.value] > 1) for one in counted]
        ties = Ties(given.framework, given.settings, standings)
        keys = [ties.key(one) for one in standings]
        places = ranks(keys)
        in_type, sizes = _places_in_type(counted, keys), Counter(one.institution.type for one in counted)
        waiting = sum(one.is_missing for one in counted)
        stands = [
            Stand(one.institution.type, rank, in_type[one.institution.code])
            for one, rank in zip(counted, places, strict=True)
        ]
        grades = RoundGrades(given.framework, given.settings, stands, settled=not waiting)
        results = []
        for one, stand, standing in zip(counted, stands, standings, strict=True):
            others, of_type = waiting - one.is_missing, sizes[stand.type]
            place = _Place(stand, of_type, ties.told(standing), others, grades.tied(stand))
            results.append(self._result(given, one, place, grades))
        results = _preliminary(given, results)
        results.sort(key=lambda r: (r.rank, r.institution.code))
        return Tally(tuple(results), head, dict(given.settings))

    def _result(self, given: TallyInput, one: Added, place: _Place, grades: RoundGrades) -> InstitutionResult:
        before = self._before.get(one.institution.code)
        if before is not None and before[0] is one and before[1] == place:
            return before[2]
        result = _result(given, one, place, grades)
        self._before[one.institution.code] = (one, place, result)
        return result


def _preliminary(given: TallyInput, results: list[InstitutionResult]) -> list[InstitutionResult]:
    """Give each result its preliminary total, where the edition asks for one."""
    if given.framework.preliminary is not Preliminary.WITHOUT_UNSURE:
        return results
    sure, doubted = Counting(preliminary.without_unsure(given)), preliminary.unsure(given)
    totals = {r.institution.code: sure.institution(r.institution).total.value or ZERO for r in results}
    return [replace(r, preliminary=preliminary.figure(r, totals[r.institution.code], doubted)) for r in results]


def _standing(one: Added, *, detailed: bool) -> Standing:
    """Return what an institution is compared by; what is behind its total only where that has to decide."""
    total = one.total.value or ZERO
    if not detailed:
        return Standing(one.institution, total, {}, {})
    places = {(Compare.AREA, str(a.code)): a.figure.value or ZERO for a in one.areas}
    places |= {(Compare.INDICATOR, str(s.indicator.code)): s.figure.value or ZERO for s in one.indicators}
    measures = {str(s.measure.code): s.figure.value or ZERO for s in one.scored}
    places |= {(Compare.MEASURE, code): value for code, value in measures.items()}
    sums = ((Compare.BASE, one.base), (Compare.BONUS, one.bonus), (Compare.PENALTY, one.penalty))
    places |= {(compare, ""): figure.value or ZERO for compare, figure in sums}
    return Standing(one.institution, total, measures, places)


def _places_in_type(counted: Sequence[Added], keys: list[Key]) -> dict[str, int]:
    by_type: dict[str, list[tuple[str, Key]]] = {}
    for one, value in zip(counted, keys, strict=True):
        by_type.setdefault(one.institution.type, []).append((one.institution.code, value))
    return {
        code: place
        for members in by_type.values()
        for (code, _), place in zip(members, ranks([value for _, value in members]), strict=True)
    }


def _result(given: TallyInput, one: Added, place: _Place, grades: RoundGrades) -> InstitutionResult:
    grade, grade_rule = grades.of(of(one.total), place.stand)
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
        rank=place.stand.rank,
        rank_in_type=place.stand.in_type,
        of_type=place.of_type,
        ties=place.ties,
        compared=_compared(given, one),
        award_barred=any(s.measure.bars_award and (s.figure.value or ZERO) != ZERO for s in one.scored),
        missing=tuple(s.measure.code for s in one.scored if s.is_missing),
        others_waiting=place.others,
    )


def _compared(given: TallyInput, one: Added) -> dict[MeasureCode, Compared]:
    """Return what was claimed, counted and recomputed for the measures of one institution."""
    if not given.compared:
        return {}
    code = one.institution.code
    found = ((s.measure.code, given.compared.get((code, s.measure.code))) for s in one.scored)
    return {measure: compared for measure, compared in found if compared is not None}
