"""Paper forms for panels that insist on pens: an item each with its code, blank or with what was recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.model import points
from reviewer.model.framework import Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.paper import BETWEEN, PaperKind
from reviewer.model.round import Institution, MarkContent, Reviewer
from reviewer.model.scale import Level
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.sheet.copied import Transcripts, copied
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import (
    Align,
    Block,
    Cell,
    Code,
    Document,
    End,
    Heading,
    Paragraph,
    Row,
    Space,
    Table,
    Title,
    Together,
)
from reviewer.text import Language, Text

FIELD = "reviewer"
OPINION_HEIGHT = 74.0  # room for four lines of handwriting
ANSWERS = ("yes", "partly", "no", "na")
ANSWER_WORDS = (Text("충족", "met"), Text("일부", "partly"), Text("미충족", "not met"), Text("해당없음", "n/a"))


@dataclass(frozen=True, slots=True)
class FormItem:
    """One item on a form: `code` is printed beside it; `content` is None where the form is to be filled in."""

    measure: Measure
    maximum: Decimal
    code: str
    content: MarkContent | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """The items of one reviewer at one institution, blank or filled; `transcripts` tells of those copied from paper.

    `levels` are those to choose from, lowest first: the edition's, or those the round set.
    """

    kind: PaperKind
    reviewer: Reviewer
    institution: Institution
    items: tuple[FormItem, ...]
    transcripts: Transcripts = field(default_factory=dict)
    levels: Mapping[MeasureCode, tuple[Level, ...]] = field(default_factory=dict)


def form_sheet(context: SheetContext, form: Form) -> Document:
    """Return the form of one reviewer and one institution."""
    language, who = context.language, form.reviewer
    key = f"{who.id}{BETWEEN}{form.institution.code}"
    data = sheet_data(form.kind, key, context.head, _values(form))
    own = Signatory(FIELD, Text("평가위원", "Reviewer"), who.name, who.affiliation, who.title)
    name = words.FORM if form.kind is PaperKind.FORM else words.FILLED
    blocks: list[Block] = [
        Title(name.get(language), context.framework.title.get(language)),
        _facts(context, form),
        Paragraph(_how(form.kind).get(language), size=8.5, quiet=True),
    ]
    blocks += [Together(tuple(_item(one, form.levels.get(one.measure.code, ()), language))) for one in form.items]
    blocks += copied(form.transcripts, language)
    blocks += [End(words.END.get(language)), *_signing(context, own)]
    signatories = () if form.kind is PaperKind.FORM else (own,)
    return parts.paper(context, name, data, blocks, signatories)


def _values(form: Form) -> dict[str, object]:
    bare: dict[str, object] = {
        "kind": form.kind,
        "reviewer": form.reviewer,
        "institution": form.institution,
        "items": form.items,
    }
    more = {"transcripts": form.transcripts, "levels": form.levels}
    return {**bare, **{name: value for name, value in more.items() if value}}


def _facts(context: SheetContext, form: Form) -> Block:
    language, who, institution = context.language, form.reviewer, form.institution
    kind = context.framework.type_name(institution.type).get(language)
    return parts.facts(
        [
            *parts.common_facts(context),
            (
                Text("평가위원", "Reviewer").get(language),
                " ".join(p for p in (who.affiliation, who.title, who.name) if p),
            ),
            (words.INSTITUTION.get(language), f"{institution.shown_name} ({kind})"),
        ]
    )


def _how(kind: PaperKind) -> Text:
    if kind is PaperKind.FILLED:
        return Text(
            "기록한 점수와 의견입니다. 고칠 곳이 있으면 한 줄을 긋고 옆에 적은 뒤 서명하십시오. 고친 값은 코드로 다시 넣습니다.",
            "What was recorded. To correct it, strike it through, write beside it and sign; corrections are entered again "
            "by the code.",
        )
    return Text(
        "배점 안에서 점수를 적고 착안사항에 표시한 뒤 의견을 적으십시오. 항목 옆의 코드를 프로그램에 넣으면 그 항목이 열립니다.",
        "Write points within the maximum, mark the points of attention and write your opinion. The code beside an item "
        "opens it in the program.",
    )


def _item(item: FormItem, levels: Sequence[Level], language: Language) -> Iterator[Block]:
    measure, content = item.measure, item.content
    yield Heading(f"{measure.code} {measure.name.get(language)}", level=2)
    yield Code(item.code, item.code, _beside(item, language))
    yield Space(4)
    if measure.attention:
        yield _attention(measure, content, language)
    yield _points(item, levels, language)


def _beside(item: FormItem, language: Language) -> tuple[str, ...]:
    step = points.text(item.measure.step)
    most = parts.figure(item.maximum)
    return (
        Text(f"배점 {most}점, {step}점 단위", f"maximum {most}, in steps of {step}").get(language),
        Text(
            "이 코드는 회차·편람의 판·항목·제출 내용으로 만들었습니다. 하나라도 다르면 프로그램이 받지 않습니다.",
            "The code is made of round, edition, item and what was filed; the program refuses it when any differs.",
        ).get(language),
    )


def _attention(measure: Measure, content: MarkContent | None, language: Language) -> Table:
    names = (words.ATTENTION, *ANSWER_WORDS)
    rows = tuple(
        Row(
            (
                Cell(point.text.get(language)),
                *(Cell(_box(content, point.code, answer), Align.CENTER) for answer in ANSWERS),
            )
        )
        for point in measure.attention
    )
    return Table((295, 50, 50, 50, 50), (parts.head(*(n.get(language) for n in names)),), rows, size=8.0)


def _box(content: MarkContent | None, code: str, answer: str) -> str:
    return "☑" if content and content.attention.get(code) == answer else "☐"


def _points(item: FormItem, levels: Sequence[Level], language: Language) -> Table:
    content = item.content
    given = "" if content is None or content.points is None else parts.figure(content.points)
    opinion = content.rationale.strip() if content else ""
    rows = (
        Row(
            (parts.label(words.POINTS.get(language)), Cell(given, Align.CENTER, bold=True), _of(item, language)),
            height=30,
        ),
        *_level_rows(item, levels, language),
        Row(
            (parts.label(Text("의견", "Opinion").get(language)), Cell(opinion, span=2)),
            height=OPINION_HEIGHT,
        ),
    )
    return Table((60, 120, 315), (), rows, size=9.0, together=len(opinion) < 400)


def _level_rows(item: FormItem, levels: Sequence[Level], language: Language) -> Iterator[Row]:
    """Yield the row of levels to tick, where there are any; those of the round bind nobody, and say so."""
    if not levels:
        return
    given = item.content.points if item.content else None
    ticked = [(level, "☑" if level.points == given else "☐") for level in levels]
    told = "   ".join(f"{box} {level.text.get(language)} {points.text(level.points)}" for level, box in ticked)
    between = Text(
        "회차가 정한 수준입니다. 사이의 점수도 쓸 수 있습니다.", "Set by the round; points between them may be written."
    )
    note = "" if item.measure.levels else f"\n{between.get(language)}"
    yield Row((parts.label(Text("수준", "Level").get(language)), Cell(f"{told}{note}", span=2)))


def _of(item: FormItem, language: Language) -> Cell:
    most = parts.figure(item.maximum)
    return Cell(Text(f"/ {most}점", f"/ {most}").get(language))


def _signing(context: SheetContext, own: Signatory) -> Sequence[Block]:
    confirmed = Text("위와 같이 평가하였음을 확인합니다.", "I confirm that I have scored as above.")
    return parts.signing(context, (own,), confirmed)
