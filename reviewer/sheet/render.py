"""A paper's way from its blocks to PDF bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.errors import UserError
from reviewer.sheet import archive, fonts, lacking
from reviewer.sheet.drawing import Page, Run
from reviewer.sheet.layout import lay_out
from reviewer.sheet.page import Document


def render(document: Document) -> bytes:
    """Return the PDF/A-2b file of `document`; the same document gives the same bytes.

    Raises UserError when the typeface lacks a letter of the text, MachineError when the font cannot be read.
    """
    typeface = fonts.load()
    pages = lay_out(document, typeface)
    _check(document, pages)
    return archive.archived(document, pages, typeface)


def _check(document: Document, pages: Sequence[Page]) -> None:
    """Raise UserError naming all letters that the typeface lacks and where they stand."""
    texts = [shape.text for page in pages for shape in page.shapes if isinstance(shape, Run)]
    if next(iter(fonts.missing(texts)), None) is None:
        return
    lacks = lacking.lacking(document)
    if lacks:
        raise UserError(lacking.sentence(lacks))
    fonts.check(texts)


@dataclass(frozen=True, slots=True)
class Checked:
    """A rendered paper and how it fares as PDF/A-2b."""

    pdf: bytes
    report: archive.ArchiveReport


def render_checked(document: Document) -> Checked:
    """Return the PDF of `document` with what the validator says of it; raises as `render` does."""
    pdf = render(document)
    return Checked(pdf, archive.validate(pdf))


def pages_of(document: Document) -> tuple[Page, ...]:
    """Return the laid-out pages of `document` without painting them."""
    return lay_out(document, fonts.load())
