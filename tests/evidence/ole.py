"""A small writer of OLE containers (the format of HWP 5 and of encrypted office files), for tests that need one.

Every stream is kept in ordinary sectors of 512 bytes. Source: Microsoft, [MS-CFB].
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

SECTOR, ENTRY = 512, 128
END, FREE, FAT_SECTOR, NOTHING = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5
LEAST = 4096  # bytes below which readers look into the ministream


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    children: list[int] = field(default_factory=list)


def container(streams: Mapping[str, bytes]) -> bytes:
    """Return a container of `streams` by path (`BodyText/Section0`); short ones are filled up with zeros."""
    entries = [_Entry("Root Entry", ROOT)]
    storages: dict[str, int] = {}
    for path, content in streams.items():
        folder, _, name = path.rpartition("/")
        if folder and folder not in storages:
            storages[folder] = len(entries)
            entries[0].children.append(len(entries))
            entries.append(_Entry(folder, STORAGE))
        entries[storages.get(folder, 0)].children.append(len(entries))
        entries.append(_Entry(name, STREAM, content.ljust(LEAST, b"\0")))
    return _written(entries)


def _written(entries: list[_Entry]) -> bytes:
    body = bytearray()
    fat: list[int] = []
    starts: list[int] = []
    for entry in entries:
        starts.append(len(fat) if entry.content else END)
        _append(entry.content, body, fat)
    directory = len(fat)
    _append(_directory(entries, starts), body, fat)
    count = 1
    while (len(fat) + count) * 4 > count * SECTOR:
        count += 1
    first = len(fat)
    fat += [FAT_SECTOR] * count
    fat += [FREE] * (count * SECTOR // 4 - len(fat))
    return _header(count, directory, first) + bytes(body) + struct.pack(f"<{len(fat)}I", *fat)


def _append(content: bytes, body: bytearray, fat: list[int]) -> None:
    count = -(-len(content) // SECTOR)
    fat += [len(fat) + at + 1 for at in range(count)]
    if count:
        fat[-1] = END
    body += content.ljust(count * SECTOR, b"\0")


def _directory(entries: list[_Entry], starts: list[int]) -> bytes:
    siblings = {one: other for e in entries for one, other in zip(e.children, [*e.children[1:], NOTHING], strict=False)}
    return b"".join(
        _entry(entry, starts[at], siblings.get(at, NOTHING), entry.children[0] if entry.children else NOTHING)
        for at, entry in enumerate(entries)
    )


def _entry(entry: _Entry, start: int, right: int, child: int) -> bytes:
    name = entry.name.encode("utf-16-le")
    links = struct.pack("<BBIII", entry.kind, 1, NOTHING, right, child)
    place = struct.pack("<16sI8s8sIII", b"", 0, b"", b"", start, len(entry.content), 0)
    return name.ljust(64, b"\0") + struct.pack("<H", len(name) + 2) + links + place


def _header(count: int, directory: int, first: int) -> bytes:
    difat = [*range(first, first + count), *[FREE] * (109 - count)]
    shape = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        bytes.fromhex("D0CF11E0A1B11AE1"),
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        b"",
        0,
        count,
        directory,
        0,
        LEAST,
        END,
        0,
        END,
        0,
    )
    return shape + struct.pack("<109I", *difat)
