"""Parts that every paper shares: the facts at its head, its end, its signatures and its code."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from reviewer.model import points
from reviewer.model.framework import Indicator, Measure
from reviewer.model.round import Citation, MarkContent
from reviewer.sheet import words
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.sheet.data import SheetData, relations
from reviewer.sheet.page import (
    Align,
    Block,
    Cell,
    Code,
    Document,
    End,
    Issue,
    Notice,
    Paragraph,
    Row,
    SignatureField,
    Table,
    Tone,
)
from reviewer.sheet.tables import digest, tables_of
from reviewer.text import Language, Text

NONE = "–"
SHORT_HEAD = 16
SIGNATURE_HEIGHT = 58.0


def date(moment: datetime) -> str:
    """Return a date the way official papers write it, as `2026. 11. 23.` is written."""
    return f"{moment.year}. {moment.month}. {moment.day}."


def date_time(moment: datetime) -> str:
    """Return a date and the 24-hour time: `2026. 11. 23. 14:30`; at midnight the date alone."""
    if not (moment.hour or moment.minute):
        return date(moment)
    return f"{date(moment)} {moment:%H:%M}"


def iso_date(moment: str) -> str:
    """Return the date of an ISO 8601 moment as official papers write it; empty for none."""
    return date(datetime.fromisoformat(moment)) if moment else ""


def iso_moment(moment: str) -> str:
    """Return an ISO 8601 moment as a date and the 24-hour time; empty for none."""
    return date_time(datetime.fromisoformat(moment)) if moment else ""


def clock(moment: str) -> str:
    """Return the 24-hour time of an ISO 8601 moment, `14:30`; empty for none."""
    return f"{datetime.fromisoformat(moment):%H:%M}" if moment else ""


def figure(value: Decimal | None) -> str:
    """Return points at two decimals, or a dash where there are none."""
    return NONE if value is None else points.shown(value)


def signed(value: Decimal) -> str:
    """Return an addition or deduction with its sign; nothing added is plain zero."""
    return f"+{points.shown(value)}" if value > 0 else points.shown(value)


def rate(value: Decimal | None, maximum: Decimal | None) -> str:
    """Return the percentage of the maximum at two decimals, or a dash."""
    if value is None or not maximum:
        return NONE
    return points.shown(points.scaled(value, Decimal(100), maximum))


def label(text: str, span: int = 1) -> Cell:
    """Return a shaded, centred cell that names something."""
    return Cell(text, Align.CENTER, bold=True, span=span, tone=Tone.LABEL)


def head(*names: str) -> Row:
    """Return the head row of a table."""
    return Row(tuple(label(name) for name in names))


def number(text: str, tone: Tone = Tone.BODY) -> Cell:
    """Return a cell whose figures line up at the right."""
    return Cell(text, Align.RIGHT, tone=tone, bold=tone is not Tone.BODY)


def facts(pairs: Sequence[tuple[str, str]]) -> Table:
    """Return a table of named facts, two to a row; an odd last one takes the whole row."""
    rows = []
    for index in range(0, len(pairs), 2):
        couple = pairs[index : index + 2]
        span = 1 if len(couple) == 2 else 3
        rows.append(Row(tuple(c for name, value in couple for c in (label(name), Cell(value, span=span)))))
    return Table((76, 186, 72, 161), (), tuple(rows), size=9.0)


def common_facts(context: SheetContext) -> list[tuple[str, str]]:
    """Return the facts every paper begins with; the document number is left for the records system."""
    language = context.language
    return [
        (words.ROUND.get(language), context.round.name),
        (words.NUMBER.get(language), ""),
        (words.EDITION.get(language), _edition(context)),
        (words.ISSUED.get(language), date_time(context.issued)),
    ]


def _edition(context: SheetContext) -> str:
    framework = context.framework
    return (
        f"{framework.title.get(context.language)} ({framework.edition})"
        if framework.edition
        else str(framework.title.get(context.language))
    )


def closing(context: SheetContext, signatories: Sequence[Signatory]) -> list[Block]:
    """Return the end mark, the date, the issuer with room for the official seal, and the signatures."""
    language = context.language
    return [
        End(words.END.get(language)),
        Issue(date(context.issued), context.issuer.get(language), words.SEAL_PLACE.get(language)),
        signing_table(context, signatories),
    ]


def signing(context: SheetContext, signatories: Sequence[Signatory], statement: Text) -> list[Block]:
    """Return a statement, the date and the signatures of a paper that people sign for themselves."""
    language = context.language
    return [Issue(date(context.issued), "", statement=statement.get(language)), signing_table(context, signatories)]


def measure_name(indicator: Indicator, measure: Measure, language: Language) -> str:
    """Return code and name of a measure; the code alone says nothing new where the indicator has just one."""
    name = measure.name.get(language)
    return name if str(measure.code) == str(indicator.code) else f"{measure.code} {name}"


def signing_table(context: SheetContext, signatories: Sequence[Signatory]) -> Table:
    """Return a row per signatory: room for a hand or a seal, and the field of a certificate signature."""
    language = context.language
    names = (
        words.ROLE,
        words.AFFILIATION,
        words.POSITION,
        words.NAME,
        words.SIGNING[context.signing],
        words.CERTIFICATE,
    )
    rows = tuple(_signatory(s, language) for s in signatories)
    top = head(*(name.get(language) for name in names))
    return Table((48, 84, 50, 58, 76, 179), (top,), rows, together=True)


def _signatory(signatory: Signatory, language: Language) -> Row:
    values = (signatory.role.get(language), signatory.affiliation, signatory.title, signatory.name, "")
    cells = tuple(Cell(value, Align.CENTER, bold=index == 3) for index, value in enumerate(values))
    return Row((*cells, Cell(field=signatory.field)), height=SIGNATURE_HEIGHT)


def signature_fields(signatories: Sequence[Signatory], language: Language) -> tuple[SignatureField, ...]:
    """Return the fields of `signatories` in signing order; the last closes the paper."""
    names = [s.field for s in signatories]
    return tuple(
        SignatureField(s.field, f"{s.role.get(language)} {s.name}", index == len(names) - 1, tuple(names[index + 1 :]))
        for index, s in enumerate(signatories)
    )


def code_block(context: SheetContext, kind: str, data: SheetData) -> Code:
    """Return the printed code: what it is made of, and the journal head in full; `kind` is plain ASCII."""
    language = context.language
    lines = (
        Text(
            "이 표에 적힌 값과 기록 머리값으로 계산한 번호입니다. 같은 회차 파일에서 다시 계산하여 견줄 수 있습니다.",
            "Computed from the values on this sheet and the journal head; the same round file gives it again.",
        ).get(language),
        f"{words.JOURNAL.get(language)} (SHA-256): {context.head}",
        f"{words.DATA_FILE.get(language)} (SHA-256): {hashlib.sha256(data.file()).hexdigest()}",
        Text(
            "인증서 전자서명은 손으로 쓴 서명이나 도장 그림과 다릅니다. ‘jipyo verify’나 PDF 프로그램으로 확인하십시오.",
            "A certificate signature is neither handwriting nor a picture of a seal. "
            "Check it with ‘jipyo verify’ or a PDF reader.",
        ).get(language),
    )
    code = data.code
    payload = f"JIPYO1/{kind}/{code}/{context.head[:SHORT_HEAD]}".upper()  # capitals make a smaller square
    return Code(payload, f"{words.CODE.get(language)}  {code}", lines)


def citations(content: MarkContent, language: Language) -> list[Block]:
    """Return a line for each place in the evidence that a mark rests on."""
    return [Paragraph(_cited(one, language), size=8.0, indent=12.0, quiet=True) for one in content.citations]


def _cited(one: Citation, language: Language) -> str:
    """Return `[1] file p. 3 “quote”`, and the start of the file's SHA-256."""
    page = Text(f"{one.page}쪽", f"p. {one.page}").get(language) if one.page else ""
    quote = f"“{one.quote}”" if one.quote else ""
    said = " ".join(part for part in (f"[{one.number}]", one.file, page, one.place, quote) if part)
    return f"{said} (SHA-256 {one.sha256})" if one.sha256 else said


def warnings(*texts: Text | None, language: Language) -> list[Block]:
    """Return a framed notice for each text that applies."""
    return [Notice(text.get(language)) for text in texts if text is not None]


def paper(
    context: SheetContext, name: Text, data: SheetData, blocks: Sequence[Block], signatories: Sequence[Signatory]
) -> Document:
    """Return the whole paper with what runs on every page, tied to its figures."""
    language = context.language
    banners = [
        text.get(language)
        for text, applies in (
            (words.UNOFFICIAL, context.framework.unofficial),
            (words.SAMPLE, context.round.sample),
        )
        if applies
    ]
    title = name.get(language)
    return Document(
        title=f"{context.round.name} {title}",
        language=language,
        created=context.issued.isoformat(timespec="seconds"),
        banners=tuple(banners),
        running_left=f"{context.round.name} · {title}",
        running_right=words.INTERNAL.get(language),
        footer_left=f"{words.CODE.get(language)} {data.code}",
        footer_right=f"{words.JOURNAL.get(language)} {context.head[:SHORT_HEAD]}",
        blocks=tuple(blocks),
        fields=signature_fields(signatories, language),
        author=context.issuer.get(language),
        data=data.file(),
        relations=relations(data, digest(tables_of(blocks))),
    )
