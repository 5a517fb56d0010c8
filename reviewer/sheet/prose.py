"""Runs paragraphs down the pages without leaving a lone line behind."""

from __future__ import annotations

from reviewer.sheet.cursor import SHIFTS, Cursor
from reviewer.sheet.drawing import Face, Ink, Run
from reviewer.sheet.page import Paragraph
from reviewer.sheet.wrap import Setting, wrap

LEADING = 1.55
TOGETHER = 2  # lines that are never parted, at either end of a paragraph
AFTER = 3.0


def opening_height(block: Paragraph) -> float:
    """Return the height under which a paragraph may begin: three lines, as one of three is never parted."""
    return block.size * LEADING * (TOGETHER + 1)


def place_paragraph(cursor: Cursor, block: Paragraph, following: float) -> None:
    """Set a paragraph; `following` is what a kept one needs below it."""
    setting = Setting(cursor.metrics, block.size, Face.BOLD if block.bold else Face.REGULAR)
    leading = block.size * LEADING
    lines = list(wrap(block.text, cursor.body.width - block.indent, setting))
    if block.keep:
        cursor.need(len(lines) * leading + following)
    while lines:
        count = _fitting(cursor, len(lines), leading)
        for line in lines[:count]:
            _line(cursor, line, block, setting)
        del lines[:count]
        if lines:
            cursor.turn()
    cursor.y += AFTER


def _fitting(cursor: Cursor, count: int, leading: float) -> int:
    """Return how many of `count` lines to set here: all, or so many that neither part is a lone line."""
    fit = int(cursor.room / leading)
    if fit >= count:
        return count
    fit = min(fit, count - TOGETHER)
    if fit < TOGETHER:
        cursor.turn()
        fit = min(int(cursor.room / leading), count)
    return max(1, fit)


def _line(cursor: Cursor, line: str, block: Paragraph, setting: Setting) -> None:
    ink = Ink.QUIET if block.quiet else Ink.TEXT
    spare = cursor.body.width - block.indent - setting.width(line)
    x = cursor.body.left + block.indent + SHIFTS[block.align] * spare
    cursor.draw(Run(x, cursor.y + block.size * 1.1, line, block.size, setting.face, ink))
    cursor.y += block.size * LEADING
