"""What a tally is computed from, arranged for quick look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.model.compared import Compared
from reviewer.model.filed import Filed
from reviewer.model.framework import Framework, Indicator, Measure, Substitution
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, TypeCode
from reviewer.model.round import Counted, Decision, Institution, Mark
from reviewer.model.substitution import Approval
from reviewer.scoring.round_settings import APPROVAL, AS_IMPORTED, NEEDED

Key = tuple[InstitutionCode, MeasureCode]


@dataclass(frozen=True, slots=True)
class TallyInput:
    """Everything that can change a figure. `names` gives the shown name of each reviewer."""

    framework: Framework
    settings: Mapping[str, str]
    institutions: tuple[Institution, ...]
    counted: Mapping[Key, Counted]
    decisions: Mapping[Key, Decision]
    approvals: Mapping[Key, Approval] = field(default_factory=dict)
    filed: Mapping[Key, Filed] = field(default_factory=dict)
    compared: Mapping[Key, Compared] = field(default_factory=dict)  # made by `recompute.settled`
    marks: Mapping[EntryHash, Mark] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def way(self, measure: Measure, institution: InstitutionCode) -> Substitution:
        """Return what stands in for a measure that does not apply: as its rule said of the figures, else the edition's."""
        compared = self.compared.get((institution, measure.code))
        return (compared.way if compared else None) or measure.substitution

    def waits(self, key: Key) -> bool:
        """Tell whether a measure reported as not applicable still waits for its approval."""
        counted, approval = self.counted.get(key), self.approvals.get(key)
        if counted is None or counted.points is not None or self.settings.get(APPROVAL, NEEDED) == AS_IMPORTED:
            return False
        return approval is None or approval.conflicted

    def track_of(self, institution: Institution, indicator: Indicator) -> str:
        """Return the track an institution is on: as set, else the first one with counted points, else the first."""
        if not indicator.tracks or institution.track in indicator.tracks:
            return institution.track
        for measure in indicator.measures:
            if measure.track and (institution.code, measure.code) in self.counted:
                return measure.track
        return indicator.tracks[0]

    def measures_of(self, institution: Institution, indicator: Indicator) -> list[Measure]:
        """Return the measures of an indicator that apply to an institution: its track, and evaluated for its type."""
        track = self.track_of(institution, indicator)
        return [
            m
            for m in indicator.measures
            if m.track in ("", track) and (m.is_extra or m.maximum.get(institution.type, Decimal(0)) > 0)
        ]

    def types_in_group(self, measure: Measure, type_code: TypeCode) -> tuple[TypeCode, ...]:
        """Return the types that share a group with `type_code` for this measure."""
        wanted = measure.grouping or self.framework.default_group
        for grouping in self.framework.groupings:
            if grouping.id == wanted:
                return grouping.group_of(type_code).types
        return (type_code,)


def by_key(rows: Iterable[Counted]) -> dict[Key, Counted]:
    """Arrange counted points by institution and measure."""
    return {(row.institution, row.measure): row for row in rows}


def approvals_by_key(approvals: Iterable[Approval]) -> dict[Key, Approval]:
    """Arrange approvals by institution and measure."""
    return {(a.institution, a.measure): a for a in approvals}


def decisions_by_key(decisions: Iterable[Decision]) -> dict[Key, Decision]:
    """Arrange decisions by institution and measure."""
    return {(d.institution, d.measure): d for d in decisions}
