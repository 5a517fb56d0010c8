"""`criteria`: a measure made of criteria, of which some may not apply to an institution."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from reviewer.scoring.rule.part import Part, Place, Record, Told, Use, Value, number, said
from reviewer.scoring.rule.scope import Builder, Scope
from reviewer.scoring.rule.signals import Ask, NotApplicable, RuleFault
from reviewer.text import Text

NONE_APPLIES = Text("어느 기준도 적용되지 않습니다.", "None of the criteria applies.")
LEFT_OUT = Text("적용되지 않음", "does not apply")
WAYS = ("rescale", "full_marks", "zero", "ask")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its points, the most it can give, and when it applies (None: always)."""

    value: Part
    most: Part
    when: Part | None


def criteria(scope: Scope, body: Any) -> Part:
    """`criteria: {parts: [{value: x, most: m, when: c}, …], left_out: way}`: the sum of the criteria that apply.

    `left_out` says what becomes of the others: `rescale` scales the sum to the whole most, `full_marks` gives their
    most, `zero` nothing, `ask` stops for a person; `{setting: …}` picks among these. Where none applies, the measure
    does not apply.
    """
    listed = [_criterion(scope, one) for one in body["parts"]]
    way, settings = _way(scope, body.get("left_out", "zero"))

    def run(figures: Record, record: Record) -> Value:
        applied = [one for one in listed if one.when is None or one.when.run(figures, record)]
        if not applied:
            raise NotApplicable(NONE_APPLIES)
        points = sum(one.value.run(figures, record) for one in applied)
        if len(applied) == len(listed) or way == "zero":
            return points
        if way == "ask":
            raise Ask(
                Text(
                    "적용되지 않는 기준이 있어 사람이 정해야 합니다.",
                    "A criterion does not apply; a person must settle it.",
                )
            )
        return _made_up(points, _most(applied, figures, record), _most(listed, figures, record))

    def _made_up(points: Any, most: Any, whole: Any) -> Value:
        return points + whole - most if way == "full_marks" else number(Fraction(points * whole, most))

    def tell(place: Place) -> Told:
        uses, out = [], 0
        for one in listed:
            applies = one.when is None or one.when.run(place.figures, place.record)
            out += not applies
            uses.append(Use(one.value, place) if applies else Use(_out(one), place))
        return Told(_told(way, out), tuple(uses))

    return Part(run, said(Text("기준별 점수의 합", "the sum of the criteria")), tell).under(*settings)


def _criterion(scope: Scope, one: Any) -> Criterion:
    when = scope.part(one["when"]) if "when" in one else None
    return Criterion(scope.part(one["value"]), scope.part(one["most"]), when)


def _way(scope: Scope, written: Any) -> tuple[str, tuple[str, ...]]:
    if isinstance(written, str):
        return _known(written), ()
    name, branches = written["setting"]["of"], written["setting"]["gives"]
    chosen = scope.ground.settings.get(name, "")
    return _known(branches.get(chosen, "")), (f"{name}={chosen}",)


def _known(way: str) -> str:
    if way not in WAYS:
        raise RuleFault(Text(f"'{way}' 처리는 없습니다.", f"The rule names no way there is: '{way}'."))
    return way


def _most(listed: list[Criterion], figures: Record, record: Record) -> Any:
    return sum(one.most.run(figures, record) for one in listed)


def _out(one: Criterion) -> Part:
    def run(_figures: Record, _record: Record) -> Value:
        raise NotApplicable(LEFT_OUT)

    return Part(run, said(LEFT_OUT)).called(one.value.label)


def _told(way: str, out: int) -> Text:
    if not out or way == "zero":
        return Text("기준별 점수의 합", "The sum of the criteria")
    if way == "full_marks":
        return Text(
            "기준별 점수의 합, 적용되지 않는 기준은 만점",
            "The sum of the criteria, full marks for those that do not apply",
        )
    return Text(
        "적용되는 기준의 합을 전체 배점에 맞춰 환산",
        "The sum of the criteria that apply, scaled to the whole",
    )


WORDS: dict[str, Builder] = {"criteria": criteria}
