"""Text with headings and tables, in parts small enough to be laid out at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reviewer.evidence import refusals
from reviewer.evidence.document import PROSE, About, Answer
from reviewer.evidence.figures import Figure, Figures
from reviewer.evidence.limits import MOST_LETTERS
from reviewer.evidence.merged import Rows, Spans, cut, places, whole_rows
from reviewer.evidence.notes import unseen
from reviewer.evidence.signs import common
from reviewer.evidence.wire import Header
from reviewer.text import Text

PART = 8_000  # weight after which a new part begins, at the next block
LONGEST_BLOCK = 4_000  # letters of a paragraph; a longer one is told in pieces
FIGURE = 400  # letters that a picture weighs
CELL = 15  # letters that a cell of a table weighs beside its own: laying it out takes as long
LARGEST_TABLE = 300  # cells of a table; a larger one is told in pieces
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`level` 1 to 6), a paragraph (level 0), a table (`spans` only where cells are merged) or a picture."""

    text: str = ""
    level: int = 0
    table: Rows = ()
    spans: Spans = ()
    figure: Figure | None = None

    def letters(self) -> int:
        """Return how much there is to read."""
        return len(self.text) + sum(len(cell) + 1 for row in self.table for cell in row)

    def weight(self) -> int:
        """Return how long it takes to lay out, in letters of a paragraph."""
        return self.letters() + CELL * self.places() + (FIGURE if self.figure else 0)

    def places(self) -> int:
        """Return how many places of a table its cells cover."""
        return places(self.spans) if self.spans else sum(map(len, self.table))

    def words(self) -> str:
        """Return it as plain text."""
        return self.text or "\n".join("\t".join(row) for row in self.table)

    def told(self) -> list[object]:
        """Return it as JSON values."""
        if self.figure:
            return ["i", self.figure.number, self.figure.width, self.figure.height]
        if self.table:
            return ["t", self.table, self.spans] if self.spans else ["t", self.table]
        return ["h", self.level, self.text] if self.level else ["p", self.text]


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that begin a part of their own: a slide, a section; `name` may be empty."""

    blocks: Sequence[Block]
    name: str = ""


@dataclass(slots=True)
class Prose:
    """A document to be read."""

    sections: Iterable[Section]
    notes: tuple[Text, ...] = ()
    kept: bool = False  # sections are parts as they are (slides), never cut into smaller ones or joined
    figures: Figures = field(default_factory=Figures)
    _parts: list[Section] = field(default_factory=list)

    def __post_init__(self) -> None:
        letters = 0
        for section in self.sections:
            blocks = [piece for block in section.blocks for piece in _pieces(_clean(block))]
            letters += sum(block.letters() for block in blocks)
            if letters > MOST_LETTERS:
                raise refusals.large()
            self._parts += [Section(blocks, section.name)] if self.kept else _cut(blocks, section.name)
        if not any(part.blocks for part in self._parts):
            raise refusals.only_pictures() if self.figures.unseen else refusals.empty()

    def about(self) -> About:
        notes = (*self.notes, unseen(self.figures.unseen)) if self.figures.unseen else self.notes
        return About(PROSE, len(self._parts), {"slides": self.kept}, notes)

    def answer(self, asked: Header) -> Answer:
        if asked["do"] == "part":
            part = self._parts[asked["part"]]
            told = json.dumps([block.told() for block in part.blocks], ensure_ascii=False).encode()
            return Answer({"part": asked["part"], "name": part.name}, told)
        if asked["do"] == "figure":
            return self.figures.paint(asked)
        if asked["do"] == "find":
            return Answer({"hits": list(self._find(asked["words"], asked["first"], asked["count"]))})
        if asked["do"] == "place":
            return Answer({"part": self._place("".join(asked["quote"].split()))})
        raise KeyError(asked["do"])

    def close(self) -> None:
        self._parts = []

    def _place(self, quote: str) -> int:
        """Return the part in which a quote stands, whatever the spaces and line ends in it; the first when none."""
        bare = ("".join(block.words() for block in part.blocks) for part in self._parts)
        return next((at for at, words in enumerate(bare) if quote in "".join(words.split())), 0)

    def _find(self, words: str, first: int, count: int) -> Iterable[Header]:
        sought = words.casefold()
        for at, part in enumerate(self._parts[first : first + count], start=first):
            found = sum(_count(block, sought) for block in part.blocks)
            if found:
                yield {"page": at, "places": list(range(found))}


def _count(block: Block, sought: str) -> int:
    texts = [cell for row in block.table for cell in row] if block.table else [block.text]
    return sum(text.casefold().count(sought) for text in texts)


def _clean(block: Block) -> Block:
    if block.figure:
        return block
    table = tuple(tuple(common(UNSEEN.sub("", cell)) for cell in row) for row in block.table)
    return Block(common(UNSEEN.sub("", block.text)), block.level, table, block.spans)


def _pieces(block: Block) -> Iterable[Block]:
    """Yield a block in pieces that a screen can lay out quickly; nothing of an empty one."""
    if block.figure:
        yield block
    elif block.table:
        step = max(LARGEST_TABLE * len(block.table) // max(block.places(), 1), 1)
        at = 0
        while at < len(block.table):
            end = whole_rows(block.spans, at, step) if block.spans else at + step
            yield Block(table=block.table[at:end], spans=cut(block.spans, at, end))
            at = end
    elif block.text.strip():
        for at in range(0, len(block.text), LONGEST_BLOCK):
            yield Block(block.text[at : at + LONGEST_BLOCK], block.level)


def _cut(blocks: Sequence[Block], name: str) -> list[Section]:
    parts: list[list[Block]] = [[]]
    weight = 0
    for block in blocks:
        if weight > PART:
            parts.append([])
            weight = 0
        parts[-1].append(block)
        weight += block.weight()
    return [Section(part, name) for part in parts if part]
