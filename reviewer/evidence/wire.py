"""Frames between the window and the evidence process.

A frame is four bytes (big-endian length of the header), a JSON header, and `size` bytes of payload.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO

Header = dict[str, Any]
LENGTH = struct.Struct(">I")
LONGEST_HEADER = 1 << 26


def write(out: BinaryIO, header: Header, payload: bytes | memoryview = b"") -> None:
    """Write one frame; `size` is filled in."""
    words = json.dumps({**header, "size": len(payload)}).encode()
    out.write(LENGTH.pack(len(words)) + words)
    out.write(payload)
    out.flush()


def frames(stream: BinaryIO) -> Iterator[tuple[Header, bytes]]:
    """Yield frames until the other side closes, or sends less than it promised."""
    while len(length := stream.read(LENGTH.size)) == LENGTH.size:
        words = stream.read(min(LENGTH.unpack(length)[0], LONGEST_HEADER))
        header: Header = json.loads(words)
        payload = stream.read(header["size"])
        if len(payload) < header["size"]:
            return
        yield header, payload
