"""The record of one decision: the marks before the panel without names, the rule or the value, and the grounds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from reviewer.model.paper import BETWEEN, PaperKind
from reviewer.model.round import AgendaItem, PanelMark
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import Align, Block, Cell, Document, Heading, Notice, Paragraph, Row, Table, Title
from reviewer.text import Language, Text

KIND = PaperKind.DECISION


def decision_sheet(context: SheetContext, item: AgendaItem) -> Document:
    """Return the record of the decision on one item, or of an item that still waits for one."""
    language = context.language
    marks = _shuffled(item)
    key = f"{item.institution.code}{BETWEEN}{item.measure}"
    data = sheet_data(KIND, key, context.head, _values(item, marks))
    blocks: list[Block] = [
        Title(words.DECISION_RECORD.get(language), context.framework.title.get(language)),
        _facts(context, item),
        *_warnings(item, language),
        Heading(Text("1. 결정", "1. Decision").get(language)),
        _decided(context, item),
        Heading(Text("2. 위원회에 오른 점수", "2. Marks before the panel").get(language)),
        *_marks(item, marks, language),
        Heading(Text("3. 위원 의견", "3. Opinions of the members").get(language)),
        *_opinions(marks, language),
        *parts.closing(context, context.signatories),
        parts.code_block(context, f"{KIND}/{item.institution.code}", data),
    ]
    return parts.paper(context, words.DECISION_RECORD, data, blocks, context.signatories)


def _values(item: AgendaItem, marks: Sequence[PanelMark]) -> dict[str, object]:
    """Return what the code is taken over: nothing that tells whose mark is whose."""
    return {
        "institution": item.institution,
        "measure": item.measure,
        "maximum": item.maximum,
        "marks": [[mark.points, mark.content.rationale] for mark in marks],
        "decision": item.decision,
        "recused": sum(mark.recused for mark in item.marks),
    }


def _shuffled(item: AgendaItem) -> list[PanelMark]:
    """Return the marks that count in an order that says nothing of whose they are, the same each time."""
    counting = [mark for mark in item.marks if mark.points is not None and not mark.recused]
    return sorted(counting, key=_by_hash)


def _by_hash(mark: PanelMark) -> str:
    return hashlib.sha256((mark.entry or "").encode()).hexdigest()


def _facts(context: SheetContext, item: AgendaItem) -> Block:
    language = context.language
    measure = context.framework.measure(item.measure)
    return parts.facts(
        [
            *parts.common_facts(context),
            (words.INSTITUTION.get(language), item.institution.shown_name),
            (words.TYPE.get(language), context.framework.type_name(item.institution.type).get(language)),
            (words.MEASURE.get(language), f"{measure.code} {measure.name.get(language)}"),
            (words.MAXIMUM.get(language), parts.figure(item.maximum)),
        ]
    )


def _warnings(item: AgendaItem, language: Language) -> Iterator[Block]:
    if item.decision is None:
        open_ = Text("아직 결정하지 않은 항목입니다.", "This item has not been decided yet.")
        yield Notice(open_.get(language))
    elif item.stale:
        stale = Text(
            "결정한 뒤 위원 점수가 바뀌었습니다. 아래 점수는 지금의 점수입니다.",
            "Marks changed after the decision; the marks below are those of now.",
        )
        yield Notice(stale.get(language))


def _decided(context: SheetContext, item: AgendaItem) -> Table:
    language, decision = context.language, item.decision
    names = (Text("결정 점수", "Points"), Text("결정 방법", "How"), Text("결정 시각", "When"), Text("사유", "Reason"))
    if decision is None:
        cells: tuple[Cell, ...] = (Cell(words.NOT_DECIDED.get(language), Align.CENTER, span=4),)
    else:
        how = words.RULES[decision.rule] if decision.rule else words.AGREED
        cells = (
            Cell(parts.figure(decision.points), Align.CENTER, bold=True),
            Cell(how.get(language), Align.CENTER),
            Cell(parts.iso_moment(decision.taken), Align.CENTER),
            Cell(decision.reason or parts.NONE),
        )
    return Table((70, 140, 110, 175), (parts.head(*(n.get(language) for n in names)),), (Row(cells, height=30),))


def _marks(item: AgendaItem, marks: Sequence[PanelMark], language: Language) -> Iterator[Block]:
    recused = sum(mark.recused for mark in item.marks)
    note = Text(
        f"이름 없이 차례를 섞어 적습니다. 제척·기피·회피한 위원 {recused}명은 뺐습니다.",
        f"Without names and in shuffled order; {recused} recused member(s) left out.",
    )
    yield Paragraph(note.get(language), size=8.0, quiet=True, keep=True)
    letters = tuple(parts.label(_letter(index)) for index in range(len(marks)))
    figures = tuple(Cell(parts.figure(mark.points), Align.CENTER, bold=True) for mark in marks)
    tail = (parts.label(Text("최고-최저", "Spread").get(language)), Cell(parts.figure(item.spread), Align.CENTER))
    head, body = Row((*letters, tail[0])), Row((*figures, tail[1]), height=26)
    yield Table(tuple(1.0 for _ in head.cells), (head,), (body,), together=True)


def _opinions(marks: Sequence[PanelMark], language: Language) -> Iterator[Block]:
    nothing = Text("적은 의견이 없습니다.", "No opinion was written.").get(language)
    for index, mark in enumerate(marks):
        yield Paragraph(f"{_letter(index)}  ({parts.figure(mark.points)})", size=9.0, bold=True, keep=True)
        yield Paragraph(mark.content.rationale.strip() or nothing, size=9.0, indent=12.0)
        yield from parts.citations(mark.content, language)


def _letter(index: int) -> str:
    """Return A to Z, then A2, B2 and so on."""
    turn, at = divmod(index, 26)
    return chr(ord("A") + at) + (str(turn + 1) if turn else "")
