"""Writes the workbooks that people fill in: a sheet for each kind, with notes, drop-downs and an explained example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.errors import MachineError, UserError
from reviewer.intake.figure_columns import layout_of
from reviewer.intake.layouts import (
    ASSIGNMENTS,
    COUNTED,
    FIGURES,
    FILES,
    GUIDE,
    INSTITUTIONS,
    LAST_YEAR,
    MEASURE,
    MEASURE_NAME,
    REVIEWERS,
    SET_ASIDE,
    Layout,
)
from reviewer.intake.recognise import submission_layout
from reviewer.intake.template_parts import TEXT_COLUMNS, choices, example_row, guide, list_for
from reviewer.model.batch import BatchKind
from reviewer.model.form import Form
from reviewer.model.framework import Framework, Measure
from reviewer.model.round import Institution
from reviewer.text import Text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ALL = "all"
KINDS = (ALL, *(kind.value for kind in BatchKind))
LISTS = f"{SET_ASIDE}목록"
LAST_ROW = 5_000  # the last row that gets drop-downs
COLUMN_WIDTH = 18
GUIDE_WIDTHS = (18, 60, 60)
NOTE_HEIGHT = 40  # points
LAYOUTS = {
    BatchKind.INSTITUTIONS: INSTITUTIONS,
    BatchKind.REVIEWERS: REVIEWERS,
    BatchKind.ASSIGNMENTS: ASSIGNMENTS,
    BatchKind.COUNTED: COUNTED,
    BatchKind.EVIDENCE: FILES,
    BatchKind.LAST_YEAR: LAST_YEAR,
    BatchKind.FIGURES: FIGURES,
}


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a template: its name and its columns."""

    name: str
    layout: Layout


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of a template."""

    heading: Format
    example: Format
    text: Format
    wrapped: Format


def write(kind: str, framework: Framework, institutions: Sequence[Institution], path: Path) -> None:
    """Write the template of one kind (a value of BatchKind) or of "all".

    Raises UserError for another kind or a file that is there already, MachineError when it cannot be written.
    """
    from xlsxwriter import Workbook

    pages = pages_of(kind, framework)
    if path.exists():
        raise _taken(path)
    packed = BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        looks = _looks(book)
        _write_guide(book.add_worksheet(GUIDE), pages, framework, looks)
        sheets = [book.add_worksheet(page.name) for page in pages]
        lists = _write_lists(book.add_worksheet(LISTS), choices(framework, institutions))
        for sheet, page in zip(sheets, pages, strict=True):
            _write_page(sheet, page.layout, lists, looks)
    try:
        path.write_bytes(packed.getvalue())
    except OSError as error:
        if path.is_file():  # the disk may have taken the beginning
            path.unlink()
        raise _not_written(path) from error


def pages_of(kind: str, framework: Framework) -> list[Page]:
    """Return the sheets of a template; submissions and figures have one for each measure with a form or a rule.

    Among all kinds, figures have the one sheet in which each stands in a row of its own.
    """
    if kind not in KINDS:
        raise _unknown(kind)
    if kind == BatchKind.FIGURES:
        return [Page(f"{m.code} {FIGURES.title.ko}", layout_of(m)) for m in framework.measures() if m.rule]
    chosen = [k for k in BatchKind if kind in (ALL, k.value) and (k != BatchKind.FIGURES or _computes(framework))]
    pages = [Page(LAYOUTS[k].title.ko, LAYOUTS[k]) for k in chosen if k in LAYOUTS]
    return pages + (_form_pages(framework) if BatchKind.SUBMISSIONS in chosen else [])


def _computes(framework: Framework) -> bool:
    return any(measure.rule for measure in framework.measures())


def _form_pages(framework: Framework) -> list[Page]:
    forms = [(measure, framework.form(measure.form)) for measure in framework.measures() if measure.form]
    return [Page(measure.code, _form_layout(form, measure)) for measure, form in forms if form is not None]


def _form_layout(form: Form, measure: Measure) -> Layout:
    """Return a form's layout without the measure's own columns: the sheet is named after it."""
    layout = submission_layout(form, measure)
    return replace(layout, columns=tuple(c for c in layout.columns if c not in (MEASURE, MEASURE_NAME)))


def _looks(book: Workbook) -> Looks:
    heading = {"bold": True, "bg_color": "#E6ECF5", "border": 1, "text_wrap": True, "valign": "top"}
    example = {"italic": True, "font_color": "#767676", "num_format": "@"}
    wrapped = {"text_wrap": True, "valign": "top"}
    return Looks(*(book.add_format(looks) for looks in (heading, example, {"num_format": "@"}, wrapped)))


def _write_guide(sheet: Worksheet, pages: Sequence[Page], framework: Framework, looks: Looks) -> None:
    for at, width in enumerate(GUIDE_WIDTHS):
        sheet.set_column(at, at, width)
    row = 0
    for note in guide(framework):
        sheet.merge_range(row, 0, row, len(GUIDE_WIDTHS) - 1, f"{note.ko}\n{note.en}", looks.wrapped)
        sheet.set_row(row, NOTE_HEIGHT)
        row += 1
    for page in pages:
        sheet.write_string(row + 1, 0, page.name, looks.heading)
        row += 2
        for column in page.layout.columns:
            words = (column.heading.ko, column.hint.ko, f"{column.heading.en}: {column.hint.en}")
            sheet.write_row(row, 0, words, looks.wrapped)
            row += 1


def _write_lists(sheet: Worksheet, lists: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Write the lists behind the drop-downs into a hidden sheet; return where each stands."""
    from xlsxwriter.utility import xl_range_abs

    sheet.hide()
    places = {}
    for column, (name, words) in enumerate(lists.items()):
        for row, word in enumerate(words):
            sheet.write_string(row, column, word)
        if words:
            places[name] = f"='{LISTS}'!{xl_range_abs(0, column, len(words) - 1, column)}"
    return places


