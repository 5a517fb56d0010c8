"""Results of last year: what is read, what is left out and said, and each way in which a row can be wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.intake.preview import preview
from reviewer.model.batch import BatchKind
from tests.intake.files import only, table, workbook
from tests.intake.rules import KNOWN

HEADER = ("기관코드", "기관명", "지난해 지표코드", "지난해 점수", "지난해 배점", "지난해 등급")
LAST = replace(KNOWN, last_codes=lambda: ("1-①", "1-②"))


def test_a_workbook_of_last_year_comes_in_with_codes_as_its_rules_write_them(tmp_path: Path) -> None:
    rows = [HEADER, ("C001", "가상부", "1-2", 2.50, 3, ""), ("C001", "가상부", "", 81.4, "", "우수")]
    batch = preview([workbook(tmp_path / "지난해.xlsx", {"결과": rows})], LAST).batches[0]
    assert (batch.kind, batch.count) == (BatchKind.LAST_YEAR, 2)
    assert list(batch.rows()) == [
        ("C001", "1-②", "2.5", "3", "", "지난해.xlsx › 결과 › 2"),
        ("C001", "", "81.4", "", "우수", "지난해.xlsx › 결과 › 3"),
    ]


def test_a_csv_needs_grades_alone(tmp_path: Path) -> None:
    rows = [("기관명", "지난해 등급"), ("하늘시", "보통")]
    batch = preview([table(tmp_path / "grades.csv", rows)], LAST).batches[0]
    assert list(batch.rows()) == [("L003", "", "", "", "보통", "grades.csv › 2")]


def test_institutions_that_are_gone_are_left_out_and_named(tmp_path: Path) -> None:
    rows = [HEADER, ("X9", "없어진 공단", "1-①", 1, "", ""), ("C001", "", "1-①", 1, "", "")]
    found = preview([table(tmp_path / "last.csv", rows)], LAST)
    assert found.problems == ()
    assert [row[0] for row in found.batches[0].rows()] == ["C001"]
    assert found.batches[0].count == 1
    assert "없어진 공단" in found.notes[0].ko


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (("C001", "", "9-9", 1, "", ""), "지난해 지표코드", "no such code"),
        (("C001", "", "1-①", "두 점", "", ""), "지난해 점수", "not a number"),
        (("C001", "", "1-①", 1, "셋", ""), "지난해 배점", "not a number"),
        (("C001", "", "1-①", "", "", ""), "지난해 점수", "neither points nor a grade"),
        (("C001", "", "", "", "", "가" * 41), "지난해 등급", "too long"),
        (("", "서구", "1-①", 1, "", ""), "기관명", "Several institutions"),
        (("C001", "하늘시", "1-①", 1, "", ""), "기관명", "different institutions"),
    ],
)
def test_each_fault_is_told_at_its_column(tmp_path: Path, row: tuple[object, ...], column: str, words: str) -> None:
    problem = only(preview([table(tmp_path / "last.csv", [HEADER, row])], LAST))
    assert (problem.row, problem.column) == (2, column)
    assert words in problem.wrong.en


def test_the_same_thing_twice_is_told_and_so_is_what_the_round_holds(tmp_path: Path) -> None:
    rows = [HEADER, ("C001", "", "1-①", 1, "", ""), ("C001", "", "1-1", 2, "", "")]
    assert "repeats" in only(preview([table(tmp_path / "twice.csv", rows)], LAST)).wrong.en
    held = replace(LAST, last_year=frozenset({("C001", "1-①")}))
    assert "already" in only(preview([table(tmp_path / "held.csv", rows[:2])], held)).wrong.en


def test_without_an_older_edition_any_code_is_taken_as_it_is_written(tmp_path: Path) -> None:
    rows = [HEADER, ("C001", "", "가-1", 1, "", "")]
    assert next(iter(preview([table(tmp_path / "last.csv", rows)], KNOWN).batches[0].rows()))[1] == "가-1"
