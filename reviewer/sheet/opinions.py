"""A reviewer's opinions on one institution: per measure the points, the reasons and the rationale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewer.model import citing
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.round import Institution, MarkContent
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Block, Heading, Paragraph
from reviewer.text import Language, Text

INDENT = 12.0


def opinions(
    context: SheetContext, marks: Mapping[MeasureCode, MarkContent], institution: Institution
) -> Iterator[Block]:
    """Yield the opinions in the order of the measures."""
    language = context.language
    yield Heading(Text("평가의견", "Opinion").get(language), level=2)
    for measure in context.framework.measures():
        if measure.code in marks:
            yield from _opinion(context, measure, marks[measure.code], institution)


def _opinion(
    context: SheetContext, measure: Measure, content: MarkContent, institution: Institution
) -> Iterator[Block]:
    language = context.language
    yield Paragraph(_title(measure, content, institution, language), size=9.0, bold=True, keep=True)
    reasons = _reasons(context.framework, content, language)
    if reasons:
        yield Paragraph(reasons, size=8.5, indent=INDENT, quiet=True)
    nothing = Text("적은 의견이 없습니다.", "No opinion was written.")
    yield Paragraph(content.rationale.strip() or nothing.get(language), size=9.0, indent=INDENT)
    for citation in content.citations:
        yield Paragraph(citing.line(citation).get(language), size=8.0, indent=INDENT, quiet=True)


def _title(measure: Measure, content: MarkContent, institution: Institution, language: Language) -> str:
    given = words.NOT_SCORED.get(language) if content.points is None else parts.figure(content.points)
    most = parts.figure(measure.judged_maximum(institution.type))
    flags = [
        text.get(language)
        for text, raised in (
            (Text("확신 없음", "unsure"), content.unsure),
            (Text("위원회 논의 요청", "for the panel to discuss"), content.discuss),
        )
        if raised
    ]
    return " · ".join([f"{measure.code} {measure.name.get(language)} ({given} / {most})", *flags])


def _reasons(framework: Framework, content: MarkContent, language: Language) -> str:
    known = {reason.code: reason.text.get(language) for reason in framework.reasons}
    named = [f"{code} {known[code]}" if code in known else code for code in content.reasons]
    title = Text("감점·불인정 사유", "Reasons").get(language)
    return f"{title}: {', '.join(named)}" if named else ""
