"""Changes a signed file the way someone would who wants it to look untouched."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, String

RED_BOX = b"q 1 0 0 rg 200 600 80 30 re f Q"


def flipped(pdf: bytes, place: int) -> bytes:
    """Return `pdf` with one bit changed."""
    return pdf[:place] + bytes([pdf[place] ^ 0x10]) + pdf[place + 1 :]


def appended(pdf: bytes, objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Append an incremental update that adds or replaces objects; the bytes before it stay as they are."""
    out, offsets = pdf, {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % (n, offset) for n, offset in offsets.items())
    count = max(size(pdf), *(number + 1 for number in objects))
    root = re.findall(rb"/Root (\d+ 0 R)", pdf)[-1]
    out += b"trailer\n<< /Size %d /Root %s /Prev %d %s >>\n" % (count, root, _startxref(pdf), trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def with_other_title(pdf: bytes) -> bytes:
    """Append another document title."""
    number = size(pdf)
    return appended(pdf, {number: b"<< /Title (other) >>"}, b"/Info %d 0 R" % number)


def with_box_on_page(pdf: bytes) -> bytes:
    """Append a red box over the first page."""
    number = size(pdf)
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(RED_BOX), RED_BOX)

    def change(document: pikepdf.Pdf) -> dict[int, bytes]:
        page = document.pages[0].obj
        kept = page.Contents.unparse()
        body = page.unparse(resolved=True).replace(b"/Contents " + kept, b"/Contents [%s %d 0 R]" % (kept, number))
        return {page.objgen[0]: body, number: stream}

    return appended(pdf, changed(pdf, change))


def with_note(pdf: bytes) -> bytes:
    """Append a text note that covers part of the first page."""

    def change(document: pikepdf.Pdf) -> dict[int, bytes]:
        page = document.pages[0].obj
        note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([100, 100, 200, 150]))
        note.Contents = String("99.99")
        page.Annots = Array([*page.get("/Annots", Array([])), note])
        return {page.objgen[0]: page.unparse(resolved=True)}

    return appended(pdf, changed(pdf, change))


def with_other_appearance(pdf: bytes) -> bytes:
    """Append a first signature field that shows nothing any more."""

    def change(document: pikepdf.Pdf) -> dict[int, bytes]:
        field = document.Root.AcroForm.Fields[0]
        field.AP = Dictionary()
        return {field.objgen[0]: field.unparse(resolved=True)}

    return appended(pdf, changed(pdf, change))


def without_form(pdf: bytes) -> bytes:
    """Append a catalogue that no longer knows of any form, so that no program looks for signatures."""

    def change(document: pikepdf.Pdf) -> dict[int, bytes]:
        del document.Root.AcroForm
        return {document.Root.objgen[0]: document.Root.unparse(resolved=True)}

    return appended(pdf, changed(pdf, change))


def with_another_place(pdf: bytes) -> bytes:
    """Append a signature field named "late", as someone would who wants to sign a closed paper."""
    number = size(pdf)
    place = b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (late) /F 4 /Rect [10 10 100 60] >>"

    def change(document: pikepdf.Pdf) -> dict[int, bytes]:
        form = document.Root.AcroForm
        fields = b" ".join(field.unparse() for field in form.Fields)
        return {form.objgen[0]: b"<< /SigFlags 3 /Fields [%s %d 0 R] >>" % (fields, number), number: place}

    return appended(pdf, changed(pdf, change))


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], dict[int, bytes]]) -> dict[int, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return change(document)


def size(pdf: bytes) -> int:
    return max(int(size) for size in re.findall(rb"/Size (\d+)", pdf))


def _startxref(pdf: bytes) -> int:
    return int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
