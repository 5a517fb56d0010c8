"""Whatever roster is filled into a template, or saved as CSV, comes back row by row."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.intake import templates
from reviewer.intake.preview import preview
from reviewer.model.batch import Row
from tests.intake.files import table
from tests.intake.rules import EMPTY, RULES

HEADER = ("기관코드", "기관명", "기관유형", "지역", "전체기관명", "트랙")
WORDS = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8)
CODES = st.from_regex(r"[A-Z][0-9]{1,4}", fullmatch=True)
ROWS = st.lists(
    st.tuples(
        CODES, WORDS, st.sampled_from(["CEN", "LOC"]), WORDS | st.just(""), WORDS, st.sampled_from(["", "P", "N"])
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: row[0],
)
Form = Literal["NFC", "NFD"]
FORMS: st.SearchStrategy[Form] = st.sampled_from(("NFC", "NFD"))
FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "blank.xlsx"
    templates.write("institutions", RULES, (), path)
    return path


def read_back(path: Path) -> list[Row]:
    result = preview([path], EMPTY)
    assert result.problems == ()
    return list(result.batches[0].rows())


@FEW
@given(rows=ROWS)
def test_a_roster_in_a_template_comes_back_the_same(blank: Path, tmp_path: Path, rows: list[Row]) -> None:
    book = openpyxl.load_workbook(blank)
    for row in rows:
        book["기관 명단"].append(row)
    book.save(tmp_path / "filled.xlsx")
    assert read_back(tmp_path / "filled.xlsx") == rows


@FEW
@given(rows=ROWS, form=FORMS)
def test_a_roster_in_csv_comes_back_composed(tmp_path: Path, rows: list[Row], form: Form) -> None:
    written = [[unicodedata.normalize(form, cell) for cell in row] for row in rows]
    assert read_back(table(tmp_path / "a.csv", [HEADER, *written])) == rows
