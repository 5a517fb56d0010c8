"""Decides from its header row what a sheet is and which column is which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from reviewer.intake import figure_columns
from reviewer.intake.layouts import FIGURES, IGNORED, LAYOUTS, SUBMISSION_COLUMNS, Column, Layout
from reviewer.intake.names import clean, fold
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.sheets import Block, Sheet, Table
from reviewer.model.batch import BatchKind
from reviewer.model.form import Form, FormField
from reviewer.model.framework import Framework, Measure
from reviewer.text import Text, join

HEADER_WITHIN = 12  # rows from the top in which a header is looked for
ROSTERS = frozenset({BatchKind.INSTITUTIONS, BatchKind.REVIEWERS})
FEWEST = 2  # headings that make a row a header


@dataclass(frozen=True, slots=True)
class Header:
    """A row that may be a header: its number and its cells."""

    row: int
    cells: Sequence[str]
    keys: Sequence[str]  # the cells as they are compared

    def match(self, columns: Sequence[Column]) -> dict[str, int]:
        """Return the position of each column found, the first one where a heading is repeated."""
        spelled = {fold(words): column.key for column in reversed(columns) for words in column.headings()}
        found: dict[str, int] = {}
        for at, key in enumerate(self.keys):
            if key in spelled:
                found.setdefault(spelled[key], at)
        return found


def recognise(sheet: Sheet, framework: Framework, problems: Problems) -> Table | None:
    """Return the table a sheet holds, or None with the problem told; empty sheets hold none."""
    top = next(sheet.blocks(), Block(1, ()))
    headers = list(_candidates(top))
    told = problems.count
    for header in headers:
        table = _table(sheet, header, framework, problems)
        if table is not None or problems.count > told:
            return table
    if headers:
        problems.add(sheet.place, _unknown(headers[0]), headers[0].row)
    return None


def _candidates(top: Block) -> Iterator[Header]:
    rows = range(min(HEADER_WITHIN, top.height))
    filled = ((i, top.row(i)) for i in rows)
    for index, cells in filled:
        keys = [fold(cell) for cell in cells]
        if sum(map(bool, keys)) >= FEWEST:
            yield Header(top.first + index, [clean(c) for c in cells], keys)


def _table(sheet: Sheet, header: Header, framework: Framework, problems: Problems) -> Table | None:
    for named in (_submission, _figures):
        found_as_named = named(sheet, header, framework, problems)
        if found_as_named is not None:
            return found_as_named
    for layout in LAYOUTS:
        found = header.match(layout.columns)
        if any(mark <= found.keys() for mark in layout.marks):
            return _checked(sheet, header, layout, found, problems)
    return None


def _checked(
    sheet: Sheet, header: Header, layout: Layout, found: Mapping[str, int], problems: Problems, subject: str = ""
) -> Table | None:
    """Return a table whose columns are all known and all there; tell what is not."""
    missing = [need for need in layout.needs if not any(key in found for key in need)]
    for need in missing:
        problems.add(sheet.place, _missing(layout, need), header.row)
    strangers = _strangers(sheet, header, set(found.values()), problems)
    if layout.kind in ROSTERS:
        _note_unread(sheet, list(strangers), problems)
    else:
        for heading in strangers:
            problems.add(sheet.place, _stranger(heading), header.row)
    return None if missing else _made(sheet, header, layout, found, subject)


def _made(sheet: Sheet, header: Header, layout: Layout, found: Mapping[str, int], subject: str = "") -> Table:
    headings = {c.key: c.heading.ko for c in layout.columns} | {key: header.cells[at] for key, at in found.items()}
    width = max((at + 1 for at, key in enumerate(header.keys) if key), default=0)
    return Table(sheet, layout.kind, header.row, found, headings, width, subject)


def _strangers(sheet: Sheet, header: Header, used: set[int], problems: Problems) -> Iterator[str]:
    """Yield unknown headings, and report repeated ones, so that no column is dropped unsaid."""
    seen: set[str] = set()
    for at, key in enumerate(header.keys):
        if key in seen:
            problems.add(sheet.place, _repeated(header.cells[at]), header.row)
        elif key and at not in used and key not in IGNORED:
            yield header.cells[at]
        if key:
            seen.add(key)


def _note_unread(sheet: Sheet, strangers: Sequence[str], problems: Problems) -> None:
    """Say which columns of a roster were not read: official lists carry many that a round has no use for."""
    if strangers:
        said = ", ".join(strangers)
        problems.note(sheet.place, Text(f"읽지 않은 열: {said}", f"columns not read: {said}"))


def form_fields(form: Form, measure: Measure) -> list[FormField]:
    """Return the fields of a form that belong to one measure."""
    return [entry for entry in form.fields if entry.measure in ("", measure.code)]


def field_columns(fields: Sequence[FormField]) -> list[Column]:
    """Return a column for each field; a name that occurs twice is headed by its part as well."""
    often = Counter(fold(entry.name.ko) for entry in fields)
    return [Column(f.key, f.name if often[fold(f.name.ko)] == 1 else _with_part(f), f.name) for f in fields]


def _with_part(entry: FormField) -> Text:
    return entry.name if entry.part is None else join([entry.part, entry.name], " · ")


def submission_layout(form: Form, measure: Measure) -> Layout:
    """Return the layout of a submission sheet: who filed, when, and the fields of the form."""
    fields = form_fields(form, measure)
    needs = (("institution", "institution_name"), *((f.key,) for f in fields if f.required))
    return Layout(BatchKind.SUBMISSIONS, form.title, (*SUBMISSION_COLUMNS, *field_columns(fields)), (), needs)


def _submission(sheet: Sheet, header: Header, framework: Framework, problems: Problems) -> Table | None:
    measure = _subject(sheet, framework)
    form = framework.form(measure.form) if measure is not None else None
    if measure is None or form is None:
        return None
    fields = form_fields(form, measure)
    layout = submission_layout(form, measure)
    found = header.match(layout.columns)
    if not {"institution", "institution_name"} & found.keys() or found.keys().isdisjoint(f.key for f in fields):
        return None
    return _checked(sheet, header, layout, found, problems, measure.code)


def _figures(sheet: Sheet, header: Header, framework: Framework, problems: Problems) -> Table | None:
    """Return a sheet of figures: named after its measure, alone or with ‘수치’ behind, with one of its figures."""
    key = _name(sheet).removesuffix(fold(FIGURES.title.ko)).removesuffix(fold(FIGURES.title.en))
    measure = next((m for m in framework.measures() if m.rule and key == fold(m.code)), None)
    if measure is None:
        return None
    layout = figure_columns.layout_of(measure)
    found = header.match(layout.columns)
    figures = {column.key for column in figure_columns.figure_columns(measure)}
    if not {"institution", "institution_name"} & found.keys() or found.keys().isdisjoint(figures):
        return None
    return _checked(sheet, header, layout, found, problems, measure.code)


def _subject(sheet: Sheet, framework: Framework) -> Measure | None:
    """Return the measure with a form that a sheet is named after."""
    key = _name(sheet)
    return next((m for m in framework.measures() if m.form and key == fold(m.code)), None)


def _name(sheet: Sheet) -> str:
    """Return a sheet's name as names are compared; a CSV file is named by its own name."""
    place = sheet.place
    return fold(place.sheet or place.file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0])


