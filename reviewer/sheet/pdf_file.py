"""A PDF file under construction: numbered objects, written out with their table and nothing left to chance."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # four bytes above 127 say that the file is binary
LEVEL = 1  # of zlib's: files grow by a tenth against the best, in a fifth of the time

Entries = Mapping[str, str]


class PdfFile:
    """Objects get their numbers when they are reserved; `whole` writes them, the same objects as the same bytes."""

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []

    def reserve(self) -> int:
        """Return the number of an object that is said later."""
        self._objects.append(None)
        return len(self._objects)

    def put(self, number: int, body: str) -> None:
        """Say what a reserved object is."""
        self._objects[number - 1] = body.encode("latin-1")

    def add(self, body: str) -> int:
        """Add an object and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, data: bytes, entries: Entries | None = None) -> int:
        """Add a stream, deflated, and return its number."""
        body = zlib.compress(data, LEVEL)
        words = dictionary({**(entries or {}), "Filter": "/FlateDecode", "Length": str(len(body))})
        return self._add_bytes(words, body)

    def add_plain(self, data: bytes, entries: Entries) -> int:
        """Add a stream that others may read without unpacking it."""
        return self._add_bytes(dictionary({**entries, "Length": str(len(data))}), data)

    def _add_bytes(self, words: str, body: bytes) -> int:
        number = self.reserve()
        self._objects[number - 1] = b"".join((words.encode("latin-1"), b"\nstream\n", body, b"\nendstream"))
        return number

    def whole(self, root: int, info: int) -> bytes:
        """Return the file; its id is a hash of everything in it."""
        pieces, offsets, end = [HEADER], [], len(HEADER)
        for number, body in enumerate(self._objects, 1):
            piece = b"%d 0 obj\n%s\nendobj\n" % (number, body or b"null")
            pieces.append(piece)
            offsets.append(end)
            end += len(piece)
        digest = hashlib.sha256(b"".join(pieces)).hexdigest()[:32].upper()
        rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        size = len(offsets) + 1
        trailer = dictionary(
            {"Size": str(size), "Root": ref(root), "Info": ref(info), "ID": f"[<{digest}> <{digest}>]"}
        )
        table = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n{trailer}\nstartxref\n{end}\n%%EOF\n"
        return b"".join((*pieces, table.encode("latin-1")))


def ref(number: int) -> str:
    """Return a reference to an object."""
    return f"{number} 0 R"


def dictionary(entries: Entries) -> str:
    """Return a dictionary; its values are PDF syntax already."""
    return f"<< {' '.join(f'/{key} {value}' for key, value in entries.items())} >>"


def array(items: Iterable[str]) -> str:
    """Return an array of PDF syntax."""
    return f"[{' '.join(items)}]"


def text(words: str) -> str:
    """Return a text string: plain where it is ASCII, UTF-16 otherwise."""
    if words.isascii():
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


def number(value: float) -> str:
    """Return a length at two decimals, without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
