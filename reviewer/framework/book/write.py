"""Writes the rules of an edition as a workbook: a sheet for each part, notes on headings, drop-downs, frozen panes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.errors import UserError
from reviewer.framework.book import faults, guide, special
from reviewer.framework.book.cells import Cell
from reviewer.framework.book.grid import heading
from reviewer.framework.book.layout import PARTS
from reviewer.framework.book.looks import Looks, height, lay_out, made
from reviewer.framework.book.pages import Page
from reviewer.framework.book.parts import Column, Kind
from reviewer.framework.book.unfold import pages

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LISTS = "_목록"
SPARE = 500  # rows below the last one that get drop-downs
HEAD_HEIGHT, WIDEST_FROZEN = 34, 40  # points; characters
SPELLED = frozenset({Kind.WORDS, Kind.NAME, Kind.CHOICE, Kind.NAMES, Kind.LINES, Kind.VALUE, Kind.FLAG})
READ_ONLY = frozenset({("label",), ("hint",), ("gloss",)})


def write(tree: object, path: Path) -> None:
    """Write the workbook of a rule file's plain tree; raises UserError for letters that no workbook can hold.

    Raises OSError when the file cannot be written.
    """
    from xlsxwriter import Workbook

    held = pages(tree)
    if not all(map(_is_plain, (cell for page in held for row in page.rows for cell in row))):
        raise UserError(faults.strange_letters())
    packed = BytesIO()
    with Workbook(packed, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        _fill(book, held)
    try:
        path.write_bytes(packed.getvalue())
    except OSError:
        if path.is_file():  # the disk may have taken the beginning
            path.unlink()
        raise


def _fill(book: Workbook, held: Sequence[Page]) -> None:
    looks = made(book)
    guide.write(book.add_worksheet(guide.TITLE.ko), held, looks)
    sheets = [book.add_worksheet(page.title.ko) for page in held]
    lists = _lists(book.add_worksheet(LISTS), held)
    rows = {page.title.ko: len(page.rows) for page in held}
    for sheet, page in zip(sheets, held, strict=True):
        _page(sheet, page, looks)
        _ladder_names(sheet, page, lists)
        for at, column in enumerate(page.columns):
            source = lists.get(_choices_key(column)) or _offered(column, rows)
            if source:
                sheet.data_validation(1, at, len(page.rows) + SPARE, at, _drop_down(column, source))


def _page(sheet: Worksheet, page: Page, looks: Looks) -> None:
    sheet.set_row(0, max(HEAD_HEIGHT, height((heading(column), column.width) for column in page.columns)))
    sheet.freeze_panes(1, _frozen(page.columns))
    lay_out(sheet)
    sheet.repeat_rows(0)
    for at, column in enumerate(page.columns):
        own = _look(column, looks)
        sheet.set_column(at, at, column.width, own)
        sheet.write_string(0, at, heading(column), looks.heading)
        sheet.write_comment(0, at, f"{column.hint.ko}\n{column.hint.en}", {"x_scale": 1.6})
        for row, cells in enumerate(page.rows, start=1):
            _cell(sheet, (row, at), cells[at], own)
    for row, cells in enumerate(page.rows, start=1):
        held = ((cell, column.width) for cell, column in zip(cells, page.columns, strict=True) if isinstance(cell, str))
        sheet.set_row(row, height(held))


def _look(column: Column, looks: Looks) -> Format:
    if column.path in READ_ONLY:
        return looks.quiet
    return looks.words if column.kind in SPELLED else looks.figure


def _cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, look: Format) -> None:
    if isinstance(cell, Decimal):
        sheet.write_number(*at, float(cell), look)
    elif cell:
        sheet.write_string(*at, cell, look)


def _frozen(columns: Sequence[Column]) -> int:
    """Return how many columns stay in view: those that say what a row is about."""
    count, width = 0, 0
    for column in columns:
        width += column.width
        if column.kind is not Kind.NAME or width > WIDEST_FROZEN:
            break
        count += 1
    return count


def _ladder_names(sheet: Worksheet, page: Page, lists: dict[tuple[str, ...], str]) -> None:
    """Offer the names of ladders where a rule names one."""
    if page.naming:
        at = [column.path for column in page.columns].index(special.VALUE.path)
        offered = _drop_down(special.LADDER, lists[page.names])
        for row in page.naming:
            sheet.data_validation(row + 1, at, row + 1, at, offered)


def _lists(sheet: Worksheet, held: Sequence[Page]) -> dict[tuple[str, ...], str]:
    """Write the fixed choices into a hidden sheet; return where each list stands."""
    from xlsxwriter.utility import xl_range_abs

    sheet.hide()
    places: dict[tuple[str, ...], str] = {}
    fixed = (_choices_key(column) for page in held for column in page.columns)
    for key in (*fixed, *(page.names for page in held)):
        if key and key not in places:
            for row, word in enumerate(key):
                sheet.write_string(row, len(places), word)
            places[key] = f"='{LISTS}'!{xl_range_abs(0, len(places), len(key) - 1, len(places))}"
    return places


def _choices_key(column: Column) -> tuple[str, ...]:
    if column.kind is Kind.FLAG:
        return ("Y", "N")
    return tuple(words.ko for words in column.choices.values())


def _offered(column: Column, rows: dict[str, int]) -> str:
    """Return the codes of another sheet as the source of a drop-down."""
    from xlsxwriter.utility import xl_range_abs

    part = next((p for p in PARTS if p.key == column.offers and (p.registry or p.bare)), None)
    if part is None:
        return ""
    own = (part.parents[0] if part.bare else part.names or part.columns[0]).path
    at = [c.path for c in part.all_columns].index(own)
    return f"='{part.title.ko}'!{xl_range_abs(1, at, rows[part.title.ko] + SPARE, at)}"


def _drop_down(column: Column, source: str) -> dict[str, object]:
    """Return a drop-down that warns about other values but lets them stand: the check judges them again."""
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "input_title": column.heading.ko[:32],
        "input_message": column.hint.ko[:255],
    }


def _is_plain(cell: Cell) -> bool:
    return not isinstance(cell, str) or not any((ord(c) < 32 and c not in "\n\t") or c == "\x7f" for c in cell)


EDITION = special.EDITION_TITLE.ko
