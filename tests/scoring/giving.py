"""Putting figures before the tally without a round: institutions are letters, points are words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reviewer.model.framework import Framework
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, TypeCode
from reviewer.model.result import InstitutionResult, Tally
from reviewer.model.round import Counted, Decision, Institution
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.round_settings import APPROVAL, AS_IMPORTED
from reviewer.scoring.settings import in_force
from reviewer.scoring.tally import tally

Points = Mapping[str, str]


def tallied(
    framework: Framework,
    types: Mapping[str, str],
    points: Mapping[str, Points],
    chosen: Mapping[str, str] | None = None,
) -> Tally:
    """Return the tally. `points` gives, per institution, "12" for a measure's points and "" for not applicable.

    Judged measures take them as a decision; of a mixed one the judged part is written "M1 judged".
    """
    counted: dict[Key, Counted] = {}
    decisions: dict[Key, Decision] = {}
    for institution, given in points.items():
        for name, words in given.items():
            code, judged = MeasureCode(name.removesuffix(" judged")), name.endswith(" judged")
            key = (InstitutionCode(institution), code)
            if judged or not framework.measure(code).is_counted:
                decisions[key] = Decision(*key, Decimal(words), None, "합의", (), EntryHash("f" * 64), "")
            else:
                counted[key] = Counted(*key, Decimal(words) if words else None)
    ones = tuple(Institution(InstitutionCode(code), code, TypeCode(kind)) for code, kind in types.items())
    settings = in_force(framework, {APPROVAL: AS_IMPORTED, **(chosen or {})})
    return tally(TallyInput(framework, settings, ones, counted, decisions), "")


def only(framework: Framework, kind: str, points: Points, chosen: Mapping[str, str] | None = None) -> InstitutionResult:
    """Return the result of a single institution."""
    return tallied(framework, {"X": kind}, {"X": points}, chosen).results[0]
