"""Takes the last of a paper's words along when its signatures go on to a new page, so that nobody signs an empty one."""

from __future__ import annotations

from dataclasses import replace

from reviewer.sheet.cursor import Cursor
from reviewer.sheet.drawing import Face
from reviewer.sheet.page import Block, Heading, Paragraph, Table
from reviewer.sheet.wrap import Setting, wrap

LINES = 3  # of a long paragraph that go along
LONG = 2 * LINES  # a paragraph of no more lines goes along whole


def parted(cursor: Cursor, block: Block) -> tuple[Block | None, Block]:
    """Return what of `block` stays and what goes along: the last rows, the last lines, or everything."""
    if isinstance(block, Table) and not block.together:
        return _rows(block)
    if isinstance(block, Paragraph):
        return _lines(cursor, block)
    return None, block


def first_of(blocks: tuple[Block, ...], last: int) -> int:
    """Return the first block that must go along with block `last`: what introduces it may not stay behind."""
    first = last
    while first and _introduces(blocks[first - 1]):
        first -= 1
    return first


def _introduces(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.keep)


def _rows(block: Table) -> tuple[Block | None, Block]:
    count = 1
    while count < len(block.rows) and block.rows[-count].keep:
        count += 1
    if count >= len(block.rows):
        return None, block
    return replace(block, rows=block.rows[:-count]), replace(block, rows=block.rows[-count:])


def _lines(cursor: Cursor, block: Paragraph) -> tuple[Block | None, Block]:
    setting = Setting(cursor.metrics, block.size, Face.BOLD if block.bold else Face.REGULAR)
    lines = wrap(block.text, cursor.body.width - block.indent, setting)
    if len(lines) <= LONG:
        return None, block
    return replace(block, text="\n".join(lines[:-LINES])), replace(block, text="\n".join(lines[-LINES:]))
