"""The sentences for rules that contradict each other: names that lead nowhere, amounts, ladders, dates."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches
from itertools import islice

from reviewer.framework.grammar import colonless
from reviewer.model.points import text
from reviewer.text import Text


def unknown_kind(name: str, known: list[str]) -> Text:
    """Points for something that is neither a group nor an institution type."""
    return colonless(name, known) or Text(
        f"'{name}'은(는) 이 자리의 평가군도 기관유형도 아닙니다. 쓸 수 있는 것: {', '.join(known)}",
        f"'{name}' is neither a group nor an institution type here. Use: {', '.join(known)}",
    )


def unknown_type(name: str, known: Iterable[str]) -> Text:
    """A group that lists an institution type the file does not have."""
    return Text(
        f"'{name}'은(는) types에 없는 기관유형입니다. 있는 것: {', '.join(known)}",
        f"'{name}' is not among the institution types. There are: {', '.join(known)}",
    )


def twice(code: str) -> Text:
    """An institution type that falls into two entries at once."""
    return Text(
        f"기관유형 {code}이(가) 두 번 들어 있습니다. 한 곳에만 두십시오.",
        f"The institution type {code} is counted twice. Keep it in one place.",
    )


def types_left_out(codes: list[str]) -> Text:
    """Institution types without a figure or a group."""
    listed = ", ".join(codes)
    return Text(
        f"기관유형 {listed}이(가) 빠졌습니다. 평가하지 않는 유형이면 0을 적으십시오.",
        f"The institution types {listed} are left out. Write 0 for a type that is not evaluated.",
    )


def figures_left_out(codes: list[str]) -> Text:
    """Institution types without a case cap or points per case, which cannot be 0."""
    listed = ", ".join(codes)
    return Text(
        f"기관유형 {listed}의 값이 빠졌습니다. 그 유형에 쓸 값을 적으십시오.",
        f"The institution types {listed} are left out. Write the figure that holds for them.",
    )


def types_ungrouped(codes: list[str]) -> Text:
    """Institution types that a grouping puts into none of its groups."""
    listed = ", ".join(codes)
    return Text(
        f"기관유형 {listed}이(가) 어느 평가군에도 들어 있지 않습니다. 이 구분의 평가군 하나에 넣으십시오.",
        f"The institution types {listed} are left out of every group. Put each into one group of this grouping.",
    )


def default_missing(names: list[str]) -> Text:
    """Points written per group while the file does not say which grouping is the usual one."""
    listed = ", ".join(names)
    return Text(
        f"배점을 평가군으로 적었는데 어느 구분인지 정해져 있지 않습니다. default_grouping에 하나를 적으십시오: {listed}",
        f"Points are written per group, but no grouping is in force. Name one in default_grouping: {listed}",
    )


def group_is_type(code: str) -> Text:
    """A group that carries the code of an institution type."""
    return Text(
        f"평가군 이름 {code}이(가) 기관유형 코드와 같습니다. 다른 이름을 쓰십시오.",
        f"The group {code} has the same name as an institution type. Use another name.",
    )


def unknown_reference(name: str, what: Text, known: Iterable[str]) -> Text:
    """A name that leads nowhere; the nearest one is offered."""
    near = get_close_matches(name[:40], list(islice(known, 60)), n=1)
    hint = Text(f" '{near[0]}'을(를) 뜻하셨습니까?", f" Did you mean '{near[0]}'?") if near else Text("", "")
    return Text(
        f"'{name[:60]}'은(는) 이 파일에 없는 {what.ko}입니다.{hint.ko}",
        f"There is no {what.en} '{name[:60]}' in this file.{hint.en}",
    )


def repeated(name: str, what: Text) -> Text:
    """A code given to two things of one kind."""
    return Text(
        f"{what.ko} '{name}'이(가) 두 번 나옵니다. 하나에 다른 코드를 주십시오.",
        f"The {what.en} '{name}' appears twice. Give one of them another code.",
    )


def too_many_measures(most: int) -> Text:
    """More measures than any edition has; their rules are not looked at."""
    return Text(
        f"세부 평가항목이 {most:,}개를 넘어 배점과 합을 살펴보지 않았습니다. 항목 수를 줄이십시오.",
        f"There are more than {most:,} measures, so points and sums were not checked. Use fewer measures.",
    )


def points_missing() -> Text:
    """A scored measure without points."""
    return Text("배점(points)이 없습니다. 배점을 적으십시오.", "The points are missing. Write them.")


def points_on_extra() -> Text:
    """Points on a bonus or a penalty, which stand outside the 100."""
    return Text(
        "가점·감점 항목에는 배점(points)을 두지 않습니다. per_case와 cap을 쓰십시오.",
        "A bonus or a penalty has no points of its own. Use per_case and cap.",
    )


def judged_misplaced() -> Text:
    """`judged` on a measure that is not mixed."""
    return Text(
        "judged는 method가 mixed일 때만 씁니다. 지우거나 method를 바꾸십시오.",
        "`judged` belongs to the method mixed alone. Remove it or change the method.",
    )


def judged_missing() -> Text:
    """A mixed measure without its judged part."""
    return Text(
        "정성+건수(mixed) 항목에는 위원이 매기는 몫(judged)을 적어야 합니다.",
        "A mixed measure needs `judged`, the part that reviewers give.",
    )


def judged_above(code: str, judged: Decimal, maximum: Decimal) -> Text:
    """A judged part larger than the measure's points."""
    return Text(
        f"{code}: 위원 몫 {text(judged)}점이 배점 {text(maximum)}점보다 큽니다. 배점 이하로 적으십시오.",
        f"{code}: the judged part {text(judged)} is above the points {text(maximum)}. Write no more than the points.",
    )


