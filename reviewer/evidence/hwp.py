"""HWP 5 as text: an OLE container read by olefile, its sections unpacked within bounds."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import count

import olefile

from reviewer.evidence import refusals
from reviewer.evidence.hwp_pictures import Pictures, read_pictures
from reviewer.evidence.hwp_records import (
    CTRL_HEADER,
    EQUATION,
    LIST_HEADER,
    OBJECT,
    PARA_HEADER,
    PARA_TEXT,
    PICTURE,
    TABLE,
    Record,
    records,
    script,
    spoken,
)
from reviewer.evidence.hwp_styles import Styles, read_styles
from reviewer.evidence.limits import MIB, MOST_DEPTH
from reviewer.evidence.merged import Cell, Place, laid_out
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.evidence.refusals import BROKEN

SIGNATURE = b"HWP Document File"
PACKED, LOCKED, FOR_DISTRIBUTION = 1, 2, 4
TABLE_CONTROL, SECTION = b" lbt", b"dces"
OUTLINE_AT = 18  # bytes of the control of a section before the numbering of its outline
CELL_AT, CELL_END = 8, 16  # where a list header tells the place of its cell
MOST_ROWS, MOST_COLUMNS = 20_000, 500
MOST_SECTION = 64 * MIB  # bytes unpacked


def is_hwp(content: bytes) -> bool:
    """Tell whether an OLE container is a HWP document."""
    return SIGNATURE in content[: 1 << 20] or "FileHeader".encode("utf-16-le") in content


def hwp(content: bytes) -> Prose:
    """Return what a HWP document says; raises Refused."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as book:
            flags = _flags(book)
            info = _stream(book, "DocInfo", flags)
            styles, pictures = read_styles(info), read_pictures(content, info, flags & PACKED)
            sections = [Section(list(_blocks(body, styles, pictures))) for body in _sections(book, flags)]
    except BROKEN as error:
        raise refusals.damaged() from error
    return Prose(sections, figures=pictures.figures)


def _flags(book: olefile.OleFileIO) -> int:
    header = book.openstream("FileHeader").read(256)
    if not header.startswith(SIGNATURE):
        raise refusals.other()
    flags = int.from_bytes(header[36:40], "little")
    if flags & LOCKED:
        raise refusals.locked()
    if flags & FOR_DISTRIBUTION:
        raise refusals.protected()
    return flags


def _sections(book: olefile.OleFileIO, flags: int) -> Iterator[bytes]:
    for number in count():
        name = f"BodyText/Section{number}"
        if not book.exists(name):
            return
        yield _stream(book, name, flags)


def _stream(book: olefile.OleFileIO, name: str, flags: int) -> bytes:
    held: bytes = book.openstream(name).read()
    if not flags & PACKED:
        return held
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    plain = unpacker.decompress(held, MOST_SECTION)
    if unpacker.unconsumed_tail:
        raise refusals.bomb()
    return plain


def _blocks(stream: bytes, styles: Styles, pictures: Pictures) -> Iterator[Block]:
    reader = _Reader(list(records(stream)), styles, pictures)
    while not reader.is_over():
        yield from reader.paragraph(0)


def _outline(section: Record) -> int:
    return int.from_bytes(section.data[OUTLINE_AT : OUTLINE_AT + 2], "little")


def _place(cell: Record) -> tuple[int, int, int, int]:
    """Return row and column of a cell, and how many of each it covers, which the head of its list tells."""
    column, row, columns, rows = struct.unpack("<4H", cell.data[CELL_AT:CELL_END])
    if max(row, rows) > MOST_ROWS or max(column, columns) > MOST_COLUMNS:
        raise refusals.damaged()
    return row, column, rows, columns


class _Reader:
    """Goes through the records of a section from first to last."""

    def __init__(self, found: Sequence[Record], styles: Styles, pictures: Pictures) -> None:
        self._records = found
        self._pictures = pictures
        self._drawing = b""  # the control of the drawing that is read
        self._styles = styles
        self._outline = next((_outline(r) for r in found if r.tag == CTRL_HEADER and r.data[:4] == SECTION), 0)
        self._at = 0

    def is_over(self) -> bool:
        return self._at >= len(self._records)

    def paragraph(self, depth: int) -> Iterator[Block]:
        """Yield the text of the next paragraph, then the tables, boxes and notes that hang on it."""
        head = self._next()
        if head.tag != PARA_HEADER:
            return
        if depth > MOST_DEPTH:
            raise refusals.too_deep()
        before = self._styles.before(head.data, self._outline)
        text = ""
        hanging: list[Block] = []
        while self._is_inside(head.level):
            record = self._next()
            if record.tag == PARA_TEXT and record.level == head.level + 1:
                text = spoken(record.data)
            else:
                hanging += self._hanging(record, depth)
        yield Block(f"{before}{text}" if text.strip() else text, self._styles.heading(head.data))
        yield from hanging

    def _hanging(self, record: Record, depth: int) -> Iterator[Block]:
        """Yield what a record inside a paragraph brings with it: a table, a box or a note, a picture, an equation."""
        if record.tag == PARA_HEADER:
            self._at -= 1
            yield from self.paragraph(depth + 1)
        elif record.tag == CTRL_HEADER and record.data[:4] == TABLE_CONTROL:
            yield from self._table(record.level, depth)
        elif record.tag == CTRL_HEADER:
            self._drawing = record.data
        elif record.tag == EQUATION:
            yield Block(script(record.data))
        elif record.tag == PICTURE and (figure := self._pictures.met(record.data, self._drawing)):
            yield Block(figure=figure)
        elif record.tag == OBJECT:
            self._pictures.figures.miss()

    def _table(self, level: int, depth: int) -> Iterator[Block]:
        """Yield a table, and behind it its caption, whose list stands before the record of the table."""
        caption: list[Block] = []
        figures: list[Block] = []
        cells: dict[Place, Cell] = {}
        begun = False
        while self._is_inside(level):
            record = self._next()
            begun = begun or record.tag == TABLE
            if record.tag == PARA_HEADER and not begun:
                self._at -= 1
                caption += self.paragraph(depth + 1)
            elif record.tag == LIST_HEADER and begun and record.level == level + 1 and len(record.data) >= CELL_END:
                row, column, rows, columns = _place(record)
                cells[row, column] = Cell(self._cell(record.level, depth, figures), rows, columns)
        yield Block("", 0, *laid_out(cells))
        yield from (*figures, *caption)

    def _cell(self, level: int, depth: int, figures: list[Block]) -> str:
        """Return the paragraphs after a list header, which stand at its own level, and put its pictures aside."""
        words: list[str] = []
        while self._is_inside(level - 1) and self._records[self._at].tag not in (LIST_HEADER, TABLE):
            for block in self.paragraph(depth + 1):
                if block.figure:
                    figures.append(block)
                else:
                    words.append(block.words())
        return "\n".join(word for word in words if word.strip())

    def _is_inside(self, level: int) -> bool:
        return not self.is_over() and self._records[self._at].level > level

    def _next(self) -> Record:
        self._at += 1
        return self._records[self._at - 1]
