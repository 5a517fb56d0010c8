"""Claimed, counted and recomputed points in words: a line for each counted measure, and the way to the last of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from reviewer.model.compared import Compared
from reviewer.model.figure import Figure
from reviewer.model.points import shown
from reviewer.model.views import CountedSide
from reviewer.text import Text
from ui.widgets.reading import Part

NONE, DIFFERS = "–", "◆"
SPACE = "\N{NO-BREAK SPACE}" * 4
Say = Callable[[Text], str]


def line(side: CountedSide, say: Say) -> str:
    """Return one measure as a line: its three points, and whether they differ."""
    claimed, counted, recomputed = _three(side.compared)
    words = QCoreApplication.translate(
        "Counted", "{code} {name} · claimed {claimed} · counted {counted} · recomputed {recomputed} · {said}"
    )
    return words.format(
        code=side.measure.code,
        name=say(side.measure.name),
        claimed=claimed,
        counted=counted,
        recomputed=recomputed,
        said=_said(side.compared, say),
    )


def parts(sides: Sequence[CountedSide], say: Say) -> list[Part]:
    """Return a table of the three for each measure, then how each recomputed figure came about."""
    if not sides:
        return []
    head = [
        QCoreApplication.translate("Counted", "Counted measures beside it"),
        QCoreApplication.translate("Counted", "Claimed"),
        QCoreApplication.translate("Counted", "Counted"),
        QCoreApplication.translate("Counted", "Recomputed"),
        "",
    ]
    rows = [
        [f"{side.measure.code} {say(side.measure.name)}", *_three(side.compared), _said(side.compared, say)]
        for side in sides
    ]
    title = QCoreApplication.translate("Counted", "Claimed, counted and recomputed points")
    ways = tuple(
        (f"{side.measure.code} {say(side.measure.name)}", "\n".join(_steps(side.steps, say)))
        for side in sides
        if side.steps is not None
    )
    how = Part(QCoreApplication.translate("Counted", "How the recomputed points came about"), ways)
    return [Part(title, (), [head, *rows]), *([how] if ways else [])]


def _three(compared: Compared) -> tuple[str, str, str]:
    return _points(compared.claimed), _points(compared.counted), _points(compared.recomputed)


def _points(points: Decimal | None) -> str:
    return NONE if points is None else shown(points)


def _said(compared: Compared, say: Say) -> str:
    """Return whether the three differ, and why nothing could be recomputed."""
    if compared.differs:
        return f"{DIFFERS} " + QCoreApplication.translate("Counted", "they differ")
    if compared.recomputed is None and compared.why is not None:
        return say(compared.why)
    there = [p for p in (compared.claimed, compared.counted, compared.recomputed) if p is not None]
    return QCoreApplication.translate("Counted", "all equal") if len(there) > 1 else ""


def _steps(steps: Figure, say: Say) -> Iterator[str]:
    for depth, step in steps.walk():
        value = say(step.words) if step.words else _points(step.value)
        sign = ":" if step.value is None else " ="
        source = f" ({step.source})" if step.source else ""
        rule = "" if step.rule == step.label else f" · {say(step.rule)}"
        yield f"{SPACE * depth}{say(step.label)}{sign} {value}{rule}{source}"
