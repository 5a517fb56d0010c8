"""What a paper says of marks that came from paper forms: who copied each, and who compared it with the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewer.model.ids import MeasureCode
from reviewer.model.transcript import Transcript
from reviewer.sheet.page import Block, Paragraph
from reviewer.text import Language, Text

Transcripts = Mapping[MeasureCode, Transcript]
DAY = slice(0, 10)


def copied(transcripts: Transcripts, language: Language) -> Iterator[Block]:
    """Yield a line for each mark that was copied, in the order of the measures; nothing where none was."""
    for code, one in transcripts.items():
        yield Paragraph(f"※ {code}: {line(one).get(language)}", size=8.5, quiet=True)


def line(one: Transcript) -> Text:
    """Return how a mark came from paper, and how sure that is."""
    said = one.copied
    by, code = f"{said.by}, {_day(one.when)}", said.code
    korean = [f"수기 평가표({code})에서 옮겨 적음(간사 {by})"]
    english = [f"copied from the paper form {code} (by the secretary, {by})"]
    if one.is_compared:
        who = f"{one.compared_by}, {_day(one.compared)}"
        korean.append(f"용지와 대조함(위원장 {who})")
        english.append(f"compared with the form (by the chair, {who})")
    else:
        korean.append("용지와 대조하지 않음")
        english.append("not compared with the form")
    if said.paper_declaration:
        korean.append("이해충돌 확인서는 종이로 받음")
        english.append("conflict declaration received on paper")
    return Text(" · ".join(korean), " · ".join(english))


def _day(moment: str) -> str:
    """Return `2026-11-23T14:30:00+09:00` as `2026. 11. 23.`, as the form law writes days."""
    year, month, day = moment[DAY].split("-")
    return f"{year}. {int(month)}. {int(day)}."
