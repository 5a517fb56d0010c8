"""Files that are broken or mean harm, made here and nowhere kept: name, bytes, and what is to be said of each.

`why` is the code of the refusal, or SHOWN where the file may be shown because what is bad in it is left alone.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

from tests.evidence import hwp5, kinds
from tests.evidence.ole import container

SHOWN = "shown"
LOCKED, DAMAGED, OTHER, LARGE, HOSTILE, EMPTY, DEEP, LINK, UNKNOWN = (
    *("locked", "damaged", "other", "large", "hostile"),
    *("empty", "deep", "link", "unknown"),
)
MIB = 1 << 20
WORKSHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@dataclass(frozen=True)
class Case:
    """One file; `path` leads to a member of an archive."""

    name: str
    make: Callable[[], bytes]
    why: tuple[str, ...]
    path: tuple[int, ...] = ()


def with_parts(content: bytes, parts: dict[str, bytes]) -> bytes:
    """Return an office file with parts added or replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as before:
        members = {name: before.read(name) for name in before.namelist()}
    return kinds.archive({**members, **parts})


def zip_bomb() -> bytes:
    """One member that grows a thousand times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, made.open("bomb.txt", "w") as stream:
        for _ in range(32):
            stream.write(bytes(MIB))
    return out.getvalue()


def overlapping_bomb() -> bytes:
    """Many members over the same packed bytes."""
    content = bytearray(kinds.archive({"xl/workbook.xml": b"0" * 50_000, "[Content_Types].xml": b"x"}))
    at = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    entry = bytes(content[at : at + 46 + struct.unpack_from("<H", content, at + 28)[0]])
    many = b"".join(_renamed(entry, n) for n in range(3_000))
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 3_000, 3_000, len(many), at, 0)
    del content[end:]
    return bytes(content[:at]) + many + tail


def lying_size() -> bytes:
    """A member that says it is small and is not."""
    content = bytearray(kinds.archive({"a.txt": b"0" * (20 * MIB)}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.index(mark) + offset, 10)
    return bytes(content)


def nested(depth: int) -> bytes:
    """An archive in an archive in an archive, and so on."""
    content = kinds.archive({"kern.txt": b"x"})
    for _ in range(depth):
        content = kinds.archive({"innen.zip": content})
    return content


def linked() -> bytes:
    """A symbolic link to a file of the system."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        record = zipfile.ZipInfo("link.txt")
        record.create_system, record.external_attr = 3, 0o120777 << 16
        made.writestr(record, "/etc/passwd")
    return out.getvalue()


