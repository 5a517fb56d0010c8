"""The overall line of an institution: points by kind, bonus, penalty, total, grade and rank."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reviewer.model.framework import Method
from reviewer.model.points import ZERO
from reviewer.model.result import InstitutionResult
from reviewer.scoring import preliminary
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Align, Cell, Row, Table, Tone

BASE_KINDS = (Method.QUANTITATIVE, Method.QUALITATIVE, Method.MIXED)


def overall(context: SheetContext, result: InstitutionResult) -> Table:
    """Return one row of figures under their names; the total stands out."""
    columns = list(_columns(context, result))
    names = tuple(parts.label(name) for name, _value, _limit in columns)
    values = tuple(Cell(value, Align.CENTER, bold=True) for _name, value, _limit in columns)
    limits = tuple(Cell(limit, Align.CENTER, tone=Tone.SUBTOTAL) for _name, _value, limit in columns)
    return Table(
        tuple(1.0 for _ in columns), (), (Row(names), Row(values, height=30), Row(limits)), size=9.5, together=True
    )


def _columns(context: SheetContext, result: InstitutionResult) -> Iterator[tuple[str, str, str]]:
    """Yield name, value and the limit below it."""
    language = context.language
    top = words.MAXIMUM.get(language)
    gathered = ZERO
    for method in BASE_KINDS:
        points, maximum = sums(context, result, method)
        gathered += points
        if maximum:
            yield words.METHODS[method].get(language), parts.figure(points), f"{top} {parts.figure(maximum)}"
    moved = (result.base.value or ZERO) - gathered
    if moved:
        yield words.ADJUSTMENT.get(language), parts.signed(moved), ""
    yield words.METHODS[Method.BONUS].get(language), parts.signed(result.bonus.value or ZERO), ""
    yield words.METHODS[Method.PENALTY].get(language), parts.signed(result.penalty.value or ZERO), ""
    yield words.GRAND_TOTAL.get(language), parts.figure(result.total.value), _total_limit(context, result)
    if result.preliminary is not None:
        yield preliminary.LABEL.get(language), parts.figure(result.preliminary.value), _total_limit(context, result)
    yield words.GRADE.get(language), result.grade.get(language), _standing(context, result)
    rank = f"{result.rank_in_type} / {result.of_type}"
    yield words.RANK_IN_TYPE.get(language), rank, _standing(context, result)


def _total_limit(context: SheetContext, result: InstitutionResult) -> str:
    full = f"{words.MAXIMUM.get(context.language)} {parts.figure(result.base.maximum)}"
    return _standing(context, result) or full


def _standing(context: SheetContext, result: InstitutionResult) -> str:
    return "" if result.is_complete else words.PROVISIONAL.get(context.language)


def sums(context: SheetContext, result: InstitutionResult, method: Method) -> tuple[Decimal, Decimal]:
    """Return points and maximum of the institution's measures of one kind."""
    codes = [m.code for m in context.framework.measures() if m.method is method and m.code in result.measures]
    figures = [result.measures[code] for code in codes]
    return (
        sum((f.value or ZERO for f in figures), ZERO),
        sum((f.maximum or ZERO for f in figures), ZERO),
    )
