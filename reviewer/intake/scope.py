"""What an agency may count for a measure of one institution type."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reviewer.intake.problems import Fault
from reviewer.model import points
from reviewer.model.framework import Framework, Measure, Method
from reviewer.model.ids import TypeCode
from reviewer.model.points import ZERO
from reviewer.text import Text, same

BOUNDLESS = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Scope:
    """The points that may be given; `step` 0 takes any fraction."""

    measure: str
    low: Decimal
    high: Decimal
    step: Decimal = ZERO

    def holds(self, value: Decimal) -> bool:
        """Tell whether the points may be given."""
        return self.low <= value <= self.high and not (self.step and value % self.step)

    def fault(self, value: Decimal) -> Fault:
        """Return what is wrong with points that may not be given."""
        if value < self.low:
            wrong = (
                _negative() if self.low == 0 else Text("감점이 한도를 넘습니다.", "The deduction exceeds its limit.")
            )
        elif value > self.high:
            wrong = _over(self.measure) if self.high else _positive()
        else:
            wrong = Text("건당 점수의 배수가 아닙니다.", "The points are no multiple of the points per case.")
        return Fault(wrong, self._allowed(), "points", points.text(value))

    def _allowed(self) -> Text:
        low = "" if self.low.is_infinite() else points.text(self.low)
        high = "" if self.high.is_infinite() else points.text(self.high)
        by = Text(f", 건당 {points.text(self.step)}", f", {points.text(self.step)} per case") if self.step else same("")
        return Text(f"{self.measure}: {low} ~ {high}{by.ko}", f"{self.measure}: {low} to {high}{by.en}")


class Scopes:
    """Knows what may be counted for each measure and type."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._measures: dict[str, Measure] = {m.code: m for m in framework.measures()}

    def of(self, key: tuple[str | None, str | None]) -> Scope | Fault | None:
        """Return the scope of (type, measure), None when either is unknown."""
        kind, code = key
        if kind is None or code is None:
            return None
        measure = self._measures[code]
        if not measure.is_counted:
            return _judged_only(code)
        if not measure.is_extra and not measure.counted_maximum(TypeCode(kind)):
            return self._not_evaluated(code, TypeCode(kind))
        return _scope(measure, TypeCode(kind))

    def _not_evaluated(self, code: str, kind: TypeCode) -> Fault:
        name = self._framework.type_name(kind)
        return Fault(
            Text(f"{name.ko}에는 없는 지표입니다.", f"This measure is not evaluated for {name.en}."),
            Text("이 줄을 빼거나 기관을 고치십시오.", "Leave the row out, or correct the institution."),
            "measure",
            code,
        )


def _scope(measure: Measure, kind: TypeCode) -> Scope:
    step = abs(measure.per_case.get(kind, ZERO))
    if measure.method is Method.BONUS:
        return Scope(measure.code, ZERO, BOUNDLESS if measure.cap is None else measure.cap, step)
    if measure.method is Method.PENALTY:
        return Scope(measure.code, -BOUNDLESS if measure.cap is None else -abs(measure.cap), ZERO, step)
    return Scope(measure.code, ZERO, measure.counted_maximum(kind))


def _judged_only(code: str) -> Fault:
    return Fault(
        Text("평가위원이 매기는 정성 지표입니다.", "This measure is judged by reviewers."),
        Text("정량 점수 표에서 이 줄을 빼십시오.", "Leave the row out of the counted points."),
        "measure",
        code,
    )


def _negative() -> Text:
    return Text("점수가 0보다 작습니다.", "The points are below zero.")


def _positive() -> Text:
    return Text("감점 지표의 점수는 0 이하여야 합니다.", "The points of a penalty must be zero or below.")


def _over(code: str) -> Text:
    return Text(f"점수가 {code}의 배점을 넘습니다.", f"The points exceed the maximum of {code}.")
