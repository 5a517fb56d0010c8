"""Submissions: how the form's fields are gathered, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.intake.preview import preview
from tests.intake.files import only, places, table, workbook
from tests.intake.rules import KNOWN

CASES = ("기관코드", "제출일", "쪽수", "사례명", "시기")
USE = ("기관코드", "제출일", "쪽수", "개요", "개발일")


def test_cases_go_on_in_the_next_rows_of_the_institution(tmp_path: Path) -> None:
    rows = [
        CASES,
        ("C001", "2025-10-30", 8, "첫 사례", "2025-03-02"),
        ("", "", "", "둘째 사례", "2025년 4월"),
        ("L001", "2025. 10. 1.", "", "다른 기관", "2024.9~2025.1"),
    ]
    result = preview([workbook(tmp_path / "a.xlsx", {"1-④-3": rows})], KNOWN)
    assert result.problems == ()
    first, second = result.batches[0].rows()
    assert first[:4] == ("C001", "1-④-3", "2025-10-30", "8")
    assert json.loads(first[4]) == {
        "case_name.1": "첫 사례",
        "case_name.2": "둘째 사례",
        "case_date.1": "2025-03-02",
        "case_date.2": "2025년 4월",
    }
    assert first[5] == "a.xlsx › 1-④-3 › 2"
    assert second[:4] == ("L001", "1-④-3", "2025-10-01", "0")


def test_a_csv_is_named_after_its_measure_with_plain_digits(tmp_path: Path) -> None:
    path = table(tmp_path / "1-4-2.csv", [USE, ("C001", "", "", "개요입니다", "")])
    assert [row[1] for row in preview([path], KNOWN).batches[0].rows()] == ["1-④-2"]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (("C999", "", "", "개요", ""), "기관코드", "no institution"),
        (("C001", "", "", "", ""), "개요", "compulsory"),
        (("C001", "언젠가", "", "개요", ""), "제출일", "no date"),
        (("C001", "", 11, "개요", ""), "쪽수", "page cap"),
        (("C001", "", "많음", "개요", ""), "쪽수", "no number of pages"),
        (("C001", "", "", "개요", "2024-08-31"), "개발일", "outside the period"),
        (("L001", "", "", "개요", ""), "기관코드", "already holds"),
    ],
)
def test_a_wrong_submission_is_told_with_its_place(
    tmp_path: Path, row: tuple[object, ...], column: str, words: str
) -> None:
    known = replace(KNOWN, submissions=frozenset({("L001", "1-④-2")}))
    problem = only(preview([workbook(tmp_path / "a.xlsx", {"1-④-2": [USE, row]})], known))
    assert (problem.sheet, problem.row, problem.column) == ("1-④-2", 2, column)
    assert words in problem.wrong.en


def test_what_came_after_the_deadline_comes_in_with_a_note_that_names_whose_it_is(tmp_path: Path) -> None:
    rows = [USE, ("C001", "2025-11-01", "", "개요", ""), ("L001", "2025-10-31", "", "개요", "")]
    result = preview([workbook(tmp_path / "a.xlsx", {"1-④-2": rows})], KNOWN)
    assert result.problems == ()
    assert [row[2] for row in result.batches[0].rows()] == ["2025-11-01", "2025-10-31"]
    (note,) = result.notes
    assert "1 reports came after the deadline of 2025-10-31 (C001)" in note.en


def test_cases_over_the_cap_of_the_type_are_refused(tmp_path: Path) -> None:
    rows = [CASES, *[(code, "", "", f"사례 {n}", "2025-01-01") for code in ("C001", "L001") for n in range(5)]]
    result = preview([workbook(tmp_path / "a.xlsx", {"1-④-3": rows})], KNOWN)
    assert places(result) == [("1-④-3", 11, "사례명")]


def test_a_case_with_a_blank_compulsory_field_is_refused(tmp_path: Path) -> None:
    rows = [CASES, ("C001", "", "", "사례", "2025-01-01"), ("C001", "", "", "둘째", "")]
    assert places(preview([workbook(tmp_path / "a.xlsx", {"1-④-3": rows})], KNOWN)) == [("1-④-3", 3, "시기")]


def test_what_is_said_once_may_not_be_said_again(tmp_path: Path) -> None:
    rows = [USE, ("C001", "", "", "개요", ""), ("C001", "", "", "또 개요", "")]
    assert places(preview([workbook(tmp_path / "a.xlsx", {"1-④-2": rows})], KNOWN)) == [("1-④-2", 3, "개요")]


def test_an_institution_that_comes_back_later_is_a_repetition(tmp_path: Path) -> None:
    rows = [USE, *[(code, "", "", "개요", "") for code in ("C001", "L001", "C001")]]
    problem = only(preview([workbook(tmp_path / "a.xlsx", {"1-④-2": rows})], KNOWN))
    assert (problem.row, problem.column) == (4, "기관코드")


def test_a_form_without_a_compulsory_column_is_told_once(tmp_path: Path) -> None:
    rows = [("기관코드", "개발일"), *[("C001", "2025-01-01")] * 3]
    assert places(preview([workbook(tmp_path / "a.xlsx", {"1-④-2": rows})], KNOWN)) == [("1-④-2", 1, "개요")]
