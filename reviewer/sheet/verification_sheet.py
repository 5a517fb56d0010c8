"""The report of a verification as a paper: a row for each file with the answers, each apart from the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reviewer.sheet import parts, words
from reviewer.sheet.page import Align, Block, Cell, Document, End, Paragraph, Row, Table, Title
from reviewer.text import Language, Text

NAME = Text("서명 확인 보고서", "Report on signatures verified")
HEADS = (
    Text("번호", "No."),
    Text("파일과 판정", "File and verdict"),
    Text("그대로인가", "Unchanged?"),
    Text("누구의 서명인가", "Whose signature?"),
    Text("언제, 얼마나 확실한가", "When, and how sure?"),
    Text("회차 기록과 맞는가", "By the round’s record?"),
)
WIDTHS = (28.0, 160.0, 130.0, 160.0, 130.0, 130.0)
SIZE = 7.5
UNKNOWN_LETTER = "?"


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """One file: its name, the verdict in words, what it comes to, the four answers in words, and its SHA-256 in hex."""

    name: str
    verdict: Text
    summary: Text
    answers: tuple[str, str, str, str]
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was verified, when, against which round ("" for none)."""

    files: tuple[FileVerdict, ...]
    valid: int
    moment: datetime
    round: str = ""


def verification_sheet(said: Verified, language: Language, lacks: Callable[[str], Sequence[str]]) -> Document:
    """Return the report; letters that `lacks` names, which no typeface here draws, are shown as question marks."""
    title = NAME.get(language)
    rows = tuple(_row(number, one, language, lacks) for number, one in enumerate(said.files, 1))
    blocks: list[Block] = [
        Title(title, _drawn(said.round, lacks)),
        parts.facts([(name.get(language), value.get(language)) for name, value in _facts(said)]),
        Table(WIDTHS, (parts.head(*(head.get(language) for head in HEADS)),), rows, size=SIZE),
        Paragraph(NOTE.get(language), size=8.0, quiet=True),
        End(words.END.get(language)),
    ]
    return Document(
        title=title,
        language=language,
        created=said.moment.isoformat(timespec="seconds"),
        banners=(),
        running_left=title,
        running_right="",
        footer_left="",
        footer_right=parts.date_time(said.moment),
        blocks=tuple(blocks),
        landscape=True,
    )


def _facts(said: Verified) -> list[tuple[Text, Text]]:
    count = len(said.files)
    moment = parts.date_time(said.moment)
    return [
        (Text("확인한 때", "Verified"), Text(moment, moment)),
        (
            Text("파일", "Files"),
            Text(f"{count:,}개 가운데 {said.valid:,}개 유효", f"{said.valid:,} of {count:,} valid"),
        ),
    ]


def _row(number: int, one: FileVerdict, language: Language, lacks: Callable[[str], Sequence[str]]) -> Row:
    digest = f"SHA-256 {one.sha256}" if one.sha256 else ""
    about = (one.name, one.verdict.get(language), one.summary.get(language), digest)
    texts = ("\n".join(line for line in about if line), *one.answers)
    return Row((Cell(str(number), Align.CENTER), *(Cell(_drawn(text, lacks)) for text in texts)))


def _drawn(text: str, lacks: Callable[[str], Sequence[str]]) -> str:
    whole = unicodedata.normalize("NFC", text)
    return whole.translate(dict.fromkeys(map(ord, lacks(whole)), UNKNOWN_LETTER))


NOTE = Text(
    "네트워크 없이 확인하였습니다. 폐지 여부와 시각은 파일에 든 자료나 불러온 자료가 증명하는 만큼만 적었습니다.",
    "Verified without a network. Revocation and time are told as far as what is in the files, or was loaded, proves them.",
)
