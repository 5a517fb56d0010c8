"""Checks how marks are given and compared: scales, weights, tie-break chains, defaults of a round."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from reviewer.framework import marking_faults as faults
from reviewer.framework import rule_faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding, Severity
from reviewer.framework.view import View, measures
from reviewer.model.ties import CODED
from reviewer.scoring.round_settings import PREFIX, round_settings
from reviewer.text import Text

_SCALE = Text("수준표", "scale")
_PLACES = {
    "area": Text("영역", "area"),
    "indicator": Text("지표", "indicator"),
    "measure": Text("세부 평가항목", "measure"),
}


def findings(document: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield every scale, weight, tie-break step and default that cannot be."""
    scales = dict(document.get("scales").entries())
    for scale in scales.values():
        yield from _ascending(scale)
    for measure, _ in measures(document):
        yield from _marked(measure, scales, kinds)
    yield from _weights(document.get("areas").each())
    yield from _chain(document)
    yield from _defaults(document.get("defaults"))


def _ascending(scale: View) -> Iterator[Finding]:
    below: Decimal | None = None
    for level in scale.each():
        value = level.get("points").number()
        if value is not None and below is not None and value <= below:
            yield Finding(level.get("points").path, faults.scale_order(value, below))
        below = value if value is not None else below


def _marked(measure: View, scales: dict[str, View], kinds: Kinds) -> Iterator[Finding]:
    judged = measure.get("method").words() in ("qualitative", "mixed")
    for key in ("scale", "justify"):
        if measure.has(key) and not judged:
            yield Finding(measure.get(key).path, faults.nobody_judges(key), at_key=True)
    name = measure.get("scale").words()
    if name and name not in scales:
        yield Finding(measure.get("scale").path, rule_faults.unknown_reference(name, _SCALE, scales))
    elif name:
        yield from _fits(measure, scales[name], kinds)


def _fits(measure: View, scale: View, kinds: Kinds) -> Iterator[Finding]:
    given = [level.get("points").number() for level in scale.each()]
    levels = [value for value in given if value is not None]
    key = "judged" if measure.get("method").words() == "mixed" else "points"
    for code, maximum in kinds.spread(measure, key).items():
        if levels and maximum > 0 and max(levels) > maximum:
            yield Finding(measure.get("scale").path, faults.level_above(code, max(levels), maximum))
        elif levels and max(levels) < maximum:
            path = measure.get("scale").path
            yield Finding(path, faults.level_below(code, max(levels), maximum), Severity.WARNING)


def _weights(areas: list[View]) -> Iterator[Finding]:
    if not any(area.has("weight") for area in areas):
        return
    for area in areas:
        scored = any(
            measure.get("method").words() not in ("bonus", "penalty")
            for indicator in area.get("indicators").each()
            for measure in indicator.get("measures").each()
        )
        if scored and not area.has("weight"):
            yield Finding(area.path, faults.weight_missing())


def _chain(document: View) -> Iterator[Finding]:
    known = _codes(document)
    seen: set[tuple[str, str]] = set()
    for step in document.get("tie_break").each():
        compare, code = step.get("compare").words(), step.get("code").words()
        if compare in CODED and not code:
            yield Finding(step.path, faults.code_missing(_PLACES[compare]))
        elif compare in CODED and code not in known[compare]:
            unknown = rule_faults.unknown_reference(code, _PLACES[compare], known[compare])
            yield Finding(step.get("code").path, unknown)
        elif compare not in CODED and code:
            yield Finding(step.get("code").path, faults.code_misplaced(compare), at_key=True)
        if (compare, code) in seen:
            yield Finding(step.path, faults.step_twice())
        seen.add((compare, code))


def _codes(document: View) -> dict[str, Collection[str]]:
    areas = document.get("areas").each()
    indicators = [indicator for area in areas for indicator in area.get("indicators").each()]
    leaves = [measure for measure, _ in measures(document)]
    found = {"area": areas, "indicator": indicators, "measure": leaves}
    return {name: [one.get("code").words() for one in views] for name, views in found.items()}


def _defaults(defaults: View) -> Iterator[Finding]:
    offered = {s.id.removeprefix(PREFIX): [choice.value for choice in s.choices] for s in round_settings()}
    for name, value in defaults.entries():
        if name not in offered:
            yield Finding(value.path, faults.no_such_default(name, list(offered)), at_key=True)
        elif value.value is not None and str(value.value) not in offered[name]:
            yield Finding(value.path, rule_faults.default_outside(str(value.value), offered[name]))
