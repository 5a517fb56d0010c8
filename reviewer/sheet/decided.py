"""What the panel decided on each judged measure of an institution, and how the marks became one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewer.model.framework import Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.result import InstitutionResult
from reviewer.model.round import Decision
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Align, Block, Cell, Paragraph, Row, Table
from reviewer.text import Text

WIDTHS = (150.0, 40.0, 44.0, 46.0, 118.0, 97.0)


def decided(
    context: SheetContext, result: InstitutionResult, decisions: Mapping[MeasureCode, Decision]
) -> Iterator[Block]:
    """Yield the table of decisions and the rule of the round; members' own marks are never shown here."""
    judged = [m for m in context.framework.measures() if m.is_judged and m.code in result.measures]
    rows = tuple(_row(context, result, measure, decisions.get(measure.code)) for measure in judged)
    rule = words.RULES[context.rule]
    note = Text(
        f"이 회차의 결합 규칙은 {rule.ko}입니다. 제척·기피·회피한 위원의 점수는 쓰지 않으며, 위원별 점수는 이 표에 적지 않습니다.",
        f"This round combines marks by the {rule.en}. Marks of recused members are left out, "
        "and members’ own marks are not shown on this sheet.",
    )
    yield Paragraph(note.get(context.language), size=8.0, quiet=True, keep=True)
    yield Table(WIDTHS, (_head(context),), rows)


def _head(context: SheetContext) -> Row:
    names = (
        words.MEASURE,
        words.MAXIMUM,
        Text("결정", "Decision"),
        Text("위원 수", "Marks"),
        Text("결정 방법", "How decided"),
        Text("결정일 · 사유", "Date, reason"),
    )
    return parts.head(*(name.get(context.language) for name in names))


def _row(context: SheetContext, result: InstitutionResult, measure: Measure, decision: Decision | None) -> Row:
    language = context.language
    name = f"{measure.code} {measure.name.get(language)}"
    maximum = parts.figure(measure.judged_maximum(result.institution.type))
    if decision is None:
        open_cell = Cell(words.NOT_DECIDED.get(language), Align.CENTER, span=4)
        return Row((Cell(name), parts.number(maximum), open_cell))
    how = words.RULES[decision.rule] if decision.rule else words.AGREED
    return Row(
        (
            Cell(name),
            parts.number(maximum),
            parts.number(parts.figure(decision.points)),
            Cell(str(len(decision.marks)), Align.CENTER),
            Cell(how.get(language), Align.CENTER),
            Cell(_when_and_why(decision)),
        )
    )


def _when_and_why(decision: Decision) -> str:
    return "\n".join(words_ for words_ in (parts.iso_date(decision.taken), decision.reason) if words_)
