"""Lets the blocks of a paper run down its pages, breaking where a reader would."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod
from itertools import pairwise

from reviewer.sheet import prose, table_flow
from reviewer.sheet.carry import first_of, parted
from reviewer.sheet.cursor import Cursor, Place
from reviewer.sheet.drawing import Face, Frame, Ink, Label, Link, Run, Shape, Square, moved
from reviewer.sheet.letters import normal
from reviewer.sheet.page import (
    Align,
    Block,
    Code,
    End,
    Heading,
    Issue,
    Notice,
    PageBreak,
    Paragraph,
    Picture,
    Space,
    Table,
    Title,
    Together,
)
from reviewer.sheet.wrap import Setting, wrap

HEADING_SIZES = {1: 11.5, 2: 10.0}
TITLE_SIZE = 19.0
OVER_SIZE = 10.5
ISSUER_SIZE = 14.0
ISSUE = 60.0  # the date, and what is confirmed or who issues
END_SIZE = 9.5
SEAL = 64.0  # room for an official seal, which stands over the end of the issuer's name
CODE_SIZE = 72.0
GAP = 9.0
LEADING = 1.38
BELOW = 3  # blocks that what stands above them may have to wait for: a note, another, and what both belong to
Below = tuple[Block, ...]


class Flow:
    """Lays out blocks one after another."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    def run(self, blocks: Sequence[Block]) -> list[list[Shape]]:
        """Lay out `blocks` and return the shapes of each page."""
        every, places = tuple(blocks), list[Place]()
        for at, block in enumerate(every):
            if isinstance(block, End) and at and self._closing_height(every[at:]) > self._cursor.room:
                self._carry(every, places, at)
            places.append(self._cursor.place())
            self._place(block, every[at + 1 : at + 1 + BELOW])
        return self._cursor.pages

    def _closing_height(self, closing: tuple[Block, ...]) -> float:
        """Return what the end mark, the issuer, the signatures and the code take together."""
        return sum(self._height_at_end(block) for block in closing)

    def _height_at_end(self, block: Block) -> float:
        match block:
            case Issue():
                return ISSUE + (SEAL if block.seal else 0.0)
            case Code():
                return CODE_SIZE + GAP
            case Table():
                return table_flow.opening_height(self._cursor, block) + GAP
            case End() | Paragraph():
                return END_SIZE * 2
            case _:
                return 0.0

    def _carry(self, blocks: tuple[Block, ...], places: list[Place], at: int) -> None:
        """Go on to a new page and take along the end of what stands before block `at`."""
        stays, goes = parted(self._cursor, blocks[at - 1])
        first = at - 1 if stays else first_of(blocks, at - 1)
        self._cursor.back(places[first])
        if stays:
            self._place(stays, ())
        self._cursor.turn()
        for block, following in pairwise((*blocks[first : at - 1], goes, blocks[at])):
            self._place(block, (following,))

    def _opening(self, below: Below) -> float:
        """Return the height of the least part of what comes next that may stand under what it belongs to."""
        block = below[0] if below else None
        if isinstance(block, Table):
            return table_flow.opening_height(self._cursor, block)
        if isinstance(block, Picture):
            return block.height
        if isinstance(block, Paragraph):
            return prose.opening_height(block) + (self._opening(below[1:]) if block.keep else 0.0)
        return 0.0

    def _setting(self, size: float, face: Face = Face.REGULAR) -> Setting:
        return Setting(self._cursor.metrics, size, face)

    @singledispatchmethod
    def _place(self, block: Block, following: Below) -> None:
        raise TypeError(f"no layout for {type(block).__name__} before {len(following)} others")

    @_place.register
    def _(self, block: Title, _following: Below) -> None:
        cursor = self._cursor
        over, name = self._setting(OVER_SIZE), self._setting(TITLE_SIZE, Face.BOLD)
        cursor.y += 6
        for line in wrap(block.over, cursor.body.width, over):
            cursor.line(line, over, Align.CENTER, Ink.QUIET)
            cursor.y += 4
        cursor.y += 6
        for line in wrap(block.text, cursor.body.width, name):
            cursor.line(line, name, Align.CENTER)
            cursor.y += 6
        cursor.y += 14

    @_place.register
    def _(self, block: Heading, following: Below) -> None:
        cursor = self._cursor
        setting = self._setting(HEADING_SIZES[block.level], Face.BOLD)
        lines = wrap(block.text, cursor.body.width, setting)
        height = GAP + len(lines) * setting.size * LEADING + 5
        cursor.need(height + self._opening(following))
        cursor.y += 0 if cursor.is_fresh else GAP
        cursor.draw(Link(cursor.y, normal(block.text), block.level))
        for line in lines:
            cursor.line(line, setting)
            cursor.y += setting.size * (LEADING - 1)
        cursor.y += 4

    @_place.register
    def _(self, block: Paragraph, following: Below) -> None:
        prose.place_paragraph(self._cursor, block, self._opening(following))

    @_place.register
    def _(self, block: Table, _following: Below) -> None:
        table_flow.place_table(self._cursor, block)

    @_place.register
    def _(self, block: Notice, _following: Below) -> None:
        cursor = self._cursor
        setting = self._setting(9.0, Face.BOLD)
        lines = wrap(block.text, cursor.body.width - 24, setting)
        leading = setting.size * 1.5
        height = len(lines) * leading + 12
        cursor.need(height + 8)
        cursor.draw(Frame(cursor.body.left, cursor.y, cursor.body.width, height, 0.8, Ink.WARNING))
        for index, line in enumerate(lines):
            y = cursor.y + 6 + index * leading + setting.size * 1.08
            cursor.draw(Run(cursor.body.left + 12, y, line, setting.size, setting.face, Ink.WARNING))
        cursor.y += height + 8

    @_place.register
    def _(self, block: End, _following: Below) -> None:
        prose.place_paragraph(self._cursor, Paragraph(block.text, size=END_SIZE, indent=END_SIZE), 0.0)

    @_place.register
    def _(self, block: Issue, following: Below) -> None:
        cursor = self._cursor
        size = self._setting(11.0)
        seal = SEAL if block.seal else 0.0
        cursor.need(ISSUE + seal + self._opening(following))
        cursor.y += 10
        for line in (block.statement, block.date):
            if line:
                cursor.line(line, size, Align.CENTER)
                cursor.y += 11
        if block.issuer:
            self._issuer(block, seal)

    def _issuer(self, block: Issue, height: float) -> None:
        """Draw the issuer's name in the middle, and name the room for the seal at its right."""
        cursor = self._cursor
        name, small = self._setting(ISSUER_SIZE, Face.BOLD), self._setting(8.0)
        lines = wrap(block.issuer, cursor.body.width - 2 * SEAL, name)
        middle = cursor.y + height / 2
        cursor.y = middle - len(lines) * ISSUER_SIZE * LEADING / 2
        for line in lines:
            cursor.line(line, name, Align.CENTER)
            cursor.y += ISSUER_SIZE * (LEADING - 1)
        x = cursor.body.right - SEAL / 2 - small.width(normal(block.seal)) / 2
        cursor.draw(Run(x, middle + 3, normal(block.seal), small.size, small.face, Ink.QUIET))
        cursor.y = middle + height / 2 + 6

    @_place.register
    def _(self, block: Code, _following: Below) -> None:
        cursor = self._cursor
        text = self._setting(7.5)
        left = cursor.body.left + CODE_SIZE + 10
        lines = [part for line in block.lines for part in wrap(line, cursor.body.right - left, text)]
        height = max(CODE_SIZE, 20 + len(lines) * 11.5)
        cursor.need(height)
        cursor.draw(Square(cursor.body.left, cursor.y, CODE_SIZE, block.payload))
        cursor.draw(Run(left, cursor.y + 14, normal(block.title), 9.5, Face.BOLD))
        for index, line in enumerate(lines):
            cursor.draw(Run(left, cursor.y + 30 + index * 11.5, line, 7.5, Face.REGULAR, Ink.QUIET))
        cursor.y += height + 4

    @_place.register
    def _(self, block: Picture, _following: Below) -> None:
        cursor = self._cursor
        cursor.need(block.height)
        left = cursor.body.left + (cursor.body.width - block.width) / 2
        cursor.draw(*(self._measured(moved(shape, left, cursor.y)) for shape in block.shapes))
        cursor.y += block.height + GAP

    def _measured(self, shape: Shape) -> Shape:
        if not isinstance(shape, Label):
            return shape
        text, setting = normal(shape.text), self._setting(shape.size)
        return Run(shape.x - setting.width(text) * shape.shift, shape.y, text, shape.size, Face.REGULAR, shape.ink)

    @_place.register
    def _(self, block: Together, following: Below) -> None:
        """Place the blocks; where they run over the page, once more from the top of the next."""
        cursor, place, fresh = self._cursor, self._cursor.place(), self._cursor.is_fresh
        self._place_all(block.blocks, following)
        if len(cursor.pages) > place.pages and not fresh:
            cursor.back(place)
            cursor.turn()
            self._place_all(block.blocks, following)

    def _place_all(self, blocks: Sequence[Block], following: Below) -> None:
        every = (*blocks, *following)
        for at, block in enumerate(blocks):
            self._place(block, every[at + 1 : at + 1 + BELOW])

    @_place.register
    def _(self, block: Space, _following: Below) -> None:
        self._cursor.y += block.height

    @_place.register
    def _(self, _block: PageBreak, _following: Below) -> None:
        self._cursor.turn()