def _write_page(sheet: Worksheet, layout: Layout, lists: Mapping[str, str], looks: Looks) -> None:
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(layout.columns):
        sheet.set_column(at, at, COLUMN_WIDTH, looks.text if column.key in TEXT_COLUMNS else None)
        sheet.write_string(0, at, column.heading.ko, looks.heading)
        sheet.write_comment(0, at, f"{column.hint.ko}\n{column.hint.en}")
        source = lists.get(list_for(column, layout))
        if source:
            sheet.data_validation(1, at, LAST_ROW, at, _drop_down(source))
    for at, words in enumerate(example_row(layout)):
        sheet.write_string(1, at, words, looks.example)


def _drop_down(source: str) -> dict[str, object]:
    """Return a drop-down that warns about other values but lets them stand: intake judges them again."""
    return {"validate": "list", "source": source, "error_type": "warning"}


def _unknown(kind: str) -> UserError:
    kinds = ", ".join(KINDS)
    return UserError(
        Text(
            f"‘{kind}’이라는 서식은 없습니다. 다음 가운데 하나를 고르십시오: {kinds}",
            f"There is no template ‘{kind}’. Choose one of: {kinds}",
        )
    )


def _taken(path: Path) -> UserError:
    return UserError(
        Text(
            f"{path.name} 파일이 이미 있어 쓰지 않았습니다. 그 파일은 그대로입니다. 다른 이름을 고르십시오.",
            f"{path.name} exists already, so nothing was written and it is untouched. Choose another name.",
        )
    )


def _not_written(path: Path) -> MachineError:
    return MachineError(
        Text(
            f"{path.name} 서식을 쓰지 못했습니다. 평가 회차는 그대로입니다. 폴더에 쓸 수 있는지, 빈 자리가 있는지 보십시오.",
            f"The template {path.name} could not be written. The round is unchanged. Check the folder's permissions and space.",
        )
    )
