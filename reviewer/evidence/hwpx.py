"""HWPX as text: XML in a ZIP, its sections in order, headings by outline style, tables in place."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from reviewer.evidence import containers, refusals
from reviewer.evidence.containers import local
from reviewer.evidence.hwpx_styles import Styles, read_styles
from reviewer.evidence.limits import MOST_DEPTH
from reviewer.evidence.merged import Cell, Place, laid_out
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.evidence.refusals import BROKEN

SECTION = re.compile(r"^Contents/section([0-9]{1,6})\.xml$")
HEADER, MANIFEST = "Contents/header.xml", "META-INF/manifest.xml"
SHOWN_ELSEWHERE = ("pic", "ole", "chart", "video")  # what is no text
TICKS = ("checkBtn", "radioBtn")
HOLDERS = ("tbl", "subList", "script", "compose", "edit", "comboBox", *TICKS, *SHOWN_ELSEWHERE)
CHOSEN = {"compose": "composeText", "comboBox": "selectedValue"}
MOST_PLACE = 20_000  # rows or columns of a table
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
        reader = _Reader(read_styles(containers.xml(archive, HEADER) if HEADER in names else None))
        sections = [Section(list(reader.section(containers.xml(archive, name)))) for _, name in numbered]
    except BROKEN as error:
        raise refusals.damaged() from error
    return Prose(sections, pictures=reader.pictures)


class _Reader:
    """Goes through the paragraphs of sections, cells, boxes and notes, and counts the pictures on its way."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._outline = 0
        self.pictures = 0

    def section(self, root: etree._Element) -> Iterator[Block]:
        """Yield the paragraphs of a section."""
        told = next((part for part in root.iter() if local(part) == "secPr"), None)
        self._outline = 0 if told is None else int(told.get("outlineShapeIDRef", 0))
        yield from self.blocks(root, 0)

    def blocks(self, holder: etree._Element, depth: int) -> Iterator[Block]:
        """Yield the paragraphs of a holder, each followed by the tables, boxes and notes that hang on it."""
        if depth > MOST_DEPTH:
            raise refusals.too_deep()
        for paragraph in holder:
            if local(paragraph) != "p":
                continue
            before = self._styles.before(paragraph, self._outline)
            text: list[str] = []
            hanging: list[Block] = []
            for part in _own_parts(paragraph):
                self._read(part, text, hanging, depth)
            words = "".join(text)
            yield Block(f"{before}{words}" if words.strip() else words, self._styles.heading(paragraph))
            yield from hanging

    def _read(self, part: etree._Element, text: list[str], hanging: list[Block], depth: int) -> None:
        """Put a part of a paragraph where it belongs: into its line, or behind it."""
        kind = local(part)
        if kind in SHOWN_ELSEWHERE:
            self.pictures += 1
        elif kind == "tbl":
            hanging += self._table(part, depth)
        elif kind == "subList":
            hanging += self.blocks(part, depth + 1)
        else:
            text.append(_in_line(kind, part))

    def _table(self, table: etree._Element, depth: int) -> Iterator[Block]:
        """Yield a table, and its caption behind it."""
        cells: dict[Place, Cell] = {}
        for row, line in enumerate(part for part in table if local(part) == "tr"):
            for column, cell in enumerate(part for part in line if local(part) == "tc"):
                cells[_place(cell, row, column)] = Cell(self._inside(cell, depth), *_covers(cell))
        yield Block("", 0, *laid_out(cells))
        for caption in (part for part in table if local(part) == "caption"):
            for inside in (part for part in caption if local(part) == "subList"):
                yield from self.blocks(inside, depth + 1)

    def _inside(self, cell: etree._Element, depth: int) -> str:
        inside = next((part for part in cell if local(part) == "subList"), None)
        if inside is None:
            return ""
        words = (block.words() for block in self.blocks(inside, depth + 1))
        return "\n".join(word for word in words if word.strip())


def _own_parts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield what a paragraph holds, not what stands inside its tables, boxes and notes."""
    waiting = list(paragraph)[::-1]
    while waiting:
        part = waiting.pop()
        if local(part) == "t" or local(part) in HOLDERS:
            yield part
        elif local(part) == "switch":
            waiting += list(part)[:1]  # one object in the ways of several editions; the first is the newest
        else:
            waiting += list(part)[::-1]


def _in_line(kind: str, part: etree._Element) -> str:
    """Return what stands in the line: words, ticked boxes with theirs, fields as they are filled in, equations."""
    if kind in TICKS:
        caption = part.get("caption", "").replace("&&", "&")  # one alone would mark a key
        return f"{'☑' if part.get('value') == 'CHECKED' else '☐'} {caption} "
    if kind in CHOSEN:
        return str(part.get(CHOSEN[kind], ""))
    if kind == "edit":
        return "".join(inner.text or "" for inner in part if local(inner) == "text")
    return part.text or "" if kind == "script" else _spoken(part)


def _spoken(part: etree._Element) -> str:
    words = [part.text or ""]
    for inner in part:
        words += [SPOKEN.get(local(inner), inner.text or "" if local(inner) else ""), inner.tail or ""]
    return "".join(words)


def _place(cell: etree._Element, row: int, column: int) -> Place:
    """Return row and column of a cell as it tells them, else as it stands."""
    return _told(cell, "cellAddr", "rowAddr", row), _told(cell, "cellAddr", "colAddr", column)


def _covers(cell: etree._Element) -> tuple[int, int]:
    return _told(cell, "cellSpan", "rowSpan", 1), _told(cell, "cellSpan", "colSpan", 1)


def _told(cell: etree._Element, kind: str, name: str, otherwise: int) -> int:
    told = next((part for part in cell if local(part) == kind), None)
    number = otherwise if told is None else int(told.get(name, otherwise))
    if not 0 <= number <= MOST_PLACE:
        raise refusals.damaged()
    return number
