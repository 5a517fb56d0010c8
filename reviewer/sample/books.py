"""Writes the tables that are taken in: rosters, counted points and submissions, as workbooks and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.intake.figure_columns import layout_of
from reviewer.intake.layouts import COUNTED, INSTITUTIONS, REVIEWERS, Column
from reviewer.intake.recognise import submission_layout
from reviewer.model.filed import CLAIMED
from reviewer.model.form import Form
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.points import text
from reviewer.model.round import Institution, Reviewer
from reviewer.sample import stories
from reviewer.sample.counted import Count
from reviewer.sample.figures import claim_of

if TYPE_CHECKING:
    import xlsxwriter

WRITTEN = datetime(2025, 11, 3, 9, 0, tzinfo=UTC)  # noted in workbooks, so that their bytes stay the same
JUDGED = (stories.OPENING, stories.USE, stories.SUPPORT)
Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its name, its headings, its rows."""

    name: str
    headings: Cells
    rows: Sequence[Cells]


def institutions(path: Path, ones: Sequence[Institution], framework: Framework) -> None:
    """Write the roster of institutions as a workbook."""
    names = {kind.code: kind.name.ko for kind in framework.types}
    rows = [(i.code, i.name, names[i.type], i.region, i.full_name, i.track) for i in ones]
    workbook(path, [Grid("기관 명단", _headings(INSTITUTIONS.columns), rows)])


def reviewers(path: Path, ones: Sequence[Reviewer]) -> None:
    """Write the roster of reviewers as CSV in the encoding older spreadsheets save."""
    rows = [(r.id, r.name, r.affiliation, r.title, r.field) for r in ones]
    table(path, Grid("평가위원 명단", _headings(REVIEWERS.columns), rows), "cp949")


def counted_workbook(path: Path, counts: Iterable[Count]) -> None:
    """Write counted points as a workbook."""
    workbook(path, [Grid("정량 점수", _headings(COUNTED.columns), [_count(one) for one in counts])])


def counted_table(path: Path, counts: Iterable[Count]) -> None:
    """Write counted points as CSV with a byte order mark."""
    table(path, Grid("정량 점수", _headings(COUNTED.columns), [_count(one) for one in counts]), "utf-8-sig")


def figures(path: Path, counts: Iterable[Count]) -> None:
    """Write the figures behind counted points as a workbook, one sheet for each measure."""
    by_measure: dict[MeasureCode, list[Count]] = {}
    for one in counts:
        if one.figured is not None:
            by_measure.setdefault(one.measure.code, []).append(one)
    workbook(path, [_figures(own[0].measure, own) for own in by_measure.values()])


def _figures(measure: Measure, counts: Sequence[Count]) -> Grid:
    columns = layout_of(measure).columns
    keys = [column.key for column in columns]
    rows = [[row.get(key, "") for key in keys] for one in counts for row in _figure_rows(one)]
    return Grid(f"{measure.code} 수치", _headings(columns), rows)


def _figure_rows(one: Count) -> list[dict[str, str]]:
    if one.figured is None:
        return []
    head = {"institution": str(one.institution.code), "institution_name": one.institution.shown_name}
    first, *rest = one.figured.rows
    return [{**head, **first, CLAIMED: claim_of(one.figured)}, *({**head, **row} for row in rest)]


def submissions(path: Path, ones: Sequence[Institution], framework: Framework) -> None:
    """Write what institutions filed as a workbook, one sheet for each measure."""
    workbook(path, [_submission(framework, framework.measure(code), ones) for code in JUDGED])


def workbook(path: Path, grids: Sequence[Grid]) -> None:
    """Write a workbook; the same grids give the same bytes."""
    import xlsxwriter

    packed, plain = BytesIO(), {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(packed, {"in_memory": True, **plain})
    book.set_properties({"created": WRITTEN, "comments": "표본 – 가상 자료"})
    bold = book.add_format({"bold": True, "bg_color": "#eef2f7", "border": 1})
    for grid in grids:
        _sheet(book, grid, bold)
    book.close()
    path.write_bytes(packed.getvalue())


def _sheet(book: xlsxwriter.Workbook, grid: Grid, bold: object) -> None:
    sheet = book.add_worksheet(grid.name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, grid.headings, bold)
    for number, row in enumerate(grid.rows, start=1):
        sheet.write_row(number, 0, row)


def table(path: Path, grid: Grid, encoding: str) -> None:
    """Write a CSV file."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(grid.headings)
        writer.writerows(grid.rows)


def _headings(columns: Iterable[Column]) -> list[str]:
    return [column.heading.ko for column in columns]


def _count(one: Count) -> Cells:
    points = "" if one.points is None else text(one.points)
    flag = "Y" if one.points is None else ""
    return (
        one.institution.code,
        one.institution.shown_name,
        one.measure.code,
        one.measure.name.ko,
        points,
        flag,
        one.basis,
    )


def _submission(framework: Framework, measure: Measure, ones: Sequence[Institution]) -> Grid:
    form = framework.form(measure.form) or Form(measure.form, measure.name, ())
    columns = submission_layout(form, measure).columns
    keys = [column.key for column in columns]
    rows = [[row.get(key, "") for key in keys] for one in ones for row in _filed(one, measure.code)]
    return Grid(measure.code, _headings(columns), rows)


def _filed(one: Institution, measure: MeasureCode) -> list[stories.Row]:
    tale = stories.teller(one)
    head = {
        "institution": str(one.code),
        "institution_name": one.shown_name,
        "measure": str(measure),
        "filed": f"2025-10-{tale.dice.number(20, 31, 'filed'):02}",
        "pages": str(tale.dice.number(2, 6, "pages", measure)),
    }
    first, *rest = stories.rows(tale, measure)
    return [head | first, *rest]
