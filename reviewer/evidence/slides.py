"""PPTX as text: one part a slide, with its title, its text, its tables and its notes, read by python-pptx."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from reviewer.evidence import containers, refusals
from reviewer.evidence.limits import MOST_DEPTH
from reviewer.evidence.merged import Cell, Place, laid_out
from reviewer.evidence.notes import macros_of, outside_of
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.evidence.refusals import BROKEN


def slides(content: bytes) -> Prose:
    """Return what a presentation says; raises Refused."""
    archive = containers.office(content)
    notes = (*macros_of(archive), *outside_of(archive))
    try:
        from pptx import Presentation

        show = Presentation(io.BytesIO(content))
        sections = [Section(list(_slide(slide)), str(at)) for at, slide in enumerate(show.slides, start=1)]
    except BROKEN as error:
        raise refusals.damaged() from error
    return Prose(sections, notes, kept=True)


def _slide(slide: Any) -> Iterator[Block]:
    title = slide.shapes.title
    if title is not None and title.has_text_frame:
        yield Block(title.text_frame.text, level=2)
    for shape in slide.shapes:
        if title is None or shape.shape_id != title.shape_id:
            yield from _shape(shape, 0)
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame) is not None and frame.text.strip():
        yield Block("—")
        yield Block(frame.text)


def _shape(shape: Any, depth: int) -> Iterator[Block]:
    if depth > MOST_DEPTH:
        raise refusals.too_deep()
    if getattr(shape, "shapes", None) is not None:
        for inner in shape.shapes:
            yield from _shape(inner, depth + 1)
    elif getattr(shape, "has_table", False):
        yield Block("", 0, *laid_out(_cells(shape.table)))
    elif shape.has_text_frame:
        for paragraph in shape.text_frame.paragraphs:
            yield Block(paragraph.text)


def _cells(table: Any) -> dict[Place, Cell]:
    return {
        (at, column): Cell(cell.text, cell.span_height, cell.span_width)
        for at, row in enumerate(table.rows)
        for column, cell in enumerate(row.cells)
        if not cell.is_spanned
    }
