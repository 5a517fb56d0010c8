"""A small writer of HWP 5 documents: paragraphs, headings and tables, as the format's description lays them out."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence

from tests.evidence.ole import container

PARA_HEADER, PARA_TEXT, CTRL_HEADER, LIST_HEADER, TABLE, STYLE = 0x42, 0x43, 0x47, 0x48, 0x4D, 0x1A
BIN_DATA, NUMBERING, BULLET, PARA_SHAPE, PICTURE = 0x12, 0x17, 0x18, 0x19, 0x55
PACKED, LOCKED, FOR_DISTRIBUTION = 1, 2, 4
Part = str | Sequence[Sequence[str]]  # a paragraph ("# " before a heading), or the rows of a table


def document(
    parts: Sequence[Part],
    flags: int = PACKED,
    section: bytes | None = None,
    info: Sequence[bytes] = (),
    kept: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a document; `section` replaces what its one section holds, packed as it is given.

    `info` are more records about it (styles, what is kept in it), `kept` more streams by their path.
    """
    head = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05010001, flags)
    styles = record(STYLE, 0, _style("바탕글")) + record(STYLE, 0, _style("개요 1"))
    body = packed(b"".join(map(part, parts))) if section is None else section
    about = packed(styles + b"".join(info))
    streams = {"FileHeader": head.ljust(256, b"\0"), "DocInfo": about, "BodyText/Section0": body}
    return container({**streams, **(kept or {})})


def packed(content: bytes) -> bytes:
    """Return bytes as HWP packs them: deflated without a head."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def record(tag: int, level: int, data: bytes) -> bytes:
    """Return one record."""
    size = min(len(data), 0xFFF)
    long = struct.pack("<I", len(data)) if size == 0xFFF else b""
    return struct.pack("<I", tag | level << 10 | size << 20) + long + data


def part(given: Part, level: int = 0) -> bytes:
    """Return a paragraph or a table as records."""
    return paragraph(given, level) if isinstance(given, str) else table(given, level)


def paragraph(words: str, level: int = 0, shape: int = 0) -> bytes:
    """Return a paragraph as records, of the shape of a number."""
    style = 1 if words.startswith("# ") else 0
    text = words.removeprefix("# ")
    head = struct.pack("<IIHBB", len(text) + 1, 0, shape, style, 0).ljust(22, b"\0")
    return record(PARA_HEADER, level, head) + record(PARA_TEXT, level + 1, (text + "\r").encode("utf-16-le"))


def table(rows: Sequence[Sequence[str]], level: int = 0) -> bytes:
    """Return a paragraph that holds a table, as records."""
    return cells([(at, column, 1, 1, words) for at, row in enumerate(rows) for column, words in enumerate(row)], level)


def cells(placed: Sequence[tuple[int, int, int, int, str]], level: int = 0, caption: str = "") -> bytes:
    """Return a table by the row, the column, the rows and the columns that each cell covers, and its words."""
    control = (11).to_bytes(2, "little") + b" lbt" + bytes(8) + (11).to_bytes(2, "little")
    head = struct.pack("<IIHBB", 9, 0, 0, 0, 0).ljust(22, b"\0")
    told = record(PARA_HEADER, level, head) + record(PARA_TEXT, level + 1, control + "\r".encode("utf-16-le"))
    told += record(CTRL_HEADER, level + 1, b" lbt" + bytes(40))
    if caption:
        told += record(LIST_HEADER, level + 2, struct.pack("<IIIIHI", 1, 0, 3, 8504, 850, 40000))
        told += paragraph(caption, level + 2)
    told += record(TABLE, level + 2, struct.pack("<IHH", 0, len({row for row, *_ in placed}), 1))
    for row, column, rows, columns, words in placed:
        place = struct.pack("<IIHHHH", 1, 0, column, row, columns, rows).ljust(47, b"\0")
        told += record(LIST_HEADER, level + 2, place) + paragraph(words, level + 2)
    return told


def numbering(levels: Sequence[tuple[str, int]], starts: Sequence[int] = (1,)) -> bytes:
    """Return a numbering of levels, each a pattern and a kind of number, and where the first ones begin."""
    told = b"".join(
        struct.pack("<IHHIH", 0xC | kind << 5, 0, 50, 0xFFFFFFFF, len(pattern)) + pattern.encode("utf-16-le")
        for pattern, kind in [*levels, *[("", 0)] * (7 - len(levels))]
    )
    return record(NUMBERING, 0, told + struct.pack("<H7I", 1, *starts, *[1] * (7 - len(starts))))


def bullet(sign: str) -> bytes:
    """Return a bullet."""
    return record(BULLET, 0, struct.pack("<IHHI", 8, 0, 50, 0xFFFFFFFF) + sign.encode("utf-16-le") + bytes(11))


def shape(form: int, level: int = 0, which: int = 0) -> bytes:
    """Return a shape of paragraphs with an outline number (1), a number (2) or a bullet (3) before them."""
    return record(PARA_SHAPE, 0, struct.pack("<I", form << 23 | level << 25) + bytes(26) + struct.pack("<H", which))


def kept_picture(number: int, ending: str, packing: int = 0) -> bytes:
    """Return the record of a picture kept in the document; `packing` 1 for deflated, 2 for as it is."""
    told = ending.encode("utf-16-le")
    return record(BIN_DATA, 0, struct.pack("<HHH", 1 | packing << 4, number, len(ending)) + told)


def picture(item: int, width: int, height: int, level: int = 1) -> bytes:
    """Return a drawing that shows a kept picture, in Hangul's units."""
    control = b" osg" + bytes(12) + struct.pack("<II", width, height) + bytes(20)
    told = record(CTRL_HEADER, level, control) + record(0x4C, level + 1, bytes(40))
    return told + record(PICTURE, level + 2, bytes(71) + struct.pack("<H", item) + bytes(20))


def section_head(outline: int, level: int = 1) -> bytes:
    """Return the control of a section, whose outline is counted by a numbering."""
    return record(CTRL_HEADER, level, b"dces" + bytes(14) + struct.pack("<H", outline) + bytes(20))


def _style(name: str) -> bytes:
    return struct.pack("<H", len(name)) + name.encode("utf-16-le") + struct.pack("<H", 0) + bytes(8)
