"""What was asked for, and what stands in for a measure that does not apply when the points of others are at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reviewer.model.figure import Figure
from reviewer.model.framework import Framework, Measure, Substitution
from reviewer.model.points import ZERO
from reviewer.model.setting import Governs
from reviewer.scoring.compute import Outcome, Status
from reviewer.scoring.exactly import mean, whole
from reviewer.scoring.settings import reading
from reviewer.scoring.substitute import OF_WHOM
from reviewer.text import Text

AS_GIVEN = Text("주어진 점수", "Points as given")
GIVEN_AS_NONE = Text("해당없음으로 주어짐", "Given as not applicable")
WITHOUT_REASON = Text("해당없음", "Not applicable")


@dataclass(frozen=True, slots=True)
class Reply:
    """What was asked for. `points` is exact, None where there are none and `sentence` says why."""

    status: Status
    points: Fraction | None
    figure: Figure
    sentence: Text | None = None
    substitution: Substitution | None = None
    award_barred: bool | None = None


def of_figure(figure: Figure, *, award_barred: bool | None = None) -> Reply:
    """Return a figure as what was asked for; one without a value was left out."""
    if figure.value is None:
        return Reply(Status.NOT_APPLICABLE, None, figure, figure.rule, Substitution.RESCALE, award_barred)
    return Reply(Status.SCORED, whole(figure), figure, award_barred=award_barred)


class StandIns:
    """Finds what stands in under one edition's readings."""

    def __init__(self, framework: Framework, settings: Mapping[str, str]) -> None:
        members = reading(framework, settings, Governs.MEAN_MEMBERS, "scored_only")
        self._as_zero = members == "missing_as_zero"

    def reply(
        self, measure: Measure, found: Outcome, maximum: Decimal | None, others: Sequence[Decimal | None]
    ) -> Reply:
        """Return what stands in for a measure of `maximum` points; `others` are those of other institutions."""
        way = found.substitution or measure.substitution
        why = found.sentence or WITHOUT_REASON
        if way is Substitution.FULL_MARKS:
            figure = Figure(measure.name, maximum, _in_full(why), _behind(found), maximum)
            return Reply(Status.NOT_APPLICABLE, Fraction(maximum or ZERO), figure, why, way)
        members = self._members(others)
        if way in OF_WHOM and members:
            return _mean(Figure(measure.name, None, why, _behind(found), maximum), way, members)
        sentence = _nothing_stands_in(measure, way, why)
        blank = Figure(measure.name, None, sentence, _behind(found), maximum)
        return Reply(Status.NOT_APPLICABLE, None, blank, sentence, way)

    def _members(self, others: Sequence[Decimal | None]) -> list[Decimal]:
        return [ZERO if points is None else points for points in others if points is not None or self._as_zero]


def _behind(found: Outcome) -> tuple[Figure, ...]:
    """Return what was looked at before a rule said that its measure does not apply."""
    return tuple(part for part in found.figure.parts if part.words is not None) if found.figure else ()


def _in_full(why: Text) -> Text:
    if why is WITHOUT_REASON:
        return Text("해당없음: 만점", "Not applicable: full marks")
    return Text(f"해당없음({why.ko}): 만점", f"Not applicable ({why.en}): full marks")


def _mean(blank: Figure, way: Substitution, members: list[Decimal]) -> Reply:
    found = mean(map(Fraction, members))
    why = blank.rule
    rule = Text(
        f"{why.ko}: {OF_WHOM[way].ko}({len(members)}개 기관)",
        f"{why.en}: {OF_WHOM[way].en} ({len(members)} institutions)",
    )
    parts = tuple(Figure(Text(f"기관 {n}", f"Institution {n}"), one, AS_GIVEN) for n, one in enumerate(members, 1))
    figure = Figure(blank.label, found.value, rule, (*parts, *blank.parts), blank.maximum, exact=found.exact)
    return Reply(Status.NOT_APPLICABLE, found.whole, figure, why, way)


def _nothing_stands_in(measure: Measure, way: Substitution, why: Text) -> Text:
    ko, en = ("", "") if why is WITHOUT_REASON else (f"({why.ko})", f" ({why.en})")
    if way is Substitution.RESCALE:
        return Text(
            f"{measure.code} 해당없음{ko}: 배점을 빼고 나머지로 다시 맞춥니다.",
            f"{measure.code} does not apply{en}: its points are left out and the rest is scaled up.",
        )
    if way is Substitution.BY_HAND:
        return Text(
            f"{measure.code} 해당없음{ko}: 편람에 처리 방법이 없어 사람이 정해야 합니다.",
            f"{measure.code} does not apply{en}: the manual has no rule, a person must settle it.",
        )
    whom = OF_WHOM[way]
    return Text(
        f"{measure.code} 해당없음{ko}: {whom.ko}을 씁니다. 다른 기관의 점수를 others=4,3,2처럼 주십시오.",
        f"{measure.code} does not apply{en}: the {whom.en} stands in. Give the others' points as others=4,3,2.",
    )
