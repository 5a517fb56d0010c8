"""Every worked example of the published list, computed by `jipyo score` from figures and compared with its own row.

`worked-arguments.json` says how the words of a row are typed; what has to come out is read from the list alone.
"""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reviewer import resources
from reviewer.__main__ import main

ARGUMENTS: dict[str, list[list[str]]] = json.loads(
    Path(__file__).with_name("worked-arguments.json").read_text(encoding="utf-8")
)
BARRED = {"E015": True, "E089": True, "E020": None}


def rows() -> dict[str, dict[str, str]]:
    with resources.path("worked-examples.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


ROWS = rows()


def answers(number: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    row, found = ROWS[number], []
    for words in ARGUMENTS[number]:
        options = [] if "--edition" in words else ["--edition", row["evaluation"]]
        options += [] if row["institution_type"] == "any" else ["--type", row["institution_type"]]
        assert main(["score", *words, *options, "--json"]) == 0
        found.append(json.loads(capsys.readouterr().out))
    return found


def test_every_row_of_the_list_is_computed() -> None:
    assert set(ARGUMENTS) == set(ROWS)
    assert len(ROWS) == 46


@pytest.mark.parametrize("number", list(ROWS))
def test_a_worked_example_comes_out_exactly(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    expected = ROWS[number]["expected"].replace(";", " ").split()
    told = answers(number, capsys)
    grades = [word for word in expected if not word[0].isdigit()]
    points = [Decimal(word) for word in expected if word[0].isdigit()]
    if points:
        assert [Decimal(one["points"]) for one in told] == points
        assert all(one["exact"] is None for one in told)
    if grades:
        assert [one["grade"]["ko"] for one in told] == grades


@pytest.mark.parametrize("number", list(BARRED))
def test_a_penalty_bars_the_award(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(number, capsys)[0]["award_barred"] is BARRED[number]
