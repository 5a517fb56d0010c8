"""What an institution is told: its grades and written advice; never points, never ranks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reviewer.model.framework import AttentionPoint, Framework, Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.paper import PaperKind
from reviewer.model.result import InstitutionResult
from reviewer.model.round import Decision, MarkContent
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.digest import Opinions, shuffled
from reviewer.sheet.page import Align, Block, Cell, Document, Heading, Paragraph, Row, Table, Title
from reviewer.sheet.undisclosed import disclosable, figures_of
from reviewer.text import Language, Text

KIND = PaperKind.FEEDBACK
WANTING = ("partly", "no")
INDENT = 12.0
FOR_INSTITUTION = Text("기관 통지용", "For the institution")


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said of one measure, and how many sentences were kept back because they tell points or ranks."""

    measure: MeasureCode
    wanting: tuple[str, ...]
    reasons: tuple[str, ...]
    opinions: tuple[str, ...]
    kept_back: int


@dataclass(frozen=True, slots=True)
class Written:
    """What panel members and the panel wrote on one institution, by measure."""

    opinions: Opinions = field(default_factory=dict)
    decisions: Mapping[MeasureCode, Decision] = field(default_factory=dict)


def feedback_sheet(context: SheetContext, result: InstitutionResult, written: Written) -> Document:
    """Return the notice to one institution."""
    language, framework = context.language, context.framework
    secret = figures_of(result)
    advice = [a for a in (_advice(framework, m, written, secret, language) for m in framework.measures()) if a]
    told = {"institution": result.institution, "grades": _grades(context, result), "advice": advice}
    data = sheet_data(KIND, result.institution.code, context.head, told)
    blocks: list[Block] = [
        Title(words.FEEDBACK.get(language), framework.title.get(language)),
        _facts(context, result),
        *parts.warnings(_provisional(result), _barred(result), language=language),
        Heading(Text("1. 등급", "1. Grades").get(language)),
        _grade_table(context, result),
        Heading(Text("2. 개선 의견", "2. Advice").get(language)),
        *_advised(framework, advice, language),
        Paragraph(_law().get(language), size=8.0, quiet=True),
        *parts.closing(context, context.signatories),
        parts.code_block(context, f"{KIND}/{result.institution.code}", data),
    ]
    paper = parts.paper(context, words.FEEDBACK, data, blocks, context.signatories)
    return replace(paper, running_right=FOR_INSTITUTION.get(language))


def _law() -> Text:
    return Text(
        "관계 지침에 따라 등급만 알려 드립니다. 위원의 성명은 밝히지 않습니다.",
        "Under the rules only grades are given out. The names of the members are not disclosed.",
    )


def _facts(context: SheetContext, result: InstitutionResult) -> Block:
    language, institution = context.language, result.institution
    kind = context.framework.type_name(institution.type).get(language)
    return parts.facts(
        [
            *parts.common_facts(context),
            (words.INSTITUTION.get(language), institution.shown_name),
            (words.TYPE.get(language), kind),
        ]
    )


def _provisional(result: InstitutionResult) -> Text | None:
    if result.is_final:
        return None
    return Text("잠정 등급입니다. 확정 뒤 바뀔 수 있습니다.", "The grade is provisional and may still change.")


def _barred(result: InstitutionResult) -> Text | None:
    if not result.award_barred:
        return None
    return Text("포상 대상에서 제외되는 사유가 있습니다.", "There is a case that bars the institution from awards.")


def _grades(context: SheetContext, result: InstitutionResult) -> list[tuple[str, str]]:
    language = context.language
    names = {area.code: area.name.get(language) for area in context.framework.areas}
    areas = [(names[a.code], str(a.grade)) for a in result.areas if a.grade is not None and a.code in names]
    return [(Text("종합 등급", "Overall grade").get(language), result.grade.get(language)), *areas]


def _grade_table(context: SheetContext, result: InstitutionResult) -> Table:
    grades = _grades(context, result)
    names = Row(tuple(parts.label(name) for name, _grade in grades))
    values = Row(tuple(Cell(grade, Align.CENTER, bold=True) for _name, grade in grades), height=32)
    return Table(tuple(1.0 for _ in grades), (), (names, values), size=10.0, together=True)


def _advice(
    framework: Framework, measure: Measure, written: Written, secret: frozenset[str], language: Language
) -> Advice | None:
    contents = written.opinions.get(measure.code, ())
    decision = written.decisions.get(measure.code)
    said = [*([decision.reason] if decision and decision.reason else []), *shuffled(contents)]
    told = [disclosable(words_, secret) for words_ in said]
    advice = Advice(
        measure.code,
        tuple(dict.fromkeys(_wanting(measure.attention, contents, language))),
        tuple(dict.fromkeys(_reasons(framework, contents, language))),
        tuple(words_ for words_, _out in told if words_),
        sum(out for _words, out in told),
    )
    return advice if advice.wanting or advice.reasons or advice.opinions else None


def _wanting(points: Sequence[AttentionPoint], contents: Sequence[MarkContent], language: Language) -> Iterator[str]:
    for point in points:
        if any(content.attention.get(point.code) in WANTING for content in contents):
            yield point.text.get(language)


def _reasons(framework: Framework, contents: Sequence[MarkContent], language: Language) -> Iterator[str]:
    known = {reason.code: reason.text.get(language) for reason in framework.reasons}
    for content in contents:
        yield from (known[code] for code in content.reasons if code in known)


def _advised(framework: Framework, advice: Sequence[Advice], language: Language) -> Iterator[Block]:
    if not advice:
        yield Paragraph(Text("적은 의견이 없습니다.", "No advice was written.").get(language), size=9.5)
    for one in advice:
        measure = framework.measure(one.measure)
        yield Heading(f"{measure.code} {measure.name.get(language)}", level=2)
        yield from _list(Text("보완할 점", "To be improved"), one.wanting, language)
        yield from _list(Text("인정하지 않은 사유", "Reasons noted"), one.reasons, language)
        yield from _list(Text("의견", "Opinions"), one.opinions, language)


def _list(title: Text, items: Sequence[str], language: Language) -> Iterator[Block]:
    if items:
        yield Paragraph(title.get(language), size=9.0, bold=True, keep=True)
        for item in items:
            yield Paragraph(f"– {item}", size=9.0, indent=INDENT)
