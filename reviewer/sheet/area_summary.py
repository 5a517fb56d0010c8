"""The summary of one area: every institution of each type with its points by measure and its area total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewer.model.framework import Area, InstitutionType, Measure
from reviewer.model.ids import AreaCode
from reviewer.model.paper import AREA, PaperKind
from reviewer.model.points import ZERO
from reviewer.model.result import AreaResult, InstitutionResult, Tally
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import Align, Block, Cell, Document, Heading, Paragraph, Row, Table, Title, Tone
from reviewer.text import Language, Text

KIND = PaperKind.SUMMARY
NAME, COLUMN, TOTAL, RATE, GRADE = 120.0, 42.0, 48.0, 44.0, 40.0
MOST_UPRIGHT = 6


def area_summary(context: SheetContext, tally: Tally, code: AreaCode) -> Document:
    """Return the summary of one area; raises StopIteration when the edition has none of that code."""
    language = context.language
    area = next(a for a in context.framework.areas if a.code == code)
    rows = [[r.institution.code, [r.measures[m.code].value for m in _columns(area, r)]] for r in tally.results]
    data = sheet_data(KIND, f"{AREA}{code}", context.head, {"area": code, "rows": rows})
    name = f"{words.SUMMARY_SHEET.get(language)} — {area.code}. {area.name.get(language)}"
    blocks: list[Block] = [
        Title(name, context.framework.title.get(language)),
        parts.facts([*parts.common_facts(context), *_count(tally, language)]),
        *parts.warnings(_provisional(tally), language=language),
        Heading(Text("1. 세부 평가항목", "1. Measures").get(language)),
        _legend(area, language),
        *_types(context, area, tally),
        *parts.closing(context, context.signatories),
        parts.code_block(context, KIND, data),
    ]
    paper = parts.paper(context, Text(name, name), data, blocks, context.signatories)
    return paper.turned(landscape=len(_measures(area)) > MOST_UPRIGHT)


def _measures(area: Area) -> list[Measure]:
    return [m for i in area.indicators for m in i.measures]


def _columns(area: Area, result: InstitutionResult) -> list[Measure]:
    return [m for m in _measures(area) if m.code in result.measures]


def _count(tally: Tally, language: Language) -> list[tuple[str, str]]:
    count = len(tally.results)
    return [(words.INSTITUTIONS.get(language), Text(f"{count}개 기관", f"{count} institutions").get(language))]


def _provisional(tally: Tally) -> Text | None:
    count = sum(not r.is_complete for r in tally.results)
    if not count:
        return None
    return Text(
        f"잠정 집계입니다. 점수가 덜 찬 기관이 {count}곳 있습니다.",
        f"Provisional: {count} institution(s) still lack points.",
    )


def _legend(area: Area, language: Language) -> Table:
    measures = _measures(area)
    rows = []
    for index in range(0, len(measures), 2):
        pair = measures[index : index + 2]
        cells = [c for m in pair for c in (parts.label(m.code), Cell(m.name.get(language)))]
        rows.append(Row((*cells, *([parts.label(""), Cell()] if len(pair) == 1 else []))))
    return Table((44, 204, 44, 204), (), tuple(rows), size=8.0)


def _types(context: SheetContext, area: Area, tally: Tally) -> Iterator[Block]:
    language, number = context.language, 2
    for kind in context.framework.types:
        chosen = [r for r in tally.results if r.institution.type == kind.code]
        if chosen:
            count = Text(f"{len(chosen)}개 기관", f"{len(chosen)} institutions").get(language)
            yield Heading(f"{number}. {kind.name.get(language)} ({count})")
            yield _table(area, kind, sorted(chosen, key=_code), language)
            number += 1
    note = Text("–는 점수가 없거나 적용하지 않음을 뜻합니다.", "–: no points, or the measure does not apply.")
    yield Paragraph(note.get(language), size=8.0, quiet=True)


def _code(result: InstitutionResult) -> str:
    return result.institution.code


def _table(area: Area, kind: InstitutionType, results: Sequence[InstitutionResult], language: Language) -> Table:
    measures = _measures(area)
    total = (words.TOTAL, words.RATE, words.GRADE)
    top = parts.head(words.INSTITUTION.get(language), *(m.code for m in measures), *(n.get(language) for n in total))
    blank = Cell(tone=Tone.LABEL)
    tops = [Cell(_limit(m, kind), Align.RIGHT, tone=Tone.LABEL) for m in measures]
    maxima = Row((Cell(words.MAXIMUM.get(language), Align.CENTER, tone=Tone.LABEL), *tops, blank, blank, blank))
    widths = (NAME, *(COLUMN for _ in measures), TOTAL, RATE, GRADE)
    return Table(widths, (top, maxima), tuple(_row(area, r) for r in results), size=7.6, pad=2.0)


def _limit(measure: Measure, kind: InstitutionType) -> str:
    return parts.NONE if measure.is_extra else parts.figure(measure.maximum.get(kind.code, ZERO))


def _row(area: Area, result: InstitutionResult) -> Row:
    found = next((a for a in result.areas if a.code == area.code), None)
    figures = (result.measures.get(m.code) for m in _measures(area))
    return Row(
        (
            Cell(result.institution.shown_name),
            *(parts.number(parts.figure(figure.value if figure else None)) for figure in figures),
            *_total(found),
        )
    )


def _total(area: AreaResult | None) -> tuple[Cell, Cell, Cell]:
    if area is None:
        return parts.number(parts.NONE), parts.number(parts.NONE), Cell()
    return (
        parts.number(parts.figure(area.figure.value), Tone.SUBTOTAL),
        parts.number(parts.rate(area.figure.value, area.figure.maximum)),
        Cell("" if area.grade is None else str(area.grade), Align.CENTER),
    )
