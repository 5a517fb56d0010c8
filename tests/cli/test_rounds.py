"""Beginning a round, its settings, checking and rebuilding it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import Shell


def test_a_round_is_begun_under_an_edition(jipyo: Shell, tmp_path: Path) -> None:
    path = tmp_path / "new.jipyo"
    made = jipyo.json("new", path, "--edition", "kr-data-admin-2025", "--name", "시험 회차")
    assert (made["verb"], made["ok"], made["name"], made["edition"]) == ("new", True, "시험 회차", "kr-data-admin-2025")
    assert jipyo.json("status", path)["name"] == "시험 회차"


def test_a_round_takes_the_editions_name_when_given_none(jipyo: Shell, tmp_path: Path) -> None:
    assert "2025년 공공데이터 제공 운영실태 평가" in jipyo.fine("new", tmp_path / "new.jipyo")


def test_a_round_never_overwrites_a_file(jipyo: Shell, file: Path) -> None:
    before = file.read_bytes()
    ran = jipyo("new", file)
    assert (ran.code, "이미 있어" in ran.err, file.read_bytes() == before) == (2, True, True)


def test_status_counts_what_is_there(jipyo: Shell, file: Path) -> None:
    found = jipyo.json("status", file)
    assert found["sample"] is True
    assert found["progress"]["institutions"] == 14
    assert found["progress"]["submissions"] == 36
    assert len(found["reviewers"]) == 6


def test_settings_are_listed_with_their_choices(jipyo: Shell, file: Path) -> None:
    found = {s["id"]: s for s in jipyo.json("setting", file)["settings"]}
    assert found["round.combining"]["value"] == "mean"
    assert found["round.combining"]["choices"] == ["mean", "trimmed", "median", "consensus"]


def test_a_setting_says_its_default_and_whether_it_computes(jipyo: Shell, file: Path) -> None:
    found = {s["id"]: s for s in jipyo.json("setting", file)["settings"]}
    assert (found["AMB-PD-04"]["default"], found["AMB-PD-04"]["effective"]) == ("inclusive", True)
    assert (found["AMB-PD-15"]["default"], found["AMB-PD-15"]["effective"]) == ("pages_10", False)
    said = jipyo.fine("setting", file, "AMB-PD-15", "--lang", "en")
    assert "  * pages_10: 10 pages (default)" in said
    assert "Noted and printed: it changes no computation." in said
    assert "changes no computation" not in jipyo.fine("setting", file, "AMB-PD-04", "--lang", "en")


def test_a_setting_is_chosen(jipyo: Shell, file: Path) -> None:
    jipyo.fine("setting", file, "round.combining", "trimmed")
    assert jipyo.json("setting", file, "round.combining")["settings"][0]["value"] == "trimmed"


@pytest.mark.parametrize(("words", "said"), [(("round.combining", "best"), "mean"), (("no.such",), "no.such")])
def test_an_unknown_setting_or_value_is_refused(jipyo: Shell, file: Path, words: tuple[str, ...], said: str) -> None:
    ran = jipyo("setting", file, *words)
    assert (ran.code, said in ran.err) == (2, True)


def test_levels_of_the_round_are_written_and_chosen_for_all_measures_or_one(jipyo: Shell, file: Path) -> None:
    jipyo.fine("setting", file, "round.levels", "three")
    said = jipyo.fine("setting", file, "round.levels.1-2", "보통 60, 탁월 100", "--lang", "en")
    assert "* written by yourself" in said
    found = {s["id"]: s for s in jipyo.json("setting", file)["settings"]}
    assert (found["round.levels"]["value"], found["round.levels"]["own"]) == ("three", True)
    assert found["round.levels.1-②"]["value"] == "탁월 100 %, 보통 60 %"
    assert found["round.combining"]["own"] is False
    refused = jipyo("setting", file, "round.levels", "우수 100")
    assert (refused.code, "2개부터 9개까지" in refused.err) == (2, True)


def test_check_tells_that_a_whole_file_is_whole(jipyo: Shell, file: Path) -> None:
    found = jipyo.json("check", file)
    assert (found["whole"], found["exit"], len(found["head"])) == (True, 0, 64)
    assert "Nothing is wrong" in jipyo.fine("check", file, "--lang", "en")


def test_rebuild_leaves_the_head_as_it_was(jipyo: Shell, file: Path) -> None:
    head = jipyo.json("check", file)["head"]
    assert jipyo.json("rebuild", file) == {"verb": "rebuild", "ok": True, "exit": 0, "whole": True, "head": head}


def test_rebuilding_a_file_that_is_damaged_elsewhere_says_so(jipyo: Shell, file: Path) -> None:
    with file.open("r+b") as bytes_:
        bytes_.seek(file.stat().st_size * 2 // 3)  # among the evidence, which the tables need nothing of
        bytes_.write(bytes(5000))
    ran = jipyo("rebuild", file)
    assert (ran.code, "손상된 곳이 있습니다" in ran.out) == (1, True)


def test_editions_are_listed_shown_and_checked(jipyo: Shell, tmp_path: Path) -> None:
    listed = jipyo.json("framework", "list")["editions"]
    assert "kr-public-data-2025" in {one["id"] for one in listed}
    assert jipyo.json("framework", "show", "kr-public-data-2025")["edition"]["total"]["LOC"] == "100"
    assert "1-④-2" in jipyo.fine("framework", "show", "kr-public-data-2025", "1-4-2")
    broken = tmp_path / "mine.yaml"
    broken.write_text("format: jipyo-framework/1\nid: x\n", encoding="utf-8")
    ran = jipyo("framework", "check", broken, "--json")
    assert (ran.code, ran.data["errors"] > 0, "line" in ran.data["problems"][0]) == (1, True, True)
    assert jipyo("framework", "check", "kr-public-data-2025").code == 0


def test_showing_no_edition_in_particular_is_refused(jipyo: Shell) -> None:
    assert jipyo("framework", "show").code == 2
