"""Reads a TrueType file: which glyph draws a letter, how wide it is, and a smaller file with only some glyphs."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from mmap import mmap

WHOLE = ("cvt ", "fpgm", "prep")
"""The tables that any part of a font needs whole; the PDF itself says which glyph is which letter."""

WORDS_ARE_ARGUMENTS, MORE_COMPONENTS = 0x0001, 0x0020
HAS_SCALE, HAS_TWO_SCALES, HAS_MATRIX = 0x0008, 0x0040, 0x0080
CHECKSUM_MAGIC = 0xB1B0AFBA
CHECKSUM_AT = 8  # where `head` keeps the adjustment
FORMAT_AT = 50  # where `head` says how wide the offsets of `loca` are
LONG_OFFSETS = 1
SEGMENTS = 4  # the format of the character map every font of ours has


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a font file by name."""

    data: bytes | mmap
    places: Mapping[str, tuple[int, int]]

    def read(self, name: str) -> bytes:
        """Return a table; empty when the font has none of that name."""
        start, length = self.places.get(name, (0, 0))
        return self.data[start : start + length]


class TrueType:
    """One font; lengths in 1/1000 of the size it is set at, which is how our fonts count."""

    def __init__(self, data: bytes | mmap) -> None:
        """Read `data`; raises ValueError when it is no TrueType font with a character map of ours."""
        self._tables = Tables(data, _directory(data))
        self._head, self._hhea = self._tables.read("head"), self._tables.read("hhea")
        if len(self._head) <= FORMAT_AT or len(self._hhea) < 36:
            raise ValueError("not a TrueType font")
        if "glyf" not in self._tables.places:
            raise ValueError("a font without TrueType outlines")
        (self.count,) = struct.unpack_from(">H", self._tables.read("maxp"), 4)
        self._outlines_at = self._tables.places["glyf"][0]
        self._offsets = self._read_offsets()
        self._metrics = self._read_metrics()
        self.glyphs = _character_map(self._tables.read("cmap"))
        self.ascent, self.descent = struct.unpack_from(">hh", self._hhea, 4)
        self.box = struct.unpack_from(">hhhh", self._head, 36)

    def advance(self, glyph: int) -> int:
        """Return how far the next glyph stands from this one."""
        return self._metrics[2 * min(glyph, len(self._metrics) // 2 - 1)]

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """Return a font file in which only `glyphs`, and what they are put together from, draw anything.

        Glyphs keep their numbers, so that a text is written the same way in every file.
        """
        kept = sorted(self._with_components({0, *glyphs}))
        count = kept[-1] + 1
        glyf, loca, format_ = self._outlines(kept, count)
        hhea, hmtx = self._widths(kept, count)
        maxp = self._tables.read("maxp")
        return _font_file(
            {
                **{name: self._tables.read(name) for name in WHOLE},
                "glyf": glyf,
                "loca": loca,
                "hhea": hhea,
                "hmtx": hmtx,
                "maxp": maxp[:4] + struct.pack(">H", count) + maxp[6:],
                "head": _head(self._head, format_),
            }
        )

    def _glyph(self, number: int) -> bytes:
        start = self._outlines_at
        return self._tables.data[start + self._offsets[number] : start + self._offsets[number + 1]]

    def _outlines(self, kept: list[int], count: int) -> tuple[bytes, bytes, int]:
        """Return `glyf` and `loca` of the kept glyphs, and how wide the offsets are."""
        pieces: list[bytes] = []
        offsets = array("I")
        end = 0
        for number in kept:
            offsets.extend([end] * (number + 1 - len(offsets)))
            piece = self._glyph(number)
            piece += bytes(-len(piece) % 4)
            pieces.append(piece)
            end += len(piece)
        offsets.extend([end] * (count + 1 - len(offsets)))
        return b"".join(pieces), _big_endian(offsets), LONG_OFFSETS

    def _widths(self, kept: list[int], count: int) -> tuple[bytes, bytes]:
        """Return `hhea` and `hmtx` in which every glyph has a width of its own, zero where it is not kept."""
        metrics = array("H", bytes(4 * count))
        last = len(self._metrics) // 2 - 1
        for number in kept:
            at = min(number, last)
            metrics[2 * number : 2 * number + 2] = self._metrics[2 * at : 2 * at + 2]
            if number > last:
                metrics[2 * number + 1] = self._bearings[number - last - 1]
        return self._hhea[:34] + struct.pack(">H", count) + self._hhea[36:], _big_endian(metrics)

    def _with_components(self, glyphs: set[int]) -> set[int]:
        found, waiting = set[int](), list(glyphs)
        while waiting:
            number = waiting.pop()
            if number not in found and number < self.count:
                found.add(number)
                waiting.extend(_components(self._glyph(number)))
        return found

    def _read_offsets(self) -> array[int]:
        loca = self._tables.read("loca")
        if struct.unpack_from(">h", self._head, FORMAT_AT)[0] == LONG_OFFSETS:
            return _native("I", loca)
        return array("I", [2 * half for half in _native("H", loca)])

    def _read_metrics(self) -> array[int]:
        """Return advance and left bearing of each glyph that has its own, one after the other."""
        (own,) = struct.unpack_from(">H", self._hhea, 34)
        table = self._tables.read("hmtx")
        self._bearings = _native("H", table[4 * own :])
        return _native("H", table[: 4 * own])


def _directory(data: bytes | mmap) -> dict[str, tuple[int, int]]:
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        rows = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
        return {name.decode("latin-1"): (offset, length) for name, _sum, offset, length in rows}
    except struct.error as error:
        raise ValueError("not a TrueType font") from error


def _character_map(table: bytes) -> dict[int, int]:
    """Return the glyph of each code point from the map by segments (OpenType `cmap` format 4)."""
    (count,) = struct.unpack_from(">H", table, 2)
    starts = {struct.unpack_from(">I", table, 8 + 8 * index)[0] for index in range(count)}
    segmented = [at for at in starts if struct.unpack_from(">H", table, at)[0] == SEGMENTS]
    if not segmented:
        raise ValueError("no character map by segments")
    return _segments(table, segmented[0])


def _segments(table: bytes, at: int) -> dict[int, int]:
    length, double = struct.unpack_from(">HxxH", table, at + 2)
    words = _native("H", table[at : at + length - length % 2])
    count = double // 2
    ends, starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
    deltas, ranges = words[8 + 2 * count : 8 + 3 * count], 8 + 3 * count
    found: dict[int, int] = {}
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            glyph = _glyph_of(words, ranges + index, code - starts[index], code)
            if glyph:
                found[code] = (glyph + deltas[index]) & 0xFFFF
    return found


def _glyph_of(words: array[int], at: int, step: int, code: int) -> int:
    """Return what the segment whose range offset stands at `at` gives for a code, before its delta is added."""
    if not words[at]:
        return code
    place = at + words[at] // 2 + step
    return words[place] if place < len(words) else 0


def _components(glyph: bytes) -> list[int]:
    """Return the glyphs a composite glyph is put together from."""
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return []
    found, at, more = [], 10, True
    while more:
        flags, number = struct.unpack_from(">HH", glyph, at)
        found.append(number)
        at += 4 + (4 if flags & WORDS_ARE_ARGUMENTS else 2)
        at += 2 if flags & HAS_SCALE else 4 if flags & HAS_TWO_SCALES else 8 if flags & HAS_MATRIX else 0
        more = bool(flags & MORE_COMPONENTS)
    return found


def _head(head: bytes, format_: int) -> bytes:
    """Return `head` with its checksum cleared and the width of offsets set."""
    return head[:CHECKSUM_AT] + bytes(4) + head[CHECKSUM_AT + 4 : FORMAT_AT] + struct.pack(">h", format_) + head[52:]


def _font_file(tables: Mapping[str, bytes]) -> bytes:
    """Return a font file of `tables`, its checksums right."""
    names = sorted(name for name, table in tables.items() if table)
    directory, body = [], []
    offset = 12 + 16 * len(names)
    for name in names:
        table = tables[name]
        directory.append(struct.pack(">4sIII", name.encode("latin-1"), _checksum(table), offset, len(table)))
        body.append(table + bytes(-len(table) % 4))
        offset += len(body[-1])
    power = len(names).bit_length() - 1
    first = struct.pack(">IHHHH", 0x00010000, len(names), 16 << power, power, 16 * len(names) - (16 << power))
    whole = bytearray(b"".join((first, *directory, *body)))
    head = 12 + 16 * len(names) + sum(len(b) for b in body[: names.index("head")]) + CHECKSUM_AT
    total = sum(struct.unpack_from(">I", row, 4)[0] for row in directory) + _checksum(first + b"".join(directory))
    whole[head : head + 4] = struct.pack(">I", (CHECKSUM_MAGIC - total) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(table: bytes) -> int:
    return sum(_native("I", table + bytes(-len(table) % 4))) & 0xFFFFFFFF


def _native(kind: str, data: bytes) -> array[int]:
    """Return big-endian numbers as this computer counts them."""
    numbers: array[int] = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _big_endian(numbers: array[int]) -> bytes:
    turned = numbers[:]
    if sys.byteorder == "little":
        turned.byteswap()
    return turned.tobytes()
