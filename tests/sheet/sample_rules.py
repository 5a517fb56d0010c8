"""A short edition for the papers' tests: three areas, every method, two tracks. Its wording is invented."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.framework import (
    Area,
    AttentionPoint,
    Framework,
    Indicator,
    InstitutionType,
    Measure,
    Method,
    ReasonCode,
)
from reviewer.model.grade import Grade
from reviewer.model.ids import AreaCode, FrameworkId, IndicatorCode, MeasureCode, SettingId, TypeCode
from reviewer.model.setting import Choice, Governs, Setting
from reviewer.text import Text

LOC = TypeCode("LOC")
CEN = TypeCode("CEN")

QUESTIONS = (
    AttentionPoint("a1", Text("누가 왜 원하는지 조사·의견으로 보였나?", "Is the demand backed by a survey or talks?")),
    AttentionPoint("a2", Text("한쪽에 쏠리지 않고 두루 담겼나? (완결성)", "Is the coverage even?")),
    AttentionPoint("a3", Text("적은 내용마다 증빙이 따라오나?", "Is there evidence for each claim?")),
)
SUPPORT = (
    AttentionPoint("c1", Text("기관이 손수 한 지원인가?", "Did the institution do it itself?")),
    AttentionPoint("c2", Text("결과가 증빙으로 확인되나?", "Is the result proven?")),
)


def _both(points: str) -> dict[TypeCode, Decimal]:
    return {LOC: Decimal(points), CEN: Decimal(points)}


def _counted(code: str, name: Text, maximum: str) -> Measure:
    return Measure(MeasureCode(code), name, Method.QUANTITATIVE, _both(maximum))


def _judged(code: str, name: Text, maximum: str, attention: tuple[AttentionPoint, ...]) -> Measure:
    reasons = ("ND-PERIOD", "ND-NOEVID")
    return Measure(MeasureCode(code), name, Method.QUALITATIVE, _both(maximum), attention=attention, reasons=reasons)


def _opening() -> Area:
    plan = Indicator(
        IndicatorCode("1-①"),
        Text(
            "메타관리시스템 기반 공공데이터 개방계획 수립 및 이행률", "Setting up and carrying out the open-data plan"
        ),
        (
            _counted("1-①-1", Text("’25년 개방계획 이행률", "2025 opening-plan delivery rate"), "14"),
            _counted(
                "1-①-2",
                Text(
                    "’26년 개방계획 조기 이행률 및 ’26~’28년 개방계획 검토율",
                    "Early delivery of the 2026 plan and review rate of the 2026–28 plan",
                ),
                "10",
            ),
        ),
        tracks=("P", "N"),
        track_names={"P": Text("계획 제출 기관", "plan filed"), "N": Text("미제출·신규 기관", "no plan, or new")},
    )
    efforts = Indicator(
        IndicatorCode("1-②"),
        Text("AI 친화·고가치 데이터 개방 노력", "Efforts to open AI-friendly, high-value data"),
        (
            _judged(
                "1-②",
                Text("AI 친화·고가치 데이터 개방 노력", "Efforts to open AI-friendly, high-value data"),
                "8",
                QUESTIONS,
            ),
        ),
    )
    return Area(AreaCode("1"), Text("개방·활용", "Opening and use"), (plan, _users(), efforts, _extra()))


def _users() -> Indicator:
    penalty = Measure(
        MeasureCode("1-③-4"),
        Text("민간 중복유사서비스 정비 미수행", "Services duplicating private ones left in place"),
        Method.PENALTY,
        {},
        per_case=_both("-1"),
        bars_award=True,
    )
    return Indicator(
        IndicatorCode("1-③"),
        Text("개방데이터 이용자 지원 실적", "Support given to open-data users"),
        (
            _counted("1-③-1", Text("공공데이터 제공신청 적기 처리율", "On-time handling rate of requests"), "6"),
            _judged("1-④-3", Text("공공데이터 활용 지원", "Support for data use"), "12", SUPPORT),
            penalty,
        ),
    )


def _extra() -> Indicator:
    name = Text("가명정보 제공 및 합성데이터 개방 실적", "Pseudonymised data provided and synthetic data opened")
    bonus = Measure(MeasureCode("1-⑤"), name, Method.BONUS, {}, per_case=_both("1"), cap=Decimal(5))
    return Indicator(IndicatorCode("1-⑤"), name, (bonus,))


def _quality() -> Area:
    system = Indicator(
        IndicatorCode("2-①"),
        Text("데이터 품질관리 체계", "Data quality management system"),
        (
            _counted("2-①-1", Text("평가대상 DB관리", "Management of databases under evaluation"), "18"),
            _counted("2-①-2", Text("예방적 품질관리", "Preventive quality management"), "12"),
        ),
    )
    action = Indicator(
        IndicatorCode("2-③"),
        Text("진단결과 조치", "Action on diagnosis results"),
        (_counted("2-③", Text("진단결과 조치", "Action on diagnosis results"), "10"),),
    )
    return Area(AreaCode("2"), Text("품질", "Quality"), (system, action))


def _governance() -> Area:
    name = Text("추진기반 조성", "Groundwork for the policy")
    return Area(
        AreaCode("5"),
        Text("관리체계", "Governance"),
        (Indicator(IndicatorCode("5-①"), name, (_counted("5-①", name, "10"),)),),
    )


def _settings() -> tuple[Setting, ...]:
    floor = Setting(
        SettingId("AMB-PD-05"),
        Text("감점이 지표 점수보다 클 때 아래 한도", "Floor where penalties exceed the points"),
        (
            Choice("no_floor", Text("한도를 두지 않습니다", "no floor")),
            Choice("floor_total", Text("총점에서 0점을 아래 한도로 둡니다", "the total does not go below 0")),
        ),
        "no_floor",
        effective=True,
        governs=Governs.PENALTY_FLOOR,
    )
    pages = Setting(
        SettingId("AMB-PD-15"),
        Text("보고서 쪽수 제한의 단위", "Unit of the report’s page cap"),
        (Choice("pages", Text("쪽으로 셉니다", "counted in pages")),),
        "pages",
    )
    return (pages, floor)


def _grades() -> tuple[Grade, ...]:
    steps = (("최우수", "Outstanding", "95"), ("우수", "Good", "80"), ("보통", "Fair", "60"), ("미흡", "Poor", "40"))
    rest = (*steps, ("매우 미흡", "Very poor", "0"))
    return tuple(Grade(Text(ko, en), Decimal(minimum)) for ko, en, minimum in rest)


def rules() -> Framework:
    """Return the short edition."""
    return Framework(
        id=FrameworkId("sample-sheet"),
        title=Text("2025년 공공데이터 제공 운영실태 평가", "2025 Public Data Provision Evaluation"),
        year=2025,
        edition="2025.5 수정본",
        types=(
            InstitutionType(CEN, Text("중앙행정기관", "Central administrative agency")),
            InstitutionType(LOC, Text("기초자치단체", "Basic local government")),
        ),
        groupings=(),
        areas=(_opening(), _quality(), _governance()),
        grades=_grades(),
        reasons=(
            ReasonCode("ND-PERIOD", Text("인정 기간 밖", "Outside the period")),
            ReasonCode("ND-NOEVID", Text("증빙 없음 또는 일부 빠짐", "Evidence missing or incomplete")),
        ),
        settings=_settings(),
    )
