"""The pictures kept in a HWP 5 document, and which of them a drawing shows.

Source: Hancom, "한글 문서 파일 형식 5.0", revision 1.3: binary data, pictures, drawing objects.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import olefile

from reviewer.evidence import refusals
from reviewer.evidence.figures import Figure, Figures
from reviewer.evidence.hwp_records import BIN_DATA, records
from reviewer.evidence.limits import MOST_UNPACKED

EMBEDDED, KIND = 1, 0xF
PACKING, AS_DOCUMENT, ALWAYS = 4, 0, 1  # bits that tell whether it is deflated
ITEM_AT = 71  # bytes of a picture before the number of what it shows
SIZE_AT = 16  # bytes of a drawing's control before its width and height
Stream = tuple[str, int]  # its name, and 0 when it is not deflated


@dataclass(slots=True)
class Pictures:
    """What the pictures of one document are kept in, and the figures that were met so far."""

    content: bytes
    streams: Sequence[Stream | None]
    figures: Figures

    def met(self, picture: bytes, drawing: bytes) -> Figure | None:
        """Return the figure that a picture inside a drawing is; None, and counted, when it is not drawn here."""
        item = int.from_bytes(picture[ITEM_AT : ITEM_AT + 2], "little") - 1
        stream = self.streams[item] if 0 <= item < len(self.streams) else None
        if stream is None:
            self.figures.miss()
            return None
        width, height = (int.from_bytes(drawing[at : at + 4], "little") for at in (SIZE_AT, SIZE_AT + 4))
        return self.figures.place(stream[0], partial(_unpacked, self.content, *stream), width, height)


def read_pictures(content: bytes, info: bytes, packed: int) -> Pictures:
    """Return the pictures that the information on a document lists; `packed` tells whether streams are deflated."""
    listed = [_stream(record.data, packed) for record in records(info) if record.tag == BIN_DATA]
    return Pictures(content, listed, Figures())


def _stream(data: bytes, packed: int) -> Stream | None:
    bits = int.from_bytes(data[:2], "little")
    if bits & KIND != EMBEDDED:
        return None
    number, length = (int.from_bytes(data[at : at + 2], "little") for at in (2, 4))
    ending = data[6 : 6 + length * 2].decode("utf-16-le", "replace")
    how = bits >> PACKING & 3
    return f"BinData/BIN{number:04X}.{ending}", {AS_DOCUMENT: packed, ALWAYS: ALWAYS}.get(how, 0)


def _unpacked(content: bytes, name: str, packed: int) -> bytes:
    with olefile.OleFileIO(io.BytesIO(content)) as book:
        held: bytes = book.openstream(name).read()
    if not packed:
        return held
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        plain = unpacker.decompress(held, MOST_UNPACKED)
    except zlib.error:
        return held  # some programs write it as it is, whatever they say of it
    if unpacker.unconsumed_tail:
        raise refusals.bomb()
    return plain
