"""Reads papers back as another program would: their text, their pictures, their fonts."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
from PIL import Image


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page in the order a reader meets it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def text(pdf: bytes) -> str:
    """Return the whole text."""
    return "\n".join(texts(pdf))


def words(pdf: bytes) -> str:
    """Return the whole text with every line break and run of spaces as one space."""
    return " ".join(text(pdf).split())


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Return each page in grey, signatures drawn."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()


def fonts(pdf: bytes) -> dict[str, bool]:
    """Return the name of every font in the file, and whether its program is embedded."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        return {str(font.BaseFont): _is_embedded(font) for font in found}


def _is_embedded(font: pikepdf.Object) -> bool:
    if "/DescendantFonts" in font:
        return all(_is_embedded(part) for part in font.DescendantFonts)
    return "/FontDescriptor" in font and "/FontFile2" in font.FontDescriptor
