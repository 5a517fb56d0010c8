"""The rules of one evaluation in one year: areas, indicators, measures, points, grades and settings.

A framework is read from a rule file (`reviewer.framework`) and travels inside the round file as canonical
JSON, so that a round keeps the rules it was opened with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from reviewer.model.form import Form
from reviewer.model.grade import AreaGrade, Grade, GradeTable
from reviewer.model.ids import (
    AreaCode,
    FrameworkId,
    IndicatorCode,
    MeasureCode,
    SettingId,
    TypeCode,
)
from reviewer.model.points import ZERO
from reviewer.model.rule import Input, Result, RuleText
from reviewer.model.scale import Level, Preliminary, Scale
from reviewer.model.setting import Governs, Setting
from reviewer.model.ties import TieBreak
from reviewer.text import Text

HUNDRED = Decimal(100)


class Method(StrEnum):
    """How the points of a measure come about."""

    QUANTITATIVE = "quantitative"  # 정량: counted by an agency
    QUALITATIVE = "qualitative"  # 정성: judged by reviewers
    MIXED = "mixed"  # 정성+건수: a counted part plus a judged part
    BONUS = "bonus"  # 가점
    PENALTY = "penalty"  # 감점


class Substitution(StrEnum):
    """What stands in for points that cannot be measured (해당없음 처리)."""

    FULL_MARKS = "full_marks"
    GROUP_MEAN = "group_mean"
    TYPE_MEAN = "type_mean"
    ALL_MEAN = "all_mean"
    RESCALE = "rescale"  # leave the points out and scale the rest up, inside the indicator, then the area
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class InstitutionType:
    """A kind of institution: code `LOC`, name 기초자치단체."""

    code: TypeCode
    name: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Institution types that share points under one grouping, e.g. A of G-A."""

    code: str
    types: tuple[TypeCode, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """One way of putting every institution type into exactly one group."""

    id: str
    groups: tuple[Group, ...]

    def group_of(self, type_code: TypeCode) -> Group:
        """Return the group of a type; a checked framework has one for each."""
        return next(g for g in self.groups if type_code in g.types)


@dataclass(frozen=True, slots=True)
class AttentionPoint:
    """A question a reviewer keeps in mind while scoring (착안사항)."""

    code: str
    text: Text
    part: Text | None = None


@dataclass(frozen=True, slots=True)
class ReasonCode:
    """Why points were not recognised or were deducted (감점·불인정 사유)."""

    code: str
    text: Text
    note: Text | None = None  # where the code reaches only part of a measure


@dataclass(frozen=True, slots=True)
class Period:
    """The days inside which the work must lie and the day the filing closes, ISO dates."""

    start: str = ""
    end: str = ""
    due: str = ""
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A leaf of the tree that points hang on (세부 평가항목).

    `maximum` holds the points per institution type; a type that is not evaluated has 0. For `MIXED`
    measures `judged` is the part of the maximum that reviewers give. Bonus and penalty measures have
    `per_case` points (penalty negative) and `cap` as the most they can add (or None).
    """

    code: MeasureCode
    name: Text
    method: Method
    maximum: dict[TypeCode, Decimal]
    judged: dict[TypeCode, Decimal] = field(default_factory=dict)
    grouping: str = ""
    track: str = ""
    step: Decimal = Decimal("0.01")
    per_case: dict[TypeCode, Decimal] = field(default_factory=dict)
    cap: Decimal | None = None
    case_cap: dict[TypeCode, int] = field(default_factory=dict)
    bars_award: bool = False
    substitution: Substitution = Substitution.BY_HAND
    period: Period = Period()
    form: str = ""
    attention: tuple[AttentionPoint, ...] = ()
    reasons: tuple[str, ...] = ()
    criteria: tuple[Text, ...] = ()  # the rule in words, a line each
    settings: tuple[SettingId, ...] = ()
    aliases: tuple[str, ...] = ()  # other spellings of the name seen in official papers
    scale: str = ""  # the scale reviewers choose from; empty: any points on the step
    levels: tuple[Level, ...] = ()  # those of the scale
    justify: bool = False  # whether a mark is done only with a rationale
    inputs: tuple[Input, ...] = ()  # the figures its rule takes
    results: tuple[Result, ...] = ()  # named figures on the way to the points
    rule: RuleText = ""  # how figures become points; empty: points are imported as counted

    def judged_maximum(self, type_code: TypeCode) -> Decimal:
        """Return the most a reviewer may give: all of a qualitative measure, the judged part of a mixed one."""
        if self.method is Method.QUALITATIVE:
            return self.maximum.get(type_code, ZERO)
        return self.judged.get(type_code, ZERO) if self.method is Method.MIXED else ZERO

    def counted_maximum(self, type_code: TypeCode) -> Decimal:
        """Return the most an agency may count for this measure (bonus: its cap; penalty: 0)."""
        if self.method is Method.BONUS:
            return self.cap if self.cap is not None else ZERO
        return self.maximum.get(type_code, ZERO) - self.judged_maximum(type_code)

    @property
    def is_judged(self) -> bool:
        """Tell whether reviewers give marks for this measure."""
        return self.method in (Method.QUALITATIVE, Method.MIXED)

    @property
    def is_counted(self) -> bool:
        """Tell whether an agency's count is imported for this measure."""
        return self.method is not Method.QUALITATIVE

    @property
    def is_extra(self) -> bool:
        """Tell whether the measure lies outside the 100 points (bonus or penalty)."""
        return self.method in (Method.BONUS, Method.PENALTY)


@dataclass(frozen=True, slots=True)
class Indicator:
    """지표: one or more measures. `tracks` are alternatives of which an institution is on exactly one."""

    code: IndicatorCode
    name: Text
    measures: tuple[Measure, ...]
    tracks: tuple[str, ...] = ()
    track_names: dict[str, Text] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """영역: indicators under one heading. `rescale` lets points of a missing indicator move inside the area.

    Where areas have a `weight`, the points of each are scaled to its share (weight ÷ sum of weights) of the edition's
    full points; areas without points for a type drop out of the sum of weights.
    """

    code: AreaCode
    name: Text
    indicators: tuple[Indicator, ...]
    rescale: bool = False
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """All rules of one edition (평가편람)."""

    id: FrameworkId
    title: Text
    year: int
    edition: str
    types: tuple[InstitutionType, ...]
    groupings: tuple[Grouping, ...]
    areas: tuple[Area, ...]
    grades: tuple[Grade, ...]
    unofficial: bool = False
    source: Text = Text("", "")
    area_grades: tuple[AreaGrade, ...] = ()
    forms: tuple[Form, ...] = ()
    reasons: tuple[ReasonCode, ...] = ()
    settings: tuple[Setting, ...] = ()
    default_group: str = ""  # the grouping used for group means when a measure names none
    level: str = "measure"  # "measure", or "indicator" for editions known only that far
    period: Period = Period()  # the general evidence period; measures may name their own
    notes: tuple[Text, ...] = ()  # facts of the edition that hang on no single measure
    full_points: Decimal = HUNDRED  # what the points of every type add up to
    scales: tuple[Scale, ...] = ()
    preliminary: Preliminary | None = None
    tie_break: tuple[TieBreak, ...] = ()  # none: equal totals share a joint rank
    defaults: dict[str, str] = field(default_factory=dict)  # round setting without its "round." → its default here
    other_grades: tuple[GradeTable, ...] = ()  # by the readings of the setting that governs the grades

    def indicators(self) -> tuple[Indicator, ...]:
        """Return every indicator in order."""
        return tuple(i for a in self.areas for i in a.indicators)

    def measures(self) -> tuple[Measure, ...]:
        """Return every measure in order."""
        return tuple(m for i in self.indicators() for m in i.measures)

    def measure(self, code: MeasureCode) -> Measure:
        """Return one measure; raises KeyError when the edition has none of that code."""
        for measure in self.measures():
            if measure.code == code:
                return measure
        raise KeyError(code)

    def form(self, form_id: str) -> Form | None:
        """Return the form of that id, if there is one."""
        return next((f for f in self.forms if f.id == form_id), None)

    def scale(self, scale_id: str) -> Scale | None:
        """Return the scale of that id, if there is one."""
        return next((s for s in self.scales if s.id == scale_id), None)

    def weights(self, type_code: TypeCode) -> dict[AreaCode, Decimal]:
        """Return the weight of each area that has points for a type; empty where the edition weighs nothing."""
        return {
            area.code: area.weight
            for area in self.areas
            if area.weight is not None
            and any(m.maximum.get(type_code, ZERO) > 0 for i in area.indicators for m in i.measures)
        }

    def type_name(self, code: TypeCode) -> Text:
        """Return the name of an institution type; raises KeyError when unknown."""
        for kind in self.types:
            if kind.code == code:
                return kind.name
        raise KeyError(code)

    def setting(self, setting_id: str) -> Setting | None:
        """Return the setting of that id, if the edition has it."""
        return next((s for s in self.settings if s.id == setting_id), None)

    def governing(self, role: Governs) -> Setting | None:
        """Return the setting that steers a computation, if the edition has one."""
        return next((s for s in self.settings if s.governs is role), None)

    def grades_under(self, settings: Mapping[str, str]) -> tuple[Grade, ...]:
        """Return the grades in force, highest first: those of the reading chosen, else the usual ones."""
        setting = self.governing(Governs.GRADE_TABLE)
        chosen = settings.get(setting.id, setting.default) if setting else None
        return next((table.grades for table in self.other_grades if table.reading == chosen), self.grades)
