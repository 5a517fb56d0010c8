"""A paper's way from its blocks to PDF bytes."""

from __future__ import annotations

from reviewer.sheet import archive, fonts
from reviewer.sheet.drawing import Page, Run
from reviewer.sheet.layout import lay_out
from reviewer.sheet.page import Document


def render(document: Document) -> bytes:
    """Return the PDF/A-2b file of `document`; the same document gives the same bytes.

    Raises UserError when the typeface lacks a letter of the text, MachineError when the font cannot be read.
    """
    typeface = fonts.load()
    pages = lay_out(document, typeface)
    fonts.check(shape.text for page in pages for shape in page.shapes if isinstance(shape, Run))
    return archive.archived(document, pages, typeface)


def pages_of(document: Document) -> tuple[Page, ...]:
    """Return the laid-out pages of `document` without painting them."""
    return lay_out(document, fonts.load())
