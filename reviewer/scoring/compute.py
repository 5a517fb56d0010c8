"""From filed figures to points: the rule of a measure carried out for one institution, and explained when asked.

`compute` does one measure once. `Rules` keeps what it compiled, for whoever computes many institutions: a rule is
compiled once for a measure, a type and a track, and values come without explanations, which `Rules.explained` adds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from reviewer.model import rule as model
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework, Measure, Substitution
from reviewer.model.ids import MeasureCode, TypeCode
from reviewer.model.rule import Result
from reviewer.scoring.rule.explain import explained
from reviewer.scoring.rule.part import Part, Place, Record
from reviewer.scoring.rule.scope import Ground, Scope
from reviewer.scoring.rule.signals import Missing, NotApplicable, RuleFault, Signal
from reviewer.scoring.rule.table import WORDS
from reviewer.scoring.settings import in_force
from reviewer.text import Text

Figures = Mapping[str, object]  # typed by `reviewer.scoring.figures.read`


class Status(StrEnum):
    """How a computation ended."""

    SCORED = "scored"
    NOT_APPLICABLE = "not_applicable"  # nothing to measure; the measure's substitution stands in
    ASK = "ask"  # the manual does not say; a person settles it
    MISSING = "missing"  # a figure the rule needs was not filed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the figures come to. `points` is exact and there only when `status` is SCORED (or a figure was asked for).

    `sentence` says why there are none: the reason, the question, or what is missing (`missing` holds its key).
    `substitution` is what stands in when the measure does not apply. `figure` explains, when asked for.
    """

    status: Status
    points: Fraction | None = None
    sentence: Text | None = None
    substitution: Substitution | None = None
    missing: str = ""
    figure: Figure | None = None


def compute(
    framework: Framework,
    measure: Measure,
    type_code: TypeCode,
    figures: Figures,
    settings: Mapping[str, str] | None = None,
    track: str = "",
) -> Outcome:
    """Return what the figures of one institution come to under a measure's rule; for a mixed measure, its counted part.

    `settings` are the readings chosen (defaults stand for the others). A measure without a rule gives MISSING. Nothing
    is raised for figures that were read by `reviewer.scoring.figures.read`.
    """
    return Rules(framework, settings or {}).outcome(measure, type_code, figures, track)


class Rules:
    """The rules of one edition under one set of readings, compiled as they are needed and kept."""

    def __init__(self, framework: Framework, settings: Mapping[str, str]) -> None:
        self._framework = framework
        self._settings = in_force(framework, settings)
        self._compiled: dict[tuple[MeasureCode, TypeCode, str, str], Part | RuleFault] = {}

    def outcome(
        self, measure: Measure, type_code: TypeCode, figures: Figures, track: str = "", result: str = ""
    ) -> Outcome:
        """Return the points of a measure, or the value of one of its intermediate results (`result`)."""
        part = self._part(measure, type_code, track, result)
        if isinstance(part, RuleFault):
            return Outcome(Status.ASK, sentence=part.sentence)
        try:
            value = part.run(figures, _NO_RECORD)
        except Signal as signal:
            return _stopped(signal, measure)
        except (RuleFault, TypeError, RecursionError):
            return Outcome(Status.ASK, sentence=UNSOUND)
        return Outcome(Status.SCORED, Fraction(value))

    def explained(
        self,
        measure: Measure,
        type_code: TypeCode,
        figures: Figures,
        sources: Mapping[str, str] | None = None,
        track: str = "",
        result: str = "",
    ) -> Outcome:
        """Return the same outcome with the tree of its steps; `sources` says where each figure came from."""
        found = self.outcome(measure, type_code, figures, track, result)
        part = self._part(measure, type_code, track, result)
        if isinstance(part, RuleFault) or found.sentence is UNSOUND:
            figure = Figure(measure.name, None, found.sentence or UNSOUND)
        else:
            maximum = None if result else measure.counted_maximum(type_code)
            figure = explained(part, Place(figures, source=sources or {}), maximum)
        return Outcome(found.status, found.points, found.sentence, found.substitution, found.missing, figure)

    def _part(self, measure: Measure, type_code: TypeCode, track: str, result: str) -> Part | RuleFault:
        key = (measure.code, type_code, track, result)
        if key not in self._compiled:
            self._compiled[key] = self._compile(measure, type_code, track, result)
        return self._compiled[key]

    def _compile(self, measure: Measure, type_code: TypeCode, track: str, result: str) -> Part | RuleFault:
        ground = self._ground(measure, type_code, track)
        scope = Scope(ground, measure.inputs, measure.results, WORDS)
        try:
            if result:
                return scope.name(result)
            part = scope.part(model.tree(measure.rule)).under()
        except RuleFault as fault:
            return fault
        except RecursionError:
            return RuleFault(UNSOUND)
        except ValueError:
            return RuleFault(NO_RULE)
        part.title = measure.name
        return part

    def _ground(self, measure: Measure, type_code: TypeCode, track: str) -> Ground:
        groups = {g.id: next((k.code for k in g.groups if type_code in k.types), "") for g in self._framework.groupings}
        return Ground(
            type_code=type_code,
            maximum=measure.counted_maximum(type_code),
            grouping=measure.grouping or self._framework.default_group,
            groups=groups,
            track=track or measure.track or self._first_track(measure),
            settings=self._settings,
        )

    def _first_track(self, measure: Measure) -> str:
        """Return the track whoever is on none is computed under: the first of the measure's indicator."""
        owners = (i for i in self._framework.indicators() if any(m.code == measure.code for m in i.measures))
        return next((track for owner in owners for track in owner.tracks), "")


_NO_RECORD: Record = {}
UNSOUND = Text(
    "규칙을 따를 수 없습니다. 편람 파일을 ‘jipyo framework check’로 살펴보십시오.",
    "The rule cannot be followed. Look at the rule file with ‘jipyo framework check’.",
)
NO_RULE = Text("이 항목에는 계산 규칙이 없습니다.", "This measure has no rule to compute with.")


def results_of(measure: Measure) -> tuple[Result, ...]:
    """Return the figures of a measure that may be asked for by name: those made once for an institution."""
    return tuple(one for one in measure.results if not one.each)


def _stopped(signal: Signal, measure: Measure) -> Outcome:
    if isinstance(signal, NotApplicable):
        stands_in = signal.substitution or measure.substitution
        return Outcome(Status.NOT_APPLICABLE, sentence=signal.sentence, substitution=stands_in)
    if isinstance(signal, Missing):
        return Outcome(Status.MISSING, sentence=signal.sentence, missing=signal.key)
    return Outcome(Status.ASK, sentence=signal.sentence)
