"""Makes a PDF/A-2b file of laid-out pages: metadata, colour profile, bookmarks, signature fields; and checks it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from reviewer import resources
from reviewer.sheet.drawing import Area, Page
from reviewer.sheet.fonts import Typeface
from reviewer.sheet.letters import normal
from reviewer.sheet.outline import add_outline
from reviewer.sheet.page import Document, SignatureField
from reviewer.sheet.paint import Painted, add_pages
from reviewer.sheet.pdf_file import PdfFile, array, dictionary, number, ref, text

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
{relations}<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


RELATIONS = "<dc:relation><rdf:Bag>{items}</rdf:Bag></dc:relation>\n"


def archived(document: Document, pages: Sequence[Page], typeface: Typeface) -> bytes:
    """Return `pages` as PDF/A-2b with every signature field of `document` in place, deterministic."""
    file = PdfFile()
    painted = add_pages(file, pages, typeface)
    root = {
        "Type": "/Catalog",
        "Pages": ref(painted.tree),
        "Metadata": ref(_metadata(file, document)),
        "OutputIntents": array([_colour(file)]),
        "Lang": text("ko-KR" if document.language == "ko" else "en-GB"),
        "ViewerPreferences": "<< /DisplayDocTitle true >>",
    }
    outline = add_outline(file, painted.kids, pages)
    if outline:
        root |= {"Outlines": ref(outline), "PageMode": "/UseOutlines"}
    if document.fields:
        root["AcroForm"] = _form(file, document.fields, pages, painted)
    painted.close(file)
    return file.whole(file.add(dictionary(root)), _info(file, document))


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


def _metadata(file: PdfFile, document: Document) -> int:
    title, author = normal(document.title), normal(document.author)
    words = {"title": title, "author": author, "created": document.created, "producer": PRODUCER}
    items = "".join(f"<rdf:li>{escape(relation)}</rdf:li>" for relation in document.relations)
    said = {key: escape(value) for key, value in words.items()}
    packet = XMP.format(**said, relations=RELATIONS.format(items=items) if items else "")
    return file.add_plain(packet.encode(), {"Type": "/Metadata", "Subtype": "/XML"})


def _info(file: PdfFile, document: Document) -> int:
    moment = text(_pdf_date(document.created))
    return file.add(
        dictionary(
            {
                "Title": text(normal(document.title)),
                "Author": text(normal(document.author)),
                "Creator": text(PRODUCER),
                "Producer": text(PRODUCER),
                "CreationDate": moment,
                "ModDate": moment,
            }
        )
    )


def _pdf_date(moment: str) -> str:
    """Return `2026-11-23T14:30:00+09:00` as `D:20261123143000+09'00'`."""
    date, zone = moment[:19], moment[19:].replace(":", "'")
    digits = "".join(letter for letter in date if letter.isdigit())
    return f"D:{digits}{zone}'" if zone else f"D:{digits}"


def _colour(file: PdfFile) -> str:
    profile = file.add_stream(srgb(), {"N": "3"})
    return dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": text("sRGB"),
            "Info": text("sRGB IEC61966-2.1"),
            "DestOutputProfile": ref(profile),
        }
    )


@cache
def srgb() -> bytes:
    """Return the sRGB colour profile; it ships as a file, since the library that makes one takes 11 MB."""
    return resources.path("srgb.icc").read_bytes()


def _form(file: PdfFile, fields: Sequence[SignatureField], pages: Sequence[Page], painted: Painted) -> str:
    """Return the form of `fields`, each field hung on the page it lies on."""
    places = {s.name: (n, s) for n, page in enumerate(pages) for s in page.shapes if isinstance(s, Area)}
    widgets: dict[int, list[str]] = {}
    for field in fields:
        at, area = places[field.name]
        widget = file.add(dictionary(_widget(file, field, area, pages[at].height, painted.kids[at])))
        widgets.setdefault(at, []).append(ref(widget))
    for at, refs in widgets.items():
        painted.entries[at]["Annots"] = array(refs)
    every = (widget for field_page in widgets.values() for widget in field_page)
    return ref(file.add(dictionary({"Fields": array(every), "SigFlags": str(SIGNATURES_EXIST)})))


def _widget(file: PdfFile, field: SignatureField, area: Area, height: float, page: int) -> dict[str, str]:
    foot = height - area.y - area.height
    empty = {"Type": "/XObject", "Subtype": "/Form", "Resources": "<< >>"}
    box = f"[0 0 {number(area.width)} {number(area.height)}]"
    corners = (area.x, foot, area.x + area.width, foot + area.height)
    return {
        "Type": "/Annot",
        "Subtype": "/Widget",
        "FT": "/Sig",
        "T": text(field.name),
        "TU": text(normal(field.label)),
        "F": str(PRINTED),
        "P": ref(page),
        "Rect": array(map(number, corners)),
        "AP": dictionary({"N": ref(file.add_plain(b"", {**empty, "BBox": box}))}),
        "Lock": dictionary(_lock(field)),
    }


def _lock(field: SignatureField) -> dict[str, str]:
    """Return what signing this field closes: everything, or all but the fields that are signed later."""
    if field.final:
        return {"Type": "/SigFieldLock", "Action": "/All", "P": str(LOCK_ALL)}
    return {"Type": "/SigFieldLock", "Action": "/Exclude", "Fields": array(map(text, field.after))}
