"""A paper's way from its blocks to PDF bytes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from reviewer.sheet import archive, fonts
from reviewer.sheet.drawing import Page, Run
from reviewer.sheet.layout import lay_out
from reviewer.sheet.page import Document
from reviewer.sheet.paint import paint

Value = TypeVar("Value")


def render(document: Document) -> bytes:
    """Return the PDF/A-2b file of `document`; the same document gives the same bytes.

    Raises UserError when the typeface lacks a letter of the text, MachineError when the font cannot be read.
    """
    typeface = fonts.load()
    clean = composed(document)
    pages = lay_out(clean, typeface)
    fonts.check(shape.text for page in pages for shape in page.shapes if isinstance(shape, Run))
    return archive.finish(paint(pages, typeface), clean, pages)


def pages_of(document: Document) -> tuple[Page, ...]:
    """Return the laid-out pages of `document` without painting them."""
    return lay_out(composed(document), fonts.load())


def composed(value: Value) -> Value:
    """Return a page model with every text in it composed (NFC)."""
    if isinstance(value, str) and type(value) is str:
        return cast("Value", fonts.normal(value))
    if isinstance(value, tuple):
        return cast("Value", tuple(composed(item) for item in value))
    if is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: composed(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **changes)
    return value
