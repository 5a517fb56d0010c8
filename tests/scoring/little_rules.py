"""The rules of a little invented evaluation that has one measure of each kind."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.framework import (
    Area,
    AttentionPoint,
    Framework,
    Group,
    Grouping,
    Indicator,
    InstitutionType,
    Measure,
    Method,
    ReasonCode,
    Substitution,
)
from reviewer.model.grade import Grade
from reviewer.model.ids import AreaCode, FrameworkId, IndicatorCode, MeasureCode, SettingId, TypeCode
from reviewer.model.setting import Choice, Governs, Setting
from reviewer.text import Text, same

AAA, BBB = TypeCode("AAA"), TypeCode("BBB")


def points(amount: str) -> dict[TypeCode, Decimal]:
    """Return the same points for both types."""
    return {AAA: Decimal(amount), BBB: Decimal(amount)}


def setting(name: str, governs: Governs, *values: str) -> Setting:
    """Return a setting whose first value is the default."""
    choices = tuple(Choice(value, same(value)) for value in values)
    return Setting(SettingId(name), same(name), choices, values[0], effective=True, governs=governs)


def measure(code: str, method: Method, maximum: str, substitution: Substitution = Substitution.RESCALE) -> Measure:
    """Return a plain measure worth the same to both types."""
    return Measure(MeasureCode(code), same(code), method, points(maximum), substitution=substitution)


def indicator(code: str, *measures: Measure) -> Indicator:
    """Return an indicator of some measures."""
    return Indicator(IndicatorCode(code), same(code), measures)


Q1 = measure("Q1", Method.QUANTITATIVE, "20")
Q2 = measure("Q2", Method.QUANTITATIVE, "10", Substitution.GROUP_MEAN)
J1 = Measure(
    MeasureCode("J1"),
    Text("판단 하나", "First judgement"),
    Method.QUALITATIVE,
    points("30"),
    step=Decimal("0.5"),
    attention=(AttentionPoint("a1", same("착안 1")),),
    reasons=("ND-LATE",),
)
J2 = measure("J2", Method.QUALITATIVE, "20")
M1 = Measure(MeasureCode("M1"), same("M1"), Method.MIXED, points("20"), judged=points("10"))
BONUS = Measure(MeasureCode("B1"), same("B1"), Method.BONUS, points("0"), per_case=points("1"), cap=Decimal(5))
PENALTY = Measure(MeasureCode("P1"), same("P1"), Method.PENALTY, points("0"), per_case=points("-1"), bars_award=True)

GRADES = (
    Grade(Text("최우수", "Best"), Decimal(95), Decimal(5)),
    Grade(Text("우수", "Excellent"), Decimal(80)),
    Grade(Text("보통", "Fair"), Decimal(60)),
    Grade(Text("미흡", "Poor"), Decimal(0)),
)
SETTINGS = (
    setting("penalty", Governs.PENALTY_FLOOR, "no_floor", "floor_indicator", "floor_total"),
    setting("total", Governs.TOTAL_ROUNDING, "none", "half_up_2"),
    setting("members", Governs.MEAN_MEMBERS, "scored_only", "missing_as_zero"),
    setting("top", Governs.TOP_COUNT, "floor", "nearest", "ceil"),
    setting("ties", Governs.TOP_TIES, "all_in", "all_out"),
    setting("cut", Governs.CUT_ROUNDING, "none", "half_up_2"),
)
LITTLE = Framework(
    id=FrameworkId("little"),
    title=Text("작은 평가", "Little evaluation"),
    year=2025,
    edition="시험판",
    types=(InstitutionType(AAA, Text("가형", "Type A")), InstitutionType(BBB, Text("나형", "Type B"))),
    groupings=(Grouping("main", (Group("X", (AAA,)), Group("Y", (BBB,)))),),
    default_group="main",
    areas=(
        Area(AreaCode("1"), same("1"), (indicator("1-1", Q1, Q2), indicator("1-2", J1)), rescale=True),
        Area(AreaCode("2"), same("2"), (indicator("2-1", M1, BONUS, PENALTY), indicator("2-2", J2))),
    ),
    grades=GRADES,
    reasons=(ReasonCode("ND-LATE", Text("늦음", "Late")),),
    settings=SETTINGS,
)
