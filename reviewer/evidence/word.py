"""DOCX as text: headings, paragraphs and tables in their order, read by python-docx from a container looked over."""

from __future__ import annotations

import io
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from reviewer.evidence import containers, refusals
from reviewer.evidence.limits import MOST_DEPTH
from reviewer.evidence.merged import MOST_TABLE, Cell, Place, laid_out
from reviewer.evidence.notes import macros_of, outside_of
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.evidence.refusals import BROKEN
from reviewer.evidence.word_beside import Beside, read_beside

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OTHER_MAINS = (
    f"{MAIN}template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
ELEMENT = attrgetter("_element")  # of a paragraph or a cell; a merged cell is a new object each time it is met
HEADING = ("heading ", "제목 ", "title", "제목")


def word(content: bytes) -> Prose:
    """Return what a document says; raises Refused."""
    archive = containers.office(content)
    try:
        document = _document(content)
        beside = read_beside(document)
        section = Section(list(_Reader(beside).blocks(document)))
    except BROKEN as error:
        raise refusals.damaged() from error
    return Prose([section], (*macros_of(archive), *outside_of(archive)), figures=beside.figures)


def _document(content: bytes) -> Any:
    """Open it without regard to whether it is a document or a template, with macros or without."""
    from docx.opc.part import PartFactory
    from docx.package import Package
    from docx.parts.document import DocumentPart

    for kind in OTHER_MAINS:
        PartFactory.part_type_for[kind] = DocumentPart
    part: Any = Package.open(io.BytesIO(content)).main_document_part
    if not isinstance(part, DocumentPart):
        raise refusals.other()
    return part.document


class _Reader:
    """Reads one document; the level of a style is looked up once, for python-docx seeks the style anew each time."""

    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self._levels: dict[str | None, int] = {}  # by the id of the style, None for the style of unstyled paragraphs

    def blocks(self, holder: Any, depth: int = 0) -> Iterator[Block]:
        """Yield what a document or a cell holds, in its order; raises Refused."""
        from docx.text.paragraph import Paragraph

        for inner in holder.iter_inner_content():
            if isinstance(inner, Paragraph):
                yield Block(inner.text, self._level(inner))
                yield from self._beside.blocks(ELEMENT(inner))
            else:
                figures: list[Block] = []
                yield Block("", 0, *laid_out(self._cells(inner, depth + 1, figures)))
                yield from figures

    def _level(self, paragraph: Any) -> int:
        style = ELEMENT(paragraph).style
        if style not in self._levels:
            self._levels[style] = _level(paragraph)
        return self._levels[style]

    def _cells(self, table: Any, depth: int, figures: list[Block]) -> dict[Place, Cell]:
        """Return the cells of a table by place, and put their pictures aside.

        A merged cell is met once for each row and column that it covers.
        """
        if depth > MOST_DEPTH:
            raise refusals.too_deep()
        _must_fit(table)
        met: dict[Any, tuple[Any, list[Place]]] = {}
        for at, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells, start=row.grid_cols_before):
                met.setdefault(ELEMENT(cell), (cell, []))[1].append((at, column))
        return {places[0]: _covering(self._cell(cell, depth, figures), places) for cell, places in met.values()}

    def _cell(self, cell: Any, depth: int, figures: list[Block]) -> str:
        blocks = list(self.blocks(cell, depth))
        figures += (block for block in blocks if block.figure)
        return "\n".join(block.words() for block in blocks if not block.figure)


def _must_fit(table: Any) -> None:
    """Refuse a table whose cells claim more places than can be shown, before each place is gone through."""
    claimed = 0
    for row in ELEMENT(table).tr_lst:
        claimed += row.grid_before + sum(cell.grid_span for cell in row.tc_lst)
        if claimed > MOST_TABLE:
            raise refusals.large()


def _level(paragraph: Any) -> int:
    """Return how high a heading stands, 0 for a paragraph that is none."""
    style = paragraph.style
    name = (style.name or "").casefold() if style is not None else ""
    found = next((mark for mark in HEADING if name.startswith(mark)), None)
    if found is None:
        return 0
    rest = name.removeprefix(found).strip()
    return min(int(rest), 6) if rest.isascii() and rest.isdigit() and rest != "0" else 1


def _covering(words: str, places: list[Place]) -> Cell:
    (top, left), (bottom, right) = places[0], places[-1]
    return Cell(words, bottom - top + 1, right - left + 1)
