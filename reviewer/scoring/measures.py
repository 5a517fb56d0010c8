"""The figure of one measure of one institution: counted, recomputed, judged, or something in its stead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reviewer.model.figure import Figure
from reviewer.model.framework import Measure, Method, Substitution
from reviewer.model.ids import EntryHash
from reviewer.model.points import ZERO, shown
from reviewer.model.round import Counted, Decision, Institution
from reviewer.scoring import level_settings
from reviewer.scoring.beside import Beside, counted_rule
from reviewer.scoring.combine import UNROUNDED, combine, in_words, kept
from reviewer.scoring.exactly import added, mean
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.outliers import NONE, outliers
from reviewer.scoring.recompute import Recomputing
from reviewer.scoring.round_settings import DIGITS, OUTLIERS
from reviewer.scoring.substitute import Substitutes
from reviewer.scoring.sums import COUNTED_PART
from reviewer.text import Text, same

WAITING = Text("아직 위원회 결정이 없습니다", "No decision of the panel yet")
UNCOUNTED = Text("집계 점수가 아직 들어오지 않았습니다", "No counted points yet")
GONE = Text("결정 뒤에 바뀐 점수", "A mark that changed after the decision")
NO_RATIONALE = Text("의견 없음", "No rationale")
NO_CASE = Text("해당 건 없음", "No case")


class Measures:
    """Builds measure figures for one tally."""

    def __init__(self, given: TallyInput, computing: Recomputing | None = None) -> None:
        self._given = given
        self._beside = Beside(given, computing)
        self._substitutes = Substitutes(given)

    def figure(self, measure: Measure, institution: Institution) -> Figure:
        """Return the measure's figure; its value is None while points are missing or left out by rescaling."""
        if measure.method is Method.QUALITATIVE:
            return self._judged(measure, institution)
        if measure.method is Method.MIXED:
            return self._mixed(measure, institution)
        return self._counted(measure, institution)

    def is_left_out(self, measure: Measure, institution: Institution) -> bool:
        """Tell whether the measure leaves its points to the rest: it does not apply, rescales, and waits for nobody."""
        key = (institution.code, measure.code)
        counted = self._given.counted.get(key)
        if counted is None or counted.points is not None or self._given.waits(key):
            return False
        return self._given.way(measure, institution.code) is Substitution.RESCALE

    def _counted(self, measure: Measure, institution: Institution) -> Figure:
        return self._beside.laid(self._counted_alone(measure, institution), measure, institution)

    def _counted_alone(self, measure: Measure, institution: Institution) -> Figure:
        counted = self._given.counted.get((institution.code, measure.code))
        maximum = measure.counted_maximum(institution.type)
        if counted is None and measure.is_extra:
            return Figure(measure.name, ZERO, NO_CASE, maximum=maximum)
        if counted is None:
            return Figure(measure.name, None, UNCOUNTED, maximum=maximum)
        if counted.points is None:
            return self._substitutes.figure(measure, institution, counted)
        return _as_counted(measure, counted, institution)

    def _judged(self, measure: Measure, institution: Institution) -> Figure:
        maximum = measure.judged_maximum(institution.type)
        decision = self._given.decisions.get((institution.code, measure.code))
        if decision is None:
            return Figure(measure.name, None, WAITING, maximum=maximum)
        marks = self._marks(decision.marks, measure, maximum)
        rule = self._decision_rule(decision, marks)
        exact = _unrounded(decision, marks)
        return Figure(measure.name, decision.points, rule, marks, maximum, source=decision.entry[:12], exact=exact)

    def _mixed(self, measure: Measure, institution: Institution) -> Figure:
        count, judged = self._counted(measure, institution), self._judged(measure, institution)
        parts = (
            _relabelled(count, COUNTED_PART),
            _relabelled(judged, Text("위원회 결정", "Judged part")),
        )
        rule, maximum = (
            Text("건수 점수와 정성 점수의 합", "Counted part plus judged part"),
            measure.maximum.get(institution.type, ZERO),
        )
        if any(part.value is None for part in parts):
            return Figure(measure.name, None, rule, parts, maximum)
        points = added(parts)
        return Figure(measure.name, points.value, rule, parts, maximum, exact=points.exact)

    def _decision_rule(self, decision: Decision, marks: Sequence[Figure]) -> Text:
        if decision.rule is None:
            return Text(f"위원회가 합의한 값: {decision.reason}", f"Value agreed by the panel: {decision.reason}")
        digits = decision.digits or self._given.settings.get(DIGITS, "2")
        return in_words(decision.rule, len(decision.marks), digits, _cut_from(decision, digits, marks))

    def _marks(self, digests: Sequence[EntryHash], measure: Measure, maximum: Decimal) -> tuple[Figure, ...]:
        """Return the marks a decision was taken on: the round's levels they stand at, and outliers by its rule, noted."""
        figures = [self._at_level(self._mark(digest), measure, maximum) for digest in digests]
        values = [f.value for f in figures if f.value is not None]
        said = iter(outliers(values, maximum, self._given.settings.get(OUTLIERS, NONE)))
        return tuple(f if f.value is None else replace(f, note=_both(f.note, next(said))) for f in figures)

    def _at_level(self, figure: Figure, measure: Measure, maximum: Decimal) -> Figure:
        settings = self._given.settings
        note = level_settings.explained(measure, figure.value, maximum, settings)
        if note is None:
            return figure
        chosen = level_settings.behind(measure, settings)
        return replace(figure, note=note, settings=(f"{chosen}={settings[chosen]}",))

    def _mark(self, digest: EntryHash) -> Figure:
        mark = self._given.marks.get(digest)
        if mark is None:
            return Figure(same(digest[:12]), None, GONE, source=digest[:12])
        name = self._given.names.get(mark.key.reviewer, mark.key.reviewer)
        rule = same(mark.content.rationale) if mark.content.rationale else NO_RATIONALE
        return Figure(same(name), mark.content.points, rule, source=f"{mark.key.reviewer} {mark.given}")


