"""Changes to a signed sheet that are easily overlooked: in what wraps a signature, its timestamp, its proofs, odd corners."""

from __future__ import annotations

import io
import re

import pikepdf
from asn1crypto import cms
from pikepdf import Array, Dictionary, Name, Pdf, String

from reviewer.sign import der
from reviewer.sign.faults import Kind
from tests.sign.attacks import Attack, Samples, edit, first_contents, hole_of, with_table
from tests.sign.tampering import size

STARTXREF = re.compile(rb"startxref\s+(\d+)")
ROOT = re.compile(rb"/Root (\d+ 0 R)")


def _signature(pdf: bytes) -> bytes:
    """Return the last signature, DER."""
    whole = bytes.fromhex(hole_of(pdf)[1].decode())
    return whole[: der.total_length(whole)]


def _filled(pdf: bytes, signature: bytes) -> bytes:
    """Return the file with another signature in the last hole."""
    hole = hole_of(pdf)
    return pdf[: hole.start(1)] + signature.hex().upper().encode().ljust(len(hole[1]), b"0") + pdf[hole.end(1) :]


def _signer(content: cms.ContentInfo) -> cms.SignerInfo:
    return content["content"]["signer_infos"][0]


def endless(s: Samples) -> bytes:
    """Write the same signature without saying how long it is."""
    return _filled(s.signed, b"\x30\x80" + _signature(s.signed)[4:] + b"\0\0")


def blanks(s: Samples) -> bytes:
    """Put blanks, which no reader minds, where zeros fill the hole."""
    end = hole_of(s.signed).end(1)
    return s.signed[: end - 20] + b" " * 20 + s.signed[end:]


def borrowed_timestamp(s: Samples) -> bytes:
    """Put in the timestamp of another signature by the same person."""
    own, other = (cms.ContentInfo.load(_signature(pdf)) for pdf in (s.timed, s.other_timed))
    _signer(own)["unsigned_attrs"] = _signer(other)["unsigned_attrs"].copy()
    return _filled(s.timed, own.dump(force=True))


def no_timestamp(s: Samples) -> bytes:
    """Take the timestamp off, which the signature's own value does not cover."""
    own = cms.ContentInfo.load(_signature(s.timed))
    bare = {name: _signer(own)[name] for name in _signer(own) if name != "unsigned_attrs"}
    own["content"]["signer_infos"] = cms.SignerInfos([cms.SignerInfo(bare)])
    return _filled(s.timed, own.dump(force=True))


def anothers_document_timestamp(s: Samples) -> bytes:
    """Put in the timestamp that stands over another sheet."""
    return _filled(s.proven, _signature(s.other_proven))


def nothing_new(s: Samples) -> bytes:
    return with_table(s.signed, b"0 0\n")


def other_generation(s: Samples) -> bytes:
    """Append the first page's contents under the same number, a generation later."""
    number = first_contents(s.signed)
    return _with_object(s.signed, b"%d 1 obj\n" % number, b"%d 1\n%%010d 00001 n \n" % number)


def in_a_stream(s: Samples) -> bytes:
    """Append a stream and read the first page's contents out of its inside."""
    number, new = first_contents(s.signed), size(s.signed)
    begin = b"%d 0 obj\n<< /Length 60 >>\nstream\n%d 0 obj\n" % (new, number)
    return _with_object(s.signed, begin, b"%d 1\n%%010d 00000 n \n" % number, len(begin) - len(b"%d 0 obj\n" % number))


def _with_object(pdf: bytes, begin: bytes, entry: bytes, skip: int = 0) -> bytes:
    body = begin + b"<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n"
    previous, root = int(STARTXREF.findall(pdf)[-1]), ROOT.findall(pdf)[-1]
    table = b"xref\n" + entry % (len(pdf) + skip)
    trailer = b"trailer\n<< /Size %d /Root %s /Prev %d >>\n" % (size(pdf) + 1, root, previous)
    return pdf + body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(pdf) + len(body))


