"""How totals and grades are spread within each type: counts, mean, lowest, highest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewer.model.framework import InstitutionType
from reviewer.model.grade import Grade
from reviewer.model.points import ZERO, mean, shown
from reviewer.model.result import InstitutionResult
from reviewer.text import Text
from ui.models.rows import Line

ALL = Text("전체", "All")
HEADINGS = (
    Text("유형", "Type"),
    Text("기관", "Count"),
    Text("평균", "Mean"),
    Text("최저", "Low"),
    Text("최고", "High"),
)
SHARES = Text("등급 비율(진할수록 높은 등급)", "Shares of grades (deeper is better)")
NO_VALUE = "–"

Say = Callable[[Text], str]


def headings(grades: Sequence[Grade], say: Say) -> list[str]:
    """Return the headings: type, count, mean, lowest, highest, and each grade, shares."""
    return [*map(say, HEADINGS), *(say(grade.name) for grade in grades), say(SHARES)]


def spread(
    results: Sequence[InstitutionResult], types: Sequence[InstitutionType], grades: Sequence[Grade], say: Say
) -> list[Line]:
    """Return a line for each type that has institutions, and one for all; `grades` are those in force."""
    lines = []
    for kind in types:
        members = [r for r in results if r.institution.type == kind.code]
        if members:
            lines.append(_line(say(kind.name), members, grades))
    return [*lines, _line(say(ALL), results, grades)]


def _line(name: str, members: Sequence[InstitutionResult], grades: Sequence[Grade]) -> Line:
    totals = [r.total.value or ZERO for r in members]
    figures = (shown(mean(totals)), shown(min(totals)), shown(max(totals))) if totals else (NO_VALUE,) * 3
    counts = [sum(r.grade == grade.name for r in members) for grade in grades]
    return Line((name, len(members), *figures, *counts, ""), tuple(counts))
