"""The table of one institution's marks: area, indicator, measure, points of attention, maximum, points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reviewer.model.framework import Area, AttentionPoint, Indicator, Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.points import ZERO
from reviewer.model.round import Institution, MarkContent
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Align, Cell, Row, Table, Tone
from reviewer.text import Language, Text

WIDTHS = (60.0, 80.0, 82.0, 206.0, 38.0, 42.0)
NO_ANSWER = "·"
MARKS = {"yes": "☑", "partly": "△", "no": "☐", "na": "－"}


def maximum_of(context: SheetContext, marks: Mapping[MeasureCode, MarkContent], institution: Institution) -> Decimal:
    """Return the most a reviewer can give an institution over the assigned measures."""
    given = [m for m in context.framework.measures() if m.code in marks]
    return sum((m.judged_maximum(institution.type) for m in given), ZERO)


def marks_table(context: SheetContext, marks: Mapping[MeasureCode, MarkContent], institution: Institution) -> Table:
    """Return the marks of one institution with a subtotal for each area and the total."""
    maker = MarkRows(context, marks, institution)
    areas = [(area, list(maker.area(area))) for area in context.framework.areas]
    filled = [rows for _area, rows in areas if rows]
    rows = [row for group in filled for row in group]
    total = maker.sum_row(words.TOTAL, list(marks), Tone.TOTAL)
    names = (words.AREA, words.INDICATOR, words.MEASURE, words.ATTENTION, words.MAXIMUM, words.POINTS)
    return Table(WIDTHS, (parts.head(*(n.get(context.language) for n in names)),), (*rows, total))


class MarkRows:
    """Makes the rows of one institution's table."""

    def __init__(
        self, context: SheetContext, marks: Mapping[MeasureCode, MarkContent], institution: Institution
    ) -> None:
        self._framework = context.framework
        self._language = context.language
        self._marks = marks
        self._type = institution.type

    def area(self, area: Area) -> Iterator[Row]:
        """Yield the rows of an area's assigned measures, and its subtotal."""
        codes: list[MeasureCode] = []
        for indicator in area.indicators:
            for measure in indicator.measures:
                if measure.code in self._marks:
                    codes.append(measure.code)
                    yield self._row(area, indicator, measure)
        if codes:
            name = Text(f"{area.name.ko} {words.SUBTOTAL.ko}", f"{area.name.en}: subtotal")
            yield self.sum_row(name, codes, Tone.SUBTOTAL)

    def _row(self, area: Area, indicator: Indicator, measure: Measure) -> Row:
        language, content = self._language, self._marks[measure.code]
        points = words.NOT_SCORED.get(language) if content.points is None else parts.figure(content.points)
        area_name = f"{area.code}.\n{area.name.get(language)}"
        return Row(
            (
                Cell(area_name, Align.CENTER, bold=True, merge=f"area {area.code}"),
                Cell(f"{indicator.code} {indicator.name.get(language)}", merge=f"indicator {indicator.code}"),
                Cell(parts.measure_name(indicator, measure, language)),
                Cell(_answers(measure.attention, content, language)),
                parts.number(parts.figure(measure.judged_maximum(self._type))),
                parts.number(points),
            )
        )

    def sum_row(self, name: Text, codes: list[MeasureCode], tone: Tone) -> Row:
        """Return the sum of maximum and points over measures; points stay a dash while none is given."""
        given = [p for p in (self._marks[code].points for code in codes) if p is not None]
        maximum = sum((self._framework.measure(code).judged_maximum(self._type) for code in codes), ZERO)
        return Row(
            (
                Cell(name.get(self._language), Align.CENTER, bold=True, span=4, tone=tone),
                parts.number(parts.figure(maximum), tone),
                parts.number(parts.figure(sum(given, ZERO) if given else None), tone),
            ),
            keep=True,
        )


def _answers(attention: tuple[AttentionPoint, ...], content: MarkContent, language: Language) -> str:
    return "\n".join(_answer(point, content.attention.get(point.code, ""), language) for point in attention)


def _answer(point: AttentionPoint, answer: str, language: Language) -> str:
    return f"{MARKS.get(answer, NO_ANSWER)} {point.text.get(language)}"
