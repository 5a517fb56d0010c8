"""How the sheets of a rule workbook look: formats, paper, heights of rows."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

A4 = 9  # as spreadsheet files number papers
LINE, HIGHEST = 15.0, 405.0  # points: of a line of text, and of the highest row that spreadsheet programs take
DOUBLE = ("W", "F", "A")  # East Asian widths of letters that take the room of two


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of the workbook."""

    heading: Format
    words: Format
    figure: Format
    quiet: Format
    guide: Format
    link: Format


def made(book: Workbook) -> Looks:
    """Return the formats of a workbook, made in it."""
    wrapped = {"text_wrap": True, "valign": "top"}
    heading = {**wrapped, "bold": True, "bg_color": "#E6ECF5", "bottom": 1}
    quiet = {**wrapped, "font_color": "#5B6472", "bg_color": "#F5F6F8"}
    link = {**wrapped, "font_color": "#0B50D0", "underline": 1}
    kinds = (heading, {**wrapped, "num_format": "@"}, {"valign": "top"}, quiet, wrapped, link)
    return Looks(*map(book.add_format, kinds))


def lay_out(sheet: Worksheet) -> None:
    """Lay a sheet out on A4 across, as wide as the paper, with its name and the number of the page below."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def height(cells: Iterable[tuple[str, int]]) -> float:
    """Return how high, in points, a row has to be for its wrapped texts, each with the width of its column.

    Not every program fits the rows of a file it opens to their texts.
    """
    return min(HIGHEST, LINE * max((_lines(words, width) for words, width in cells), default=1))


def _lines(words: str, width: int) -> int:
    return sum(max(1, math.ceil(_room(line) / max(1, width - 1))) for line in words.split("\n"))


def _room(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in DOUBLE else 1 for letter in line)
