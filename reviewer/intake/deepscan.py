"""Reads a workbook's sheets as raw XML, while the child parses them, for what the child cannot tell."""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.intake import prescan
from reviewer.intake.items import Unreadable, pieces
from reviewer.intake.limits import CHUNK
from reviewer.intake.problems import Fault
from reviewer.text import Text
from reviewer.watch import Watch

_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_FAR = re.compile(rb"""\sr=["']([A-Z]{3,}[0-9]+|[A-Z]{1,2}[0-9]{8,})""")
_ELEMENT = re.compile(rb"<[A-Za-z]")
_DIMENSION = re.compile(rb"""<(?:\w+:)?dimension\s[^>]*ref=["'][A-Z]+[0-9]+:([A-Z]{3,}[0-9]+)["']""")
_FORMULA = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?r=["']([A-Z]+)([0-9]+)["'][^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</"""
)
OVERLAP = 4096


@dataclass(frozen=True, slots=True)
class Uncalculated:
    """A cell whose formula was saved without its result."""

    sheet: str
    row: int
    letters: str

    def fault(self) -> Fault:
        """Return the fault of the cell."""
        return Fault(
            Text("수식의 결과가 저장되어 있지 않습니다.", "The result of a formula was not saved."),
            Text(
                "엑셀에서 열어 다시 저장하거나, 수식을 값으로 바꾸십시오.",
                "Open and save it in Excel, or paste the value over the formula.",
            ),
            self.letters,
        )


def scan(archive: zipfile.ZipFile, watch: Watch) -> list[Uncalculated]:
    """Return formulas without a result; raises Unreadable for declarations and far cells."""
    names = _sheet_names(archive)
    found: list[Uncalculated] = []
    for member in archive.infolist():
        if member.filename.lower().endswith((".xml", ".rels", ".vml")):
            found += _scan_member(archive, member, names.get(member.filename, ""), watch)
    return found


def _scan_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, sheet: str, watch: Watch) -> list[Uncalculated]:
    """Scan one part; only sheets are read beyond their head."""
    try:
        with archive.open(member) as stream:
            head = stream.read(CHUNK)
        _refuse_declarations(head)
        if not (member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml")):
            return []
        _refuse_far(head)
        with archive.open(member) as stream:
            return list(
                _scan_sheet(_overlapping(pieces(stream, watch)), b"<f" if b"<worksheet" in head else b":f", sheet)
            )
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, EOFError) as error:
        raise Unreadable(prescan.damaged()) from error


def _scan_sheet(texts: Iterator[bytes], needle: bytes, sheet: str) -> Iterator[Uncalculated]:
    """Scan a sheet; far cells are named when they stand at either end, elsewhere the child's limit stops them."""
    text = b""
    for text in texts:
        if needle in text:
            yield from _formulas(text, sheet)
    _refuse_far(text)
    if not text.rstrip().endswith(b"worksheet>"):
        raise Unreadable(prescan.damaged())


def _refuse_declarations(head: bytes) -> None:
    """Refuse a type declaration, which stands before the first element, and a head that hides where that is."""
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head or (head and not _ELEMENT.search(head)):
        raise Unreadable(prescan.declares_types())


def _overlapping(parts: Iterator[bytes]) -> Iterator[bytes]:
    """Yield pieces that begin at a cell where they can, so that no cell is cut in two."""
    tail = b""
    for piece in parts:
        text = tail + piece
        cut = max(text.rfind(b"<c "), len(text) - OVERLAP, 0)
        tail = text[cut:]
        yield text[:cut]
    yield tail


def _refuse_far(text: bytes) -> None:
    far = _FAR.search(text) or _DIMENSION.search(text)
    if far:
        raise Unreadable(prescan.too_wide(far[1].decode("ascii")))


def _formulas(text: bytes, sheet: str) -> Iterator[Uncalculated]:
    return (Uncalculated(sheet, int(match[2]), match[1].decode()) for match in _FORMULA.finditer(text))


def _sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the sheet name of each worksheet member."""
    relations = {}
    if "xl/_rels/workbook.xml.rels" in archive.namelist():
        for tag in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels")):
            relations[_attribute(tag, b"Id")] = _attribute(tag, b"Target")
    sheets = {}
    for tag in _SHEET.findall(archive.read("xl/workbook.xml")):
        target = relations.get(_attribute(tag, rb"(?:\w+:)id"), "")
        path = target.lstrip("/") if target.startswith("/xl/") else f"xl/{target}"
        sheets[path] = _attribute(tag, b"name")
    return sheets


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb"""=["']([^"']*)["']""", tag)
    return html.unescape(found[1].decode("utf-8", "replace")) if found else ""
