"""The workbook beside a paper: its tables, a sheet each, and the line that ties it to the paper; and reading it back."""

from __future__ import annotations

import io
import re
import warnings
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from reviewer.sheet.tables import NUMBER, SheetTable

if TYPE_CHECKING:  # workbooks are written and read only when asked for
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet
    from xlsxwriter import Workbook

MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same workbook is the same bytes
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
LONGEST_NAME = 31
COVER = "Jipyo"
MOST = 8 << 20  # bytes of a workbook of ours, far more than any has
MOST_UNPACKED = 64 << 20  # bytes
MOST_ROWS, MOST_COLUMNS = 20_000, 200
DAMAGE = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What reading a workbook that was tampered with, or is none, may raise."""


def written(tables: Sequence[SheetTable], about: Sequence[tuple[str, str]]) -> bytes:
    """Return an xlsx file: a cover with `about` as name and value, then every table."""
    import xlsxwriter

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": MADE.replace(tzinfo=None)})
        cover = book.add_worksheet(COVER)
        for at, (name, value) in enumerate(about):
            cover.write_string(at, 0, name)
            cover.write_string(at, 1, value)
        for at, table in enumerate(tables, 1):
            _write(book, at, table)
    return target.getvalue()


def _write(book: Workbook, at: int, table: SheetTable) -> None:
    sheet = book.add_worksheet(_name(at, table.heading))
    sheet.write_string(0, 0, table.heading)
    formats: dict[str, object] = {}
    for line, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if NUMBER.fullmatch(cell):
                shape = _shape(cell)
                formats.setdefault(shape, book.add_format({"num_format": shape}))
                sheet.write_number(line, column, float(cell), formats[shape])
            elif cell:
                sheet.write_string(line, column, cell)


def _shape(cell: str) -> str:
    """Return the number format that shows a figure as the paper does."""
    plain = "0." + "0" * len(cell.split(".")[1]) if "." in cell else "0"
    return f"+{plain};-{plain};{plain}" if cell.startswith("+") else plain


def _name(at: int, heading: str) -> str:
    return f"{at} {FORBIDDEN.sub(' ', heading)}"[:LONGEST_NAME]


def read(file: bytes) -> tuple[SheetTable, ...]:
    """Return the tables of a workbook of ours; raises ValueError when it is none."""
    from openpyxl.utils.exceptions import InvalidFileException

    if len(file) > MOST:
        raise ValueError("too large for a workbook of ours")
    try:
        return _read(file)
    except (*DAMAGE, InvalidFileException) as error:
        raise ValueError("not a workbook of ours") from error


def _read(file: bytes) -> tuple[SheetTable, ...]:
    import openpyxl

    with ZipFile(io.BytesIO(file)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise ValueError("unpacks to more than a workbook of ours")
    with warnings.catch_warnings(action="ignore"):
        book = openpyxl.load_workbook(io.BytesIO(file), read_only=True, data_only=True)
        return tuple(_table(_lines(sheet)) for sheet in book.worksheets[1:])


def _lines(sheet: ReadOnlyWorksheet) -> list[Sequence[object]]:
    """Return the rows of a sheet; raises ValueError when one lies further out than in any of ours."""
    lines: list[Sequence[object]] = []
    for line in sheet.iter_rows(max_row=MOST_ROWS + 1, values_only=True):
        kept = list(line)
        while kept and kept[-1] is None:
            kept.pop()
        lines.append(kept)
        if len(lines) > MOST_ROWS or len(kept) > MOST_COLUMNS:
            raise ValueError("larger than a table in a workbook of ours")
    return lines


def _table(lines: Sequence[Sequence[object]]) -> SheetTable:
    if not lines:
        raise ValueError("an empty sheet")
    width = max(len(line) for line in lines)
    rows = tuple(tuple(_words(cell) for cell in (*line, *[None] * (width - len(line)))) for line in lines[1:])
    return SheetTable(_words(lines[0][0]) if lines[0] else "", rows)


def _words(cell: object) -> str:
    if cell is None:
        return ""
    return format(Decimal(repr(cell)), "f") if isinstance(cell, int | float) else str(cell)
