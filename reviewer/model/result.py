"""Results of a round: per institution its figures, grade and rank."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.model.compared import Compared
from reviewer.model.figure import Figure
from reviewer.model.ids import AreaCode, IndicatorCode, InstitutionCode, MeasureCode
from reviewer.model.round import Institution
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class AreaResult:
    """Points of one area, its maximum for the institution's type, and the area grade where the edition has one."""

    code: AreaCode
    figure: Figure
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class InstitutionResult:
    """Everything a score sheet says about one institution. Ranks are 1-based, joint ranks share a number."""

    institution: Institution
    measures: dict[MeasureCode, Figure]
    indicators: dict[IndicatorCode, Figure]
    areas: tuple[AreaResult, ...]
    base: Figure  # the 100 points
    bonus: Figure
    penalty: Figure
    total: Figure  # base + bonus + penalty
    grade: Text
    grade_rule: Text
    rank: int
    rank_in_type: int
    of_type: int
    award_barred: bool
    missing: tuple[MeasureCode, ...]  # judged without a decision, or counted without points
    ties: tuple[Figure, ...] = ()  # the steps of the tie-break, where the total is another's too
    preliminary: Figure | None = None  # the total without what was given as unsure, where the edition asks for it
    compared: dict[MeasureCode, Compared] = field(default_factory=dict)  # of measures with figures or a claim
    others_waiting: int = 0  # institutions of the round whose own points are not all there yet

    @property
    def is_complete(self) -> bool:
        """Tell whether every measure of this institution has its points."""
        return not self.missing

    @property
    def is_final(self) -> bool:
        """Tell whether grade and rank stand: they compare institutions, so all of them must be complete."""
        return not self.missing and not self.others_waiting


@dataclass(frozen=True, slots=True)
class Tally:
    """집계: the results of all institutions, best first, with what they were computed under."""

    results: tuple[InstitutionResult, ...]
    head: str  # digest of the journal the figures came from, 64 hex digits
    settings: dict[str, str]

    def of(self, code: InstitutionCode) -> InstitutionResult:
        """Return one institution's result; raises KeyError when it is not in the round."""
        for result in self.results:
            if result.institution.code == code:
                return result
        raise KeyError(code)

    def total_of(self, code: InstitutionCode) -> Decimal:
        """Return an institution's total points."""
        value = self.of(code).total.value
        return value if value is not None else Decimal(0)
