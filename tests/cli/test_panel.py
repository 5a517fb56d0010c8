"""The chair's desk: assignment, packages and merging, decisions, conflicts, results."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import Shell


def _undecided(jipyo: Shell, file: Path) -> dict[str, Any]:
    found = jipyo("decide", file, "--list", "100", "--json").data["agenda"]
    return next(one for one in found if one["decided"] is None and one["suggested"] is not None)


def test_work_is_shared_out_evenly(jipyo: Shell, built_empty: Path) -> None:
    loads = jipyo.json("assign", built_empty, "--per-item", "2")["loads"]
    assert len(loads) == 6
    assert max(loads.values()) - min(loads.values()) <= 3


def test_assigning_twice_says_there_is_nothing_new(jipyo: Shell, file: Path) -> None:
    assert (jipyo("assign", file).code, "새로 배정할" in jipyo("assign", file).err) == (2, True)


def test_every_reviewer_gets_a_package(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    made = jipyo.json("package", file, "--all", "--to", tmp_path / "out")["packages"]
    assert [one["reviewer"] for one in made] == [f"R0{n}" for n in range(1, 7)]
    assert all(Path(one["file"]).stat().st_size for one in made)


def test_a_package_for_nobody_is_refused(jipyo: Shell, file: Path, package: Path, tmp_path: Path) -> None:
    assert jipyo("package", file, "--to", tmp_path / "x.jipyo").code == 2
    assert jipyo("package", package, "--all", "--to", tmp_path).code == 2
    assert jipyo("package", file, "--reviewer", "R99", "--to", tmp_path / "x.jipyo").code == 2


def test_a_return_package_is_merged_once(jipyo: Shell, file: Path, package: Path, tmp_path: Path) -> None:
    item = next(
        one
        for one in jipyo("decide", file, "--list", "100", "--json").data["agenda"]
        if {"reviewer": "R06", "points": None, "recused": False} in one["marks"]
    )
    jipyo.fine("mark", package, "--institution", item["institution"], "--measure", item["measure"], "--points", "2")
    back = tmp_path / "back.jipyo"
    jipyo.fine("package", package, "--to", back)
    assert jipyo.json("merge", file, back)["entries"] > 0
    assert jipyo.json("merge", file, back)["entries"] == 0
    again = jipyo("decide", file, "--list", "100", "--json").data["agenda"]
    marks = next(o for o in again if (o["institution"], o["measure"]) == (item["institution"], item["measure"]))[
        "marks"
    ]
    assert {"reviewer": "R06", "points": "2", "recused": False} in marks


def test_a_file_that_is_no_package_is_not_merged(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.jipyo"
    jipyo.fine("new", stranger)
    ran = jipyo("merge", file, stranger)
    assert (ran.code, "합치지 않았습니다" in ran.err) == (2, True)


def test_the_same_mark_changed_on_two_copies_is_a_conflict_to_settle(
    jipyo: Shell, file: Path, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = next(
        one
        for one in jipyo("decide", file, "--list", "100", "--json").data["agenda"]
        if any(m["reviewer"] == "R06" and m["points"] is None and not m["recused"] for m in one["marks"])
    )
    where = ("--institution", item["institution"], "--measure", item["measure"], "--points")
    copies = [package, tmp_path / "copy.jipyo"]
    shutil.copyfile(package, copies[1])
    backs = []
    for number, copy in enumerate(copies):
        monkeypatch.setattr("reviewer.desk.opening.this_device", lambda n=number: f"device{n}")
        jipyo.fine("mark", copy, *where, str(number + 1))
        backs.append(tmp_path / f"back{number}.jipyo")
        jipyo.fine("package", copy, "--to", backs[-1])
    assert jipyo.json("merge", file, *backs)["conflicts"] == 1
    conflict = jipyo.json("conflicts", file)["conflicts"][0]
    assert sorted(side["says"]["points"] for side in conflict["sides"]) == ["1", "2"]
    chosen = conflict["sides"][0]["hash"][:12]
    assert jipyo("conflicts", file, "--settle", conflict["subject"], "--choose", "zz", "--reason", "확인").code == 2
    jipyo.fine("conflicts", file, "--settle", conflict["subject"], "--choose", chosen, "--reason", "본인에게 확인")
    assert jipyo.json("conflicts", file)["conflicts"] == []


def test_the_agenda_is_shown_most_disputed_first(jipyo: Shell, file: Path) -> None:
    shown = jipyo.json("decide", file, "--list", "5")
    assert len(shown["agenda"]) == 5
    assert shown["items"] == 36
    assert "차이" in jipyo.fine("decide", file, "--list")


def test_an_item_is_decided_by_the_rule_by_value_and_taken_back(jipyo: Shell, file: Path) -> None:
    item = _undecided(jipyo, file)
    where = ("--institution", item["institution"], "--measure", item["measure"])
    before = jipyo.json("status", file)["progress"]["decided"]
    assert jipyo.json("decide", file, *where)["decided"] == before + 1
    assert jipyo("decide", file, *where, "--points", "1").code == 2  # no reason
    jipyo.fine("decide", file, *where, "--points", "1.5", "--reason", "함께 확인함")
    assert jipyo.json("why", file, *where)["figure"]["value"] == "1.5"
    assert jipyo.json("decide", file, *where, "--revoke", "--reason", "다시 논의")["decided"] == before


@pytest.mark.parametrize(
    "words", [(), ("--institution", "L106"), ("--institution", "L106", "--measure", "1-2", "--points", "x")]
)
def test_a_decision_on_nothing_in_particular_is_refused(jipyo: Shell, file: Path, words: tuple[str, ...]) -> None:
    assert jipyo("decide", file, *words).code == 2


def test_everything_ready_is_decided_at_once(jipyo: Shell, file: Path) -> None:
    found = jipyo.json("decide", file, "--all")
    assert found["decided"] > 30
    assert found["news"][0]["en"]


def test_the_tally_ranks_every_institution(jipyo: Shell, file: Path) -> None:
    found = jipyo.json("tally", file)
    assert (found["institutions"], found["sample"], len(found["head"])) == (14, True, 64)
    best = found["results"][0]
    assert best["rank"] == 1
    assert isinstance(best["total"], str)
    assert {"code", "name", "type", "grade", "measures", "areas", "missing"} <= best.keys()


def test_the_tally_of_a_type_or_an_institution_holds_no_other(jipyo: Shell, file: Path) -> None:
    assert {r["type"] for r in jipyo.json("tally", file, "--type", "LOC")["results"]} == {"LOC"}
    assert [r["code"] for r in jipyo.json("tally", file, "--institution", "L106")["results"]] == ["L106"]
    assert jipyo("tally", file, "--type", "NONE").code == 2


def test_the_tally_is_written_as_a_table(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "결과.csv"
    jipyo.fine("tally", file, "--csv", path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 14
    assert rows[0]["순위"] == "1"
    assert rows[0]["1-②"] is not None


def test_a_figure_opens_down_to_the_marks(jipyo: Shell, file: Path) -> None:
    item = _undecided(jipyo, file)
    where = ("--institution", item["institution"], "--measure", item["measure"])
    jipyo.fine("decide", file, *where)
    figure = jipyo.json("why", file, *where)["figure"]
    assert len(figure["parts"]) >= 2
    assert all(part["source"] for part in figure["parts"])
    assert "총점" in jipyo.fine("why", file, "--institution", item["institution"])


def test_a_measure_that_does_not_apply_has_no_figure(jipyo: Shell, file: Path) -> None:
    track = jipyo.json("tally", file, "--institution", "L106")["results"][0]["track"]
    other = "1-1-3" if track == "P" else "1-1-1"
    assert jipyo("why", file, "--institution", "L106", "--measure", other).code == 2


def test_agreement_is_told_with_what_there_is_too_little_of(jipyo: Shell, file: Path) -> None:
    found = jipyo.json("agreement", file)
    whole = next(one for one in found["lines"] if one["scope"] == "round")
    assert whole["items"] >= found["fewest_items"] == 10
    assert -1 <= whole["coefficients"]["alpha_interval"]["value"] <= 1
    assert {one["reviewer"] for one in found["severity"]} <= {f"R0{n}" for n in range(1, 7)}
    only = jipyo.json("agreement", file, "--by", "measure")["lines"]
    assert [one["code"] for one in only] == ["1-②", "1-④-2", "1-④-3"]
    indicators = jipyo.json("agreement", file, "--by", "indicator")["lines"]
    assert [line["code"] for line in indicators] == ["1-②", "1-④"]  # one of a single judged measure too
    said = jipyo.fine("agreement", file, "--lang", "en")
    assert said.count("1-② ") == 1
    assert "too few to judge" in said
    assert said.strip().endswith("they change no mark.")


def test_an_outlier_is_listed_with_its_item_and_a_median_is_taken_by_rule(jipyo: Shell, file: Path) -> None:
    jipyo.fine("setting", file, "round.outliers", "points_0.5")
    items = jipyo("decide", file, "--list", "100", "--json").data["agenda"]
    assert any("회차의 규칙에 따른 이상점" in why["ko"] for one in items for why in one["outliers"].values())
    jipyo.fine("setting", file, "round.combining", "consensus")
    item = next(
        one for one in jipyo("decide", file, "--list", "100", "--json").data["agenda"] if one["decided"] is None
    )
    assert "합의로 정합니다" in item["waits_for"]["ko"]
    where = ("--institution", item["institution"], "--measure", item["measure"])
    jipyo.fine("decide", file, *where, "--rule", "consensus", "--points", "3", "--reason", "함께 봄")
    again = jipyo("decide", file, "--list", "100", "--json").data["agenda"]
    assert next(o for o in again if (o["institution"], o["measure"]) == where[1::2])["decided"] == "3"


def test_what_does_not_apply_is_listed_approved_and_taken_back(jipyo: Shell, file: Path) -> None:
    found = jipyo.json("substitute", file)
    one = found["substitutions"][0]
    where = ("--institution", one["institution"], "--measure", one["measure"])
    assert (
        jipyo.json("substitute", file, *where, "--revoke", "--reason", "다시 확인")["waiting"] == found["waiting"] + 1
    )
    assert jipyo.json("why", file, *where)["figure"]["value"] is None
    assert jipyo("substitute", file, *where).code == 2  # nobody approved it
    assert jipyo("substitute", file, "--approver", "위원장 가상한").code == 2  # of what?
    assert "읽을 수 없습니다" in jipyo("substitute", file, *where, "--approver", "x", "--points", "x").err
    jipyo.fine("substitute", file, *where, "--approver", "위원장 가상한")
    assert "승인: 위원장 가상한" in jipyo.json("why", file, *where)["figure"]["note"]["ko"]
    assert jipyo.json("substitute", file, "--all", "--approver", "위원장 가상한")["waiting"] == 0
    assert "승인을 기다리는 항목 0건" in jipyo.fine("substitute", file, "--waiting")
