"""The report of a round: how far its reviewers agree, in all, by indicator, by measure and by panel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from reviewer.model.agreement import Agreement, AgreementLine, Scope
from reviewer.model.framework import Framework
from reviewer.model.round import AgendaItem
from reviewer.scoring.agenda import counting
from reviewer.statistics.coefficients import FEWEST, coefficients
from reviewer.statistics.severity import severities
from reviewer.statistics.tables import Item, crossed, pairable
from reviewer.text import Text, same

WHOLE = Text("회차 전체", "The whole round")


@dataclass(frozen=True, slots=True)
class _Marked:
    measure: str
    shares: Item


def agreement(items: Iterable[AgendaItem], framework: Framework) -> Agreement:
    """Return the report. Marks are compared as shares of the maximum; recused and conflicting ones are left out."""
    agenda = list(items)
    marked = [_Marked(item.measure, shares) for item in agenda if len(shares := _shares(item)) > 1]
    every = [one.shares for one in marked]
    panels = _panels(every)
    large = {names: own for names, own in panels.items() if len(own) >= FEWEST}
    lines = (*_by_place(marked, framework), *(_panel(names, own) for names, own in sorted(large.items())))
    names = {str(m.reviewer.id): m.reviewer.name for item in agenda for m in item.marks}
    return Agreement(lines, severities(every, names), len(panels) - len(large), FEWEST)


def _shares(item: AgendaItem) -> Item:
    present = [m for m in counting(item.marks) if not m.conflicted]
    return {str(m.reviewer.id): Fraction(m.points) / Fraction(item.maximum) for m in present if m.points is not None}


def _by_place(marked: Sequence[_Marked], framework: Framework) -> Iterator[AgreementLine]:
    yield _line(Scope.ROUND, "", WHOLE, [one.shares for one in marked])
    for indicator in framework.indicators():
        judged = [m for m in indicator.measures if m.is_judged]
        codes = {str(m.code) for m in judged}
        if judged:
            own = [one.shares for one in marked if one.measure in codes]
            line = _line(Scope.INDICATOR, indicator.code, indicator.name, own)
            yield replace(line, repeats=len(judged) == 1)
        for measure in judged:
            own = [one.shares for one in marked if one.measure == measure.code]
            yield _line(Scope.MEASURE, measure.code, measure.name, own)


def _panels(items: Iterable[Item]) -> dict[tuple[str, ...], list[Item]]:
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        found.setdefault(tuple(sorted(item)), []).append(item)
    return found


def _panel(names: tuple[str, ...], items: Sequence[Item]) -> AgreementLine:
    return _line(Scope.PANEL, ", ".join(names), same(", ".join(names)), items)


def _line(scope: Scope, code: str, name: Text, items: Sequence[Item]) -> AgreementLine:
    paired = pairable(items)
    table, reviewers = crossed(paired)
    return AgreementLine(
        scope=scope,
        code=code,
        name=name,
        items=len(paired),
        reviewers=len({who for item in paired for who in item}),
        crossed_items=len(table),
        crossed_reviewers=len(reviewers),
        coefficients=coefficients(paired, table),
    )
