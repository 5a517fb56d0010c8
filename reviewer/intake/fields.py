"""Judges the fields of one submission: what is compulsory, how many cases, and whether they lie in the period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reviewer.intake.drafts import Draft, Line
from reviewer.intake.problems import Fault
from reviewer.model.form import FormField
from reviewer.model.framework import Measure
from reviewer.model.ids import TypeCode
from reviewer.text import Text

_DATE_NAME = re.compile(r"(일|일자|날짜|시기|시점|date|time)$", re.IGNORECASE)
_MOMENT = re.compile(r"(?<!\d)(\d{4})\s*[-./년]\s*(\d{1,2})(?:\s*[-./월]\s*(\d{1,2}))?(?!\d)")


class FieldRule:
    """Knows the fields of one form for one measure.

    A repeated field takes one item per row. The fields of one part that repeat no more often than the
    largest case cap are the cases themselves; parts that may be longer are lists, which no cap or period binds.
    """

    def __init__(self, fields: Sequence[FormField], measure: Measure) -> None:
        self._fields = fields
        self._measure = measure
        self._single = [f for f in fields if not f.repeat]
        self._most_cases = max(measure.case_cap.values(), default=0)

    def values(self, draft: Draft) -> dict[str, str]:
        """Return the fields by key; a repeated one is `key.1`, `key.2`, … in the order of its rows."""
        found: dict[str, str] = {}
        for entry in self._fields:
            if not entry.repeat:
                found |= {entry.key: draft.first.cells.get(entry.key, "")}
                continue
            items = enumerate((line.cells.get(entry.key, "") for line in draft.lines), start=1)
            found |= {f"{entry.key}.{number}": value for number, value in items if value}
        return found

    def check(self, draft: Draft, kind: TypeCode | None) -> None:
        """Report every fault of the fields at its row."""
        for line in draft.lines:
            for fault in self._line_faults(line, is_first=line is draft.first):
                line.blame(fault)
        self._check_cases(draft, kind)

    def _line_faults(self, line: Line, *, is_first: bool) -> Iterator[Fault]:
        for entry in self._fields:
            value = line.cells.get(entry.key, "")
            if value:
                yield from self._value_faults(entry, value, is_first=is_first)
            elif entry.required and self._is_due(entry, line, is_first=is_first):
                yield _missing(entry)

    def _is_due(self, entry: FormField, line: Line, *, is_first: bool) -> bool:
        """Tell whether a compulsory field must be filled in this row: at first always, later with its part."""
        if is_first or not entry.repeat:
            return is_first
        part = [f.key for f in self._fields if f.repeat and f.part == entry.part]
        return any(line.cells.get(key) for key in part)

    def _value_faults(self, entry: FormField, value: str, *, is_first: bool) -> Iterator[Fault]:
        if not entry.repeat and not is_first:
            yield _said_again(entry, value)
        elif self._is_bound(entry):
            yield from _period_faults(entry, value, self._measure.period.start, self._measure.period.end)

    def _is_bound(self, entry: FormField) -> bool:
        name = re.sub(r"\(.*?\)", "", entry.name.ko).strip()
        return entry.repeat <= self._most_cases and _DATE_NAME.search(name) is not None

    def _check_cases(self, draft: Draft, kind: TypeCode | None) -> None:
        cap = self._measure.case_cap.get(kind) if kind is not None else None
        for number, line in enumerate(draft.lines, start=1):
            filled = [f for f in self._fields if f.repeat and line.cells.get(f.key)]
            most = min(
                [f.repeat for f in filled] + [cap for f in filled if cap and f.repeat <= self._most_cases],
                default=number,
            )
            if number > most:
                line.blame(_too_many(filled[0], most))


def _missing(entry: FormField) -> Fault:
    return Fault(
        Text(
            f"꼭 적어야 하는 칸 ‘{entry.name.ko}’이(가) 비어 있습니다.",
            f"The compulsory field ‘{entry.name.en}’ is blank.",
        ),
        Text("양식의 칸을 채우십시오.", "Fill in the field of the form."),
        entry.key,
    )


def _said_again(entry: FormField, value: str) -> Fault:
    return Fault(
        Text("한 번만 적는 칸이 다음 줄에 또 있습니다.", "A field that is said once is filled again in a later row."),
        Text("그 기관의 첫 줄에만 적으십시오.", "Fill it in the institution's first row only."),
        entry.key,
        value,
    )


def _too_many(entry: FormField, most: int) -> Fault:
    return Fault(
        Text(f"사례가 한도 {most}건을 넘습니다.", f"There are more than {most} cases."),
        Text(f"{most}건만 남기십시오.", f"Keep {most}."),
        entry.key,
    )


def _period_faults(entry: FormField, value: str, start: str, end: str) -> Iterator[Fault]:
    """Yield a fault when every day that is written lies outside the period; text without a day is left to people."""
    spans = [span for match in _MOMENT.finditer(value) if (span := _span(match)) is not None]
    if not spans:
        return
    early, late = min(first for first, _ in spans).isoformat(), max(last for _, last in spans).isoformat()
    if (start and late < start) or (end and early > end):
        wrong = Text("인정 기간 밖의 날짜입니다.", "The date lies outside the period.")
        yield Fault(wrong, Text(f"인정 기간: {start} ~ {end}", f"Period: {start} to {end}"), entry.key, value)


def _span(match: re.Match[str]) -> tuple[date, date] | None:
    """Return the first and last day that a written day or month means."""
    year, month = int(match[1]), int(match[2])
    try:
        first = date(year, month, int(match[3] or 1))
    except ValueError:
        return None
    if match[3]:
        return first, first
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)
