"""Checks what stands by itself: groupings, grade ladders, settings and periods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from reviewer.framework import rule_faults as faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding
from reviewer.framework.view import View, measures
from reviewer.model.setting import Governs
from reviewer.text import Text

CHOICES: dict[Governs, tuple[str, ...]] = {
    Governs.PENALTY_FLOOR: ("no_floor", "floor_indicator", "floor_total"),
    Governs.TOTAL_ROUNDING: ("none", "half_up_2"),
    Governs.MEAN_MEMBERS: ("scored_only", "missing_as_zero"),
    Governs.TOP_COUNT: ("floor", "nearest", "ceil"),
    Governs.TOP_TIES: ("all_in", "all_out"),
    Governs.TOP_AMONG: ("evaluation", "type"),
    Governs.CUT_ROUNDING: ("none", "half_up_2"),
    Governs.GRADE_TABLE: (),  # any
}


def findings(document: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield faults of groupings, grades, area grades, settings and dates."""
    yield from _groupings(document, kinds)
    yield from _ladder(document.get("grades"))
    yield from _ladder(document.get("area_grades"))
    yield from _other_grades(document)
    yield from _settings(document)
    yield from _period(document.get("period"))
    for measure, _ in measures(document):
        yield from _period(measure.get("period"))


def _groupings(document: View, kinds: Kinds) -> Iterator[Finding]:
    for _, grouping in document.get("groupings").entries():
        seen: set[str] = set()
        for code, members in grouping.entries():
            if code in kinds.types:
                yield Finding(members.path, faults.group_is_type(code), at_key=True)
            for member in members.each():
                yield from _member(member, kinds, seen)
        left = [code for code in kinds.types if code not in seen]
        if left:
            yield Finding(grouping.path, faults.types_ungrouped(left), at_key=True)


def _member(member: View, kinds: Kinds, seen: set[str]) -> Iterator[Finding]:
    code = member.words()
    if code and code not in kinds.types:
        yield Finding(member.path, faults.unknown_type(code, kinds.types))
    if code in seen:
        yield Finding(member.path, faults.twice(code))
    seen.add(code)


def _ladder(ladder: View) -> Iterator[Finding]:
    above: Decimal | None = None
    rung = ladder
    for step in ladder.each():
        rung = step.get("from")
        value = rung.number()
        if value is None:
            return
        if above is not None and value >= above:
            yield Finding(rung.path, faults.ladder_order(value, above))
        above = value
    if above:
        yield Finding(rung.path, faults.ladder_open(above))


def _other_grades(document: View) -> Iterator[Finding]:
    """Yield faults of the grades by a reading: of each table, and tables that no reading leads to."""
    settings = document.get("settings").each()
    steering = [one for one in settings if one.get("governs").words() == Governs.GRADE_TABLE.value]
    readings = [choice.get("value").words() for one in steering for choice in one.get("choices").each()]
    tables = document.get("other_grades")
    for name, table in tables.entries():
        yield from _ladder(table)
        if name not in readings:
            yield Finding(table.path, faults.grades_unread(name, readings), at_key=True)
    held = [name for name, _ in tables.entries()]
    if steering and not held:
        yield Finding(steering[0].get("governs").path, faults.grades_missing(readings))


def _settings(document: View) -> Iterator[Finding]:
    taken: set[str] = set()
    for setting in document.get("settings").each():
        choices = [choice.get("value") for choice in setting.get("choices").each()]
        values = [choice.words() for choice in choices]
        default = setting.get("default")
        if default.words() and default.words() not in values:
            yield Finding(default.path, faults.default_outside(default.words(), values))
        role = setting.get("governs")
        if role.words() in taken:
            yield Finding(role.path, faults.repeated(role.words(), Text("계산 설정", "computation")))
        if role.words() in {known.value for known in Governs}:
            taken.add(role.words())
            yield from _choices(choices, CHOICES[Governs(role.words())] or values)


def _choices(choices: list[View], allowed: Sequence[str]) -> Iterator[Finding]:
    for choice in choices:
        if choice.words() and choice.words() not in allowed:
            yield Finding(choice.path, faults.choice_unknown(choice.words(), allowed))


def _period(period: View) -> Iterator[Finding]:
    days: dict[str, date] = {}
    for key in ("from", "to", "due"):
        words = period.get(key).words()
        day = _day(words)
        if day is not None:
            days[key] = day
        elif words:
            yield Finding(period.get(key).path, faults.bad_date(words))
    if "from" in days and "to" in days and days["to"] < days["from"]:
        yield Finding(period.get("to").path, faults.dates_reversed(str(days["from"]), str(days["to"])))


def _day(words: str) -> date | None:
    if len(words) != len("2025-10-31"):
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
