"""HWPX as text: XML in a ZIP, its sections in order, headings by outline style, tables in place."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial

from lxml import etree

from reviewer.evidence import containers, refusals
from reviewer.evidence.containers import local
from reviewer.evidence.figures import Figures
from reviewer.evidence.hwpx_styles import Styles, read_styles
from reviewer.evidence.limits import MOST_DEPTH
from reviewer.evidence.merged import Cell, Place, laid_out
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.evidence.refusals import BROKEN

SECTION = re.compile(r"^Contents/section([0-9]{1,6})\.xml$")
HEADER, MANIFEST = "Contents/header.xml", "META-INF/manifest.xml"
OBJECTS = ("ole", "chart", "video")  # what is neither text nor picture
CONTENTS = "Contents/content.hpf"
TICKS = ("checkBtn", "radioBtn")
HOLDERS = ("tbl", "subList", "script", "compose", "edit", "comboBox", *TICKS, "pic", *OBJECTS)
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
        styles = read_styles(containers.xml(archive, HEADER) if HEADER in names else None)
        reader = _Reader(styles, archive, _kept(containers.xml(archive, CONTENTS)) if CONTENTS in names else {})
        sections = [Section(list(reader.section(containers.xml(archive, name)))) for _, name in numbered]
    except BROKEN as error:
        raise refusals.damaged() from error
    return Prose(sections, figures=reader.figures)


def _kept(contents: etree._Element) -> dict[str, str]:
    """Return where in the container each item is kept, by its name in the text."""
    return {item.get("id", ""): item.get("href", "") for item in contents.iter() if local(item) == "item"}


class _Reader:
    """Goes through the paragraphs of sections, cells, boxes and notes, and gathers the pictures on its way."""

    def __init__(self, styles: Styles, archive: zipfile.ZipFile, kept: Mapping[str, str]) -> None:
        self._styles = styles
        self._outline = 0
        self._archive, self._kept = archive, kept
        self.figures = Figures()

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
        if kind in OBJECTS:
            self.figures.miss()
        elif kind == "pic":
            hanging += self._picture(part)
        elif kind == "tbl":
            hanging += self._table(part, depth)
        elif kind == "subList":
            hanging += self.blocks(part, depth + 1)
        else:
            text.append(_in_line(kind, part))

    def _picture(self, part: etree._Element) -> Iterator[Block]:
        shown = next((inner for inner in part.iter() if local(inner) == "img"), None)
        name = self._kept.get(shown.get("binaryItemIDRef", ""), "") if shown is not None else ""
        size = next((inner for inner in part if local(inner) in ("sz", "curSz")), None)
        width, height = (max(int(size.get(side, 0)), 0) if size is not None else 0 for side in ("width", "height"))
        figure = self.figures.place(name, partial(containers.read, self._archive, name), width, height)
        if figure:
            yield Block(figure=figure)

    def _table(self, table: etree._Element, depth: int) -> Iterator[Block]:
        """Yield a table, and its caption behind it."""
        cells: dict[Place, Cell] = {}
        figures: list[Block] = []
        for row, line in enumerate(part for part in table if local(part) == "tr"):
            for column, cell in enumerate(part for part in line if local(part) == "tc"):
                cells[_place(cell, row, column)] = Cell(self._inside(cell, depth, figures), *_covers(cell))
        yield Block("", 0, *laid_out(cells))
        yield from figures
        for caption in (part for part in table if local(part) == "caption"):
            for inside in (part for part in caption if local(part) == "subList"):
                yield from self.blocks(inside, depth + 1)

    def _inside(self, cell: etree._Element, depth: int, figures: list[Block]) -> str:
        """Return what a cell says, and put its pictures aside."""
        inside = next((part for part in cell if local(part) == "subList"), None)
        if inside is None:
            return ""
        blocks = list(self.blocks(inside, depth + 1))
        figures += (block for block in blocks if block.figure)
        return "\n".join(block.words() for block in blocks if block.words().strip())


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
