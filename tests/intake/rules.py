"""Small rules and rosters that the tests of intake share; every name in them is invented."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reviewer.intake.known import Known
from reviewer.model.form import Form, FormField
from reviewer.model.framework import Area, Framework, Indicator, InstitutionType, Measure, Method, Period
from reviewer.model.grade import Grade
from reviewer.model.ids import (
    AreaCode,
    FrameworkId,
    IndicatorCode,
    InstitutionCode,
    MeasureCode,
    ReviewerId,
    TypeCode,
)
from reviewer.model.round import Institution, Reviewer
from reviewer.text import Text, same

CEN, LOC = TypeCode("CEN"), TypeCode("LOC")
PERIOD = Period("2024-09-01", "2025-10-31", "2025-10-31")


def points(central: str, local: str) -> dict[TypeCode, Decimal]:
    return {CEN: Decimal(central), LOC: Decimal(local)}


def counted(code: str, name: str, central: str, local: str, track: str = "") -> Measure:
    return Measure(
        MeasureCode(code), Text(name, f"Measure {code}"), Method.QUANTITATIVE, points(central, local), track=track
    )


def extra(code: str, name: str, method: Method, per_case: str, cap: str | None) -> Measure:
    most = None if cap is None else Decimal(cap)
    return Measure(
        MeasureCode(code), Text(name, f"Measure {code}"), method, {}, per_case=points(per_case, per_case), cap=most
    )


CASES = Text("사례", "Case")
SUPPORT_FORM = Form(
    "form3",
    Text("활용 지원 실적보고서", "Report on support"),
    (
        FormField("overview", Text("개요", "Overview"), required=True, measure="1-④-2"),
        FormField("app_date", Text("개발일", "Date of development"), measure="1-④-2"),
        FormField("case_name", Text("사례명", "Case name"), required=True, repeat=5, part=CASES, measure="1-④-3"),
        FormField("case_date", Text("시기", "Time"), required=True, repeat=5, part=CASES, measure="1-④-3"),
    ),
    pages=10,
    evidence_pages=20,
)


def judged(code: str, name: str, central: str, local: str) -> Measure:
    return Measure(
        MeasureCode(code),
        Text(name, f"Measure {code}"),
        Method.QUALITATIVE,
        points(central, local),
        case_cap={CEN: 5, LOC: 4},
        period=PERIOD,
        form="form3",
    )


PLAN = Indicator(
    IndicatorCode("1-①"),
    Text("개방계획", "Opening plan"),
    (
        counted("1-①-1", "개방계획 이행률", "5", "8", "P"),
        counted("1-①-3", "중장기 개방계획 수립", "5", "8", "N"),
    ),
    tracks=("P", "N"),
    track_names={"P": Text("계획 제출", "Plan filed"), "N": Text("신규", "New")},
)
SUPPORT = Indicator(
    IndicatorCode("1-③"),
    Text("이용자 지원", "User support"),
    (
        counted("1-③-1", "적기 처리율", "2", "2"),
        extra("1-③-4", "중복유사서비스 정비 미수행", Method.PENALTY, "-1", None),
        counted("1-③-9", "중앙만 보는 지표", "4", "0"),
    ),
)
USE = Indicator(
    IndicatorCode("1-④"),
    Text("활용도 제고", "Raising use"),
    (judged("1-④-2", "민간·공공 활용 성과", "5", "5"), judged("1-④-3", "활용 지원", "10", "8")),
)
BONUS = Indicator(
    IndicatorCode("1-⑤"),
    Text("가명정보", "Pseudonymised data"),
    (extra("1-⑤", "가명정보 제공", Method.BONUS, "1", "5"),),
)
RULES = Framework(
    FrameworkId("test-rules"),
    Text("시험용 편람", "Rules for tests"),
    2025,
    "1",
    (
        InstitutionType(CEN, Text("중앙행정기관", "Central ministry")),
        InstitutionType(LOC, Text("기초자치단체", "Local government")),
    ),
    (),
    (Area(AreaCode("1"), Text("개방", "Opening"), (PLAN, SUPPORT, USE, BONUS)),),
    (Grade(same("우수"), Decimal(80)),),
    forms=(SUPPORT_FORM,),
    period=PERIOD,
)


def institution(code: str, name: str, kind: TypeCode = LOC, full_name: str = "", track: str = "") -> Institution:
    return Institution(InstitutionCode(code), name, kind, "", full_name, track)


INSTITUTIONS = (
    institution("C001", "가상부", CEN),
    institution("L001", "서구", full_name="가람광역시 서구"),
    institution("L002", "서구", full_name="나루광역시 서구"),
    institution("L003", "하늘시", track="N"),
)
REVIEWERS = (
    Reviewer(ReviewerId("R01"), "김가상", "가상대학교", "교수", "데이터"),
    Reviewer(ReviewerId("R02"), "이가상", "가상연구원", "연구위원", "법률"),
    Reviewer(ReviewerId("R03"), "이가상", "가상법인", "변호사", "법률"),
)
EMPTY = Known(RULES)
KNOWN = replace(
    EMPTY,
    institutions={i.code: i for i in INSTITUTIONS},
    reviewers={r.id: r for r in REVIEWERS},
)
