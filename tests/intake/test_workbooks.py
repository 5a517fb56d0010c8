"""Workbooks: which are read, and which are refused before or while they are opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.intake.limits import Limits
from reviewer.intake.preview import preview
from tests.intake.files import Rows, only, places, repacked, workbook
from tests.intake.rules import KNOWN

HEADER = ("기관코드", "지표코드", "점수")
SHEET = "xl/worksheets/sheet1.xml"
Members = dict[str, bytes]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("C001", "1-③-1", 1.5)]})


def far_cell(members: Members) -> None:
    members[SHEET] = members[SHEET].replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )


def far_dimension(members: Members) -> None:
    members[SHEET] = re.sub(rb'ref="[A-Z0-9:]+"', b'ref="A1:XFD1048576"', members[SHEET], count=1)


def declaration(members: Members) -> None:
    members[SHEET] = members[SHEET].replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)


def external_link(members: Members) -> None:
    members["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"


def bomb(members: Members) -> None:
    members["xl/media/image1.xml"] = bytes(40 << 20)


def repeated_member(members: Members) -> None:
    members[SHEET.upper()] = members[SHEET]


def escaping_member(members: Members) -> None:
    members["../evil.xml"] = b"<x/>"


def broken_sheet(members: Members) -> None:
    members[SHEET] = members[SHEET][: len(members[SHEET]) // 2]


def no_workbook(members: Members) -> None:
    del members["xl/workbook.xml"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (far_cell, "XFD1048576"),
        (far_dimension, "XFD1048576"),
        (declaration, "DTD"),
        (external_link, "links to other workbooks"),
        (bomb, "far too large"),
        (repeated_member, "repeated"),
        (escaping_member, "outside"),
        (broken_sheet, "damaged"),
        (no_workbook, "damaged"),
    ],
)
def test_a_hostile_workbook_is_refused_with_a_sentence(
    good: Path, change: Callable[[Members], None], words: str
) -> None:
    problem = only(preview([repacked(good, change)], KNOWN))
    assert problem.file == "a.xlsx"
    assert words in problem.wrong.en


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512) + "EncryptedPackage".encode("utf-16-le"), "password"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512), "old format"),
        (b"PK\x03\x04 and nothing", "damaged"),
        (b"", "damaged"),
    ],
)
def test_what_is_no_open_workbook_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    assert words in only(preview([path], KNOWN)).wrong.en


def test_a_workbook_that_asks_for_too_much_memory_takes_only_its_child_down(good: Path) -> None:
    def sparse(members: Members) -> None:
        members[SHEET] = members[SHEET].replace(
            b"</sheetData>", b'<row r="1048576"><c r="ZZ1048576"><v>1</v></c></row></sheetData>'
        )

    assert "memory or time" in only(preview([repacked(good, sparse)], KNOWN)).wrong.en


def test_an_over_size_workbook_is_refused(good: Path) -> None:
    assert "larger than" in only(preview([good], KNOWN, limits=Limits(workbook=100))).wrong.en


def test_a_formula_without_its_result_is_told_at_its_cell(good: Path) -> None:
    def unsaved(members: Members) -> None:
        members[SHEET] = members[SHEET].replace(b'<c r="C2"><v>1.5</v></c>', b'<c r="C2"><f>1+1</f></c>')

    problem = only(preview([repacked(good, unsaved)], KNOWN))
    assert (problem.sheet, problem.row, problem.column) == ("점수", 2, "C")


def test_a_formula_with_its_result_is_read_as_the_result(good: Path) -> None:
    def saved(members: Members) -> None:
        members[SHEET] = members[SHEET].replace(b'<c r="C2"><v>1.5</v></c>', b'<c r="C2"><f>1+1</f><v>2</v></c>')

    assert [row[2] for row in preview([repacked(good, saved)], KNOWN).batches[0].rows()] == ["2"]


def test_numbers_come_without_binary_dust(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"점수": [HEADER, ("C001", "1-③-1", 0.1 + 0.2)]})
    assert [row[2] for row in preview([path], KNOWN).batches[0].rows()] == ["0.3"]


def test_unknown_and_missing_and_repeated_headings_are_each_told(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "모름": [("가", "나"), (1, 2)],
        "빠짐": [("기관코드", "점수"), ("C001", 1)],
        "남음": [(*HEADER, "색깔", "점수"), ("C001", "1-③-1", 1, "붉음", "")],
    }
    result = preview([workbook(tmp_path / "a.xlsx", sheets)], KNOWN)
    assert places(result) == [("모름", 1, ""), ("빠짐", 1, "지표코드"), ("남음", 1, "색깔"), ("남음", 1, "점수")]


def test_the_header_may_stand_below_a_title(tmp_path: Path) -> None:
    rows = [("2025년 점수",), (), HEADER, ("C001", "1-③-1", 1)]
    assert preview([workbook(tmp_path / "a.xlsx", {"점수": rows})], KNOWN).batches[0].count == 1


def test_english_headings_are_understood(tmp_path: Path) -> None:
    rows = [("Institution code", "Measure code", "Points", "Not applicable"), ("C001", "1-3-1", 2, "no")]
    assert preview([workbook(tmp_path / "a.xlsx", {"points": rows})], KNOWN).batches[0].count == 1


def test_an_empty_workbook_and_a_header_alone_are_told(tmp_path: Path) -> None:
    empty = workbook(tmp_path / "a.xlsx", {"빈 시트": []})
    header = workbook(tmp_path / "b.xlsx", {"점수": [HEADER]})
    assert "nothing to take in" in only(preview([empty], KNOWN)).wrong.en
    assert "nothing to take in" in only(preview([header], KNOWN)).wrong.en


def test_a_value_under_no_heading_is_told(tmp_path: Path) -> None:
    rows = [HEADER, ("C001", "1-③-1", 1, "어긋난 값")]
    problem = only(preview([workbook(tmp_path / "a.xlsx", {"점수": rows})], KNOWN))
    assert (problem.row, problem.value) == (2, "어긋난 값")
