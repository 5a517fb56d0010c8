"""Reads single cells: points, yes and no, whole numbers and dates."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from reviewer.intake.names import clean, fold
from reviewer.intake.problems import Fault
from reviewer.model import points
from reviewer.model.points import ZERO
from reviewer.text import Text

YES = frozenset(map(fold, ("Y", "Yes", "예", "O", "○", "해당없음", "해당 없음", "N/A", "1", "TRUE", "V", "✓", "☑")))
NO = frozenset(map(fold, ("", "N", "No", "아니오", "아니요", "X", "0", "FALSE", "-", "해당")))
_DAY = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?(?:\s+00:00:00)?|(\d{4})(\d{2})(\d{2})")


def read_points(pair: tuple[str, str]) -> Decimal | Fault:
    """Return the points of a cell, 0 when the cell beside it says not applicable."""
    written, flag = clean(pair[0]), fold(pair[1])
    if flag not in YES and flag not in NO:
        return _unknown_flag(pair[1])
    if flag in YES:
        return ZERO if not written else _both(written)
    if not written:
        return _no_points()
    value = points.parse(written)
    return _not_a_number(written) if value is None else value


def points_text(pair: tuple[str, str]) -> str:
    """Return good points as canonical text, blank when not applicable."""
    value = points.parse(pair[0])
    return "" if value is None else points.text(value)


def read_day(words: str) -> date | None:
    """Return the day that is written, None when it is no day."""
    found = _DAY.fullmatch(clean(words))
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_count(words: str) -> int | None:
    """Return a whole number of one or more, None when it is not one."""
    trimmed = clean(words).removesuffix("쪽").strip()
    return int(trimmed) if trimmed.isascii() and trimmed.isdigit() and len(trimmed) < 7 and int(trimmed) else None


def _unknown_flag(value: str) -> Fault:
    return Fault(
        Text("‘해당없음’ 칸을 알아볼 수 없습니다.", "The cell ‘Not applicable’ cannot be understood."),
        Text("해당없으면 Y, 아니면 비우십시오.", "Write Y when not applicable, else leave it blank."),
        "not_applicable",
        value,
    )


def _both(value: str) -> Fault:
    return Fault(
        Text("해당없음이라고 하면서 점수도 적혀 있습니다.", "It says not applicable and gives points as well."),
        Text("점수를 지우거나 해당없음 표시를 지우십시오.", "Clear the points, or clear the mark."),
        "points",
        value,
    )


def _no_points() -> Fault:
    return Fault(
        Text("점수가 비어 있습니다.", "The points are blank."),
        Text(
            "점수를 적거나, 해당없으면 ‘해당없음’ 칸에 Y를 적으십시오.",
            "Give the points, or write Y under ‘Not applicable’.",
        ),
        "points",
    )


def _not_a_number(value: str) -> Fault:
    return Fault(
        Text("점수가 숫자가 아닙니다.", "The points are not a number."),
        Text("숫자만 적으십시오 (예: 4.5).", "Write a plain number (4.5)."),
        "points",
        value,
    )