def _unrounded(decision: Decision, marks: Sequence[Figure]) -> str:
    """Return as a fraction the points that a rule gave without rounding, where no decimal holds them."""
    values = [mark.value for mark in marks if mark.value is not None]
    if decision.rule is None or decision.digits != UNROUNDED or len(values) < len(marks) or not values:
        return ""
    found = mean(map(Fraction, kept(values, decision.rule)))
    return found.exact if found.value == decision.points else ""


def _cut_from(decision: Decision, digits: str, marks: Sequence[Figure]) -> Fraction | None:
    """Return the mean that a rule rounded to the decision; None where nothing was rounded off or a mark changed since."""
    values = [mark.value for mark in marks if mark.value is not None]
    if decision.rule is None or len(values) < len(marks) or combine(values, decision.rule, digits) != decision.points:
        return None
    found = mean(map(Fraction, kept(values, decision.rule))).whole
    return None if digits == UNROUNDED or found == decision.points else found


def _both(first: Text | None, second: Text | None) -> Text | None:
    """Return two notes as one."""
    if first is None or second is None:
        return first or second
    return Text(f"{first.ko}. {second.ko}", f"{first.en}. {second.en}")


def _as_counted(measure: Measure, counted: Counted, institution: Institution) -> Figure:
    points = counted.points if counted.points is not None else ZERO
    maximum = measure.counted_maximum(institution.type)
    rule = counted_rule(counted)
    if measure.method is Method.BONUS and measure.cap is not None and points > measure.cap:
        rule = Text(
            f"{shown(points)}점 가운데 상한 {shown(measure.cap)}점까지",
            f"{shown(points)} points, capped at {shown(measure.cap)}",
        )
        return Figure(measure.name, measure.cap, rule, maximum=maximum, source=counted.source)
    return Figure(measure.name, points, rule, maximum=maximum, source=counted.source, exact=counted.exact)


def _relabelled(figure: Figure, label: Text) -> Figure:
    return replace(figure, label=label)
