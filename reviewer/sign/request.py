"""A request to sign one field, which exists only when nothing stands against signing it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from reviewer.errors import UserError
from reviewer.sign.damage import DAMAGE, is_beyond_any_sheet, must_have_a_plain_form
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """One signature field: its size in points, whether it is signed, and whether signing it closes the paper."""

    name: str
    width: float
    height: float
    signed: bool
    final: bool


@dataclass(frozen=True, slots=True)
class Request:
    """A paper and the field to sign; made by `request`, so it is known to be signable."""

    pdf: bytes
    place: Place
    certifies: bool  # the first signature of a paper


def request(pdf: bytes, field: str) -> Request:
    """Return a request to sign `field` of `pdf`.

    Raises UserError when it is not a PDF, has no such field, is signed there already, is closed, or waits for
    someone who signs earlier. Fields are signed in the order the paper was made with.
    """
    try:
        return _request(pdf, field)
    except DAMAGE as error:
        raise UserError(NOT_PDF) from error


def _request(pdf: bytes, field: str) -> Request:
    if is_beyond_any_sheet(pdf):
        raise UserError(NOT_PDF)
    reader = PdfFileReader(io.BytesIO(pdf))
    must_have_a_plain_form(reader)
    fields = places(reader)
    place = next((p for p in fields if p.name == field), None)
    if place is None:
        raise UserError(_no_field(field, fields))
    if place.signed:
        raise UserError(SIGNED_ALREADY)
    if any(_closes(signature, field) for signature in reader.embedded_signatures):
        raise UserError(CLOSED)
    earlier = fields[: fields.index(place)]
    if any(not p.signed for p in earlier):
        raise UserError(_waits([p.name for p in earlier if not p.signed]))
    return Request(pdf, place, certifies=not any(p.signed for p in fields))


def places(reader: PdfFileReader) -> list[Place]:
    """Return the signature fields of a paper in their order."""
    return [_place(name, value, ref.get_object()) for name, value, ref in enumerate_sig_fields(reader)]


def _place(name: str, value: object, field: dict[str, object]) -> Place:
    left, bottom, right, top = (float(edge) for edge in _sequence(field["/Rect"]))
    return Place(name, right - left, top - bottom, value is not None, _is_final(field))


def _sequence(value: object) -> Sequence[float]:
    return value if isinstance(value, Sequence) else ()


def _is_final(field: dict[str, object]) -> bool:
    lock = field.get("/Lock")
    return isinstance(lock, dict) and lock.get("/P") == MDPPerm.NO_CHANGES.value


def _closes(signature: EmbeddedPdfSignature, field: str) -> bool:
    """Tell whether an earlier signature forbids signing `field`; the PDF library itself does not ask."""
    lock: FieldMDPSpec | None = signature.fieldmdp
    if lock is not None and lock.is_locked(field):
        return True
    return signature.docmdp_level is MDPPerm.NO_CHANGES


NOT_PDF = Text(
    "PDF 파일이 아니거나 손상되어 읽을 수 없습니다. 서명하지 않았습니다.\n평가표를 다시 만들어 서명하십시오.",
    "This is not a PDF, or it is damaged. Nothing was signed.\nMake the sheet again and sign that.",
)
SIGNED_ALREADY = Text(
    "이 자리에는 이미 서명이 있습니다. 파일을 바꾸지 않았습니다.\n새로 서명하려면 평가표를 다시 만드십시오.",
    "This place is signed already. The file was not changed.\nTo sign anew, make the sheet again.",
)
CLOSED = Text(
    "앞선 서명이 문서를 닫아 더 서명할 수 없습니다. 파일을 바꾸지 않았습니다.\n새로 서명하려면 평가표를 다시 만드십시오.",
    "An earlier signature has closed the document. The file was not changed.\nTo sign anew, make the sheet again.",
)


def _no_field(field: str, fields: Sequence[Place]) -> Text:
    names = ", ".join(p.name for p in fields) or "–"
    return Text(
        f"이 PDF에는 ‘{field}’ 서명 자리가 없습니다(있는 자리: {names}). 서명하지 않았습니다.\n"
        "Jipyo가 만든 평가표인지, 서명할 사람을 바르게 골랐는지 확인하십시오.",
        f"This PDF has no place for ‘{field}’ to sign (places: {names}). Nothing was signed.\n"
        "Check that it is a sheet made by Jipyo and that the right signer was chosen.",
    )


def _waits(earlier: Sequence[str]) -> Text:
    names = ", ".join(earlier)
    return Text(
        f"먼저 서명해야 하는 사람이 있습니다: {names}. 서명하지 않았습니다.\n그 사람이 서명한 파일을 받아 서명하십시오.",
        f"Someone signs before you: {names}. Nothing was signed.\nSign the file they have signed.",
    )
