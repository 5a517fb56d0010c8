"""HWPX as text: XML in a ZIP, its sections in order, headings by outline style, tables in place."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from reviewer.evidence import containers, refusals
from reviewer.evidence.containers import local
from reviewer.evidence.limits import MOST_DEPTH
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.evidence.refusals import BROKEN

SECTION = re.compile(r"^Contents/section([0-9]{1,6})\.xml$")
HEADER, MANIFEST = "Contents/header.xml", "META-INF/manifest.xml"
OUTLINE = re.compile(r"^(?:개요|Outline) ([1-9][0-9]?)$", re.IGNORECASE)
SPOKEN = {"lineBreak": "\n", "tab": "\t", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}


def is_hwpx(archive: zipfile.ZipFile) -> bool:
    """Tell whether a container is a HWPX document."""
    return any(SECTION.match(name) for name in archive.namelist())


def hwpx(content: bytes) -> Prose:
    """Return what a HWPX document says; raises Refused."""
    archive = containers.office(content)
    names = archive.namelist()
    if MANIFEST in names and b"encryption-data" in containers.read(archive, MANIFEST):
        raise refusals.locked()
    numbered = sorted((int(found[1]), name) for name in names if (found := SECTION.match(name)))
    if not numbered:
        raise refusals.other()
    try:
        levels = _levels(containers.xml(archive, HEADER)) if HEADER in names else {}
        return Prose([Section(list(_blocks(containers.xml(archive, name), levels, 0))) for _, name in numbered])
    except BROKEN as error:
        raise refusals.damaged() from error


def _levels(header: etree._Element) -> dict[str, int]:
    """Return the level of heading that each style makes."""
    styles = (element for element in header.iter() if local(element) == "style")
    outlines = ((style.get("id", ""), OUTLINE.match(style.get("name", ""))) for style in styles)
    return {number: min(int(found[1]), 6) for number, found in outlines if found}


def _blocks(holder: etree._Element, levels: Mapping[str, int], depth: int) -> Iterator[Block]:
    """Yield the paragraphs of a section or a cell, each followed by the tables that hang on it."""
    if depth > MOST_DEPTH:
        raise refusals.too_deep()
    for paragraph in holder:
        if local(paragraph) != "p":
            continue
        text, tables = [], []
        for part in _own_parts(paragraph):
            if local(part) == "t":
                text.append(_spoken(part))
            else:
                tables.append(Block(table=_table(part, levels, depth)))
        yield Block("".join(text), levels.get(paragraph.get("styleIDRef", ""), 0))
        yield from tables


def _own_parts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the texts and tables of a paragraph, not those of paragraphs inside its tables."""
    waiting = list(paragraph)[::-1]
    while waiting:
        part = waiting.pop()
        if local(part) in ("t", "tbl"):
            yield part
        else:
            waiting += list(part)[::-1]


def _spoken(part: etree._Element) -> str:
    words = [part.text or ""]
    for inner in part:
        words += [SPOKEN.get(local(inner), inner.text or "" if local(inner) else ""), inner.tail or ""]
    return "".join(words)


def _table(table: etree._Element, levels: Mapping[str, int], depth: int) -> tuple[tuple[str, ...], ...]:
    rows = (row for row in table if local(row) == "tr")
    return tuple(tuple(_cell(c, levels, depth) for c in row if local(c) == "tc") for row in rows)


def _cell(cell: etree._Element, levels: Mapping[str, int], depth: int) -> str:
    inside = next((part for part in cell if local(part) == "subList"), None)
    if inside is None:
        return ""
    words = (block.words() for block in _blocks(inside, levels, depth + 1))
    return "\n".join(word for word in words if word.strip())
