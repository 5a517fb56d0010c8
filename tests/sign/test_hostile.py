"""Files made to hang or crash whoever verifies or signs them are refused at once, with a sentence."""

from __future__ import annotations

import pytest

from reviewer.errors import UserError
from reviewer.sign.damage import LARGEST
from reviewer.sign.request import request
from reviewer.sign.verification import Verdict
from reviewer.sign.verify import verify

Objects = dict[int, bytes]
CATALOG = b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [3 0 R] >> >>"
PAGES = b"<< /Type /Pages /Kids [] /Count 0 >>"
FIELD = b"<< /FT /Sig /T (chair) /Rect [0 0 1 1] /V 4 0 R >>"
SIGNATURE = (
    b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] /Contents <%s> >>"
)


def pdf(objects: Objects) -> bytes:
    """Return a file of these objects, with a table of where they stand."""
    out, places = b"%PDF-1.7\n", {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % places[n] for n in sorted(places))
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    return out + head + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))


def form(fields: Objects) -> bytes:
    return pdf({1: CATALOG, 2: PAGES, **fields})


def branching() -> bytes:
    """A form in which each field is ten others: 27 lines that stand for 10 to the 27 fields."""
    kids = {n: b"<< /T (a) /Kids [%s] >>" % (b"%d 0 R " % (n + 1) * 10) for n in range(3, 30)}
    return form({**kids, 30: b"<< /FT /Sig /T (chair) /Rect [0 0 1 1] >>"})


def chained() -> bytes:
    kids = {n: b"<< /T (a) /Kids [%d 0 R] >>" % (n + 1) for n in range(3, 3000)}
    return form({**kids, 3000: b"<< /FT /Sig /T (chair) /Rect [0 0 1 1] >>"})


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(branching(), id="a form that branches without end"),
        pytest.param(chained(), id="a form thousands deep"),
        pytest.param(form({3: FIELD, 4: SIGNATURE % (b"30" * 1_000_000)}), id="a signature of a million bytes"),
        pytest.param(b"%PDF-1.7\n" + b"\0" * LARGEST, id="a file larger than any sheet"),
        pytest.param(form({3: b"<< /FT /Sig /T (chair) /Kids [3 0 R] >>"}), id="a field inside itself"),
        pytest.param(b"%PDF-1.7\n1 0 obj\n" + b"[" * 1_000_000, id="lists in lists"),
    ],
)
def test_a_file_that_would_hang_its_reader_is_refused_unread(data: bytes) -> None:
    assert verify(data, ()).verdict in (Verdict.UNREADABLE, Verdict.UNSIGNED)
    with pytest.raises(UserError):
        request(data, "chair")


@pytest.mark.parametrize(
    "field",
    [
        pytest.param(b"<< /FT /Sig /T (chair) >>", id="a place without a size"),
        pytest.param(b"<< /FT /Sig /T (chair) /Rect %s >>" % (b"[" * 50_000 + b"]" * 50_000), id="a size in lists"),
        pytest.param(b"<< /FT /Sig /T (chair) /Rect [(a) 0 1 1] >>", id="a size in letters"),
    ],
)
def test_a_place_that_is_no_place_cannot_be_signed(field: bytes) -> None:
    with pytest.raises(UserError) as caught:
        request(form({3: field}), "chair")
    assert "서명하지 않았습니다" in caught.value.sentence.ko
