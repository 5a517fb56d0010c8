"""The results of one institution type: rank, institution, a column per indicator, bonus, penalty, total, grade."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reviewer.model.framework import Indicator
from reviewer.model.ids import TypeCode
from reviewer.model.points import ZERO
from reviewer.model.result import InstitutionResult
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Align, Cell, Row, Table, Tone
from reviewer.text import Language

RANK, NAME, COLUMN, EXTRA, TOTAL, GRADE = 25.0, 87.0, 27.5, 31.0, 33.0, 48.0
OPEN = "*"


def type_table(
    context: SheetContext, indicators: Sequence[Indicator], kind: TypeCode, results: Sequence[InstitutionResult]
) -> Table:
    """Return the table of one type; `results` come in the order of rank."""
    language = context.language
    widths = (RANK, NAME, *(COLUMN for _ in indicators), EXTRA, EXTRA, TOTAL, GRADE)
    head = (_names(indicators, language), _maxima(indicators, kind, results, language))
    rows = tuple(_row(result, indicators, language) for result in results)
    return Table(widths, head, rows, size=7.4, pad=2.0)


def _names(indicators: Sequence[Indicator], language: Language) -> Row:
    extras = (words.BONUS, words.PENALTY, words.GRAND_TOTAL, words.GRADE)
    names = (words.RANK.get(language), words.INSTITUTION.get(language), *(i.code for i in indicators))
    return parts.head(*names, *(n.get(language) for n in extras))


def _maxima(
    indicators: Sequence[Indicator], kind: TypeCode, results: Sequence[InstitutionResult], language: Language
) -> Row:
    """Return the line of maxima; alternatives of an indicator share its points, so one result tells them."""
    tops = [_maximum(i, kind, results) for i in indicators]
    cells = (Cell(parts.figure(top), Align.RIGHT, tone=Tone.LABEL) for top in tops)
    first = Cell(words.MAXIMUM.get(language), Align.CENTER, span=2, tone=Tone.LABEL)
    total = Cell(parts.figure(sum((t or ZERO for t in tops), ZERO)), Align.RIGHT, tone=Tone.LABEL)
    blank = Cell(tone=Tone.LABEL)
    return Row((first, *cells, blank, blank, total, blank))


def _maximum(indicator: Indicator, kind: TypeCode, results: Sequence[InstitutionResult]) -> Decimal | None:
    for result in results:
        figure = result.indicators.get(indicator.code)
        if figure is not None and figure.maximum is not None:
            return figure.maximum
    return sum((m.maximum.get(kind, ZERO) for m in indicator.measures), ZERO)


def _row(result: InstitutionResult, indicators: Sequence[Indicator], language: Language) -> Row:
    figures = [result.indicators.get(i.code) for i in indicators]
    grade = result.grade.get(language) + ("" if result.is_complete else OPEN)
    return Row(
        (
            Cell(str(result.rank_in_type), Align.CENTER),
            Cell(result.institution.shown_name),
            *(parts.number(parts.figure(figure.value if figure else None)) for figure in figures),
            parts.number(parts.signed(result.bonus.value or ZERO)),
            parts.number(parts.signed(result.penalty.value or ZERO)),
            Cell(parts.figure(result.total.value), Align.RIGHT, bold=True),
            Cell(grade, Align.CENTER),
        )
    )
