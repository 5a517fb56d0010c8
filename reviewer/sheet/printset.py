"""Puts papers together for printing: a page between them where wanted, and for both sides each begins on a front."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace

from pikepdf import Pdf

from reviewer.sheet.drawing import A4
from reviewer.sheet.page import Document, Space, Title
from reviewer.text import Text

DOWN = 230.0  # points from the top to the words of a separator


def separator(of: Document, number: int, total: int) -> Document:
    """Return the page that goes before a paper: which of how many it is, and its title."""
    count = Text(f"{total}건 가운데 {number}번째", f"{number} of {total}").get(of.language)
    blocks = (Space(DOWN), Title(of.title, count))
    return replace(
        of,
        blocks=blocks,
        fields=(),
        banners=(),
        running_left="",
        running_right="",
        data=b"",
        relations=(),
        landscape=False,
    )


def joined(parts: Iterable[bytes]) -> bytes:
    """Return one file of the pages of several without forms, in order."""
    target = io.BytesIO()
    with Pdf.new() as whole:
        for part in parts:
            with Pdf.open(io.BytesIO(part)) as pdf:
                whole.pages.extend(pdf.pages)
        whole.save(target, deterministic_id=True)
    return target.getvalue()


def even(part: bytes) -> bytes:
    """Return a file with a blank page at its end if that makes its pages even in number."""
    with Pdf.open(io.BytesIO(part)) as pdf:
        if len(pdf.pages) % 2 == 0:
            return part
        pdf.add_blank_page(page_size=A4)
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True)
    return target.getvalue()