def skipped(s: Samples) -> bytes:
    """Append a table that goes on from before both signatures."""
    first = int(STARTXREF.findall(s.both)[0])
    trailer = b"trailer\n<< /Size %d /Root %s /Prev %d >>\n" % (size(s.both), ROOT.findall(s.both)[0], first)
    return s.both + b"xref\n0 0\n" + trailer + b"startxref\n%d\n%%%%EOF\n" % len(s.both)


def other_catalogue(s: Samples) -> bytes:
    """Append a catalogue under a number of its own, so that no signed object is defined anew."""
    number, previous = size(s.signed), int(STARTXREF.findall(s.signed)[-1])
    with pikepdf.open(io.BytesIO(s.signed)) as document:
        document.Root.Lang = String("xx")
        body = b"%d 0 obj\n%s\nendobj\n" % (number, document.Root.unparse(resolved=True))
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(s.signed))
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\n" % (number + 1, number, previous)
    return s.signed + body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(s.signed) + len(body))


def turned_by_the_tree(pdf: Pdf) -> None:
    pdf.Root.Pages.Rotate = 180


def letters_that_say_otherwise(pdf: Pdf) -> None:
    """What is seen stays; what is copied or searched for becomes something else."""
    next(iter(pdf.pages[0].obj.Resources.Font.values())).ToUnicode.write(b"begincmap endcmap")


def bookmark(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.Title = String("99.99")


def layer_on_a_page(pdf: Pdf) -> None:
    hidden = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("hidden")))
    pdf.pages[0].obj.Resources.Properties = Dictionary(MC0=hidden)


def acting_place(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].AA = Dictionary(D=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def acting_names(pdf: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action])))


def second_form(pdf: Pdf) -> None:
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<x/>")


def reason(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].V.Reason = String("99.99")


def no_lock(pdf: Pdf) -> None:
    del pdf.Root.AcroForm.Fields[0]["/Lock"]


def no_proofs(pdf: Pdf) -> None:
    pdf.Root.DSS = pdf.make_indirect(Dictionary(Type=Name.DSS, Certs=Array([])))


def shown_timestamp(pdf: Pdf) -> None:
    """Let the timestamp, which shows nothing, cover a part of the page."""
    picture = pdf.make_stream(b"1 0 0 rg 0 0 300 300 re f")
    picture.Type, picture.Subtype, picture.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 300])
    field = pdf.Root.AcroForm.Fields[-1]
    field.Rect, field.AP = Array([0, 0, 300, 300]), Dictionary(N=picture)


SUBTLE: dict[str, tuple[Attack, Kind]] = {
    "a signature that does not say how long it is": (endless, Kind.PADDING),
    "blanks behind the signature": (blanks, Kind.PADDING),
    "the timestamp of another signature": (borrowed_timestamp, Kind.TIMESTAMP),
    "a timestamp taken off": (no_timestamp, Kind.TIMESTAMP),
    "the timestamp over another sheet": (anothers_document_timestamp, Kind.CONTENTS),
    "proofs of validity taken out": (edit(no_proofs, "proven"), Kind.PROOFS),
    "a timestamp that covers the page": (edit(shown_timestamp, "proven"), Kind.FIELD_HIDDEN),
    "an update that says nothing": (nothing_new, Kind.APPENDED),
    "an object of a later generation": (other_generation, Kind.SHADOWED),
    "an object inside a stream": (in_a_stream, Kind.PAGE_CONTENTS),
    "a table that passes over the signatures": (skipped, Kind.SIGNATURE_REMOVED),
    "another catalogue": (other_catalogue, Kind.CATALOG),
    "pages turned by what holds them": (edit(turned_by_the_tree), Kind.PAGE_SHAPE),
    "letters that say something else": (edit(letters_that_say_otherwise), Kind.FONT),
    "another bookmark": (edit(bookmark), Kind.CATALOG),
    "a layer on a page": (edit(layer_on_a_page), Kind.RESOURCES),
    "a place that acts": (edit(acting_place), Kind.FIELD_CHANGED),
    "a script by its name": (edit(acting_names), Kind.ATTACHMENT),
    "a second form": (edit(second_form), Kind.FORM_SETTINGS),
    "a reason put into a signature": (edit(reason), Kind.SIGNATURE_REPLACED),
    "a lock taken off after the chair signed": (edit(no_lock, "both"), Kind.LOCK),
}
