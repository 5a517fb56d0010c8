"""Ladders of a workbook: a sheet of their own, named by the rules, every slip told at its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reviewer.desk import rulebooks
from reviewer.framework.book import checked
from reviewer.framework.book.fold import fold
from reviewer.framework.tree import grow
from tests.framework.bench import SOUND
from tests.framework.book.test_cells import Grid, put
from tests.framework.book.test_round_trip import as_read

RULE = """, inputs: [{key: rate, ko: "이행률", en: "Rate", type: percent}], rule: \
{ladder: {of: rate, steps: [{from: 90, gives: {X: 20, Y: 30.5}}, {from: 80, gives: 3}], otherwise: 0}}}"""
NAME = "1-1-1 이행률"


def sheets() -> Grid:
    """Return the sheets of the little sound file whose first measure has a ladder."""
    words = SOUND.replace("points: {X: 20, Y: 30.5}}", "points: {X: 20, Y: 30.5}" + RULE, 1)
    return {name: [list(row) for row in rows] for name, rows in as_read(grow(words.encode()).value).items()}


def measure(grid: Grid) -> dict[str, Any]:
    """Return the first measure of the tree that sheets stand for."""
    found: dict[str, Any] = fold(grid).tree["areas"][0]["indicators"][0]["measures"][0]
    return found


def test_a_ladder_stands_in_its_own_sheet_with_a_column_for_each_group() -> None:
    grid = sheets()
    assert [words.split("\n")[0] for words in grid["점수표"][0]] == [
        "점수표", "이상", "초과", "이하", "미만", "꼭", "주는 점수", "X", "Y", "AAA", "BBB",
    ]  # fmt: skip
    assert [row[:9] for row in grid["점수표"][1:]] == [
        [NAME, "90", "", "", "", "", "", "20", "30.5"],
        [NAME, "80", "", "", "", "", "3", "", ""],
    ]
    assert [row[4] for row in grid["계산"][1:]] == ["", "rate", NAME, "0"]


def test_a_row_added_to_a_ladder_is_a_step_of_the_rule() -> None:
    grid = sheets()
    grid["점수표"].append([NAME, "70", "", "", "", "", "1", *[""] * 4])
    assert checked.check(grid, "x.xlsx") == []
    assert measure(grid)["rule"]["ladder"]["steps"][-1] == {"from": 70, "gives": 1}


def test_two_rules_may_name_one_ladder() -> None:
    grid = sheets()
    grid["입력"].append(["1-1-3", *grid["입력"][1][1:]])
    grid["계산"] += [["1-1-3", *row[1:]] for row in grid["계산"][1:5]]
    rules = fold(grid).tree["areas"][0]["indicators"][0]["measures"]
    assert rules[0]["rule"] == rules[2]["rule"]
    assert rules[0]["rule"]["ladder"]["steps"][0] is not rules[2]["rule"]["ladder"]["steps"][0]


def test_steps_may_still_stand_among_the_lines_of_a_rule() -> None:
    grid = sheets()
    rows = grid["계산"]
    rows[3][4] = ""
    rows.insert(4, ["1-1-1", "", "    -", "", "", "", "90", "", "", "", "", "5"])
    del grid["점수표"][1:]
    assert checked.check(grid, "x.xlsx") == []
    assert measure(grid)["rule"]["ladder"]["steps"] == [{"from": 90, "gives": 5}]


def _both(grid: Grid) -> None:
    grid["점수표"][1][6] = "4"


def _unnamed(grid: Grid) -> None:
    grid["점수표"][2][0] = ""


FAULTS = {
    "a ladder nobody wrote": (put("계산", "E4", "1-1-1 이행율"), "계산", "E4", f"Did you mean '{NAME}'"),
    "a ladder nobody uses": (put("점수표", "A4", "남은 것"), "점수표", "A4", "No rule uses the ladder '남은 것'"),
    "a step without a name": (_unnamed, "점수표", "A3", "is blank"),
    "points for all and for some": (_both, "점수표", "G2", "Clear one side"),
    "points above the maximum": (put("점수표", "G3", "31"), "점수표", "G3", "31"),
    "an end that is no number": (put("점수표", "B2", "아흔"), "점수표", "B2", "아흔"),
    "a step that cannot be reached": (put("점수표", "B3", "95"), "점수표", "A3", "never"),
    "a group that is none": (put("점수표", "I1", "Z"), "점수표", "I2", "Z"),
    "a bracket left open": (put("점수표", "H2", "{20"), "점수표", "H2", "bracket"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_slip_in_a_ladder_is_told_at_its_cell(fault: str) -> None:
    change, sheet, cell, sentence = FAULTS[fault]
    grid = sheets()
    change(grid)
    told = [(p.sheet, p.cell, p.sentence.en) for p in checked.check(grid, "x.xlsx")]
    assert any((one[0], one[1]) == (sheet, cell) and sentence in one[2] for one in told), told


def test_a_rule_that_cannot_be_read_does_not_make_its_ladder_look_unused() -> None:
    grid = sheets()
    grid["계산"][2][2] = "        of"
    told = checked.check(grid, "x.xlsx")
    assert not [p for p in told if p.sheet == "점수표"]


def test_the_workbook_offers_the_names_of_ladders_where_a_rule_names_one(tmp_path: Path) -> None:
    rulebooks.export("kr-public-data-2025", tmp_path / "rules.xlsx")
    held = openpyxl.load_workbook(tmp_path / "rules.xlsx")
    sheet = held["계산"]
    offered = {str(one.sqref) for one in sheet.data_validations.dataValidation if "_목록" in str(one.formula1)}
    naming = {f"E{row}" for row in range(2, sheet.max_row + 1) if sheet[f"E{row}"].value == "1-①-1 이행률"}
    assert naming
    assert naming <= {cell for cells in offered for cell in cells.split()}
