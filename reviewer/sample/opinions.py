"""Marks that invented reviewers might have given: points around how good a report is, and why."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.framework import Measure
from reviewer.model.ids import ReviewerId
from reviewer.model.points import ZERO
from reviewer.model.round import MarkContent, WorkItem
from reviewer.sample.dice import Dice
from reviewer.sample.particles import settled

DICE = Dice("sample/opinions")
STEP = Decimal("0.5")
STRENGTHS = (
    "수요조사와 간담회로 요구를 확인한 점이 뚜렷함",
    "개방 목록과 대표 사례의 근거가 증빙 {쪽}쪽에서 확인됨",
    "결측 사유와 갱신 주기를 밝혀 이용자가 믿고 쓸 수 있음",
    "기관 데이터가 쓰인 부분을 화면과 호출 기록으로 짚어 보임",
    "지원이 실제 서비스로 이어진 과정이 구체적임",
    "지역 문제와 맞닿은 자료를 먼저 연 까닭이 분명함",
)
WEAKNESSES = (
    "다만 효과 수치의 산출 방법이 증빙에 없음",
    "다만 개방 예정 시점의 근거가 약함",
    "다만 사례 가운데 {쪽}번은 홍보에 가까워 높게 보기 어려움",
    "다만 시계열이 짧아 학습용으로 쓰기에는 한계가 있음",
    "다만 다른 지표에 낸 실적과 겹치는 부분이 있음",
)
POOR = (
    "증빙에서 주장한 효과를 확인할 수 없어 낮게 평가함",
    "대표 사례의 내용이 일반적이고 수요 근거가 없음",
    "기관이 직접 한 지원인지 불분명함",
)
GENEROSITY = 12  # percent of the maximum between the strictest reviewer and the most generous, each way


def opinion(item: WorkItem, measure: Measure) -> MarkContent:
    """Return what the reviewer thinks of one item."""
    names = (item.key.reviewer, item.key.institution, item.key.measure)
    points = _points(item)
    low = points * 100 < item.maximum * 55
    reasons = (DICE.pick(measure.reasons, "reason", *names),) if low and measure.reasons else ()
    return MarkContent(
        points=points,
        rationale=_rationale(*names, low=low),
        reasons=reasons,
        attention={point.code: _answer(point.code, low=low, names=names) for point in measure.attention},
        unsure=DICE.happens(7, "unsure", *names),
        discuss=DICE.happens(5, "discuss", *names),
    )


def _points(item: WorkItem) -> Decimal:
    key = item.key
    merit = DICE.number(48, 96, "merit", key.institution, key.measure)
    leaning = DICE.number(-GENEROSITY, GENEROSITY, "leaning", key.reviewer)
    whim = DICE.number(-9, 9, "whim", key.reviewer, key.institution, key.measure)
    odd = (
        DICE.number(-40, 10, "odd", key.reviewer, key.institution)
        if DICE.happens(6, "odd?", key.reviewer, key.institution)
        else 0
    )
    share = min(100, max(10, merit + leaning + whim + odd))
    steps = (item.maximum * share / 100 / STEP).to_integral_value()
    return max(ZERO, min(item.maximum, steps * STEP))


def _rationale(reviewer: ReviewerId, institution: str, measure: str, *, low: bool) -> str:
    names = (reviewer, institution, measure)
    page = DICE.number(1, 4, "page", *names)
    first = DICE.pick(POOR if low else STRENGTHS, "first", *names)
    second = DICE.pick(WEAKNESSES, "second", *names) if DICE.happens(60, "second?", *names) else ""
    words = ". ".join(part for part in (first, second) if part) + "."
    return settled(words.replace("{쪽}", str(page)))


def _answer(code: str, *, low: bool, names: tuple[str, ...]) -> str:
    options = ("no", "partly", "partly", "yes") if low else ("yes", "yes", "partly", "yes")
    return DICE.pick(options, code, *names)
