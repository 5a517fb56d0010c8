"""ZIP containers, looked over before anything in them is unpacked: office files and archives."""

from __future__ import annotations

import io
import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence

from lxml import etree

from reviewer.evidence import refusals
from reviewer.evidence.limits import MOST_MEMBERS, MOST_RATIO, MOST_UNPACKED, RATIO_FLOOR
from reviewer.evidence.refusals import BROKEN

UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
PIECE = 1 << 18
HEAD = 1 << 16
DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
XML_SUFFIXES = (".xml", ".rels", ".hpf", ".vml")


def members(content: bytes) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """Return an archive and the files it lists; raises Refused when it is none, or lists too many."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except BROKEN as error:
        raise refusals.damaged() from error
    records = archive.infolist()
    if len(records) > MOST_MEMBERS:
        raise refusals.large()
    return archive, records


def office(content: bytes) -> zipfile.ZipFile:
    """Return the container of an office file; raises Refused for passwords, bombs and declared types."""
    archive, records = members(content)
    if any(record.flag_bits & ENCRYPTED_FLAG for record in records):
        raise refusals.locked()
    if sum(record.file_size for record in records) > MOST_UNPACKED or any(map(is_bomb, records)):
        raise refusals.bomb()
    if sum(record.compress_size for record in records) > len(content):
        raise refusals.bomb()  # parts that overlap
    for record in records:
        if record.filename.lower().endswith(XML_SUFFIXES):
            _refuse_declarations(archive, record)
    return archive


def is_bomb(record: zipfile.ZipInfo) -> bool:
    """Tell whether a member grows beyond reason."""
    return record.file_size > RATIO_FLOOR and record.file_size > MOST_RATIO * max(record.compress_size, 1)


def read(archive: zipfile.ZipFile, record: zipfile.ZipInfo | str, most: int = MOST_UNPACKED) -> bytes:
    """Return what a member holds; raises Refused when it is longer than it says or than allowed."""
    pieces, size = [], 0
    try:
        with archive.open(record) as stream:
            while piece := stream.read(PIECE):
                size += len(piece)
                if size > most:
                    raise refusals.bomb()
                pieces.append(piece)
    except RuntimeError as error:
        raise refusals.locked() from error
    except BROKEN as error:
        raise refusals.damaged() from error
    return b"".join(pieces)


def xml(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """Return the root of a part; raises Refused when it is no XML, or declares types."""
    return root(read(archive, name))


def root(content: bytes) -> etree._Element:
    """Return the root of XML; entities are not expanded, nothing is fetched, depth is bounded by the parser."""
    if any(mark in content[:HEAD] for mark in DECLARATIONS):
        raise refusals.declares_types()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        found = etree.fromstring(content, parser)
    except BROKEN as error:
        raise refusals.damaged() from error
    if found.getroottree().docinfo.doctype:
        raise refusals.declares_types()
    return found


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def true_name(record: zipfile.ZipInfo) -> str:
    """Return the name as it was written: flagged UTF-8, unflagged UTF-8, or the CP949 of older Korean tools."""
    name = record.orig_filename
    if not record.flag_bits & UTF8_FLAG:
        raw = name.encode("cp437", "replace")
        name = next(_decoded(raw, ("utf-8", "cp949")), name)
    return unicodedata.normalize("NFC", name.replace("\\", "/"))


def is_link(record: zipfile.ZipInfo) -> bool:
    """Tell whether a member is a link, a device or another thing that is no plain file."""
    return stat.S_IFMT(record.external_attr >> 16) not in {0, stat.S_IFREG, stat.S_IFDIR}


def _decoded(raw: bytes, encodings: Sequence[str]) -> Iterator[str]:
    for encoding in encodings:
        text = raw.decode(encoding, "ignore")
        if text.encode(encoding, "ignore") == raw:
            yield text


def _refuse_declarations(archive: zipfile.ZipFile, record: zipfile.ZipInfo) -> None:
    try:
        with archive.open(record) as stream:
            head = stream.read(HEAD)
    except RuntimeError as error:
        raise refusals.locked() from error
    except BROKEN as error:
        raise refusals.damaged() from error
    plain = head.replace(b"\x00", b"")  # UTF-16 says the same with a zero beside each letter
    if any(mark in plain for mark in DECLARATIONS):
        raise refusals.declares_types()
