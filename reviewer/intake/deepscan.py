"""Reads a workbook's sheets as raw XML, while the child parses them, for what the child cannot tell."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.intake import prescan
from reviewer.intake.items import Unreadable
from reviewer.intake.limits import CHUNK, Watch
from reviewer.intake.problems import Fault
from reviewer.text import Text

_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_FAR = re.compile(rb"""\sr=["']([A-Z]{3,}[0-9]+|[A-Z]{1,2}[0-9]{8,})""")
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


def _scan_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, sheet: str, watch: Watch) -> Iterator[Uncalculated]:
    is_sheet = member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml")
    text = b""
    for text in _overlapping(archive, member, watch):
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text or text.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise Unreadable(prescan.declares_types())
        if is_sheet:
            _refuse_far(text)
            yield from _formulas(text, sheet)
    if is_sheet and not text.rstrip().endswith(b"worksheet>"):
        raise Unreadable(prescan.damaged())


def _overlapping(archive: zipfile.ZipFile, member: zipfile.ZipInfo, watch: Watch) -> Iterator[bytes]:
    """Yield a member in pieces that begin at a cell where they can, so that no cell is cut in two."""
    tail = b""
    try:
        with archive.open(member) as stream:
            while piece := stream.read(CHUNK):
                watch.check()
                text = tail + piece
                cut = max(text.rfind(b"<c "), len(text) - OVERLAP, 0)
                tail = text[cut:]
                yield text[:cut]
    except (zipfile.BadZipFile, OSError, NotImplementedError, EOFError) as error:
        raise Unreadable(prescan.damaged()) from error
    yield tail


def _refuse_far(text: bytes) -> None:
    far = _FAR.search(text) or _DIMENSION.search(text)
    if far:
        raise Unreadable(prescan.too_wide(far[1].decode("ascii")))


def _formulas(text: bytes, sheet: str) -> Iterator[Uncalculated]:
    if b"<f" not in text and b":f" not in text:
        return
    for match in _FORMULA.finditer(text):
        yield Uncalculated(sheet, int(match[2]), match[1].decode())


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
