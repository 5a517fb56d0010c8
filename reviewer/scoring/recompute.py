"""Points recomputed from filed figures, put beside those claimed and counted; the round's setting says which stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reviewer.collector import held_back
from reviewer.model.compared import Compared, Taken
from reviewer.model.figure import Figure
from reviewer.model.filed import Filed
from reviewer.model.framework import Framework, Measure
from reviewer.model.round import Counted, Institution
from reviewer.scoring.compute import Outcome, Rules, Status
from reviewer.scoring.exactly import amount
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.round_settings import COUNTED_FIRST, POINTS_FROM
from reviewer.scoring.typed import Reader
from reviewer.text import Text, same


@dataclass(frozen=True, slots=True)
class _Known:
    """What was computed once: for which figures and track, and what they came to."""

    filed: Filed
    kind: str
    track: str
    outcome: Outcome


class Recomputing:
    """Computes each filed measure once and keeps it until its figures change; one edition, one set of readings."""

    def __init__(self, framework: Framework, settings: Mapping[str, str]) -> None:
        self._rules = Rules(framework, settings)
        self._reader = Reader()
        self._known: dict[Key, _Known] = {}

    def outcome(self, measure: Measure, institution: Institution, filed: Filed) -> Outcome:
        """Return what an institution's figures come to."""
        key, track = (institution.code, measure.code), institution.track
        known = self._known.get(key)
        if known is not None and known.filed is filed and (known.kind, known.track) == (institution.type, track):
            return known.outcome
        outcome = self._computed(measure, institution, filed)
        self._known[key] = _Known(filed, institution.type, track, outcome)
        return outcome

    def explained(self, measure: Measure, institution: Institution, filed: Filed) -> Figure:
        """Return the tree of steps from the figures to the points, each figure with its source."""
        read, _ = self._reader.read(measure, filed.given)
        found = self._rules.explained(measure, institution.type, read, filed.sources, institution.track)
        return found.figure or Figure(measure.name, None, _said(found))

    def _computed(self, measure: Measure, institution: Institution, filed: Filed) -> Outcome:
        read, fault = self._reader.read(measure, filed.given)
        if fault is not None:
            return Outcome(Status.ASK, sentence=fault)
        return self._rules.outcome(measure, institution.type, read, institution.track)


def settled(given: TallyInput, computing: Recomputing) -> TallyInput:
    """Return the input with, for every measure with figures, the three side by side and the one that stands.

    Where the rule says that a measure does not apply, it stands as not applicable with the rule's reason.
    """
    institutions = {i.code: i for i in given.institutions}
    measures = {m.code: m for m in given.framework.measures()}
    counted, compared = dict(given.counted), dict(given.compared)
    with held_back():
        for key, filed in given.filed.items():
            institution, measure = institutions.get(key[0]), measures.get(key[1])
            if institution is None or measure is None:
                continue
            compared[key], stands = settled_one(given, filed, institution, measure, computing)
            if stands is not None:
                counted[key] = stands
    return replace(given, counted=counted, compared=compared)


def settled_one(
    given: TallyInput, filed: Filed, institution: Institution, measure: Measure, computing: Recomputing
) -> tuple[Compared, Counted | None]:
    """Return the three figures of one measure, and what stands in place of its counted row, if anything new does."""
    outcome = computing.outcome(measure, institution, filed) if filed.given else NOTHING_FILED
    return _stands(given, (institution.code, measure.code), filed, outcome)


NOTHING_FILED = Outcome(Status.MISSING, sentence=Text("제출한 수치가 없습니다", "No figures were filed"))


def _stands(given: TallyInput, key: Key, filed: Filed, outcome: Outcome) -> tuple[Compared, Counted | None]:
    """Return the comparison of one measure, and what stands in place of the counted row, if anything new does."""
    row = given.counted.get(key)
    whole = None if outcome.points is None else amount(outcome.points)
    recomputed = None if whole is None else whole.value
    counted, why = (row.points if row else None), (None if recomputed is not None else _said(outcome))
    counted_first = given.settings.get(POINTS_FROM, COUNTED_FIRST) == COUNTED_FIRST
    if (row is not None and counted_first) or outcome.status in (Status.ASK, Status.MISSING):
        taken = Taken.COUNTED if row else Taken.NEITHER
        return Compared(filed.claimed, counted, recomputed, taken, why, outcome.substitution), None
    basis = "" if recomputed is not None or outcome.sentence is None else outcome.sentence.ko
    source = next(iter(filed.sources.values()), "")
    stands = Counted(*key, recomputed, basis, source, whole.exact if whole else "")
    return Compared(filed.claimed, counted, recomputed, Taken.RECOMPUTED, why, outcome.substitution), stands


def _said(outcome: Outcome) -> Text:
    return outcome.sentence or same("")
