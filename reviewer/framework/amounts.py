"""Checks the amounts of each measure: points, judged part, steps, cases, caps and signs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reviewer.framework import rule_faults as faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding, Severity
from reviewer.framework.view import View, measures
from reviewer.text import Text

_PER_KIND = ("points", "judged", "per_case", "case_cap")


def findings(document: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield every amount that cannot be: unknown kinds, wrong signs, parts above the whole."""
    known_to_measures = document.get("level").words() != "indicator"
    yield from _default(document, kinds)
    for owner in _declared(document):
        yield from kinds.findings(owner, "points")
    for measure, _ in measures(document):
        for key in _PER_KIND:
            yield from kinds.findings(measure, key)
        if measure.get("method").words() in ("bonus", "penalty"):
            yield from _extra(measure, kinds)
            if known_to_measures and not measure.has("per_case"):
                yield Finding(measure.path, faults.per_case_missing(), Severity.WARNING)
        else:
            yield from _scored(measure, kinds)


def _default(document: View, kinds: Kinds) -> Iterator[Finding]:
    owners = [*_declared(document), *(measure for measure, _ in measures(document))]
    if any(kinds.wants_default(owner, key) for owner in owners for key in _PER_KIND):
        yield Finding(("groupings",), faults.default_missing(list(kinds.groupings)), at_key=True)


def _declared(document: View) -> Iterator[View]:
    for area in document.get("areas").each():
        yield area
        yield from area.get("indicators").each()


def _scored(measure: View, kinds: Kinds) -> Iterator[Finding]:
    if not measure.has("points"):
        yield Finding(measure.path, faults.points_missing())
    yield from _judged(measure, kinds)
    yield from _signs(measure, kinds, faults.bonus_sign(), 1)
    step = measure.get("step").number() or Decimal("0.01")
    for code, maximum in kinds.spread(measure, "points").items():
        if step > 0 and maximum % step != 0:
            path = measure.get("points").path
            yield Finding(path, faults.off_step(code, maximum, step), Severity.WARNING)


def _judged(measure: View, kinds: Kinds) -> Iterator[Finding]:
    mixed = measure.get("method").words() == "mixed"
    if not mixed and measure.has("judged"):
        yield Finding(measure.get("judged").path, faults.judged_misplaced(), at_key=True)
    if mixed and not measure.has("judged"):
        yield Finding(measure.path, faults.judged_missing())
    maximum = kinds.spread(measure, "points")
    for code, judged in kinds.spread(measure, "judged").items():
        if code in maximum and judged > maximum[code]:
            yield Finding(measure.get("judged").path, faults.judged_above(code, judged, maximum[code]))


def _extra(measure: View, kinds: Kinds) -> Iterator[Finding]:
    if measure.has("points"):
        yield Finding(measure.get("points").path, faults.points_on_extra(), at_key=True)
    if measure.get("method").words() == "penalty":
        yield from _signs(measure, kinds, faults.penalty_sign(), -1)
        return
    yield from _signs(measure, kinds, faults.bonus_sign(), 1)
    if not measure.has("cap"):
        yield Finding(measure.path, faults.no_cap(), Severity.WARNING)


def _signs(measure: View, kinds: Kinds, sentence: Text, sign: int) -> Iterator[Finding]:
    if any(value * sign <= 0 for value in kinds.spread(measure, "per_case").values()):
        yield Finding(measure.get("per_case").path, sentence)
