"""Scores what is asked for without a round: one measure, a result, an indicator, an area, the total, the grade.

Parts may be given as points or as figures; the sums are those of the tally.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reviewer.errors import UserError
from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Framework, Indicator, Measure, Method, Substitution
from reviewer.model.ids import TypeCode
from reviewer.model.points import ZERO, shown
from reviewer.model.setting import Governs
from reviewer.scoring import sums
from reviewer.scoring.compute import Outcome, Rules, Status
from reviewer.scoring.exactly import NOTHING, added, cut, less, of
from reviewer.scoring.parts_given import Given
from reviewer.scoring.rule.values import decimal, exact
from reviewer.scoring.settings import in_force, reading
from reviewer.scoring.spelling import folded
from reviewer.scoring.stand_ins import AS_GIVEN, GIVEN_AS_NONE, Reply, StandIns, of_figure
from reviewer.scoring.sums import Scored, Summed
from reviewer.scoring.weighing import Weighing
from reviewer.text import Text, join, same

NO_CASE = Text("해당 건 없음", "No case")
TOTAL = Text("총점", "Total")
TOTAL_RULE = Text("기본 점수 + 가점 + 감점", "Points + bonus + penalty")


class Asked:
    """Answers for one institution of a type, under one set of readings."""

    def __init__(
        self,
        framework: Framework,
        type_code: TypeCode,
        given: Given,
        settings: Mapping[str, str],
        track: str = "",
    ) -> None:
        self._framework, self._type, self._given = framework, type_code, given
        self._settings = in_force(framework, settings)
        self._rules = Rules(framework, settings)
        self._stand_ins = StandIns(framework, self._settings)
        self._weighing = Weighing(framework, type_code)
        self._track = track
        self._absent: list[Text] = []

    def result(self, measure: Measure, key: str) -> Reply:
        """Return one intermediate result of a measure."""
        figures = self._given.figures.get(measure.code, {})
        sources = self._given.sources.get(measure.code, {})
        found = self._rules.explained(measure, self._type, figures, sources, track=self._track, result=key)
        return self._replied(found)

    def measure(self, measure: Measure) -> Reply:
        """Return a measure: by its rule, its panel's points, or what stands in where it does not apply."""
        one = self._measured(measure)
        self._refuse_absent()
        return one

    def indicator(self, kind: Indicator) -> Reply:
        """Return an indicator with its bonus and penalties."""
        summed, bars = self._summed(kind)
        self._refuse_absent()
        return of_figure(summed.figure, award_barred=bars)

    def area(self, area: Area) -> Reply:
        """Return an area: ordinary points only, as the tally adds them up."""
        figure, _, bars = self._of_area(area)
        self._refuse_absent()
        return of_figure(figure, award_barred=bars)

    def total(self) -> Reply:
        """Return the total: areas, bonus and penalty, floored and rounded as the settings say."""
        areas = self._framework.areas
        found = [self._of_area(area) for area in areas]
        self._refuse_absent()
        base = self._weighing.base([(area.code, figure) for area, (figure, _, _) in zip(areas, found, strict=True)])
        extras = tuple(
            _extra(summed)
            for _, of_area, _ in found
            for summed in of_area
            if summed.figure.value != summed.ordinary.value
        )
        exact = added((base, *extras))
        floor = reading(self._framework, self._settings, Governs.PENALTY_FLOOR, "no_floor")
        kept = NOTHING if floor == "floor_total" and exact.value < ZERO else exact
        value = cut(kept, reading(self._framework, self._settings, Governs.TOTAL_ROUNDING, "none"))
        figure = Figure(TOTAL, value.value, TOTAL_RULE, (base, *extras), exact=value.exact)
        return of_figure(figure, award_barred=any(bars for _, _, bars in found))

    def _of_area(self, area: Area) -> tuple[Figure, list[Summed], bool]:
        given = self._given.points
        if folded(area.code) in given:
            return self._area_given(area, given[folded(area.code)]), [], False
        pairs = [self._summed(kind) for kind in area.indicators]
        listed = [summed for summed, _ in pairs]
        return self._weighing.area(area, sums.area(area, listed)), listed, any(bars for _, bars in pairs)

    def _area_given(self, area: Area, points: Decimal | None) -> Figure:
        """Return an area given as points, of the maximum its ordinary measures have together."""
        measures = (m for kind in area.indicators for m in self._of_track(kind) if not m.is_extra)
        maximum = sum((m.maximum.get(self._type, ZERO) for m in measures), ZERO)
        return self._weighing.area(area, Figure(area.name, points, AS_GIVEN, maximum=maximum))

    def _summed(self, kind: Indicator) -> tuple[Summed, bool]:
        measures = self._of_track(kind)
        extras = [m for m in measures if m.is_extra]
        code = folded(kind.code)
        whole = code in self._given.points and any(folded(m.code) != code for m in measures)
        floor = reading(self._framework, self._settings, Governs.PENALTY_FLOOR, "no_floor") == "floor_indicator"
        if not whole:
            scored = [self._scored(m) for m in measures]
            return sums.indicator(kind, scored, floor=floor), _bars(scored)
        ordinary = self._indicator_given(kind, measures)
        if not extras and not ordinary.left_out:
            return replace(
                sums.indicator(kind, (ordinary,), floor=floor), figure=ordinary.figure, ordinary=ordinary.figure
            ), False
        scored = [self._scored(m) for m in extras]
        return sums.indicator(kind, (ordinary, *scored), floor=floor), _bars(scored)

    def _indicator_given(self, kind: Indicator, measures: Sequence[Measure]) -> Scored:
        """Return the whole of an indicator given as points, in the place of its ordinary measures."""
        points = self._given.points[folded(kind.code)]
        listed = [m for m in measures if not m.is_extra]
        maximum = sum((m.maximum.get(self._type, ZERO) for m in listed), ZERO)
        figure = Figure(kind.name, points, AS_GIVEN if points is not None else GIVEN_AS_NONE, maximum=maximum)
        return Scored(listed[0], figure, left_out=points is None)

    def _of_track(self, kind: Indicator) -> list[Measure]:
        track = self._track_of(kind)
        return [
            m for m in kind.measures if m.track in ("", track) and (m.is_extra or m.maximum.get(self._type, ZERO) > 0)
        ]

    def _track_of(self, kind: Indicator) -> str:
        if not kind.tracks or self._track in kind.tracks:
            return self._track
        given = {m.track for m in kind.measures if m.track and self._has(m)}
        return next((track for track in kind.tracks if track in given), kind.tracks[0])

    def _has(self, measure: Measure) -> bool:
        return folded(measure.code) in self._given.points or measure.code in self._given.figures

    def _scored(self, measure: Measure) -> Scored:
        one = self._measured(measure)
        left_out = one.status is Status.NOT_APPLICABLE and one.substitution is Substitution.RESCALE
        if one.points is None and not left_out:
            self._absent.append(one.sentence or same(measure.code))
        return Scored(measure, one.figure, left_out)

    def _measured(self, measure: Measure) -> Reply:
        points, figures = self._given.points, self._given.figures.get(measure.code)
        if folded(measure.code) in points:
            return self._as_given(measure, points[folded(measure.code)])
        if figures is None and measure.is_extra:
            return of_figure(Figure(measure.name, ZERO, NO_CASE))
        if measure.method is Method.QUALITATIVE:
            return self._judged(measure)
        sources = self._given.sources.get(measure.code, {})
        found = self._rules.explained(measure, self._type, figures or {}, sources, track=self._track)
        if found.status is Status.NOT_APPLICABLE:
            return self._stand_in(measure, found)
        if measure.method is Method.MIXED and found.points is not None:
            return self._mixed(measure, found)
        return self._replied(found, code=measure.code)

    def _as_given(self, measure: Measure, points: Decimal | None) -> Reply:
        if points is None:
            return self._stand_in(measure, Outcome(Status.NOT_APPLICABLE))
        bars = measure.bars_award and points != ZERO
        return of_figure(Figure(measure.name, points, AS_GIVEN, maximum=self._maximum(measure)), award_barred=bars)

    def _judged(self, measure: Measure) -> Reply:
        value = self._given.figures.get(measure.code, {}).get("judged")
        if value is None:
            sentence = Text(
                f"{measure.code}: 위원회가 매긴 점수(judged)가 없습니다.",
                f"{measure.code}: the panel's points (judged) are missing.",
            )
            return Reply(Status.MISSING, None, Figure(measure.name, None, sentence), sentence)
        most = measure.judged_maximum(self._type)
        if value > most:
            raise UserError(
                Text(
                    f"judged: 위원회 몫은 {shown(most)}점까지입니다.",
                    f"judged: the panel's part has a maximum of {shown(most)}.",
                )
            )
        figure = Figure(Text("위원회 결정", "Judged part"), decimal(value), AS_GIVEN, maximum=most, exact=exact(value))
        return of_figure(figure)

    def _mixed(self, measure: Measure, counted: Outcome) -> Reply:
        judged = self._judged(measure)
        if judged.points is None or counted.points is None or counted.figure is None:
            return judged
        points = counted.points + judged.points
        rule = Text("건수 점수와 정성 점수의 합", "Counted part plus judged part")
        figure = Figure(
            measure.name,
            decimal(points),
            rule,
            (replace(counted.figure, label=sums.COUNTED_PART), judged.figure),
            self._maximum(measure),
            exact=exact(points),
        )
        return of_figure(figure)

    def _stand_in(self, measure: Measure, found: Outcome) -> Reply:
        others = self._given.others.get(measure.code, [])
        return self._stand_ins.reply(measure, found, self._maximum(measure), others)

    def _maximum(self, measure: Measure) -> Decimal | None:
        return None if measure.is_extra else measure.maximum.get(self._type, ZERO)

    def _replied(self, found: Outcome, code: str = "") -> Reply:
        figure = found.figure or Figure(same(code), None, same(code))
        sentence = found.sentence
        if sentence is not None and code:
            sentence = Text(f"{code}: {sentence.ko}", f"{code}: {sentence.en}")
        bars = self._bars(code, found.points)
        return Reply(found.status, found.points, figure, sentence, found.substitution, bars)

    def _bars(self, code: str, points: Fraction | None) -> bool | None:
        measure = next((m for m in self._framework.measures() if m.code == code), None)
        return bool(points) if measure is not None and measure.bars_award else None

    def _refuse_absent(self) -> None:
        if self._absent:
            raise UserError(join(self._absent, "\n"))


def _bars(scored: Sequence[Scored]) -> bool:
    return any(one.measure.bars_award and (one.figure.value or ZERO) != ZERO for one in scored)


def _extra(summed: Summed) -> Figure:
    """Return what bonus and penalties add to an indicator's ordinary points."""
    difference = less(of(summed.figure), of(summed.ordinary))
    extras = tuple(part for part in summed.figure.parts if part not in summed.ordinary.parts)
    name = summed.indicator.name
    return Figure(
        Text(f"{name.ko} 가점·감점", f"{name.en}: bonus and penalty"),
        difference.value,
        sums.SUM,
        extras,
        exact=difference.exact,
    )
