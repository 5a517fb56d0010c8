"""Each kind of fault in a workbook is told with its sheet and its cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reviewer.framework.book import checked
from reviewer.framework.tree import grow
from tests.framework.bench import SOUND
from tests.framework.book.test_round_trip import as_read

Grid = dict[str, list[list[str]]]
RULE = """\
            rule:
              ladder:
                of: rate
                steps: [{from: 90, gives: 5}, {from: 80, gives: 3}]
                otherwise: 0
"""


def sheets() -> Grid:
    """Return the sheets of the little sound file, ready to be broken."""
    tree = grow(SOUND.encode()).value
    return {name: [list(row) for row in rows] for name, rows in as_read(tree).items()}


def put(sheet: str, cell: str, words: str) -> Callable[[Grid], None]:
    """Return a change that writes words into a cell (one letter, then the row)."""

    def change(grid: Grid) -> None:
        row, column = int(cell[1:]) - 1, ord(cell[0]) - ord("A")
        while len(grid[sheet]) <= row:
            grid[sheet].append([""] * len(grid[sheet][0]))
        grid[sheet][row][column] = words

    return change


FAULTS = {
    "a method that is none": (put("세부항목", "E2", "마법"), "세부항목", "E2", "Use one of: quantitative"),
    "a word for a number": (put("등급", "C2", "여든"), "등급", "C2", "needs a number"),
    "an indicator of no area": (put("지표", "A2", "9"), "지표", "A2", "no Area '9'"),
    "a measure of no indicator": (put("세부항목", "A3", "1-9"), "세부항목", "A3", "no Indicator '1-9'"),
    "a type in two groups": (put("평가군", "C3", "BBB, AAA"), "평가군", "C3", "AAA is counted twice"),
    "points of an unknown code": (put("배점", "B4", "7-7-7"), "배점", "B4", "no measure '7-7-7'"),
    "a sum that is wrong": (put("배점", "F2", "90"), "배점", "F2", "the sum written is 90"),
    "all and some": (put("배점", "E4", "3"), "배점", "E4", "Clear one side"),
    "points twice": (put("배점", "B5", "1-1-1"), "배점", "D5", "stands in two rows"),
    "an unknown level": (put("배점", "A4", "단원"), "배점", "A4", "Use one of: area"),
    "a type without a code": (put("기관유형", "A2", ""), "기관유형", "A2", "is blank"),
    "a type written twice": (put("기관유형", "A3", "AAA"), "기관유형", "A3", "stands in two rows"),
    "a date that is none": (put("세부항목", "O2", "곧"), "세부항목", "O2", "is not a date"),
    "a heading nobody knows": (put("지표", "B1", "암호"), "지표", "B1", "use of the column ‘암호’"),
    "a line of the first sheet nobody knows": (put("편람", "B3", "idd"), "편람", "B3", "Did you mean 'id'"),
    "a year that is none": (put("편람", "C5", "언젠가"), "편람", "C5", "needs a whole number"),
    "broken brackets": (put("세부항목", "T3", "[ND-LATE"), "세부항목", "T3", "bracket"),
    "a rule of no measure": (put("계산", "A2", "8-8"), "계산", "A2", "no Measure '8-8'"),
    "a place that does not exist": (put("그 밖", "A2", "areas[7].x"), "그 밖", "A2", "no place 'areas[7].x'"),
    "a default that is no choice": (put("해석 설정", "E2", "perhaps"), "해석 설정", "E2", "not among the choices"),
    "an answer of no setting": (put("선택지", "A2", "SET-9"), "선택지", "A2", "Did you mean 'SET-1'"),
    "a repeated measure": (put("세부항목", "B3", "1-1-1"), "세부항목", "B3", "appears twice"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_sheet_and_cell(fault: str) -> None:
    change, sheet, cell, sentence = FAULTS[fault]
    grid = sheets()
    change(grid)
    told = [(p.sheet, p.cell, p.sentence.en) for p in checked.check(grid, "x.xlsx")]
    assert any((one[0], one[1]) == (sheet, cell) and sentence in one[2] for one in told), told


def test_the_sound_workbook_has_no_problem() -> None:
    assert checked.check(sheets(), "x.xlsx") == []


def test_columns_may_change_places_and_headings_may_be_english() -> None:
    grid = sheets()
    grid["지표"] = [[row[2], row[1], row[0], *row[3:]] for row in grid["지표"]]
    grid["지표"][0] = [words.split("\n")[-1] for words in grid["지표"][0]]
    assert checked.check(grid, "x.xlsx") == []


def test_a_sheet_nobody_knows_is_told_unless_it_is_set_aside() -> None:
    grid = sheets() | {"메모": [["가"]], "_계산용": [["나"]]}
    assert [p.located().en for p in checked.check(grid, "x.xlsx")] == [
        "x.xlsx › 메모 A1: The use of the sheet ‘메모’ is not known. Correct its name, or begin it with _ if it is not to be read."
    ]


def outline(*rows: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Return what is told of a rule with these lines."""
    grid = sheets()
    for line, value in rows:
        grid["계산"].append(["1-1-3", "", line, "", value, *[""] * 7])
    told = checked.check(grid, "x.xlsx")
    return [(p.sheet, p.cell, p.sentence.en) for p in told if p.sheet == "계산" and not p.path]


@pytest.mark.parametrize(
    ("rows", "cell", "sentence"),
    [
        ((("a", ""), ("    b", "1")), "C3", "two spaces"),
        ((("a", "1"), ("  b", "2")), "C3", "value and lines below"),
        ((("a", ""), ("  - ", "1"), ("  b", "2")), "C4", "Lines with ‘-’ and names"),
        ((("a", "1"), ("a", "2")), "C3", "stands twice"),
        ((("a", "{x: 1"),), "E2", "bracket"),
        ((("  a", "1"),), "C2", "two spaces"),
    ],
)
def test_a_line_that_cannot_be_is_told_at_its_cell(rows: tuple[tuple[str, str], ...], cell: str, sentence: str) -> None:
    told = outline(*rows)
    assert any(one[1] == cell and sentence in one[2] for one in told), told


def test_more_rows_than_any_edition_has_are_not_read() -> None:
    grid = sheets()
    grid["기준"] += [["x"]] * 100_001
    assert "more than 100,000 rows" in checked.check(grid, "x.xlsx")[0].sentence.en


def test_a_fault_is_told_by_its_cell_alone_and_not_by_a_place_in_a_tree() -> None:
    grid = sheets()
    put("배점", "F2", "90")(grid)
    told = [p.located().en for p in checked.check(grid, "x.xlsx")]
    assert told[0].startswith("x.xlsx › 배점 F2: ")
    assert not any("areas[" in one for one in told)
