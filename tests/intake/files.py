"""Makes the files that the tests of intake read."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

from reviewer.model.batch import Preview, Problem

Rows = Sequence[Sequence[object]]


def workbook(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook with these sheets; None leaves a cell out."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
    return path


def table(path: Path, rows: Rows, encoding: str = "utf-8") -> Path:
    """Write a CSV file in an encoding."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def places(preview: Preview) -> list[tuple[str, int, str]]:
    """Return sheet, row and column of every problem."""
    return [(p.sheet, p.row, p.column) for p in preview.problems]


def only(preview: Preview) -> Problem:
    """Return the one problem there must be."""
    assert preview.problem_count == 1, [(p.row, p.column, p.wrong.en, p.value) for p in preview.problems]
    return preview.problems[0]
