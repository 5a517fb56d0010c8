"""Counted points: what is read, and each way in which a row can be wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.intake.preview import preview
from reviewer.model.batch import BatchKind
from tests.intake.files import only, places, table, workbook
from tests.intake.rules import EMPTY, INSTITUTIONS, KNOWN

HEADER = ("기관코드", "기관명", "지표코드", "점수", "해당없음", "근거")


def test_a_workbook_of_points_comes_in_as_canonical_rows(tmp_path: Path) -> None:
    rows = [HEADER, ("C001", "가상부", "1-①-1", 4.50, "", "시스템 집계"), ("L001", "", "1-3-1", "", "Y", "접수 없음")]
    result = preview([workbook(tmp_path / "정량.xlsx", {"점수": rows})], KNOWN)
    assert result.problems == ()
    batch = result.batches[0]
    assert batch.kind is BatchKind.COUNTED
    assert batch.count == 2
    assert list(batch.rows()) == [
        ("C001", "1-①-1", "4.5", "시스템 집계", "정량.xlsx › 점수 › 2"),
        ("L001", "1-③-1", "", "접수 없음", "정량.xlsx › 점수 › 3"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_csv_is_read_in_the_encodings_of_excel(tmp_path: Path, encoding: str) -> None:
    rows = [HEADER, ("C001", "가상부", "1-①-1", "4.50", "", "똠방각하 쀍")]
    result = preview([table(tmp_path / "points.csv", rows, encoding)], KNOWN)
    assert list(result.batches[0].rows()) == [("C001", "1-①-1", "4.5", "똠방각하 쀍", "points.csv › 2")]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (("C999", "", "1-①-1", 1, "", ""), "기관코드", "no institution of this code"),
        (("C001", "하늘시", "1-①-1", 1, "", ""), "기관명", "different institutions"),
        (("", "서구", "1-①-1", 1, "", ""), "기관명", "Several institutions"),
        (("", "", "1-①-1", 1, "", ""), "기관코드", "blank"),
        (("C001", "", "9-9", 1, "", ""), "지표코드", "no measure of this code"),
        (("C001", "", "1-①-1", 5.01, "", ""), "점수", "exceed the maximum"),
        (("L001", "", "1-③-9", 1, "", ""), "지표코드", "not evaluated for"),
        (("C001", "", "1-④-2", 1, "", ""), "지표코드", "judged by reviewers"),
        (("C001", "", "1-③-1", -1, "", ""), "점수", "below zero"),
        (("C001", "", "1-③-4", 1, "", ""), "점수", "penalty must be zero or below"),
        (("C001", "", "1-⑤", 6, "", ""), "점수", "exceed the maximum"),
        (("C001", "", "1-⑤", 1.5, "", ""), "점수", "multiple"),
        (("C001", "", "1-③-1", "두 점", "", ""), "점수", "not a number"),
        (("C001", "", "1-③-1", "1e3", "", ""), "점수", "not a number"),
        (("C001", "", "1-③-1", "", "", ""), "점수", "blank"),
        (("C001", "", "1-③-1", 1, "Y", ""), "점수", "as well"),
        (("C001", "", "1-③-1", 1, "아마", ""), "해당없음", "cannot be understood"),
        (("L003", "", "1-①-1", 1, "", ""), "지표코드", "Only one track"),
    ],
)
def test_a_wrong_row_is_told_with_its_place(tmp_path: Path, row: tuple[object, ...], column: str, words: str) -> None:
    path = workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("C001", "", "1-①-3", "", "Y", ""), row]})
    problem = only(preview([path], KNOWN))
    assert (problem.file, problem.sheet, problem.row, problem.column) == ("a.xlsx", "점수", 3, column)
    assert words in problem.wrong.en
    assert problem.right.ko
    assert problem.right.en


def test_an_ambiguous_name_is_answered_with_the_codes_meant(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("", "서구", "1-③-1", 1, "", "")]})
    assert "L001 가람광역시 서구, L002 나루광역시 서구" in only(preview([path], KNOWN)).right.ko


def test_a_full_name_is_enough_where_the_short_one_is_not(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("", "나루광역시 서구", "1-③-1", 1, "", "")]})
    assert [row[0] for row in preview([path], KNOWN).batches[0].rows()] == ["L002"]


def test_a_repeated_row_and_one_the_round_holds_are_refused(tmp_path: Path) -> None:
    known = replace(KNOWN, counted=frozenset({("L002", "1-③-1")}))
    rows = [HEADER, *[("C001", "", "1-③-1", 1, "", "")] * 2, ("L002", "", "1-③-1", 1, "", "")]
    result = preview([workbook(tmp_path / "a.xlsx", {"점수": rows})], known)
    assert places(result) == [("점수", 3, "지표코드"), ("점수", 4, "지표코드")]
    assert "row 2" in result.problems[0].wrong.en
    assert "already holds" in result.problems[1].wrong.en


def test_points_on_both_tracks_are_refused_but_not_applicable_is_fine(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("C001", "", "1-①-1", 1, "", ""),
        ("C001", "", "1-①-3", 1, "", ""),
        ("L001", "", "1-①-1", 1, "", ""),
        ("L001", "", "1-①-3", "", "Y", ""),
    ]
    result = preview([workbook(tmp_path / "a.xlsx", {"점수": rows})], KNOWN)
    assert places(result) == [("점수", 3, "지표코드")]


def test_a_track_taken_in_the_round_binds_later_files(tmp_path: Path) -> None:
    known = replace(KNOWN, counted=frozenset({("C001", "1-①-1")}))
    path = workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("C001", "", "1-①-3", 1, "", "")]})
    assert only(preview([path], known)).column == "지표코드"


def test_every_fault_is_told_at_once_and_only_once(tmp_path: Path) -> None:
    good = [(i.code, "", m, 0, "", "") for i in INSTITUTIONS for m in ("1-③-1", "1-⑤")]
    bad = [
        ("C001", "", "9-9", 1, "", ""),
        ("Z999", "", "1-③-4", 0, "", ""),
        ("C001", "", "1-③-4", 3, "", ""),
        ("L001", "", "1-③-4", "x", "", ""),
    ]
    rows = [HEADER, *good[:3], bad[0], *good[3:], *bad[1:]]
    result = preview([workbook(tmp_path / "a.xlsx", {"점수": rows})], KNOWN)
    assert result.problem_count == len(bad)
    assert sorted(p.row for p in result.problems) == [5, 11, 12, 13]
    assert not result.is_acceptable


def test_institutions_of_the_same_import_may_be_spoken_of(tmp_path: Path) -> None:
    roster = [("기관코드", "기관명", "기관유형"), ("Q001", "새가상군", "기초자치단체")]
    path = workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("Q001", "", "1-③-1", 2, "", "")], "명단": roster})
    result = preview([path], EMPTY)
    assert result.problems == ()
    assert [(b.kind, b.count) for b in result.batches] == [(BatchKind.INSTITUTIONS, 1), (BatchKind.COUNTED, 1)]