def off_step(code: str, maximum: Decimal, step: Decimal) -> Text:
    """Points that cannot be reached in steps."""
    return Text(
        f"{code}: 배점 {text(maximum)}점이 점수 단위 {text(step)}로 나누어떨어지지 않습니다.",
        f"{code}: the points {text(maximum)} are not a whole number of steps of {text(step)}.",
    )


def penalty_sign() -> Text:
    """A penalty that adds points."""
    return Text(
        "감점(per_case)은 0보다 작은 수여야 합니다. 앞에 -를 붙이십시오.",
        "A penalty per case must be below 0. Put a minus sign in front.",
    )


def bonus_sign() -> Text:
    """A bonus or counted case that takes points off."""
    return Text("건당 점수(per_case)는 0보다 큰 수여야 합니다.", "The points per case must be above 0.")


def per_case_missing() -> Text:
    """A bonus or penalty that does not say how much a case is worth."""
    return Text(
        "건당 점수(per_case)가 없습니다. 집계된 점수를 그대로 씁니다.",
        "There is no per_case. Counted points will be taken as they are.",
    )


def no_cap() -> Text:
    """A bonus without a most."""
    return Text(
        "가점의 한도(cap)가 없습니다. 한도가 있으면 적으십시오.",
        "The bonus has no cap. Write one if there is a most.",
    )


def track_empty(track: str) -> Text:
    """A track without any measure."""
    return Text(
        f"갈래 {track}에 드는 세부 평가항목이 없습니다. 갈래를 지우거나 항목에 track을 적으십시오.",
        f"No measure stands on track {track}. Remove the track or name it at a measure.",
    )


def not_full(codes: list[str], total: Decimal, aim: Decimal, tracks: tuple[str, ...]) -> Text:
    """Points of institution types that do not add up to the edition's total, 100 unless it says otherwise."""
    ko, en = (f" ({word} {', '.join(tracks)})" if tracks else "" for word in ("갈래", "track"))
    gap, listed = aim - total, ", ".join(codes)
    each, types = ("각각 ", "each type of") if len(codes) > 1 else ("", "type")
    return Text(
        f"기관유형 {listed}의 배점 합이 {each}{text(total)}점입니다{ko}. {text(aim)}점이 되려면 {_gap(gap).ko}.",
        f"The points of {types} {listed} add up to {text(total)}{en}, not {text(aim)}: {_gap(gap).en}.",
    )


