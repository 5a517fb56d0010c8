"""Computing measures of the shipped editions in tests: figures as people write them, points as exact text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reviewer.framework import catalog
from reviewer.model.framework import Framework
from reviewer.model.ids import MeasureCode, TypeCode
from reviewer.scoring.compute import Outcome, Rules, Status
from reviewer.scoring.figures import read
from reviewer.scoring.rule.values import canonical, exact

DATA, ADMIN = "kr-public-data-2025", "kr-data-admin-2025"


@cache
def edition(name: str) -> Framework:
    """Return a shipped edition, read once for all tests."""
    return catalog.load(name)


def outcome(
    code: str,
    kind: str,
    figures: Mapping[str, object],
    settings: Mapping[str, str] | None = None,
    result: str = "",
    name: str = DATA,
) -> Outcome:
    """Return what figures come to for a measure, or for one of its results."""
    framework = edition(name)
    measure = framework.measure(MeasureCode(code))
    filed = read(measure.inputs, figures)
    assert filed.faults == [], [fault.en for fault in filed.faults]
    return Rules(framework, settings or {}).explained(measure, TypeCode(kind), filed.figures, result=result)


def told(found: Outcome) -> str:
    """Return an outcome in one word: its points (p/q where no decimal writes them), or its status."""
    if found.points is None:
        way = found.substitution.value if found.substitution else ""
        return f"{found.status.value} {way}{found.missing}".strip()
    assert found.status is Status.SCORED
    return exact(found.points) or canonical(found.points)
