"""What the members of the panel wrote about an institution, without their names: in short, or in full."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.round import MarkContent
from reviewer.sheet.letters import normal
from reviewer.sheet.page import Block, Paragraph
from reviewer.text import Language, Text

Opinions = Mapping[MeasureCode, Sequence[MarkContent]]

SHORT = 180  # letters of an opinion that stand in a digest
LEAST = 60  # a shorter first sentence lets the next one follow
ENDS = ".!?。"
INDENT = 12.0


def shuffled(contents: Sequence[MarkContent]) -> list[str]:
    """Return the rationales in an order that says nothing of who wrote them, the same each time."""
    said = {normal(content.rationale).strip() for content in contents}
    return sorted((words for words in said if words), key=_by_hash)


def digest(framework: Framework, opinions: Opinions, language: Language) -> Iterator[Block]:
    """Yield the beginnings of what was written on each judged measure."""
    nothing = Text("적은 의견이 없습니다.", "No opinion was written.").get(language)
    found = False
    for measure in framework.measures():
        written = shuffled(opinions.get(measure.code, ()))
        if written:
            found = True
            yield _name(measure, language)
            for words in written:
                yield Paragraph(f"– {shortened(words)}", size=8.5, indent=INDENT)
    if not found:
        yield Paragraph(nothing, size=8.5, quiet=True)


def shortened(words: str) -> str:
    """Return the first sentences of a rationale on one line, as many as fit; an ellipsis says that there is more."""
    line = " ".join(words.split())
    if len(line) <= SHORT:
        return line
    cuts = [at + 1 for at, letter in enumerate(line[:SHORT]) if letter in ENDS and line[at + 1 : at + 2] == " "]
    cut = cuts[-1] if cuts and cuts[-1] >= LEAST else SHORT
    return f"{line[:cut].rstrip()} …"


def _name(measure: Measure, language: Language) -> Paragraph:
    return Paragraph(f"{measure.code} {measure.name.get(language)}", size=8.5, bold=True, keep=True)


def _by_hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
