"""What stands in for points that cannot be measured (해당없음 처리): full marks, or a mean of others.

Rescaling works on sums, not on one measure, and lives with them in `sums`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from reviewer.model.figure import Figure
from reviewer.model.framework import Measure, Substitution
from reviewer.model.ids import InstitutionCode, MeasureCode, TypeCode
from reviewer.model.round import Counted, Institution
from reviewer.model.setting import Governs
from reviewer.model.substitution import Approval
from reviewer.scoring.exactly import Amount, mean
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.settings import reading
from reviewer.text import Text

OF_WHOM = {
    Substitution.GROUP_MEAN: Text("같은 평가군 평균", "mean of its group"),
    Substitution.TYPE_MEAN: Text("같은 유형 평균", "mean of its type"),
    Substitution.ALL_MEAN: Text("전체 기관 평균", "mean of all institutions"),
}


WAITS = Text("해당없음: 처리의 승인을 기다립니다", "Not applicable: waits for approval")
BY_HAND = Text(
    "해당없음: 편람에 처리 방법이 없어 정한 점수", "Not applicable: points settled by hand, the manual has no rule"
)


class Substitutes:
    """Finds substitutes, computing each mean once."""

    def __init__(self, given: TallyInput) -> None:
        self._given = given
        self._by_type: dict[TypeCode, list[InstitutionCode]] = {}
        for institution in given.institutions:
            self._by_type.setdefault(institution.type, []).append(institution.code)
        self._means: dict[tuple[MeasureCode, tuple[TypeCode, ...]], Amount | None] = {}

    def figure(self, measure: Measure, institution: Institution, counted: Counted) -> Figure:
        """Return what stands in for a measure that does not apply to an institution; nothing does while it waits."""
        key = (institution.code, measure.code)
        if self._given.waits(key):
            return self._waiting(measure, institution, counted)
        figure = self._how(self._given.way(measure, institution.code))(measure, institution, counted)
        return replace(figure, note=_said(counted, self._given.approvals.get(key)))

    def _how(self, way: Substitution) -> Callable[[Measure, Institution, Counted], Figure]:
        """Return the method for a way; kept by the object itself, its own methods would keep all of a tally alive."""
        return {
            Substitution.FULL_MARKS: self._full,
            Substitution.GROUP_MEAN: self._mean,
            Substitution.TYPE_MEAN: self._mean,
            Substitution.ALL_MEAN: self._mean,
            Substitution.RESCALE: self._left_out,
            Substitution.BY_HAND: self._by_hand,
        }[way]

    def _waiting(self, measure: Measure, institution: Institution, counted: Counted) -> Figure:
        maximum = measure.counted_maximum(institution.type)
        return Figure(measure.name, None, WAITS, maximum=maximum, source=counted.source, note=_said(counted, None))

    def _full(self, measure: Measure, institution: Institution, counted: Counted) -> Figure:
        maximum = measure.counted_maximum(institution.type)
        rule = Text("해당없음: 만점을 줍니다", "Not applicable: full marks")
        return Figure(measure.name, maximum, rule, maximum=maximum, source=counted.source)

    def _mean(self, measure: Measure, institution: Institution, counted: Counted) -> Figure:
        way = self._given.way(measure, institution.code)
        types = self._types(measure, institution.type, way)
        value = self._mean_over(measure, types)
        whom = OF_WHOM[way]
        rule = Text(
            f"해당없음: {whom.ko}({len(self._members(measure, types))}개 기관)",
            f"Not applicable: {whom.en} ({len(self._members(measure, types))} institutions)",
        )
        maximum = measure.counted_maximum(institution.type)
        if value is None:
            return Figure(measure.name, None, rule, maximum=maximum, source=counted.source)
        return Figure(measure.name, value.value, rule, maximum=maximum, source=counted.source, exact=value.exact)

    def _left_out(self, measure: Measure, institution: Institution, counted: Counted) -> Figure:
        rule = Text("해당없음: 배점을 빼고 나머지를 비례해 늘립니다", "Not applicable: left out, the rest is scaled up")
        maximum = measure.counted_maximum(institution.type)
        return Figure(measure.name, None, rule, maximum=maximum, source=counted.source)

    def _by_hand(self, measure: Measure, institution: Institution, counted: Counted) -> Figure:
        approval = self._given.approvals.get((institution.code, measure.code))
        if approval is not None and approval.points is not None:
            maximum = measure.counted_maximum(institution.type)
            return Figure(measure.name, approval.points, BY_HAND, maximum=maximum, source=counted.source)
        rule = Text(
            "해당없음: 편람에 처리 방법이 없어 위원회가 정해야 합니다",
            "Not applicable: the manual has no rule, the panel must decide",
        )
        maximum = measure.counted_maximum(institution.type)
        return Figure(measure.name, None, rule, maximum=maximum, source=counted.source)

    def _types(self, measure: Measure, type_code: TypeCode, way: Substitution) -> tuple[TypeCode, ...]:
        if way is Substitution.GROUP_MEAN:
            return self._given.types_in_group(measure, type_code)
        if way is Substitution.TYPE_MEAN:
            return (type_code,)
        return tuple(kind.code for kind in self._given.framework.types)

    def _mean_over(self, measure: Measure, types: tuple[TypeCode, ...]) -> Amount | None:
        key = (measure.code, types)
        if key not in self._means:
            members = self._members(measure, types)
            self._means[key] = mean(members) if members else None
        return self._means[key]

    def _members(self, measure: Measure, types: tuple[TypeCode, ...]) -> list[Fraction]:
        """Return the points a mean is over; institutions without points count as zero only if the setting says so."""
        settings, framework = self._given.settings, self._given.framework
        as_zero = reading(framework, settings, Governs.MEAN_MEMBERS, "scored_only") == "missing_as_zero"
        codes = (code for kind in types for code in self._by_type.get(kind, ()))
        rows = (self._given.counted.get((code, measure.code)) for code in codes)
        found = [row for row in rows if row is not None]
        scored = [Amount(row.points, row.exact).whole for row in found if row.points is not None]
        return scored + [Fraction(0)] * (len(found) - len(scored)) if as_zero else scored


def stands_in(figure: Figure) -> bool:
    """Tell whether a figure stands in for points that do not apply, or would: every rule here begins by saying so."""
    return figure.rule.ko.startswith(WAITS.ko.partition(":")[0])


def _said(counted: Counted, approval: Approval | None) -> Text | None:
    """Return the reason of a substitution and who approved it, as far as they are known."""
    if approval is not None:
        day = approval.approved[:10]
        return Text(
            f"사유: {approval.reason} · 승인: {approval.approver}, {day}",
            f"Reason: {approval.reason} · approved by {approval.approver}, {day}",
        )
    return Text(f"사유: {counted.basis}", f"Reason: {counted.basis}") if counted.basis else None
