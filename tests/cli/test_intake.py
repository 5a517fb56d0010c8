"""Templates and imports: previewed, refused with every problem, taken in whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.sample.size import SampleRound
from tests.cli.shell import Shell

BAD = "기관코드,지표코드,점수,해당없음,근거\n{code},1-3-1,99,,\nX999,1-3-1,1,,\n"


@pytest.fixture
def empty(jipyo: Shell, tmp_path: Path) -> Path:
    """Return a round with nothing in it."""
    path = tmp_path / "empty.jipyo"
    jipyo.fine("new", path)
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Return counted points with three faults: too many, counted already, of no institution."""
    path = tmp_path / "정량.csv"
    path.write_text(BAD.format(code="L106"), encoding="utf-8")
    return path


def test_a_template_is_a_workbook_that_intake_knows_for_an_empty_one(jipyo: Shell, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "서식.xlsx"
    assert "jipyo import" in jipyo.fine("template", path)
    assert path.read_bytes()[:2] == b"PK"
    ran = jipyo("import", empty, path)
    assert (ran.code, "가져올 내용이 하나도 없습니다" in ran.out) == (1, True)


def test_a_template_can_be_made_for_a_round(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "정량.xlsx"
    assert jipyo.json("template", path, "--kind", "counted", "--round", file)["kind"] == "counted"


def test_every_problem_is_told_with_its_place_and_nothing_is_taken_in(jipyo: Shell, file: Path, bad: Path) -> None:
    before = jipyo.json("status", file)["progress"]
    ran = jipyo("import", file, bad)
    assert ran.code == 1
    assert "정량.csv › 2행 › 점수 ‘99’" in ran.out
    assert "정량.csv › 3행 › 기관코드 ‘X999’" in ran.out
    assert "문제가 3건 있어 아무것도 들이지 않았습니다" in ran.out
    assert jipyo.json("status", file)["progress"] == before


def test_problems_come_as_data_with_file_row_column_value_and_fix(jipyo: Shell, file: Path, bad: Path) -> None:
    found = jipyo("import", file, bad, "--json").data
    assert (found["ok"], found["accepted"], found["problem_count"]) == (False, False, 3)
    told = {(p["file"], p["row"], p["column"], p["value"]) for p in found["problems"]}
    assert told >= {("정량.csv", 2, "점수", "99"), ("정량.csv", 3, "기관코드", "X999")}
    assert all(p["wrong"]["en"] and p["right"]["en"] for p in found["problems"])


def test_a_preview_takes_nothing_in(jipyo: Shell, empty: Path, built: SampleRound) -> None:
    roster = built.inbox / "기관 명단.xlsx"
    assert "기관 14건" in jipyo.fine("import", empty, roster, "--preview")
    assert jipyo.json("status", empty)["progress"]["institutions"] == 0


def test_an_import_takes_everything_in_at_once(jipyo: Shell, empty: Path, built: SampleRound) -> None:
    found = jipyo.json("import", empty, *sorted(built.inbox.iterdir()))
    assert (found["accepted"], len(found["news"])) == (True, 6)
    kinds = {batch["kind"]: batch["count"] for batch in found["batches"]}
    assert kinds["institutions"] == 14
    assert kinds["figures"] > kinds["submissions"]
    assert kinds["submissions"] == 36
    assert all(len(source["sha256"]) == 64 for batch in found["batches"] for source in batch["sources"])


def test_a_file_that_is_not_there_is_the_persons_mistake(jipyo: Shell, empty: Path, tmp_path: Path) -> None:
    ran = jipyo("import", empty, tmp_path / "없음.xlsx", "--lang", "en")
    assert (ran.code, "There is no file or folder" in ran.err) == (2, True)


def test_a_table_that_is_nothing_is_told_so(jipyo: Shell, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "빈.csv"
    path.write_text("", encoding="utf-8")
    assert jipyo("import", empty, path).code == 1
