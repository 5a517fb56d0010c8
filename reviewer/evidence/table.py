"""CSV as a grid of one sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from reviewer.evidence import refusals
from reviewer.evidence.grid import Grid, Row
from reviewer.evidence.limits import MOST_CELLS
from reviewer.evidence.plain import text_of

LONGEST_FIELD = 1 << 20
SAMPLE = 8_192
DELIMITERS = (",", "\t", ";", "|")


def table(content: bytes, name: str) -> Grid:
    """Return a CSV file as a sheet called `name`; raises Refused."""
    text, notes = text_of(content)
    csv.field_size_limit(LONGEST_FIELD)
    try:
        rows = _rows(text)
    except csv.Error as error:
        raise refusals.damaged() from error
    if not rows:
        raise refusals.empty()
    held: Sequence[Row] = rows
    return Grid([name], lambda _sheet: held, notes)


def _rows(text: str) -> list[Row]:
    rows: list[Row] = []
    cells = 0
    for row in csv.reader(io.StringIO(text.replace("\x00", "")), delimiter=_delimiter(text)):
        cells += len(row) + 1
        if cells > MOST_CELLS:
            raise refusals.large()
        rows.append(row)
    return rows


def _delimiter(text: str) -> str:
    """Return what parts the cells: the sign that the first lines hold most of."""
    head = text[:SAMPLE]
    return max(DELIMITERS, key=head.count)
