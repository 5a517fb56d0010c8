"""The summary of results: grades by type, then every institution of each type with its points by indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.model.framework import Framework, Indicator, InstitutionType
from reviewer.model.result import InstitutionResult, Tally
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import Align, Block, Cell, Document, Heading, Paragraph, Row, Table, Title, Tone
from reviewer.sheet.readings import readings
from reviewer.sheet.type_table import type_table
from reviewer.text import Language, Text

KIND = "summary"
MOST_UPRIGHT = 11  # indicator columns that an upright page holds readably


def summary_sheet(context: SheetContext, tally: Tally, key: str = "all") -> Document:
    """Return the summary of a whole round or, as `key` says, of one type; it lies down when there are many indicators."""
    language, framework = context.language, context.framework
    values = {"rows": [_row_data(r) for r in tally.results], "settings": context.settings}
    data = sheet_data(KIND, key, context.head, values)
    blocks: list[Block] = [
        Title(words.SUMMARY_SHEET.get(language), framework.title.get(language)),
        parts.facts([*parts.common_facts(context), *_counts(tally, language)]),
        *parts.warnings(_provisional(tally), language=language),
        Heading(Text("1. 등급 분포", "1. Grades").get(language)),
        _grades(context, tally.results),
        Heading(Text("2. 지표", "2. Indicators").get(language)),
        _legend(columns(framework), language),
        *_types(context, tally.results),
        Heading(Text("적용한 설정", "Settings in force").get(language)),
        readings(context),
        *parts.closing(context, context.signatories),
        parts.code_block(context, KIND, data),
    ]
    wide = len(columns(framework)) > MOST_UPRIGHT
    return parts.paper(context, words.SUMMARY_SHEET, data, blocks, context.signatories).turned(landscape=wide)


def columns(framework: Framework) -> list[Indicator]:
    """Return the indicators that stand as columns: those with points of the base."""
    return [i for i in framework.indicators() if any(not m.is_extra for m in i.measures)]


def _row_data(result: InstitutionResult) -> list[object]:
    values = {code: figure.value for code, figure in result.indicators.items()}
    return [result.institution.code, result.total.value, result.grade, result.rank_in_type, values]


def _counts(tally: Tally, language: Language) -> list[tuple[str, str]]:
    count = len(tally.results)
    return [(words.INSTITUTIONS.get(language), Text(f"{count}개 기관", f"{count} institutions").get(language))]


def _provisional(tally: Tally) -> Text | None:
    count = sum(not r.is_complete for r in tally.results)
    if not count:
        return _others_waiting(tally)
    return Text(
        f"잠정 집계입니다. 점수가 덜 찬 기관 {count}곳은 등급 옆에 *를 붙였으며 점수·등급·순위가 바뀔 수 있습니다.",
        f"Provisional. {count} institution(s) marked * still lack points: points, grades and ranks may change.",
    )


def _others_waiting(tally: Tally) -> Text | None:
    """Return the warning of a summary whose own institutions are complete while others of the round are not."""
    count = max((r.others_waiting for r in tally.results), default=0)
    if not count:
        return None
    return Text(
        f"등급은 잠정입니다. 이 표에 없는 기관 {count}곳의 점수가 남아 있어 등급이 바뀔 수 있습니다.",
        f"Grades are provisional: {count} institution(s) outside this table still wait for points.",
    )


def _grades(context: SheetContext, results: Sequence[InstitutionResult]) -> Table:
    language, framework = context.language, context.framework
    grades = [g.name for g in framework.grades_under(context.settings)]
    names = (words.TYPE, Text("기관 수", "Number"), *grades)
    rows = [_grade_row(kind.name.get(language), grades, _of_type(results, kind), Tone.BODY) for kind in framework.types]
    total = _grade_row(words.TOTAL.get(language), grades, results, Tone.TOTAL)
    widths = (150.0, 60.0, *(60.0 for _ in grades))
    return Table(widths, (parts.head(*(n.get(language) for n in names)),), (*rows, total), together=True)


def _grade_row(name: str, grades: Sequence[Text], results: Sequence[InstitutionResult], tone: Tone) -> Row:
    counts = Counter(r.grade.ko for r in results)
    figures = (len(results), *(counts[g.ko] for g in grades))
    bold = tone is not Tone.BODY
    cells = (Cell(str(n), Align.CENTER, bold=bold, tone=tone) for n in figures)
    return Row((Cell(name, bold=bold, tone=tone), *cells))


def _of_type(results: Sequence[InstitutionResult], kind: InstitutionType) -> list[InstitutionResult]:
    return sorted((r for r in results if r.institution.type == kind.code), key=_rank)


def _rank(result: InstitutionResult) -> tuple[int, str]:
    return result.rank_in_type, result.institution.code


def _legend(indicators: Sequence[Indicator], language: Language) -> Table:
    """Return what the codes over the columns stand for, two to a row."""
    rows = []
    for index in range(0, len(indicators), 2):
        cells = [c for i in indicators[index : index + 2] for c in (parts.label(i.code), Cell(i.name.get(language)))]
        rows.append(Row((*cells, *([parts.label(""), Cell()] if len(cells) == 2 else []))))
    return Table((34, 214, 34, 214), (), tuple(rows), size=8.0)


def _types(context: SheetContext, results: Sequence[InstitutionResult]) -> Iterator[Block]:
    language = context.language
    note = Text(
        "점수는 소수점 아래 둘째 자리까지 적습니다. –는 점수가 없음을 뜻합니다.",
        "Points at two decimals; –: no points.",
    )
    number = 3
    for kind in context.framework.types:
        chosen = _of_type(results, kind)
        if not chosen:
            continue
        count = Text(f"{len(chosen)}개 기관", f"{len(chosen)} institutions").get(language)
        yield Heading(f"{number}. {kind.name.get(language)} ({count})")
        yield type_table(context, columns(context.framework), kind.code, chosen)
        number += 1
    yield Paragraph(note.get(language), size=8.0, quiet=True)
