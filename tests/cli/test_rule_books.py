"""Rules carried to a workbook and back on the command line, and a round begun from one."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from reviewer import resources
from tests.cli.shell import Shell
from tests.desk.test_own_map import older, own_map


@pytest.fixture
def book(jipyo: Shell, tmp_path: Path) -> Path:
    """Return the workbook of the unofficial sample."""
    path = tmp_path / "편람.xlsx"
    jipyo.fine("framework", "export", "sample-2022", "--xlsx", path)
    return path


def changed(path: Path, sheet: str, cell: str, value: object) -> Path:
    """Change one cell as a spreadsheet program does."""
    held = openpyxl.load_workbook(path)
    held[sheet][cell] = value
    held.save(path)
    return path


def test_an_officer_changes_a_workbook_and_begins_a_round_on_it(jipyo: Shell, book: Path, tmp_path: Path) -> None:
    changed(book, "편람", "C3", "our-2026")
    changed(book, "편람", "C5", 2026)
    changed(book, "영역", "B2", "다스림")
    assert jipyo.json("framework", "check", book)["errors"] == 0
    jipyo.fine("framework", "import", book, "--out", tmp_path / "rules.yaml")
    shown = jipyo.json("framework", "show", tmp_path / "rules.yaml")["edition"]
    assert (shown["id"], shown["year"], shown["areas"][0]["name"]["ko"]) == ("our-2026", 2026, "다스림")
    begun = jipyo.json("new", tmp_path / "round.jipyo", "--edition", book)
    assert begun["edition"] == "our-2026"


def test_the_rules_inside_a_round_leave_it_as_a_workbook_and_as_a_rule_file(jipyo: Shell, book: Path) -> None:
    changed(book, "편람", "C3", "our-2026")
    changed(book, "등급", "C2", 85)
    path, own, file = (book.with_name(name) for name in ("회차.jipyo", "회차 규칙.xlsx", "회차 규칙.yaml"))
    jipyo.fine("new", path, "--edition", book)
    jipyo.fine("framework", "export", "--round", path, "--xlsx", own)
    jipyo.fine("framework", "export", "--round", path, "--out", file)
    for one in (own, file):
        assert jipyo.json("framework", "check", one)["errors"] == 0
        assert jipyo.json("framework", "diff", book, one)["changes"] == []
    ran = jipyo("framework", "export", "sample-2022", "--round", path, "--xlsx", own, "--lang", "en")
    assert ran.code == 2
    assert "not both" in ran.err
    assert jipyo("framework", "export", "--round", path, "--xlsx", own).code == 2


def test_a_step_changed_in_the_sheet_of_ladders_changes_the_points(jipyo: Shell, tmp_path: Path) -> None:
    path = tmp_path / "공공데이터.xlsx"
    jipyo.fine("framework", "export", "kr-public-data-2025", "--xlsx", path)
    score = ("score", "1-①-1", "--edition", path, "--type", "LOC", "planned=100", "delivered=80")
    assert jipyo.json(*score)["points"] == "6.5"
    rows = openpyxl.load_workbook(path)["점수표"].iter_rows(values_only=True)
    step = next(n for n, row in enumerate(rows, start=1) if row[:2] == ("1-①-1 이행률", 80))
    changed(path, "점수표", f"I{step}", 6)
    assert jipyo.json(*score)["points"] == "6"


def test_a_fault_names_sheet_and_cell(jipyo: Shell, book: Path) -> None:
    ran = jipyo("framework", "check", changed(book, "세부항목", "E2", "마법"), "--json")
    assert ran.code == 1
    told = [(p["sheet"], p["cell"]) for p in ran.data["problems"]]
    assert ("세부항목", "E2") in told


def test_a_formula_without_a_result_is_told_at_its_cell(jipyo: Shell, book: Path) -> None:
    ran = jipyo("framework", "check", changed(book, "등급", "C2", "=40+40"), "--json")
    assert ("등급", "C2") in [(p["sheet"], p["cell"]) for p in ran.data["problems"]]


def test_nothing_that_is_there_is_written_over(jipyo: Shell, book: Path) -> None:
    ran = jipyo("framework", "export", "sample-2022", "--xlsx", book, "--lang", "en")
    assert ran.code == 2
    assert "exists already" in ran.err
    assert jipyo("framework", "import", book, "--out", book).code == 2


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("framework", "export", "sample-2022"), 2, "--xlsx"),
        (("framework", "import", "sample-2022"), 2, "no workbook"),
        (("framework", "map", "sample-2022"), 2, "No map leads"),
        (("framework", "check"), 2, "Name an edition"),
    ],
)
def test_what_is_missing_is_said(jipyo: Shell, words: tuple[str, ...], code: int, sentence: str) -> None:
    ran = jipyo(*words, "--lang", "en")
    assert ran.code == code
    assert sentence in ran.err


def test_a_file_that_is_no_workbook_is_refused_with_a_sentence(jipyo: Shell, tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"nothing of the kind")
    ran = jipyo("framework", "check", path, "--lang", "en")
    assert ran.code == 2
    assert "no Excel workbook" in ran.err


def test_the_map_to_an_edition_tells_each_relation(jipyo: Shell, tmp_path: Path) -> None:
    links = jipyo.json("framework", "map", "kr-data-admin-2025")["links"]
    merged = next(link for link in links if link["newer"] == ["3-①-1"])
    assert (merged["older"], merged["relation"]) == (["2-②", "2-③"], "merged")
    copy = Path(shutil.copyfile(resources.path("upgrades", "kr-data-admin-2024-2025.yaml"), tmp_path / "map.yaml"))
    copy.write_text(copy.read_text(encoding="utf-8").replace("[2-①]", "[2-⑨]"), encoding="utf-8")
    assert jipyo("framework", "map", copy).code == 1


def test_two_editions_are_compared_in_sentences(jipyo: Shell, book: Path) -> None:
    changed(book, "등급", "C2", 85)
    found = jipyo.json("framework", "diff", "sample-2022", book)["changes"]
    assert [(one["kind"], one["what"]) for one in found] == [("changed", "edition")]
    assert "Good from 80 · Fair" in found[0]["sentence"]["en"]
    assert jipyo("framework", "diff", "sample-2022").code == 2


def test_a_round_takes_a_map_of_ones_own_and_refuses_one_that_leads_elsewhere(
    jipyo: Shell, book: Path, tmp_path: Path
) -> None:
    path, own = tmp_path / "회차.jipyo", own_map(tmp_path)
    jipyo.fine("new", path, "--edition", book)
    told = jipyo.json("framework", "map", own, older(tmp_path), "--round", path)
    assert told["entries"] == 1
    assert "links were taken in" in told["news"][0]["en"]
    ran = jipyo("framework", "map", own, "--round", path, "--lang", "en")
    assert ran.code == 2
    assert "our-2021" in ran.err


def test_a_map_between_two_editions_of_ones_own_is_drafted_checked_and_pairs_their_parts(
    jipyo: Shell, tmp_path: Path
) -> None:
    newer, path = tmp_path / "올해.xlsx", tmp_path / "대응표.yaml"
    jipyo.fine("framework", "export", "sample-2022", "--xlsx", newer)
    both = ("--between", older(tmp_path), newer)
    assert "our-2021" in jipyo.json("framework", "map", *both)["map"]
    assert jipyo.json("framework", "map", *both, "--out", path)["file"] == str(path)
    assert jipyo("framework", "map", *both, "--out", path).code == 2
    links = jipyo.json("framework", "map", path, *both)["links"]
    assert {link["relation"] for link in links} == {"kept"}
    turned = jipyo("framework", "map", path, "--between", newer, older(tmp_path), "--lang", "en")
    assert (turned.code, turned.out.count("but the edition given is")) == (1, 2)
    words = path.read_text(encoding="utf-8")
    path.write_text(words.replace(str(links[0]["newer"][0]), "zz", 2), encoding="utf-8")
    wrong = jipyo("framework", "map", path, *both, "--lang", "en")
    assert wrong.code == 1
    assert "대응표.yaml:" in wrong.out
    path.write_text(words, encoding="utf-8")
    assert jipyo.json("framework", "diff", older(tmp_path), newer, "--map", path)["changes"] == []


def test_a_template_is_made_for_a_workbook_of_rules(jipyo: Shell, tmp_path: Path) -> None:
    book = tmp_path / "우리.xlsx"
    jipyo.fine("framework", "export", "sample-2022", "--xlsx", book)
    assert jipyo.json("template", tmp_path / "서식.xlsx", "--edition", book)["kind"] == "all"
