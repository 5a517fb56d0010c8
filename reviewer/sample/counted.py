"""Invented counted points: how an agency's tables for every institution might look."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reviewer.model.framework import Framework, Measure, Method, Substitution
from reviewer.model.ids import InstitutionCode
from reviewer.model.points import ZERO, rounded
from reviewer.model.round import Institution
from reviewer.sample.dice import Dice
from reviewer.sample.figures import Figured, Figures, corrected

DICE = Dice("sample/counted")
STANDING_IN = frozenset({Substitution.RESCALE, Substitution.GROUP_MEAN, Substitution.FULL_MARKS})
NOT_APPLICABLE = 4  # percent of what may be not applicable at all
BONUS, PENALTY = 14, 2  # percent of institutions with a case
LEANING = {"CEN": 82, "MET": 88, "LOC": 64, "PEQ": 86, "LPE": 74, "OPI": 62, "EDU": 84}
REASONS = (
    "대상 데이터베이스 없음(집계 기관 확인)",
    "기간 안에 접수된 건이 없음",
    "연계 데이터가 없음(구성도로 확인)",
    "신설 기관이라 올해 대상 아님",
)


@dataclass(frozen=True, slots=True)
class Count:
    """A row of an agency's table; `points` None means not applicable, for the reason in `basis`."""

    institution: Institution
    measure: Measure
    points: Decimal | None
    basis: str = ""
    figured: Figured | None = None  # the figures behind the points, where the institution filed some


def counts(
    framework: Framework, institutions: list[Institution], filing: Collection[InstitutionCode] = ()
) -> Iterator[Count]:
    """Yield the points of every institution, by measure and then by code; those who are `filing` have figures too."""
    figures = Figures(framework)
    for measure in framework.measures():
        if measure.is_counted:
            for institution in institutions:
                yield from _count(measure, institution, figures if institution.code in filing else None)


def _count(measure: Measure, institution: Institution, figures: Figures | None) -> Iterator[Count]:
    if measure.track not in ("", institution.track):
        return
    if measure.is_extra:
        yield from _extra(measure, institution)
        return
    maximum = measure.counted_maximum(institution.type)
    if not maximum:
        return
    names = (measure.code, institution.code)
    if measure.substitution in STANDING_IN and DICE.happens(NOT_APPLICABLE, "n/a", *names):
        yield Count(institution, measure, None, DICE.pick(REASONS, *names))
        return
    figured = figures.of(measure, institution, _standing(institution)) if figures else None
    if figured is None:
        yield Count(institution, measure, _points(maximum, measure, institution))
    else:
        yield Count(institution, measure, corrected(figured.points, measure, institution), figured=figured)


def _points(maximum: Decimal, measure: Measure, institution: Institution) -> Decimal:
    """Return points around how well the institution stands, full ones and zeros among them."""
    share = min(100, max(0, _standing(institution) + DICE.number(-25, 25, measure.code, institution.code)))
    return rounded(maximum * share / 100, 2)


def _standing(institution: Institution) -> int:
    """Return how well an institution stands, in per cent."""
    return LEANING[institution.type] + DICE.number(-28, 16, "standing", institution.code)


def _extra(measure: Measure, institution: Institution) -> Iterator[Count]:
    names = (measure.code, institution.code)
    bonus = measure.method is Method.BONUS
    if not DICE.happens(BONUS if bonus else PENALTY, "case", *names):
        return
    cases = DICE.number(1, 4 if bonus else 2, "cases", *names)
    points = measure.per_case.get(institution.type, ZERO) * cases
    yield Count(institution, measure, points, f"확인된 {cases}건")
