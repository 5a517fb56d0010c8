"""A slip in a workbook is told in the workbook's own words, and once: not at every row that it makes look wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import reviewer.framework
from reviewer.framework.book import checked, own_words
from tests.framework.book.test_cells import Grid, put, sheets

FAULTS = [one for one in Path(reviewer.framework.__file__).parent.rglob("*faults.py") if one.parent.name != "book"]
Change = Callable[[Grid], None]


def told(*changes: Change) -> list[tuple[str, str, str]]:
    """Return what is told of the little sound workbook after these changes: sheet, cell, Korean sentence."""
    grid = sheets()
    for change in changes:
        change(grid)
    return [(one.sheet, one.cell, one.sentence.ko) for one in checked.check(grid, "x.xlsx")]


def without(sheet: str) -> Change:
    """Return the deletion of a sheet."""

    def change(grid: Grid) -> None:
        del grid[sheet]

    return change


ALONE = {
    "no sheet of indicators": (without("지표"), "지표", "A1", "‘지표’ 시트가 없거나 비어 있습니다"),
    "no sheet of measures": (without("세부항목"), "세부항목", "A1", "‘세부항목’ 시트가 없거나 비어 있습니다"),
    "no sheet of areas": (without("영역"), "영역", "A1", "‘영역’ 시트가 없거나 비어 있습니다"),
    "no sheet of types": (without("기관유형"), "기관유형", "A1", "‘기관유형’ 시트가 없거나 비어 있습니다"),
    "no sheet of grades": (without("등급"), "등급", "A1", "‘등급’ 시트가 없거나 비어 있습니다"),
    "another heading": (put("세부항목", "E1", "평가방법"), "세부항목", "E1", "이 시트에 없는 제목: ‘방법’"),
    "another heading of owners": (put("세부항목", "A1", "어느 것"), "세부항목", "A1", "이 시트에 없는 제목: ‘지표’"),
    "no heading": (put("세부항목", "E1", ""), "세부항목", "A1", "‘방법’ 열이 없습니다"),
    "no heading of codes": (put("세부항목", "B1", ""), "세부항목", "A1", "‘코드’ 열이 없습니다"),
    "no heading of owners": (put("지표", "A1", ""), "지표", "A1", "‘영역’ 열이 없습니다"),
    "points of nobody": (put("배점", "E1", "전체"), "배점", "E1", "‘전체’ 열은 평가군도 기관유형도 아닙니다. 쓸 수 있는 제목: 모두, "),
    "an owner that is not there": (put("지표", "A2", "9"), "지표", "A2", "'9'은(는) 이 파일에 없는 영역입니다"),
    "an owner left blank": (put("세부항목", "A3", ""), "세부항목", "A3", "‘지표’ 칸이 비어 있습니다"),
    "a method left blank": (put("세부항목", "E3", ""), "세부항목", "E3", "‘방법’ 칸이 비어 있습니다"),
    "no English name": (put("영역", "C2", ""), "영역", "C2", "‘이름(영어)’ 칸이 비어 있습니다"),
    "no English title": (put("편람", "D4", ""), "편람", "D4", "‘제목(영어)’ 칸이 비어 있습니다"),
    "no title": (put("편람", "C4", ""), "편람", "C4", "‘제목’ 칸이 비어 있습니다"),
    "no year": (put("편람", "C5", ""), "편람", "C1", "‘연도’ 칸이 비어 있습니다"),
}  # fmt: skip


@pytest.mark.parametrize("slip", ALONE)
def test_one_slip_is_told_once_in_the_words_of_the_workbook(slip: str) -> None:
    change, sheet, cell, sentence = ALONE[slip]
    found = told(change)
    assert [(one[0], one[1]) for one in found] == [(sheet, cell)], found
    assert sentence in found[0][2]


def test_slips_in_several_sheets_are_all_told() -> None:
    found = told(put("지표", "A2", "9"), put("등급", "C2", "여든"))
    assert ("지표", "A2") in [(one[0], one[1]) for one in found]
    again = told(put("등급", "C2", "여든"), put("세부항목", "E2", "마법"), put("세부항목", "O2", "곧"))
    assert [(one[0], one[1]) for one in again] == [("세부항목", "E2"), ("세부항목", "O2"), ("등급", "C2")]


def test_a_merged_cell_is_what_a_blank_one_may_be() -> None:
    assert "위의 칸과 병합되어 있으면 병합을 푸십시오" in told(put("세부항목", "A3", ""))[0][2]


def test_choices_are_told_by_the_words_that_stand_in_the_cells() -> None:
    found = told(put("세부항목", "E2", "마법"))
    assert found[0][2] == "쓸 수 없는 값입니다. 고를 수 있는 값: 정량, 정성, 정성+건수, 가점, 감점"


def test_a_word_where_points_belong_is_told_without_the_words_of_rule_files() -> None:
    grid = sheets()
    at = next(row for row, cells in enumerate(grid["배점"], start=1) if row > 1 and cells[4])
    found = told(put("배점", f"E{at}", "오점"))
    assert [(one[0], one[1]) for one in found if "'오점'" in one[2]] == [("배점", f"E{at}")]
    assert all("이름: 값" not in one[2] for one in found)


@pytest.mark.parametrize(("entry", "words"), own_words.KOREAN[:-1])
def test_every_word_that_is_replaced_is_still_said_by_a_check(entry: str, words: str) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in FAULTS)
    assert entry in source
    assert words not in source


@pytest.mark.parametrize(("entry", "_words"), own_words.ENGLISH)
def test_the_english_words_are_said_too(entry: str, _words: str) -> None:
    grid = sheets()
    put("배점", "F2", "many")(grid)
    assert all(entry not in one.sentence.en for one in checked.check(grid, "x.xlsx"))
