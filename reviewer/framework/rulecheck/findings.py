"""Checks the computing rules of every measure of a document."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.framework import rule_faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding, Severity
from reviewer.framework.rulecheck import circles, definitions, faults, outcomes
from reviewer.framework.rulecheck.handlers import HANDLERS
from reviewer.framework.rulecheck.names import Names
from reviewer.framework.rulecheck.walk import Around, Walk
from reviewer.framework.view import View, measures, tracks
from reviewer.text import Text

_LIST = Text("목록", "list")


def findings(document: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield every fault of figures, results and rules, in the order of the measures."""
    settings = {
        setting.get("id").words(): [choice.get("value").words() for choice in setting.get("choices").each()]
        for setting in document.get("settings").each()
    }
    for measure, indicator in measures(document):
        if measure.has("rule") or measure.has("inputs") or measure.has("results"):
            around = Around(kinds, measure, settings, [name for name, _ in tracks(indicator)])
            yield from _measure(measure, around)


def _measure(measure: View, around: Around) -> Iterator[Finding]:
    names, walk = Names.of(measure), Walk(around, HANDLERS)
    yield from definitions.findings(measure)
    yield from _lists(names)
    endless = list(circles.findings(measure))
    if endless:
        yield from endless
        return
    walk.results(names)
    if measure.has("rule"):
        walk.rule(measure.get("rule"), names)
    yield from walk.found
    yield from _whole(measure, walk)
    yield from outcomes.findings(measure, around.kinds)


def _lists(names: Names) -> Iterator[Finding]:
    for result in names.results.values():
        each = result.get("each").words()
        if each and each not in names.fields:
            yield Finding(result.get("each").path, rule_faults.unknown_reference(each, _LIST, names.fields))


def _whole(measure: View, walk: Walk) -> Iterator[Finding]:
    if measure.has("rule") and measure.get("method").words() == "qualitative":
        yield Finding(measure.get("rule").path, faults.on_judged(), at_key=True)
    if not measure.has("rule"):
        yield Finding(measure.path, faults.no_rule(), Severity.WARNING)
        return
    listed = {one.words() for one in measure.get("settings").each()}
    for name, place in walk.settings.items():
        if name not in listed:
            yield Finding(place.path, faults.unlisted_setting(name))
    yield from definitions.unused(measure, walk.read)
