"""A small, realistic round for the papers' tests. Everyone and everything in it is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from reviewer.model import points
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework, Measure, Method
from reviewer.model.grade import Grade
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, TypeCode
from reviewer.model.points import ZERO
from reviewer.model.result import AreaResult, InstitutionResult, Tally
from reviewer.model.round import CombiningRule, Decision, Institution, RoundInfo
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.text import Language, Text
from tests.sheet.sample_rules import LOC, rules

KST = timezone(timedelta(hours=9))
ISSUED = datetime(2026, 11, 23, 14, 30, tzinfo=KST)
HEAD = "9f2c41d07be83a5560c1f7d2ab94e86c3d5170fe42a98b1c6e0d37f58a21c4be"
CHAIR = Signatory("chair", Text("위원장", "Chair"), "가상한", "가상대학교", "교수")
DAEJEON = Institution(InstitutionCode("L094"), "서구", LOC, "대전", "대전광역시 서구", "P")
SHARES = (Decimal("0.9"), Decimal("0.825"), Decimal(1), Decimal("0.6"), Decimal("0.75"))


def context(language: Language = Language.KO, framework: Framework | None = None) -> SheetContext:
    """Return the sample round's context: a sample round, so every page says so."""
    return SheetContext(
        framework=framework or rules(),
        round=RoundInfo("r-2025", "2025년 공공데이터 제공 평가 (표본)", "2026-09-01", sample=True),
        head=HEAD,
        settings={"AMB-PD-05": "floor_total"},
        rule=CombiningRule.MEAN,
        issued=ISSUED,
        signatories=(CHAIR,),
        issuer=Text("공공데이터 평가위원회 위원장", "Chair of the Public Data Evaluation Panel"),
        addressee=Text("공공데이터 평가위원회 위원장 귀중", "To the Chair of the Public Data Evaluation Panel"),
        language=language,
    )


def result(
    framework: Framework | None = None, institution: Institution = DAEJEON, missing: Sequence[str] = (), shift: int = 0
) -> InstitutionResult:
    """Return a result of every measure that applies, its points a fixed share of the maximum."""
    edition = framework or rules()
    kind = institution.type
    applying = [m for m in edition.measures() if m.track in ("", institution.track)]
    measures = {
        m.code: _figure(m, kind, SHARES[(index + shift) % len(SHARES)], m.code in missing)
        for index, m in enumerate(applying)
    }
    indicators = {
        i.code: _sum(i.name, [measures[m.code] for m in i.measures if m.code in measures]) for i in edition.indicators()
    }
    areas = tuple(
        AreaResult(a.code, _sum(a.name, [indicators[i.code] for i in a.indicators]), 2 if edition.area_grades else None)
        for a in edition.areas
    )
    extras = {method: _extras(applying, measures, method) for method in (Method.BONUS, Method.PENALTY)}
    base = _sum(
        Text("기본 점수", "Base"),
        [measures[m.code] for m in applying if not m.is_extra],
        Text("영역 점수의 합", "sum of areas"),
    )
    total = _sum(Text("총점", "Total"), [base, *extras.values()], Text("기본 + 가점 + 감점", "base + bonus + penalty"))
    grade = _grade(edition.grades, total.value or ZERO)
    return InstitutionResult(
        institution=institution,
        measures=measures,
        indicators=indicators,
        areas=areas,
        base=base,
        bonus=extras[Method.BONUS],
        penalty=extras[Method.PENALTY],
        total=total,
        grade=grade.name,
        grade_rule=Text(f"{points.text(grade.minimum)}점 이상", f"from {points.text(grade.minimum)} points"),
        rank=41 + shift,
        rank_in_type=12 + shift,
        of_type=226,
        award_barred=(extras[Method.PENALTY].value or ZERO) < 0,
        missing=tuple(MeasureCode(code) for code in missing),
    )


def _figure(measure: Measure, kind: TypeCode, share: Decimal, missing: bool) -> Figure:
    maximum = measure.maximum.get(kind, ZERO)
    if missing:
        return Figure(measure.name, None, Text("아직 결정이 없습니다", "no decision yet"), maximum=maximum)
    if measure.is_extra:
        case = measure.per_case.get(kind, Decimal(1))
        rule = Text(f"1건 × {points.text(case)}점", f"1 case × {points.text(case)}")
        return Figure(measure.name, case, rule, source="집계.xlsx › 가감점 › 42")
    value = points.rounded(maximum * share, 2)
    if measure.is_judged:
        return Figure(
            measure.name, value, Text("평가위원 3명의 산술평균", "plain mean of three marks"), _marks(value), maximum
        )
    rule = Text("집계 기관이 센 점수를 그대로 씁니다", "points as counted by the agency")
    return Figure(measure.name, value, rule, maximum=maximum, source="집계.xlsx › 정량 › 128")


def _marks(value: Decimal) -> tuple[Figure, ...]:
    secret = Text("위원 개인 점수 (표에 없어야 함)", "a member’s own mark (must not be on the sheet)")
    return (Figure(secret, value, secret, source="R01"),)


def _sum(label: Text, parts: Sequence[Figure], rule: Text | None = None) -> Figure:
    value = sum((p.value or ZERO for p in parts), ZERO)
    maximum = sum((p.maximum or ZERO for p in parts), ZERO)
    return Figure(label, value, rule or Text("아래 점수의 합", "sum of the parts"), tuple(parts), maximum)


def _extras(applying: Sequence[Measure], figures: dict[MeasureCode, Figure], method: Method) -> Figure:
    names = {Method.BONUS: Text("가점", "Bonus"), Method.PENALTY: Text("감점", "Penalty")}
    return _sum(names[method], [figures[m.code] for m in applying if m.method is method])


def _grade(grades: Sequence[Grade], total: Decimal) -> Grade:
    return next(g for g in grades if total >= g.minimum)


def decisions(framework: Framework | None = None, skip: Sequence[str] = ()) -> dict[MeasureCode, Decision]:
    """Return a decision for every judged measure: the first agreed with a reason, the others by the rule."""
    edition = framework or rules()
    judged = [m for m in edition.measures() if m.is_judged and m.code not in skip]
    return {m.code: _decision(m, index) for index, m in enumerate(judged)}


def _decision(measure: Measure, index: int) -> Decision:
    agreed = index == 0
    return Decision(
        institution=DAEJEON.code,
        measure=measure.code,
        points=points.rounded(measure.judged_maximum(LOC) * Decimal("0.8"), 2),
        rule=None if agreed else CombiningRule.MEAN,
        reason="대표 사례의 개방일이 기간 안임을 함께 확인함" if agreed else "",
        marks=tuple(EntryHash(f"{n:064x}") for n in range(3)),
        entry=EntryHash("ab" * 32),
        taken="2026-11-20T15:10:00+09:00",
    )


def tally(count: int, framework: Framework | None = None) -> Tally:
    """Return the results of `count` invented local governments, best first."""
    edition = framework or rules()
    kind = LOC if any(one.code == LOC for one in edition.types) else edition.types[0].code
    institutions = [
        Institution(InstitutionCode(f"L{n:03}"), f"가상{n}시", kind, "경기", f"경기도 가상{n}시", "P")
        for n in range(1, count + 1)
    ]
    results = [result(edition, institution, shift=n % 5) for n, institution in enumerate(institutions)]
    return Tally(tuple(results), HEAD, {})