def _unknown(header: Header) -> Fault:
    kinds = [f"{layout.title.ko}({', '.join(c.heading.ko for c in layout.columns)})" for layout in LAYOUTS]
    english = [f"{layout.title.en} ({', '.join(c.heading.en for c in layout.columns)})" for layout in LAYOUTS]
    return Fault(
        Text("제목 줄로 무슨 표인지 알 수 없습니다.", "The header row does not say what this table is."),
        Text(
            f"서식의 제목을 그대로 쓰십시오: {' / '.join(kinds)}. 실적보고서 시트의 이름은 지표코드여야 합니다.",
            f"Use the headings of the template: {' / '.join(english)}. A submission sheet is named after its measure.",
        ),
        value=" | ".join(cell for cell in islice(header.cells, 8) if cell),
    )


def _missing(layout: Layout, need: tuple[str, ...]) -> Fault:
    columns = [c for c in layout.columns if c.key in need]
    ko, en = " 또는 ".join(c.heading.ko for c in columns), " or ".join(c.heading.en for c in columns)
    return Fault(
        Text(f"‘{ko}’ 열이 없습니다.", f"There is no column ‘{en}’."),
        Text(f"제목 줄에 ‘{ko}’ 열을 넣으십시오.", f"Add a column headed ‘{en}’."),
        column=ko,
    )


def _repeated(heading: str) -> Fault:
    return Fault(
        Text("같은 제목의 열이 둘입니다.", "Two columns have the same heading."),
        Text("하나만 남기십시오.", "Keep one of them."),
        column=heading,
        value=heading,
    )


def _stranger(heading: str) -> Fault:
    return Fault(
        Text("쓰임을 알 수 없는 열입니다.", "The use of this column is not known."),
        Text("서식의 제목으로 고치거나 열을 지우십시오.", "Give it a heading of the template, or delete the column."),
        column=heading,
        value=heading,
    )
