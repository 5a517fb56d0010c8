"""Which kind of file it is, by its contents first and its name second, and the document that reads it."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.evidence import refusals
from reviewer.evidence.archive import Archive, is_office, names_of
from reviewer.evidence.document import Document

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
PICTURES = ("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp")
TEXTS = ("txt", "md", "log", "xml", "json", "yaml", "yml", "html", "htm", "css", "sql", "py", "r", "geojson")
SHEETS = ("xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods")
WORDS = ("docx", "docm", "dotx", "dotm")
SHOWS = ("pptx", "pptm", "potx", "potm", "ppsx", "ppsm")
OLD = ("doc", "ppt", "pps", "dot")
HEAD = 1_024  # bytes in which a PDF says that it is one
MARKS = (
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
)
OLD_HWP = b"HWP Document File V"  # of HWP 3, which is no OLE container
PACKED = "EncryptedPackage".encode("utf-16-le")


def suffix_of(name: str) -> str:
    """Return the ending of a name in small letters, without its dot; empty when it has none."""
    return name.rpartition(".")[2].strip().casefold() if "." in name else ""


def open_document(name: str, content: bytes) -> Document:
    """Return a file opened as what it is; raises Refused when it cannot be shown."""
    if not content:
        raise refusals.empty()
    if content.startswith(OLD_HWP):
        raise refusals.old_format("hwp 3")
    suffix = suffix_of(name)
    kind = _kind(suffix, content)
    if kind == "ole":
        return _ole(suffix, content)
    return _reader(kind, suffix, name)(content)


def _kind(suffix: str, content: bytes) -> str:
    """Return the ending that the contents deserve; that of the name where contents tell nothing."""
    if content.startswith(OLE):
        return "ole"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(content, suffix)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    if b"%PDF-" in content[:HEAD]:
        return "pdf"
    found = next((kind for mark, kind in MARKS if content.startswith(mark)), "")
    if found and (found != "bmp" or suffix not in (*TEXTS, "csv", "tsv")):
        return found
    return suffix


def _zip_kind(content: bytes, suffix: str) -> str:
    names = names_of(content)
    if any(name.startswith("Contents/section") for name in names) or suffix == "hwpx":
        return "hwpx"
    return is_office(names) or (suffix if suffix in (*SHEETS, *WORDS, *SHOWS) else "zip")


def _reader(kind: str, suffix: str, name: str) -> Callable[[bytes], Document]:
    """Return what reads a kind; each brings its library only when it is needed."""
    if kind == "pdf":
        from reviewer.evidence.pdf import Pdf

        return Pdf
    if kind in PICTURES:
        from reviewer.evidence.picture import Picture

        return Picture
    if kind == "zip":
        return Archive
    return _office_reader(kind) or _text_reader(kind, name) or _nothing(suffix)


def _office_reader(kind: str) -> Callable[[bytes], Document] | None:
    if kind == "hwpx":
        from reviewer.evidence.hwpx import hwpx

        return hwpx
    if kind in WORDS:
        from reviewer.evidence.word import word

        return word
    if kind in SHOWS:
        from reviewer.evidence.slides import slides

        return slides
    if kind in SHEETS:
        from reviewer.evidence.workbook import workbook

        return workbook
    return None


def _text_reader(kind: str, name: str) -> Callable[[bytes], Document] | None:
    if kind in ("csv", "tsv"):
        from reviewer.evidence.table import table

        return lambda content: table(content, name)
    if kind in TEXTS:
        from reviewer.evidence.plain import plain

        return plain
    return None


def _nothing(suffix: str) -> Callable[[bytes], Document]:
    raise refusals.other() if suffix == "hwp" else refusals.unknown(suffix)


def _ole(suffix: str, content: bytes) -> Document:
    """Return an OLE container opened: HWP 5 or an old workbook; anything else is refused by what it is."""
    if PACKED in content:
        raise refusals.locked()
    if suffix in OLD:
        raise refusals.old_format(suffix)
    if suffix in SHEETS or "Workbook".encode("utf-16-le") in content:
        from reviewer.evidence.workbook import workbook

        return workbook(content)
    from reviewer.evidence.hwp import hwp, is_hwp

    if not is_hwp(content):
        raise refusals.other()
    return hwp(content)
