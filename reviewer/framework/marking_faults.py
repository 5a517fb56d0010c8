"""The sentences for scales, weights, tie-break chains and defaults that cannot be."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.points import text
from reviewer.text import Text


def scale_order(value: Decimal, below: Decimal) -> Text:
    """A level that is not above the one before it."""
    return Text(
        f"수준은 낮은 점수부터 적습니다. {text(value)}은(는) 바로 앞의 {text(below)}보다 커야 합니다.",
        f"Levels go from the lowest up. {text(value)} must be above {text(below)} before it.",
    )


def nobody_judges(key: str) -> Text:
    """A scale or a duty to justify on a measure without reviewers."""
    return Text(
        f"{key}은(는) 위원이 점수를 매기는 항목(qualitative, mixed)에만 씁니다. 지우십시오.",
        f"`{key}` belongs to measures that reviewers judge (qualitative, mixed). Remove it.",
    )


def level_above(code: str, level: Decimal, maximum: Decimal) -> Text:
    """A level worth more than the measure."""
    return Text(
        f"{code}: 수준표의 최고 {text(level)}점이 배점 {text(maximum)}점보다 큽니다. 배점에 맞는 수준표를 쓰십시오.",
        f"{code}: the highest level is {text(level)}, above the points {text(maximum)}. Use a scale that fits the points.",
    )


def level_below(code: str, level: Decimal, maximum: Decimal) -> Text:
    """A scale that never reaches the points."""
    return Text(
        f"{code}: 수준표의 최고가 {text(level)}점이라 배점 {text(maximum)}점을 아무도 다 받을 수 없습니다.",
        f"{code}: the highest level is {text(level)}, so nobody can reach the points {text(maximum)}.",
    )


def weight_missing() -> Text:
    """An area without weight beside areas that have one."""
    return Text(
        "다른 영역에 비중(weight)이 있는데 이 영역에는 없습니다. 모든 영역에 적거나 모두 지우십시오.",
        "Other areas have a weight and this one does not. Write it for all of them, or for none.",
    )


def code_missing(what: Text) -> Text:
    """A step that does not say which part it compares."""
    return Text(
        f"견줄 {what.ko}의 코드(code)가 없습니다. 적으십시오.",
        f"The code of the {what.en} to compare is missing. Write it.",
    )


def code_misplaced(compare: str) -> Text:
    """A code where nothing is picked."""
    return Text(
        f"{compare}에는 코드(code)를 적지 않습니다. 지우십시오.",
        f"`{compare}` takes no code. Remove it.",
    )


def step_twice() -> Text:
    """The same comparison a second time."""
    return Text(
        "같은 것을 두 번 견줍니다. 하나를 지우십시오.",
        "The same thing is compared twice. Remove one of them.",
    )


def no_such_default(name: str, known: list[str]) -> Text:
    """A default for a setting that rounds do not have."""
    listed = ", ".join(known)
    return Text(
        f"'{name[:60]}'이라는 회차 설정은 없습니다. 쓸 수 있는 것: {listed}",
        f"Rounds have no setting '{name[:60]}'. Use: {listed}",
    )
