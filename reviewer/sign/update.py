"""Appends an incremental update to a PDF by hand: objects, where they stand, and the trailer (ISO 32000-1, 7.5.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

LAST = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
TAIL = 64  # bytes at the end of a file in which its last word stands
BIGGEST = 10  # digits of an offset in a byte range


@dataclass(frozen=True, slots=True)
class Ends:
    """What an update has to continue: the first free object number, the root's, and the trailer's other words."""

    size: int
    root: int
    others: bytes


def last_table(pdf: bytes) -> int | None:
    """Return where the last table of objects begins, or None when the file does not end in a plain table of them."""
    found = LAST.search(pdf[-TAIL:])
    start = int(found[1]) if found else -1
    return start if 0 <= start < len(pdf) and pdf.startswith(b"xref", start) else None


def append(pdf: bytes, objects: Mapping[int, bytes], ends: Ends, before: int) -> bytes:
    """Return `pdf` with the update behind it; `before` is where the table it continues begins."""
    at = len(pdf)
    pieces, places = [], {}
    for number, body in sorted(objects.items()):
        piece = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        pieces.append(piece)
        places[number] = at
        at += len(piece)
    size = max(ends.size, *(number + 1 for number in objects))
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d %s >>\n" % (size, ends.root, before, ends.others)
    return b"".join((pdf, *pieces, b"xref\n", *_table(places), trailer, b"startxref\n%d\n%%%%EOF\n" % at))


def _table(places: Mapping[int, int]) -> Iterator[bytes]:
    for numbers in _runs(sorted(places)):
        yield b"%d %d\n" % (numbers[0], len(numbers))
        yield from (b"%010d 00000 n \n" % places[number] for number in numbers)


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Split rising numbers into runs without a gap."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]