def declared_sum(codes: list[str], declared: Decimal, total: Decimal, track: str) -> Text:
    """A written sum that its parts do not give."""
    code = ", ".join(codes)
    ko, en = (f" (갈래 {track})", f" (track {track})") if track else ("", "")
    return Text(
        f"{code}: 적어 둔 합은 {text(declared)}점이고 실제 합은 {text(total)}점입니다{ko}. 하나를 고치십시오.",
        f"{code}: the sum written is {text(declared)}, but the parts add up to {text(total)}{en}. Correct one of them.",
    )


def ladder_order(value: Decimal, above: Decimal) -> Text:
    """A rung that is not below the one before it."""
    return Text(
        f"등급은 높은 점수부터 적습니다. {text(value)}은(는) 바로 위의 {text(above)}보다 작아야 합니다.",
        f"Grades go from the highest down. {text(value)} must be below {text(above)} above it.",
    )


def ladder_open(value: Decimal) -> Text:
    """A ladder whose lowest rung does not reach 0."""
    return Text(
        f"마지막 등급이 {text(value)}점부터라서 그 아래에는 등급이 없습니다. 마지막 등급의 from을 0으로 하십시오.",
        f"The last grade begins at {text(value)}, so there is none below it. Let the last grade begin at 0.",
    )


def default_outside(default: str, values: list[str]) -> Text:
    """A default that is not one of the choices."""
    return Text(
        f"기본값 '{default}'이(가) 선택지에 없습니다. 고를 수 있는 값: {', '.join(values[:20])}",
        f"The default '{default}' is not among the choices: {', '.join(values[:20])}",
    )


def choice_unknown(value: str, allowed: Iterable[str]) -> Text:
    """A choice that the computation behind the setting cannot follow."""
    return Text(
        f"이 설정이 바꾸는 계산은 '{value}'을(를) 알지 못합니다. 쓸 수 있는 값: {', '.join(allowed)}",
        f"The computation behind this setting does not know '{value}'. Use: {', '.join(allowed)}",
    )


def grades_unread(name: str, readings: Iterable[str]) -> Text:
    """Grades for a reading that no setting offers."""
    offered = ", ".join(readings)
    return Text(
        f"'{name[:60]}'에 딸린 등급이 쓰이지 않습니다. governs: grade_table인 설정의 선택지여야 합니다."
        + (f" 있는 선택지: {offered}" if offered else " 그런 설정이 없습니다."),
        f"The grades of '{name[:60]}' are never used: the name must be a choice of the setting with governs: grade_table."
        + (f" There are: {offered}" if offered else " There is no such setting."),
    )


def grades_missing(readings: Iterable[str]) -> Text:
    """A setting that chooses between grades where only one table is written down."""
    offered = ", ".join(readings)
    return Text(
        f"이 설정으로 고를 다른 등급이 없습니다. other_grades에 선택지({offered}) 가운데 하나의 등급을 적으십시오.",
        f"This setting has no other grades to choose. Write those of one of its choices ({offered}) under other_grades.",
    )


def bad_date(words: str) -> Text:
    """A day that is not in the calendar or not in ISO form."""
    return Text(
        f"'{words[:40]}'은(는) 날짜가 아닙니다. 2025-10-31처럼 적으십시오.",
        f"'{words[:40]}' is not a date. Write it like 2025-10-31.",
    )


def dates_reversed(first: str, last: str) -> Text:
    """A period that ends before it begins."""
    return Text(
        f"기간의 끝({last})이 처음({first})보다 앞섭니다. 두 날짜를 살펴보십시오.",
        f"The period ends ({last}) before it begins ({first}). Look at both dates.",
    )


def _gap(gap: Decimal) -> Text:
    if gap > 0:
        return Text(f"{text(gap)}점을 더해야 합니다", f"{text(gap)} more needed")
    return Text(f"{text(-gap)}점을 빼야 합니다", f"{text(-gap)} too many")
