"""How each figure on an institution's sheet came about, line by line from its tree."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.compared import Taken
from reviewer.model.figure import Figure
from reviewer.model.framework import Measure
from reviewer.model.result import InstitutionResult
from reviewer.scoring.beside import CLAIMED
from reviewer.sheet import parts
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Cell, Row, Table, Tone
from reviewer.text import Language, Text

WIDTHS = (196.0, 50.0, 262.0)
# Below a judged figure stand the members' own marks, which no paper shows.
DEPTH_COUNTED = 2
DEPTH_ALONE = 0


def explained(context: SheetContext, result: InstitutionResult) -> Table:
    """Return a table of item, value, and the rule and source behind it."""
    language = context.language
    names = (Text("항목", "Item"), Text("값", "Value"), Text("규칙과 출처", "Rule and source"))
    rows = [row for m in context.framework.measures() for row in _measure(result, m, language)]
    rows.extend(_outcome(result, language))
    return Table(WIDTHS, (parts.head(*(name.get(language) for name in names)),), tuple(rows), size=8.0)


def _measure(result: InstitutionResult, measure: Measure, language: Language) -> Iterator[Row]:
    figure = result.measures.get(measure.code)
    if figure is None:
        return
    deepest = _depth(result, measure)
    for depth, part in figure.walk():
        if part.label == CLAIMED:
            continue  # the line of the measure says it
        if depth == 0:
            yield _line(part, 0, language, f"{measure.code} {measure.name.get(language)}")
        elif depth <= deepest:
            yield _line(part, depth, language, part.label.get(language))


def _depth(result: InstitutionResult, measure: Measure) -> int:
    """Return how deep a measure is told: points that agree with the figures need no second telling."""
    compared = result.compared.get(measure.code)
    if measure.is_judged or (compared is not None and compared.taken is Taken.COUNTED and not compared.differs):
        return DEPTH_ALONE
    return DEPTH_COUNTED


def _outcome(result: InstitutionResult, language: Language) -> Iterator[Row]:
    for figure in (result.base, result.bonus, result.penalty, result.total):
        yield _line(figure, 0, language, figure.label.get(language), Tone.SUBTOTAL)
    yield Row(
        (
            Cell(Text("등급", "Grade").get(language), bold=True, tone=Tone.SUBTOTAL),
            parts.number(result.grade.get(language), Tone.SUBTOTAL),
            Cell(result.grade_rule.get(language), tone=Tone.SUBTOTAL),
        )
    )
    for step in result.ties:
        yield _line(step, 0, language, step.label.get(language))


def _line(figure: Figure, depth: int, language: Language, name: str, tone: Tone = Tone.BODY) -> Row:
    return Row(
        (
            Cell(name, indent=depth, tone=tone, bold=tone is not Tone.BODY),
            parts.number(_value(figure, language), tone),
            Cell(_why(figure, language), tone=tone),
        )
    )


def _value(figure: Figure, language: Language) -> str:
    """Return a value as it is printed: a step's with its unit, or yes or no where it is no number."""
    return figure.words.get(language) if figure.words and not figure.maximum else parts.figure(figure.value)


def _why(figure: Figure, language: Language) -> str:
    lines = [figure.rule.get(language)]
    if figure.note:
        lines.append(figure.note.get(language))
    if figure.source:
        lines.append(f"{Text('출처', 'source').get(language)}: {figure.source}")
    return " · ".join(line for line in lines if line)
