"""The records of a HWP 5 section, as the format's public description lays them out.

A record begins with four bytes: ten bits of tag, ten bits of level, twelve bits of size; a size of 0xFFF says that the
real one follows in four bytes more. What belongs to a record follows it at a deeper level.
Source: Hancom, "한글 문서 파일 형식 5.0", revision 1.3.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.evidence import refusals

PARA_HEADER, PARA_TEXT, CTRL_HEADER, LIST_HEADER, TABLE, STYLE = 0x42, 0x43, 0x47, 0x48, 0x4D, 0x1A
BIN_DATA, NUMBERING, BULLET, PARA_SHAPE = 0x12, 0x17, 0x18, 0x19
OBJECT, PICTURE, EQUATION = 0x54, 0x55, 0x58
LONG = 0xFFF
MOST_RECORDS = 2_000_000
LINE_END, TAB = 10, 9
SINGLE = frozenset({0, LINE_END, 13, 24, 25, 26, 27, 28, 29, 30, 31})  # controls of one place; all others take eight
SPOKEN = {LINE_END: "\n", 24: "-", 30: " ", 31: " "}
WIDE = 8  # places of the other controls


@dataclass(frozen=True, slots=True)
class Record:
    """One record."""

    tag: int
    level: int
    data: bytes


def records(stream: bytes) -> Iterator[Record]:
    """Yield the records of a section; raises Refused when one promises more than there is."""
    at = count = 0
    while at + 4 <= len(stream):
        head = int.from_bytes(stream[at : at + 4], "little")
        size, at = head >> 20, at + 4
        if size == LONG:
            size, at = int.from_bytes(stream[at : at + 4], "little"), at + 4
        count += 1
        if at + size > len(stream) or count > MOST_RECORDS:
            raise refusals.damaged()
        yield Record(head & 0x3FF, head >> 10 & 0x3FF, stream[at : at + size])
        at += size


def spoken(data: bytes) -> str:
    """Return the text of a paragraph without what only steers it."""
    units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])
    kept: list[int] = []
    at = 0
    while at < len(units):
        unit = units[at]
        if unit >= 32:
            kept.append(unit)
        elif unit == TAB:
            kept.append(TAB)
        else:
            kept += map(ord, SPOKEN.get(unit, ""))
        at += 1 if unit >= 32 or unit in SINGLE else WIDE
    return struct.pack(f"<{len(kept)}H", *kept).decode("utf-16-le", "replace")


def script(data: bytes) -> str:
    """Return what an equation says, in the words that it was typed in."""
    length = int.from_bytes(data[4:6], "little")
    return data[6 : 6 + length * 2].decode("utf-16-le", "replace")
