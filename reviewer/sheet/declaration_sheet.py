"""The conflict declaration of one reviewer: nine questions, the answers, the facts, and what was signed how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.model.conflict import QUESTIONS
from reviewer.model.paper import PaperKind
from reviewer.model.round import Declaration, Institution, Recusal, Reviewer
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import Align, Block, Cell, Document, End, Heading, Notice, Paragraph, Row, Table, Title
from reviewer.text import Language, Text

KIND = PaperKind.DECLARATION
FIELD = "reviewer"


@dataclass(frozen=True, slots=True)
class Declared:
    """A reviewer's declaration, None while there is none, beside what it is about and what came of it."""

    reviewer: Reviewer
    declaration: Declaration | None
    institutions: tuple[Institution, ...]
    recusals: tuple[Recusal, ...]


def declaration_sheet(context: SheetContext, declared: Declared) -> Document:
    """Return the declaration of one reviewer; without one it is a form to fill in by hand."""
    language, reviewer = context.language, declared.reviewer
    data = sheet_data(KIND, reviewer.id, context.head, declared)
    own = Signatory(FIELD, Text("평가위원", "Reviewer"), reviewer.name, reviewer.affiliation, reviewer.title)
    blocks: list[Block] = [
        Title(words.DECLARATION.get(language), context.framework.title.get(language)),
        _facts(context, declared),
        *_unsigned(declared.declaration, language),
        Heading(Text("1. 질문과 답", "1. Questions and answers").get(language)),
        _answers(declared.declaration, language),
        Heading(Text("2. ‘예’라고 답한 사실", "2. Facts behind each ‘yes’").get(language)),
        Paragraph(_stated(declared.declaration), size=9.5),
        Heading(Text("3. 제척·기피·회피한 기관", "3. Institutions stood aside from").get(language)),
        *_recusals(declared, language),
        Heading(Text("4. 확인", "4. Confirmation").get(language)),
        *_confirmed(declared.declaration, language),
        End(words.END.get(language)),
        *parts.signing(context, (own,), Text("사실과 다름이 없음을 확인합니다.", "I confirm that this is true.")),
        parts.code_block(context, f"{KIND}/{reviewer.id}", data),
    ]
    return parts.paper(context, words.DECLARATION, data, blocks, (own,))


def _facts(context: SheetContext, declared: Declared) -> Block:
    language, who = context.language, declared.reviewer
    count = len(declared.institutions)
    return parts.facts(
        [
            *parts.common_facts(context),
            (words.NAME.get(language), who.name),
            (words.AFFILIATION.get(language), " ".join(part for part in (who.affiliation, who.title) if part)),
            (words.FIELD.get(language), who.field or parts.NONE),
            (words.INSTITUTIONS.get(language), Text(f"{count}개 기관", f"{count} institutions").get(language)),
        ]
    )


def _unsigned(declaration: Declaration | None, language: Language) -> Iterator[Block]:
    if declaration is None:
        missing = Text("이 회차 기록에 확인서가 없습니다.", "The journal of this round has no declaration yet.")
        yield Notice(missing.get(language))


def _answers(declaration: Declaration | None, language: Language) -> Table:
    names = (Text("번호", "No."), Text("질문", "Question"), Text("예", "Yes"), Text("아니요", "No"))
    answers: Sequence[bool | None] = declaration.answers if declaration else (None,) * len(QUESTIONS)
    rows = tuple(
        Row(
            (
                Cell(str(number), Align.CENTER),
                Cell(question.get(language)),
                Cell("☑" if answer else "☐", Align.CENTER),
                Cell("☑" if answer is False else "☐", Align.CENTER),
            )
        )
        for number, (question, answer) in enumerate(zip(QUESTIONS, answers, strict=True), 1)
    )
    return Table((34, 361, 50, 50), (parts.head(*(n.get(language) for n in names)),), rows, size=9.0)


def _stated(declaration: Declaration | None) -> str:
    return (declaration.facts.strip() if declaration else "") or parts.NONE


def _recusals(declared: Declared, language: Language) -> Iterator[Block]:
    if not declared.recusals:
        yield Paragraph(parts.NONE, size=9.5)
        return
    names = {i.code: i.shown_name for i in declared.institutions}
    heads = (words.INSTITUTION, words.KIND, Text("신고일", "Declared"), Text("사유", "Reason"))
    rows = tuple(
        Row(
            (
                Cell(names.get(one.institution, one.institution)),
                Cell(words.RECUSALS[one.kind].get(language), Align.CENTER),
                Cell(parts.iso_date(one.declared), Align.CENTER),
                Cell(one.reason),
            )
        )
        for one in declared.recusals
    )
    yield Table((140, 60, 80, 215), (parts.head(*(n.get(language) for n in heads)),), rows)


def _confirmed(declaration: Declaration | None, language: Language) -> Iterator[Block]:
    typed = declaration.name_typed if declaration else parts.NONE
    when = parts.iso_moment(declaration.signed) if declaration else parts.NONE
    apart = Text(
        "적은 이름은 기록에 남긴 확인이며, 손으로 쓴 서명도 인증서 전자서명도 아닙니다. 아래 표의 마지막 칸이 비어 있으면 "
        "인증서 전자서명이 없는 것입니다.",
        "A typed name is a confirmation kept in the journal: neither handwriting nor a certificate signature. Where the "
        "last cell of the table below is empty, there is no certificate signature.",
    )
    yield Paragraph(apart.get(language), size=8.5, quiet=True, keep=True)
    yield parts.facts(
        [
            (Text("적은 이름", "Name typed").get(language), typed),
            (Text("적은 때", "Typed at").get(language), when),
        ]
    )
