"""Workbooks (XLSX, XLSM, XLS, ODS) as grids, read by calamine after a look at how far their sheets reach."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from reviewer.evidence import containers, refusals
from reviewer.evidence.grid import Grid, Row
from reviewer.evidence.limits import MOST_CELLS
from reviewer.evidence.notes import FORMULAS, macros_of, outside_of
from reviewer.evidence.refusals import BROKEN
from reviewer.text import Text

CELL = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Za-z]{1,7})([0-9]{1,10})["']""")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>]")


def workbook(content: bytes) -> Grid:
    """Return a workbook as sheets; raises Refused."""
    notes = _look_over(content) if content.startswith(b"PK") else ()
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [about.name for about in book.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]
    except PasswordError as error:
        raise refusals.locked() from error
    except (CalamineError, *BROKEN) as error:
        raise refusals.damaged() from error
    if not names:
        raise refusals.empty()
    return Grid(names, partial(_rows, book, names), notes, _text)


def _rows(book: Any, names: Sequence[str], sheet: int) -> Sequence[Row]:
    from python_calamine import CalamineError

    try:
        rows: Sequence[Row] = book.get_sheet_by_name(names[sheet]).to_python(skip_empty_area=False)
    except (CalamineError, *BROKEN) as error:
        raise refusals.damaged() from error
    return rows


def _look_over(content: bytes) -> tuple[Text, ...]:
    """Return what is to be said of a workbook; raises Refused for one that asks for too much."""
    archive = containers.office(content)
    has_formulas = False
    for name in archive.namelist():
        if name.lower().startswith("xl/worksheets/") and name.lower().endswith(".xml"):
            has_formulas = _look_at(archive, name) or has_formulas
    return (*macros_of(archive), *outside_of(archive), *((FORMULAS,) if has_formulas else ()))


def _look_at(archive: zipfile.ZipFile, name: str) -> bool:
    """Tell whether a sheet has formulas; raises Refused when its cells span too much."""
    text = containers.read(archive, name)
    found = CELL.findall(text)
    widest = max({letters for letters, _row in found}, key=_column, default=b"A")
    deepest = max(map(int, {row for _letters, row in found}), default=1)
    if _column(widest) * deepest > MOST_CELLS:
        raise refusals.far(f"{widest.decode()}{deepest}")
    return FORMULA.search(text) is not None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _number(value: float) -> str:
    return f"{value:.15g}"


def _moment(value: datetime) -> str:
    return value.date().isoformat() if value.time() == value.min.time() else value.isoformat(" ")


TEXTS: dict[type, Callable[..., str]] = {float: _number, datetime: _moment, date: date.isoformat}


def _text(value: object) -> str:
    """Return a cell as text: numbers to 15 digits, dates in ISO form."""
    if type(value) is str:
        return value
    return TEXTS.get(type(value), str)(value)
