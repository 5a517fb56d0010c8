"""Lists what an archive holds: names in UTF-8 or CP949, nothing that escapes, links, bombs or hides."""

from __future__ import annotations

import io
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, cast

from reviewer.intake import archive_faults as faults
from reviewer.intake.items import Item, Unreadable, is_clutter
from reviewer.intake.limits import Limits
from reviewer.intake.prescan import ENCRYPTED_FLAG, is_bomb
from reviewer.intake.problems import Fault, Place, Problems

UTF8_FLAG = 0x800
LOCAL_HEADER = 30  # bytes before the name in front of a member
READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive: its record and its true name as parts of a path."""

    record: zipfile.ZipInfo
    parts: tuple[str, ...]


def contents(item: Item, limits: Limits, problems: Problems, depth: int = 0) -> list[Item]:
    """Return the files of an archive, those of archives inside it too; what is refused becomes a problem."""
    try:
        members = _members(item, limits)
    except Unreadable as error:
        problems.add(Place(item.name), error.fault)
        return []
    found: list[Item] = []
    taken: set[str] = set()
    for member in members:
        inner = _item(item, member)
        fault = _member_fault(member, limits, taken)
        if fault is not None:
            problems.add(Place(inner.name), fault)
        elif inner.suffix != "zip":
            found.append(inner)
        else:
            found += _nested(inner, limits, problems, depth)
    return found


def _nested(item: Item, limits: Limits, problems: Problems, depth: int) -> list[Item]:
    """Return the files of an archive inside an archive; it is held in memory, so it must be small."""
    if depth >= limits.nested or item.size > limits.workbook:
        problems.add(Place(item.name), faults.too_deep() if depth >= limits.nested else faults.nested_too_large(limits))
        return []
    return contents(Item(item.name, item.parts, item.size, partial(_in_memory, item)), limits, problems, depth + 1)


def _in_memory(item: Item) -> BinaryIO:
    with item.open() as stream:
        return io.BytesIO(stream.read())


def _members(item: Item, limits: Limits) -> list[Member]:
    """Return the files an archive lists; raises Unreadable when the whole archive is refused."""
    try:
        with item.open() as stream, zipfile.ZipFile(stream) as archive:
            records = [record for record in archive.infolist() if not record.filename.endswith(("/", "\\"))]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise Unreadable(faults.damaged()) from error
    refusals = (
        (any(record.flag_bits & ENCRYPTED_FLAG for record in records), faults.encrypted()),
        (len(records) > limits.members, faults.too_many(limits.members)),
        (sum(record.file_size for record in records) > limits.total, faults.too_large(limits.total)),
        (sum(record.compress_size for record in records) > item.size, faults.bomb()),
    )
    for holds, fault in refusals:
        if holds:
            raise Unreadable(fault)
    named = (Member(record, _parts(_true_name(record))) for record in records)
    return [member for member in named if member.parts and not is_clutter(member.parts)]


def _true_name(record: zipfile.ZipInfo) -> str:
    """Return the name as it was written: flagged UTF-8, unflagged UTF-8, or the CP949 of older Korean tools."""
    name = record.orig_filename
    if not record.flag_bits & UTF8_FLAG:
        raw = name.encode("cp437", "replace")
        name = next((text for text in _decoded(raw) if text), name)
    return unicodedata.normalize("NFC", name)


def _decoded(raw: bytes) -> Iterator[str]:
    for encoding in ("utf-8", "cp949"):
        try:
            yield raw.decode(encoding)
        except UnicodeDecodeError:
            yield ""


def _parts(name: str) -> tuple[str, ...]:
    """Return the parts of a path; what makes it escape stays visible as a part of its own."""
    return tuple(name.replace("\\", "/").split("/"))


def _member_fault(member: Member, limits: Limits, taken: set[str]) -> Fault | None:
    """Return why one member is refused, and remember its name."""
    record, name = member.record, "/".join(member.parts).casefold()
    kind = stat.S_IFMT(record.external_attr >> 16)
    refusals = (
        (_escapes(member.parts), faults.escapes()),
        (kind not in {0, stat.S_IFREG}, faults.link()),
        (record.file_size > limits.file, faults.too_large(limits.file)),
        (is_bomb(record, limits), faults.bomb()),
        (record.compress_type not in READABLE, faults.damaged()),
        (name in taken, faults.repeated()),
    )
    taken.add(name)
    return next((fault for holds, fault in refusals if holds), None)


def _escapes(parts: tuple[str, ...]) -> bool:
    """Tell whether a name points outside the archive: absolute, with a drive, upwards, or with a NUL."""
    return not parts[0] or ":" in parts[0] or bool({"..", "."} & set(parts)) or any("\x00" in part for part in parts)


def _item(container: Item, member: Member) -> Item:
    parts = (*container.parts, *member.parts)
    return Item("/".join(parts), parts, member.record.file_size, partial(_open, container, member.record))


def _open(container: Item, record: zipfile.ZipInfo) -> BinaryIO:
    """Open one member without reading the archive's table of contents again."""
    stream = container.open()
    stream.seek(record.header_offset)
    header = stream.read(LOCAL_HEADER)
    stream.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), io.SEEK_CUR)
    return cast("BinaryIO", zipfile.ZipExtFile(stream, "r", record, close_fileobj=True))
