"""How far the reviewers agree, as lines of two tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewer.model.agreement import Agreement, AgreementLine, Coefficient, Scope, Severity
from reviewer.text import Text, same
from ui.models.rows import Line

NO_VALUE = "–"
PANEL = Text("위원 조", "Panel")
HEADINGS = (
    Text("범위", "Scope"),
    Text("항목×위원", "Items × reviewers"),
    Text("알파(간격)", "Alpha (interval)"),
    Text("알파(순서)", "Alpha (ordinal)"),
    same("ICC(2,1)"),
    same("ICC(2,k)"),
    Text("켄들 W", "Kendall's W"),
)
SEVERITY_HEADINGS = (
    Text("위원", "Reviewer"),
    Text("항목", "Items"),
    Text("다른 위원과의 차이", "Distance from the others"),
    Text("95 % 구간", "95 % interval"),
    Text("경향(참고)", "Tendency (advice)"),
)
Say = Callable[[Text], str]


def headings(say: Say) -> list[str]:
    """Return the headings of the coefficients."""
    return [say(words) for words in HEADINGS]


def severity_headings(say: Say) -> list[str]:
    """Return the headings of the reviewers' tendencies."""
    return [say(words) for words in SEVERITY_HEADINGS]


def lines(found: Agreement, say: Say) -> list[Line]:
    """Return a line for each scope, each coefficient with its interval and what it means."""
    return [Line((_name(line, say), *_cells(line, say)), line.code) for line in found.lines if not line.repeats]


def severity_lines(severities: Sequence[Severity], say: Say) -> list[Line]:
    """Return a line for each reviewer, the most severe first."""
    return [Line(_tendency(one, say), one.reviewer) for one in severities]


def _name(line: AgreementLine, say: Say) -> str:
    if line.scope is Scope.PANEL:
        return f"{say(PANEL)} {say(line.name)}"
    return f"{line.code}  {say(line.name)}".strip()


def _cells(line: AgreementLine, say: Say) -> tuple[str, ...]:
    size = f"{line.items} × {line.reviewers}"
    return (size, *(_coefficient(one, say) for one in line.coefficients))


def _coefficient(one: Coefficient, say: Say) -> str:
    if one.value is None:
        return f"{NO_VALUE}\n{say(one.reading)}"
    interval = "" if one.low is None or one.high is None else f"  [{one.low:.2f}, {one.high:.2f}]"
    return f"{one.value:.3f}{interval}\n{say(one.reading)}"


def _tendency(one: Severity, say: Say) -> tuple[str, ...]:
    far = NO_VALUE if one.difference is None else f"{one.difference:+.1f} %"
    interval = NO_VALUE if one.low is None or one.high is None else f"{one.low:+.1f} ~ {one.high:+.1f} %"
    return (f"{one.reviewer} {one.name}", str(one.items), far, interval, say(one.reading))