def locked_zip() -> bytes:
    """A member whose record says that it is encrypted."""
    content = bytearray(kinds.archive({"a.txt": b"secret"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


def odd_names() -> bytes:
    """Names that climb, turn round, hide, or hold a NUL."""
    names = (
        "../../../etc/passwd",
        "/etc/shadow",
        "C:\\Windows\\a.txt",
        "\u202efdp.exe",
        "a\u200bb.txt",
        "a\x00b.txt",
        "CON",
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            record = zipfile.ZipInfo("x")
            record.filename = name
            made.writestr(record, b"x")
    return out.getvalue()


def claiming_cell() -> bytes:
    """A table of DOCX whose one cell says that it covers two thousand million columns."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'
    body = f"<w:body><w:tbl><w:tr>{cell}</w:tr></w:tbl></w:body>"
    return f'<w:document xmlns:w="{space}">{body}</w:document>'.encode()


def entity_bomb(head: str = "sec") -> bytes:
    """Entities that double and double."""
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE {head} [<!ENTITY a0 "ha">{lines}]><{head}>&a11;</{head}>'.encode()


def outside_entity(encoding: str = "utf-8") -> bytes:
    """An entity that reads a file of the system."""
    words = '<?xml version="1.0"?><!DOCTYPE sec [<!ENTITY x SYSTEM "file:///etc/passwd">]><sec>&x;</sec>'
    return words.encode(encoding)


def deep_xml(depth: int) -> str:
    """Elements inside elements."""
    return "<hp:a>" * depth + "</hp:a>" * depth


def tables_in_tables(depth: int) -> str:
    """Tables inside the cells of tables, written as HWPX."""
    begin = "<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>"
    return begin * depth + "</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>" * depth


def sheet(cells: str) -> bytes:
    """A workbook whose first sheet holds what is given."""
    return with_parts(kinds.workbook({"a": [["x"]]}), {"xl/worksheets/sheet1.xml": WORKSHEET.format(cells).encode()})


def far_cell() -> bytes:
    """Two cells at opposite ends of the largest sheet there can be."""
    return sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')


def far_unnamed() -> bytes:
    """The far cell told by its row alone."""
    return sheet('<row r="1"><c><v>1</v></c></row><row r="4294967295"><c r="ZZZZ99999999"><v>2</v></c></row>')


def million_cells() -> bytes:
    """Four million cells in four columns."""
    row = '<row r="{0}"><c r="A{0}"><v>1</v></c><c r="D{0}"><v>1</v></c></row>'
    return sheet(row.format(1) + row.format(1_000_000))


def raw_pdf(*objects: str, root: int = 1) -> bytes:
    """A PDF of objects as they are written, with a sound table of where they are."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, words in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{words}\nendobj\n".encode()
    begin = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return bytes(out) + f"trailer <</Size {len(objects) + 1} /Root {root} 0 R>>\nstartxref\n{begin}\n%%EOF".encode()


def page_loop() -> bytes:
    """A tree of pages whose branch is its own root."""
    return raw_pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9999/Kids[2 0 R 2 0 R]>>")


def page_box(box: str) -> bytes:
    """A page of a given size."""
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]>>"
    return raw_pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page)


def xref_loop() -> bytes:
    """A table of objects that names itself as the one before."""
    content = raw_pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>")
    begin = content.rindex(b"xref\n0")
    return content.replace(b"trailer <<", f"trailer <</Prev {begin} ".encode())


def stream_loop() -> bytes:
    """An object stream that says it continues in itself."""
    head = "<</Type/ObjStm/N 1/First 4/Extends 3 0 R/Length 8>>stream\n9 0 <<>>\nendstream"
    return raw_pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", head)


def acting_pdf(action: str) -> bytes:
    """A PDF that wants something done when it is opened."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>"
    catalog = f"<</Type/Catalog/Pages 2 0 R/OpenAction {action}>>"
    return raw_pdf(catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>", page)


def form_loop(calls: str = "/A Do") -> bytes:
    """A drawing that draws itself; with more than one call it never ends."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"
    head = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"
    form = f"{head}/Length {len(calls)}>>stream\n{calls}\nendstream"
    draws = "<</Length 5>>stream\n/A Do\nendstream"
    return raw_pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, draws, form)


def packed_pdf() -> bytes:
    """A page whose contents are packed a hundred times over."""
    content = zlib.compress(b"0 0 m " * 3 * MIB, 9)
    document = pikepdf.new()
    document.add_blank_page()
    stream = pikepdf.Stream(document, content)
    stream.Filter = pikepdf.Name.FlateDecode
    document.pages[0].Contents = document.make_indirect(stream)
    out = io.BytesIO()
    document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def nested_arrays() -> bytes:
    """Arrays inside arrays where one number is expected."""
    return raw_pdf(f"<</Type/Catalog/Pages 2 0 R/A {'[' * 100_000}{']' * 100_000}>>", "<</Type/Pages/Count 0/Kids[]>>")


def png(width: int, height: int) -> bytes:
    """A PNG that says it is of a size and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")


def gif(width: int, height: int) -> bytes:
    """A GIF that says it is of a size and holds one frame of nothing."""
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", width, height, 0, 0, 0)
        + b"\x2c"
        + struct.pack("<HHHHB", 0, 0, width, height, 0)
        + b"\x02\x00;"
    )


def tiff_loop() -> bytes:
    """A TIFF whose second directory is its first."""
    entries = struct.pack("<HHII", 256, 3, 1, 10) + struct.pack("<HHII", 257, 3, 1, 10)
    return b"II*\x00" + struct.pack("<I", 8) + struct.pack("<H", 2) + entries + struct.pack("<I", 8)


def fat_loop() -> bytes:
    """A HWP whose sectors follow each other in a ring."""
    content = bytearray(kinds.hwp())
    first = struct.unpack_from("<I", content, 76)[0]
    at = 512 + first * 512
    for entry in range(24):
        struct.pack_into("<I", content, at + entry * 4, 0)
    return bytes(content)


def folder_loop() -> bytes:
    """A HWP whose folders are their own children."""
    content = bytearray(kinds.hwp())
    directory = 512 + struct.unpack_from("<I", content, 48)[0] * 512
    for entry in range(4):
        struct.pack_into("<III", content, directory + entry * 128 + 68, entry, entry, 0)
    return bytes(content)


def hwp_bomb() -> bytes:
    """A section that unpacks to 80 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    section = b"".join(packer.compress(bytes(MIB)) for _ in range(80)) + packer.flush()
    return hwp5.document([], section=section)


def hwp_lying() -> bytes:
    """A record that says it is far longer than the section."""
    return hwp5.document([], section=hwp5.packed(struct.pack("<II", 0x43 | 0xFFF << 20, 0x7FFFFFFF) + b"x" * 64))


def hwp_deep() -> bytes:
    """A table in a cell of a table in a cell, and so on."""
    told = b""
    for level in range(0, 400, 2):
        told += hwp5.record(0x42, level, bytes(22)) + hwp5.record(0x47, level + 1, b" lbt" + bytes(40))
        told += hwp5.record(0x48, level + 2, struct.pack("<IIHHHH", 1, 0, 0, 0, 1, 1).ljust(47, b"\0"))
    return hwp5.document([], section=hwp5.packed(told))


def hwp_far_cell() -> bytes:
    """A cell in row 65,535."""
    told = hwp5.record(0x42, 0, bytes(22)) + hwp5.record(0x47, 1, b" lbt" + bytes(40))
    told += hwp5.record(0x4D, 2, struct.pack("<IHH", 0, 1, 1))
    told += hwp5.record(0x48, 2, struct.pack("<IIHHHH", 1, 0, 0xFFFF, 0xFFFF, 1, 1).ljust(47, b"\0"))
    return hwp5.document([], section=hwp5.packed(told))


def encrypted_office() -> bytes:
    """An office file under a password, as Office packs one."""
    return container({"EncryptionInfo": b"x" * 64, "EncryptedPackage": b"y" * 64})


def encrypted_hwpx() -> bytes:
    """A HWPX under a password."""
    manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    return with_parts(kinds.hwpx(), {"META-INF/manifest.xml": manifest})


def _renamed(entry: bytes, number: int) -> bytes:
    name = f"xl/{number:05}.xml".encode()
    return entry[:28] + struct.pack("<H", len(name)) + entry[30:46] + name


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
