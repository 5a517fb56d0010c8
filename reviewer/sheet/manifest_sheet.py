"""The manifest for the carry-in/out ledger: each package, its file, size, SHA-256, who and when, and room for the medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.model.paper import WHOLE, PaperKind
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import Align, Block, Cell, Document, Heading, Paragraph, Row, Table, Title
from reviewer.text import Language, Text

KIND = PaperKind.MANIFEST
LINES = 3  # blank lines for what is carried without a record of ours
OUT, IN = Text("반출", "out"), Text("반입", "in")
CONTENTS = {
    "assignments": Text("배정", "items"),
    "submissions": Text("실적보고서", "submissions"),
    "evidence": Text("증빙", "evidence files"),
    "institutions": Text("기관", "institutions"),
}


@dataclass(frozen=True, slots=True)
class Carried:
    """A package that went out or came in: `size` in bytes and `sha256` are empty where the record has none."""

    package: str
    out: bool
    reviewer: str
    file: str
    size: int
    sha256: str
    when: str  # ISO 8601
    who: str
    contents: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file inside a package."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the manifest lists; `package` is WHOLE for everything that was carried."""

    package: str
    carried: tuple[Carried, ...]
    enclosed: tuple[Enclosed, ...] = ()


def manifest_sheet(context: SheetContext, ledger: Ledger) -> Document:
    """Return the manifest of one package, or of all."""
    language = context.language
    data = sheet_data(KIND, ledger.package, context.head, ledger)
    blocks: list[Block] = [
        Title(words.MANIFEST.get(language), context.framework.title.get(language)),
        parts.facts([*parts.common_facts(context), *_count(ledger, language)]),
        Heading(Text("1. 꾸러미", "1. Packages").get(language)),
        *_packages(ledger.carried, language),
        Heading(Text("2. 매체와 인계·인수", "2. Medium, handed over and received").get(language)),
        _hands(context, ledger.carried),
        *_enclosed(ledger, language),
        Paragraph(_note().get(language), size=8.0, quiet=True),
        *parts.closing(context, context.signatories),
        parts.code_block(context, _kind(ledger), data),
    ]
    return parts.paper(context, words.MANIFEST, data, blocks, context.signatories)


def _kind(ledger: Ledger) -> str:
    return KIND if ledger.package == WHOLE else f"{KIND}/{ledger.package}"


def _note() -> Text:
    return Text(
        "매체·관리번호·인계자·인수자는 손으로 적습니다. 받은 파일의 SHA-256이 위와 같은지 확인하십시오. "
        "크기나 값이 없는 줄은 그 값을 기록하기 전의 것입니다.",
        "Medium, its number and both names are filled in by hand. Compare the SHA-256 of the file received with the "
        "one above. Lines without size or value are older than their record.",
    )


def _count(ledger: Ledger, language: Language) -> list[tuple[str, str]]:
    out = sum(one.out for one in ledger.carried)
    said = Text(f"반출 {out}건, 반입 {len(ledger.carried) - out}건", f"{out} out, {len(ledger.carried) - out} in")
    return [(Text("건수", "Entries").get(language), said.get(language))]


def _packages(carried: Sequence[Carried], language: Language) -> Iterator[Block]:
    names = (
        Text("번호", "No."),
        words.KIND,
        Text("평가위원", "Reviewer"),
        Text("파일과 담은 것", "File and contents"),
        Text("크기(바이트)", "Bytes"),
        Text("때와 처리자", "When, by whom"),
        Text("SHA-256", "SHA-256"),
    )
    rows = tuple(_package(one, number, language) for number, one in enumerate(carried, 1))
    yield Table((28, 34, 46, 128, 60, 84, 115), (parts.head(*(n.get(language) for n in names)),), rows, size=8.0)
    yield Paragraph(words.BLANK.get(language), size=8.0, align=Align.CENTER)


def _package(one: Carried, number: int, language: Language) -> Row:
    holds = ", ".join(
        f"{CONTENTS[name].get(language)} {count:,}" for name, count in one.contents if name in CONTENTS and count
    )
    return Row(
        (
            Cell(str(number), Align.CENTER),
            Cell((OUT if one.out else IN).get(language), Align.CENTER),
            Cell(one.reviewer, Align.CENTER),
            Cell("\n".join(part for part in (one.file, holds) if part)),
            parts.number(f"{one.size:,}" if one.size else parts.NONE),
            Cell("\n".join((parts.iso_moment(one.when), one.who)), Align.CENTER),
            Cell(one.sha256 or parts.NONE),
        )
    )


def _hands(context: SheetContext, carried: Sequence[Carried]) -> Table:
    language = context.language
    mark = words.SIGNING[context.signing].get(language)
    names = (
        Text("번호", "No."),
        Text("매체와 관리번호", "Medium and its number"),
        Text("때", "When"),
        Text(f"인계자 {mark}", f"Handed over by {mark}"),
        Text(f"인수자 {mark}", f"Received by {mark}"),
    )
    numbers = [str(number) for number in range(1, len(carried) + 1)] + [""] * LINES
    rows = tuple(Row((Cell(number, Align.CENTER), *(Cell() for _ in names[1:])), height=28) for number in numbers)
    return Table((28, 160, 77, 115, 115), (parts.head(*(n.get(language) for n in names)),), rows, size=8.0)


def _enclosed(ledger: Ledger, language: Language) -> Iterator[Block]:
    if not ledger.enclosed:
        return
    yield Heading(Text("3. 담은 증빙 파일", "3. Evidence files inside").get(language))
    names = (Text("번호", "No."), Text("파일", "File"), Text("크기(바이트)", "Bytes"), Text("SHA-256", "SHA-256"))
    rows = tuple(
        Row((Cell(str(number), Align.CENTER), Cell(one.name), parts.number(f"{one.size:,}"), Cell(one.sha256)))
        for number, one in enumerate(ledger.enclosed, 1)
    )
    yield Table((30, 180, 62, 223), (parts.head(*(n.get(language) for n in names)),), rows, size=7.5)
    yield Paragraph(words.BLANK.get(language), size=8.0, align=Align.CENTER)
