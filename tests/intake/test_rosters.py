"""Institutions, reviewers and assignments: what is read, and each way in which a row can be wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer import resources
from reviewer.framework import catalog
from reviewer.intake.known import Known
from reviewer.intake.preview import preview
from reviewer.model.batch import BatchKind
from tests.intake.files import Rows, only, places, workbook
from tests.intake.rules import EMPTY, KNOWN

INSTITUTIONS = ("기관코드", "기관명", "기관유형", "지역", "전체기관명", "트랙")
REVIEWERS = ("위원번호", "성명", "소속", "직위", "분야")
ASSIGNMENTS = ("위원번호", "성명", "기관코드", "지표코드")


def test_a_roster_comes_in_with_types_and_tracks_as_codes(tmp_path: Path) -> None:
    rows = [
        INSTITUTIONS,
        ("Q1", "새군", "기초자치단체", "가람도", "가람도 새군", "신규"),
        ("Q2", "새부", "CEN", "", "", ""),
    ]
    batch = preview([workbook(tmp_path / "a.xlsx", {"명단": rows})], EMPTY).batches[0]
    assert batch.kind is BatchKind.INSTITUTIONS
    assert list(batch.rows()) == [
        ("Q1", "새군", "LOC", "가람도", "가람도 새군", "N"),
        ("Q2", "새부", "CEN", "", "", ""),
    ]


def test_an_official_list_comes_in_whole_and_says_which_columns_were_not_read() -> None:
    found = preview([resources.path("institutions-2025.csv")], Known(catalog.load("kr-public-data-2025")))
    assert (found.problem_count, found.batches[0].count) == (0, 685)
    assert [note.ko for note in found.notes] == ["institutions-2025.csv: 읽지 않은 열: subtype"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (("", "새군", "LOC"), "기관코드"),
        (("Q2", "", "LOC"), "기관명"),
        (("Q2", "새군", ""), "기관유형"),
        (("Q2", "새군", "마을"), "기관유형"),
        (("Q2", "새군", "LOC", "", "", "Z"), "트랙"),
        (("Q1", "새군", "LOC"), "기관코드"),
        (("C001", "가상부", "CEN"), "기관코드"),
    ],
)
def test_a_wrong_institution_is_told_with_its_place(tmp_path: Path, row: tuple[str, ...], column: str) -> None:
    path = workbook(tmp_path / "a.xlsx", {"명단": [INSTITUTIONS, ("Q1", "옛군", "LOC"), row]})
    assert places(preview([path], KNOWN)) == [("명단", 3, column)]


def test_reviewers_and_their_assignments_come_in_together(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "배정": [ASSIGNMENTS, ("R09", "박가상", "C001", "1-4-2"), ("", "김가상", "L001", "1-④-3")],
        "위원": [REVIEWERS, ("R09", "박가상", "가상대학교", "교수", "통계")],
    }
    result = preview([workbook(tmp_path / "a.xlsx", sheets)], KNOWN)
    assert [(b.kind.value, list(b.rows())) for b in result.batches] == [
        ("reviewers", [("R09", "박가상", "가상대학교", "교수", "통계")]),
        ("assignments", [("R09", "C001", "1-④-2"), ("R01", "L001", "1-④-3")]),
    ]


@pytest.mark.parametrize(
    ("row", "column"), [(("", "박가상"), "위원번호"), (("R09", ""), "성명"), (("R01", "김가상"), "위원번호")]
)
def test_a_wrong_reviewer_is_told_with_its_place(tmp_path: Path, row: tuple[str, ...], column: str) -> None:
    path = workbook(tmp_path / "a.xlsx", {"위원": [REVIEWERS, row]})
    assert places(preview([path], KNOWN)) == [("위원", 2, column)]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (("R99", "", "C001", "1-④-2"), "위원번호", "no such reviewer"),
        (("R01", "이가상", "C001", "1-④-2"), "성명", "different people"),
        (("", "이가상", "C001", "1-④-2"), "성명", "Several reviewers"),
        (("R01", "", "C999", "1-④-2"), "기관코드", "no institution"),
        (("R01", "", "C001", "1-③-1"), "지표코드", "do not score"),
        (("R01", "", "L003", "1-④-2"), "지표코드", "already holds"),
    ],
)
def test_a_wrong_assignment_is_told_with_its_place(
    tmp_path: Path, row: tuple[str, ...], column: str, words: str
) -> None:
    known = replace(KNOWN, assignments=frozenset({("R01", "L003", "1-④-2")}))
    problem = only(preview([workbook(tmp_path / "a.xlsx", {"배정": [ASSIGNMENTS, row]})], known))
    assert (problem.sheet, problem.row, problem.column) == ("배정", 2, column)
    assert words in problem.wrong.en
