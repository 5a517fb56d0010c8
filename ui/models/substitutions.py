"""What stands in for measures that do not apply, as lines of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewer.model.points import shown
from reviewer.model.substitution import SubstitutionLine
from reviewer.text import Text
from ui.models.rows import Line

NO_VALUE = "–"
WAITING, APPROVED, AS_IMPORTED = (
    Text("○ 승인 대기", "○ Waits"),
    Text("● 승인됨", "● Approved"),
    Text("● 들어온 대로", "● As imported"),
)
HEADINGS = (
    Text("상태", "State"),
    Text("기관", "Institution"),
    Text("항목", "Measure"),
    Text("점수", "Points"),
    Text("처리", "What stands in"),
    Text("사유", "Reason"),
    Text("승인", "Approved by"),
)
Say = Callable[[Text], str]


def headings(say: Say) -> list[str]:
    """Return the headings of the table."""
    return [say(words) for words in HEADINGS]


def lines(found: Sequence[SubstitutionLine], say: Say) -> list[Line]:
    """Return a line for each substitution, keyed by it."""
    return [Line(_cells(one, say), one) for one in found]


def state(one: SubstitutionLine) -> Text:
    """Return how a substitution stands."""
    if one.waiting:
        return WAITING
    return APPROVED if one.approval else AS_IMPORTED


def _cells(one: SubstitutionLine, say: Say) -> tuple[str, ...]:
    value = NO_VALUE if one.value is None else shown(one.value)
    approval = one.approval
    return (
        say(state(one)),
        one.institution.shown_name,
        one.measure,
        value,
        say(one.rule).partition(": ")[2],
        approval.reason if approval else one.reason,
        approval.approver if approval else "",
    )
