"""Figures by the command line: taken in, computed, put beside what was counted, explained down to file and row."""

from __future__ import annotations

from pathlib import Path

from tests.cli.shell import Shell


def test_figures_come_in_are_computed_and_explained(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    before = jipyo.json("tally", file)["results"]
    one = next(r for r in before if not r["compared"] and r["measures"].get("1-①-1"))
    table = tmp_path / "수치.csv"
    lines = [(one["code"], "1-①-1", "planned", "400"), (one["code"], "1-①-1", "delivered", "400")]
    table.write_text("\n".join(",".join(line) for line in [("기관코드", "지표코드", "수치", "값"), *lines]), "utf-8")
    assert "수치 2건" in jipyo.fine("import", file, table)
    compared = next(r for r in jipyo.json("tally", file)["results"] if r["code"] == one["code"])["compared"]["1-①-1"]
    assert compared["counted"] == one["measures"]["1-①-1"]
    assert (compared["taken"], compared["differs"]) == ("counted", compared["recomputed"] != compared["counted"])
    jipyo.fine("setting", file, "round.points_from", "figures")
    found = jipyo.json("why", file, one["code"], "1-1-1")
    assert found["figure"]["value"] == compared["recomputed"]
    assert found["compared"]["taken"] == "recomputed"
    assert "수치.csv › 3" in jipyo.fine("why", file, one["code"], "1-①-1")


def test_the_sample_has_figures_with_a_few_visible_differences(jipyo: Shell, file: Path) -> None:
    found = [c for r in jipyo.json("tally", file)["results"] for c in r["compared"].values()]
    differing = sum(c["differs"] for c in found)
    assert 0 < differing < len(found) / 4
    assert all(c["recomputed"] is not None for c in found)


def test_every_figure_of_an_institution_can_be_asked_for(jipyo: Shell, file: Path) -> None:
    code = next(r for r in jipyo.json("tally", file)["results"] if r["compared"])["code"]
    for what, label in (
        ("total", "총점"),
        ("grade", "등급"),
        ("rank", "순위"),
        ("area 1", "개방·활용"),
        ("1-③", "개방데이터"),
    ):
        figure = jipyo.json("why", file, code, what)["figure"]
        assert figure["label"]["ko"].startswith(label)
        assert figure["parts"]
    assert jipyo.json("why", file, code)["figure"]["label"]["ko"] == "총점"
    assert jipyo("why", file).code == 2
    assert jipyo("why", file, "X1").code == 2
    assert jipyo("why", file, code, "9-9").code == 2


def test_why_names_the_readings_that_a_figure_rests_on(jipyo: Shell, file: Path) -> None:
    results = jipyo.json("tally", file)["results"]
    code = next(r["code"] for r in results if "2-①-3" in r["compared"])
    used = jipyo.json("why", file, code, "2-①-3")["settings"]
    assert [one["id"] for one in used] == ["AMB-PD-12"]
    assert used[0]["reading"]["ko"]


def test_the_template_of_figures_has_a_sheet_for_each_measure(jipyo: Shell, tmp_path: Path) -> None:
    path = tmp_path / "수치.xlsx"
    jipyo.fine("template", path, "--kind", "figures", "--edition", "kr-data-admin-2025")
    assert path.stat().st_size
