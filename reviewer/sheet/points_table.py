"""The table of an institution's points: area, indicator, measure, kind, maximum, points, rate."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Indicator, Measure, Method
from reviewer.model.result import AreaResult, InstitutionResult
from reviewer.scoring.substitute import stands_in
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Align, Cell, Row, Table, Tone
from reviewer.text import Text

WIDTHS = (61.0, 96.0, 138.0, 40.0, 43.0, 44.0, 45.0, 41.0)


def points_table(context: SheetContext, result: InstitutionResult) -> Table:
    """Return every measure that applies to the institution, with subtotals and the total."""
    rows = [row for area in context.framework.areas for row in AreaRows(context, result, area)]
    return Table(WIDTHS, (_head(context),), (*rows, _total(context, result)), size=8.5)


def _head(context: SheetContext) -> Row:
    names = (
        words.AREA,
        words.INDICATOR,
        words.MEASURE,
        words.KIND,
        words.MAXIMUM,
        words.POINTS,
        words.RATE,
        words.NOTE,
    )
    return parts.head(*(name.get(context.language) for name in names))


class AreaRows:
    """The rows of one area: its measures, a subtotal where an indicator has several, and the area's own."""

    def __init__(self, context: SheetContext, result: InstitutionResult, area: Area) -> None:
        self._context = context
        self._language = context.language
        self._result = result
        self._area = area

    def __iter__(self) -> Iterator[Row]:
        rows = [row for indicator in self._area.indicators for row in self._indicator(indicator)]
        if rows:
            yield from rows
            yield from self._subtotal()

    def _area_cell(self) -> Cell:
        name = f"{self._area.code}.\n{self._area.name.get(self._language)}"
        return Cell(name, Align.CENTER, bold=True, merge=f"area {self._area.code}")

    def _indicator(self, indicator: Indicator) -> Iterator[Row]:
        measures = [m for m in indicator.measures if m.code in self._result.measures]
        for measure in measures:
            yield self._measure(indicator, measure)
        if len(measures) > 1 and indicator.code in self._result.indicators:
            yield self._indicator_subtotal(indicator)

    def _indicator_cell(self, indicator: Indicator) -> Cell:
        name = f"{indicator.code} {indicator.name.get(self._language)}"
        return Cell(name, merge=f"indicator {indicator.code}")

    def _measure(self, indicator: Indicator, measure: Measure) -> Row:
        figure = self._result.measures[measure.code]
        return Row(
            (
                self._area_cell(),
                self._indicator_cell(indicator),
                Cell(parts.measure_name(indicator, measure, self._language)),
                Cell(words.METHODS[measure.method].get(self._language), Align.CENTER),
                parts.number(self._limit(measure, figure)),
                parts.number(self._points(measure, figure)),
                parts.number(parts.NONE if measure.is_extra else parts.rate(figure.value, figure.maximum)),
                Cell(self._note(measure, figure), Align.CENTER),
            )
        )

    def _limit(self, measure: Measure, figure: Figure) -> str:
        if measure.method is Method.PENALTY:
            return parts.NONE
        return parts.figure(measure.cap if measure.is_extra else figure.maximum)

    def _points(self, measure: Measure, figure: Figure) -> str:
        if measure.is_extra and figure.value is not None:
            return parts.signed(figure.value)
        return parts.figure(figure.value)

    def _note(self, measure: Measure, figure: Figure) -> str:
        if measure.code in self._result.missing:
            return words.NOT_DECIDED.get(self._language)
        compared = self._result.compared.get(measure.code)
        if compared is not None and compared.differs:
            return words.DIFFERS.get(self._language)
        return words.NOT_APPLICABLE.get(self._language) if stands_in(figure) else ""

    def _indicator_subtotal(self, indicator: Indicator) -> Row:
        figure = self._result.indicators[indicator.code]
        return Row(
            (
                self._area_cell(),
                self._indicator_cell(indicator),
                Cell(words.SUBTOTAL.get(self._language), Align.CENTER, tone=Tone.SUBTOTAL, span=2),
                *_figures(figure, Tone.SUBTOTAL),
                Cell(tone=Tone.SUBTOTAL),
            ),
            keep=True,
        )

    def _subtotal(self) -> Iterator[Row]:
        for area in self._result.areas:
            if area.code == self._area.code:
                yield self._area_row(area)

    def _area_row(self, area: AreaResult) -> Row:
        words_ = Text(f"{self._area.name.ko} 영역 {words.TOTAL.ko}", f"{self._area.name.en}: area total")
        grade = Text(f"{area.grade}등급", f"grade {area.grade}").get(self._language) if area.grade else ""
        return Row(
            (
                Cell(words_.get(self._language), Align.CENTER, bold=True, span=4, tone=Tone.LABEL),
                *_figures(area.figure, Tone.LABEL),
                Cell(grade, Align.CENTER, bold=True, tone=Tone.LABEL),
            ),
            keep=True,
        )


def _figures(figure: Figure, tone: Tone) -> tuple[Cell, Cell, Cell]:
    return (
        parts.number(parts.figure(figure.maximum), tone),
        parts.number(parts.figure(figure.value), tone),
        parts.number(parts.rate(figure.value, figure.maximum), tone),
    )


def _total(context: SheetContext, result: InstitutionResult) -> Row:
    language = context.language
    name = Text("총점 (기본 + 가점 + 감점)", "Total (base + bonus + penalty)").get(language)
    return Row(
        (
            Cell(name, Align.CENTER, bold=True, span=4, tone=Tone.TOTAL),
            parts.number(parts.figure(result.base.maximum), Tone.TOTAL),
            parts.number(parts.figure(result.total.value), Tone.TOTAL),
            Cell(result.grade.get(language), Align.CENTER, bold=True, span=2, tone=Tone.TOTAL),
        ),
        keep=True,
    )
