"""Finishes a painted PDF for the archive: PDF/A-2b metadata, colour profile and signature fields; and checks it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import ImageCms

from reviewer.sheet.drawing import Area, Page
from reviewer.sheet.letters import normal
from reviewer.sheet.page import Document, SignatureField

PRODUCER = "Jipyo"
PRINTED = 4  # annotation flag Print: PDF/A asks it of every widget
SIGNATURES_EXIST = 1  # /SigFlags; the append-only flag is set by the first signature
LOCK_ALL = 1  # /P of a lock: after the last signature nothing may change

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def finish(painted: bytes, document: Document, pages: Sequence[Page]) -> bytes:
    """Return `painted` as PDF/A-2b with every signature field of `document` in place, deterministic."""
    target = io.BytesIO()
    with Pdf.open(io.BytesIO(painted)) as pdf:
        _clean(pdf)
        _describe(pdf, document)
        _colour(pdf)
        _fields(pdf, document.fields, pages)
        pdf.save(
            target,
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            fix_metadata_version=False,
            force_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """What stands between a file and PDF/A-2b: rules it breaks, and things the validator does not read."""

    violations: tuple[str, ...]
    unchecked: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Tell whether everything was checked and nothing found."""
        return not self.violations and not self.unchecked


def validate(pdf: bytes) -> ArchiveReport:
    """Return how `pdf` fares as PDF/A-2b; a file with signature fields is never more than unchecked."""
    from pikepdf import pdfa  # needs fonttools, which only this check asks for

    findings = pdfa.validate_written(io.BytesIO(pdf), "2b").findings
    return ArchiveReport(
        tuple(str(f) for f in findings if f.kind == "violation"),
        tuple(str(f) for f in findings if f.kind != "violation"),
    )


def _clean(pdf: Pdf) -> None:
    for page in pdf.pages:
        if "/Trans" in page.obj:
            del page.obj["/Trans"]


def _describe(pdf: Pdf, document: Document) -> None:
    title, author = normal(document.title), normal(document.author)
    words = {"title": title, "author": author, "created": document.created, "producer": PRODUCER}
    packet = XMP.format(**{key: escape(value) for key, value in words.items()})
    metadata = Stream(pdf, packet.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(metadata)
    pdf.Root.Lang = String("ko-KR" if document.language == "ko" else "en-GB")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    moment = _pdf_date(document.created)
    info = Dictionary(Title=title, Author=author, Creator=PRODUCER, Producer=PRODUCER)
    info.CreationDate = info.ModDate = String(moment)
    pdf.trailer.Info = pdf.make_indirect(info)


def _pdf_date(moment: str) -> str:
    """Return `2026-11-23T14:30:00+09:00` as `D:20261123143000+09'00'`."""
    date, zone = moment[:19], moment[19:].replace(":", "'")
    digits = "".join(letter for letter in date if letter.isdigit())
    return f"D:{digits}{zone}'" if zone else f"D:{digits}"


def _colour(pdf: Pdf) -> None:
    profile = Stream(pdf, srgb())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([intent])


def srgb() -> bytes:
    """Return the sRGB colour profile with its making date fixed, so that papers stay the same bytes."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[24:36] = bytes((7, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # 2000-01-01 00:00:00
    return bytes(made)


def _fields(pdf: Pdf, fields: Sequence[SignatureField], pages: Sequence[Page]) -> None:
    if not fields:
        return
    places = {area.name: (number, area) for number, area in _areas(pages)}
    widgets = [_widget(pdf, field, *places[field.name], pages) for field in fields]
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(widgets), SigFlags=SIGNATURES_EXIST))


def _areas(pages: Sequence[Page]) -> Iterator[tuple[int, Area]]:
    for number, page in enumerate(pages):
        for shape in page.shapes:
            if isinstance(shape, Area):
                yield number, shape


def _widget(pdf: Pdf, field: SignatureField, number: int, area: Area, pages: Sequence[Page]) -> pikepdf.Object:
    foot = pages[number].height - area.y - area.height
    page = pdf.pages[number].obj
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(field.name),
            TU=String(field.label),
            F=PRINTED,
            P=page,
            Rect=Array([_point(area.x), _point(foot), _point(area.x + area.width), _point(foot + area.height)]),
            AP=Dictionary(N=_empty_appearance(pdf, area)),
            Lock=_lock(field),
        )
    )
    if "/Annots" not in page:
        page.Annots = Array([])
    page.Annots.append(widget)
    return widget


def _empty_appearance(pdf: Pdf, area: Area) -> pikepdf.Object:
    form = Stream(pdf, b"")
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, _point(area.width), _point(area.height)])
    form.Resources = Dictionary()
    return pdf.make_indirect(form)


def _lock(field: SignatureField) -> Dictionary:
    """Return what signing this field closes: everything, or all but the fields that are signed later."""
    if field.final:
        return Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=LOCK_ALL)
    return Dictionary(Type=Name.SigFieldLock, Action=Name.Exclude, Fields=Array([String(n) for n in field.after]))


def _point(value: float) -> pikepdf.Object | int:
    return pikepdf.Object.parse(f"{value:.2f}".encode())
