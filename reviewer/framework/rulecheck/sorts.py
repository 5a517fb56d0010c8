"""The sorts of values a rule handles, so that points are never made of a yes or a date."""

from __future__ import annotations

from enum import Enum

from reviewer.text import Text


class Sort(Enum):
    """What a piece of a rule gives; STOP gives nothing, because it leaves the computation."""

    NUMBER = "number"
    TRUTH = "truth"
    WORD = "word"
    DAY = "day"
    LIST = "list"
    STOP = "stop"
    UNKNOWN = "unknown"  # told already


NAMES = {
    Sort.NUMBER: Text("수", "a number"),
    Sort.TRUTH: Text("조건(예/아니요)", "a condition (yes or no)"),
    Sort.WORD: Text("고른 말", "the word of a choice"),
    Sort.DAY: Text("날짜", "a day"),
    Sort.LIST: Text("목록", "a list"),
}
OF_TYPE = {
    "count": Sort.NUMBER,
    "number": Sort.NUMBER,
    "percent": Sort.NUMBER,
    "share": Sort.NUMBER,
    "amount": Sort.NUMBER,
    "yes_no": Sort.TRUTH,
    "choice": Sort.WORD,
    "date": Sort.DAY,
    "list": Sort.LIST,
}
LOOSE = (Sort.STOP, Sort.UNKNOWN)


def fits(found: Sort, *wanted: Sort) -> bool:
    """Tell whether a value may stand where one of `wanted` is needed."""
    return found in wanted or found in LOOSE


def together(sorts: list[Sort]) -> Sort:
    """Return what branches give in common: the first sort that is known."""
    return next((sort for sort in sorts if sort not in LOOSE), Sort.UNKNOWN if Sort.UNKNOWN in sorts else Sort.STOP)
