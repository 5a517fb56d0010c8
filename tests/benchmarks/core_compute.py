"""Points of every institution from its figures, in both evaluations: all of them, ten times as many, one that changed.

Times are of the processor alone: computing waits for nothing, and other work on the machine is left out.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from time import process_time

from reviewer import resources
from reviewer.framework import catalog
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import TypeCode
from reviewer.scoring.compute import Rules
from reviewer.scoring.figures import Reader
from tests.benchmarks.report import Row, row
from tests.scoring.filing import filed

EDITIONS = ("kr-public-data-2025", "kr-data-admin-2025")
TURNS = 3  # the least of them counts: other work on the machine only ever adds
WHOLE, ONE, EXPLAINED, GROWTH = 2.0, 0.020, 0.050, 1.3  # seconds; how far growth may leave the line
Filing = tuple[Measure, TypeCode, Mapping[str, object]]


def measure() -> list[Row]:
    """Return the rows of computing: all institutions, growth with their number, one changed figure."""
    editions = [catalog.load(name) for name in EDITIONS]
    types = _types()
    written = [(framework, _filings(framework, types)) for framework in editions]
    typed = [(framework, _typed(framework, filings)) for framework, filings in written]
    few = [(framework, filings[::10]) for framework, filings in typed]
    whole = _least(partial(_computed, typed))
    tenth = _least(partial(_computed, few))
    reading = _least(partial(_read, written))
    heaviest = max(typed[0][1], key=_weight)
    rules = Rules(editions[0], {})
    changed = _least(partial(rules.outcome, *heaviest))
    explained = _least(partial(rules.explained, *heaviest))
    count = sum(len(filings) for _, filings in typed)
    said = f"{len(types)} institutions, both evaluations, {count} measures computed from figures"
    growth = whole / tenth
    return [
        row(said, whole * 1000, None, f"<= {WHOLE:g} s", ok=whole <= WHOLE),
        row("the same figures read from text, as filing does once", reading * 1000, None, "no bar", ok=True),
        row("ten times as many take", growth, None, f"<= {10 * GROWTH:g} times as long", ok=growth <= 10 * GROWTH)
        | {"unit": "×"},
        row("one changed figure, its measure computed anew", changed * 1000, None, "<= 20 ms", ok=changed <= ONE),
        row("the same with its explanation", explained * 1000, None, "<= 50 ms", ok=explained <= EXPLAINED),
    ]


def _types() -> list[TypeCode]:
    with resources.path("institutions-2025.csv").open(encoding="utf-8", newline="") as file:
        return [TypeCode(one["type"]) for one in csv.DictReader(file)]


def _filings(framework: Framework, types: list[TypeCode]) -> list[Filing]:
    dice = Random(2025)
    ruled = [one for one in framework.measures() if one.rule]
    return [(one, kind, filed(one, dice)) for kind in types for one in ruled if one.is_extra or one.maximum[kind]]


def _typed(framework: Framework, filings: list[Filing]) -> list[Filing]:
    readers = {one.code: Reader(one.inputs) for one in framework.measures()}
    return [(one, kind, readers[one.code].read(figures).figures) for one, kind, figures in filings]


def _computed(editions: list[tuple[Framework, list[Filing]]]) -> None:
    for framework, filings in editions:
        rules = Rules(framework, {})
        for one, kind, figures in filings:
            rules.outcome(one, kind, figures)


def _read(editions: list[tuple[Framework, list[Filing]]]) -> None:
    for framework, filings in editions:
        _typed(framework, filings)


def _weight(filing: Filing) -> int:
    return len(str(filing[2]))


def _least(work: Callable[[], object]) -> float:
    return min(_timed(work) for _ in range(TURNS))


def _timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
