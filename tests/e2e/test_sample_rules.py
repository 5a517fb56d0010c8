"""Whole rounds, without a window, under rules that are written in files alone; every total is worked out by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import Shell

PASSPHRASE = "표본 규칙 한 바퀴"
Marks = dict[str, dict[str, tuple[str, ...]]]  # institution → measure → marks of R1, R2, …; "?" behind one: unsure


@pytest.fixture
def jipyo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """Return a shell that knows the passphrases."""
    for variable in ("JIPYO_PASSPHRASE", "JIPYO_PACKAGE_PASSPHRASE"):
        monkeypatch.setenv(variable, PASSPHRASE)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Shell(capsys)


class Round:
    """A round under one edition with a handful of institutions, from its beginning to its papers."""

    def __init__(self, jipyo: Shell, folder: Path, edition: str, types: dict[str, str], members: int) -> None:
        self.jipyo, self.folder, self.file = jipyo, folder, folder / "round.jipyo"
        self.members = [f"R{n}" for n in range(1, members + 1)]
        who = self._csv("institutions", ["기관코드,기관명,기관유형", *(f"{c},가상 {c},{t}" for c, t in types.items())])
        people = self._csv("people", ["위원번호,성명,소속", *(f"{r},가상 {r},가상대학교" for r in self.members)])
        jipyo.fine("new", self.file, "--edition", edition)
        jipyo.fine("import", self.file, who, people)
        jipyo.fine("assign", self.file, "--per-item", str(members), "--without-submissions")

    def _csv(self, name: str, lines: list[str]) -> Path:
        path = self.folder / f"{name}.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    def score_apart(self, marks: Marks) -> None:
        """Let every member score in a package of their own, and take the packages back."""
        backs = []
        for place, member in enumerate(self.members):
            package, back = self.folder / f"{member}.jipyo", self.folder / f"{member}-back.jipyo"
            self.jipyo.fine("package", self.file, "--reviewer", member, "--to", package)
            self._scored(package, member, place, marks, frozenset())
            self.jipyo.fine("package", package, "--to", back)
            backs.append(back)
        self.jipyo.fine("merge", self.file, *backs)

    def score_here(self, marks: Marks, recused: frozenset[tuple[str, str]] = frozenset()) -> None:
        """Let every member sit down at the round itself, stand aside where named, and score."""
        for place, member in enumerate(self.members):
            self._scored(self.file, member, place, marks, recused)

    def _scored(self, file: Path, member: str, place: int, marks: Marks, recused: frozenset[tuple[str, str]]) -> None:
        seat = ("--as", member)
        self.jipyo.fine("declare", file, *seat, "--name", f"가상 {member}")
        for _, institution in sorted(one for one in recused if one[0] == member):
            self.jipyo.fine("recuse", file, *seat, "--institution", institution, "--reason", "지난 사업의 자문")
        rows = [
            f"{institution},{measure},{given[place].rstrip('?')},까닭,{'Y' if given[place].endswith('?') else ''}"
            for institution, of_measure in marks.items()
            for measure, given in of_measure.items()
            if (member, institution) not in recused
        ]
        table = self._csv(f"marks-{member}", ["기관코드,지표코드,점수,평가의견,확신없음", *rows])
        self.jipyo.fine("mark", file, *seat, "--from", table)

    def results(self) -> dict[str, dict[str, Any]]:
        """Decide by the edition's own rule, print the sheets, and return the results by institution."""
        self.jipyo.fine("decide", self.file, "--all")
        tally = self.jipyo.json("tally", self.file)
        assert tally["complete"] == tally["institutions"]
        self.jipyo.fine("sheet", self.file, "--kind", "summary", "--to", self.folder / "sheets")
        self.jipyo.fine("sheet", self.file, "--kind", "institution", "--all", "--to", self.folder / "sheets")
        assert len(list((self.folder / "sheets").glob("*.pdf"))) == len(tally["results"]) + 1
        return {one["code"]: one for one in tally["results"]}


def columns(measures: str, *rows: str) -> dict[str, tuple[str, ...]]:
    """Return the marks of each measure: a row for each measure, the members' marks side by side."""
    return dict(zip(measures.split(), (tuple(row.split()) for row in rows), strict=True))


QUESTIONS = " ".join(f"Q{n}" for n in range(1, 11))


def test_a_questionnaire_of_levels_with_unsure_answers(jipyo: Shell, tmp_path: Path) -> None:
    """Ten questions of 0, 1 or 2; one member.

    O1: 2+2+1+2+1+0+2+1+2+2 = 15; unsure are the third (1), the eighth (1) and the tenth (2): 15 − 4 = 11. From 10: settled.
    O2: 10 × 2 = 20, nothing unsure: 20 − 0 = 20. From 16: mature.
    O3: the first is 1 and unsure, the rest 0: total 1, preliminary 1 − 1 = 0. Beginning.
    """
    round_ = Round(jipyo, tmp_path, "sample-questionnaire", {"O1": "ORG", "O2": "ORG", "O3": "ORG"}, 1)
    round_.score_apart(
        {
            "O1": columns(QUESTIONS, *["2", "2", "1?", "2", "1", "0", "2", "1?", "2", "2?"]),
            "O2": columns(QUESTIONS, *["2"] * 10),
            "O3": columns(QUESTIONS, "1?", *["0"] * 9),
        }
    )
    found = round_.results()
    assert {code: (one["total"], one["preliminary"]) for code, one in found.items()} == {
        "O1": ("15", "11"),
        "O2": ("20", "20"),
        "O3": ("1", "0"),
    }
    assert [found[code]["grade"]["en"] for code in ("O1", "O2", "O3")] == ["Settled", "Mature", "Beginning"]


def test_a_level_that_the_scale_does_not_have_is_refused_with_the_levels_it_has(jipyo: Shell, tmp_path: Path) -> None:
    round_ = Round(jipyo, tmp_path, "sample-open-data-grid", {"G1": "GOV"}, 1)
    jipyo.fine("declare", round_.file, "--as", "R1", "--name", "가상 R1")
    ran = jipyo(
        "mark", round_.file, "--as", "R1", "--institution", "G1", "--measure", "S1-C", "--points", "3", "--lang", "en"
    )
    assert ran.code == 2
    assert (
        "choose one of the levels of S1-C: 0 (None), 1 (Some areas or years), 2 (Most of it), 4 (Complete)" in ran.err
    )


GRID = "S1-C S1-O S2-C S2-O S3-C S3-O E1-C E1-O E2-C E2-O V1-C V1-O"


def test_a_grid_of_coverage_and_openness_whose_groups_weigh_the_same(jipyo: Shell, tmp_path: Path) -> None:
    """Median of three; each group counts a third, whatever its size.

    G1 society: 4+4 + 2+2 + 1+0 = 13 of 30; economy: 4+6 + 2+4 = 16 of 20; environment: 2+2 = 4 of 10.
       (13/30 + 16/20 + 4/10) × 100 ÷ 3 = 49/30 × 100/3 = 4900/90 = 54.444…: opening (from 40).
    G2 has everything: (1 + 1 + 1) × 100 ÷ 3 = 100 exactly: open (from 75).
    C1 is a city, whose prices are not looked at: society 0 of 30, economy 4+6 = 10 of 10, environment 10 of 10.
       (0 + 1 + 1) × 100 ÷ 3 = 66.666…67: opening.
    """
    round_ = Round(jipyo, tmp_path, "sample-open-data-grid", {"G1": "GOV", "G2": "GOV", "C1": "CITY"}, 3)
    full = ["4 4 4", "6 6 6"]
    city = [f"{group}-{axis}" for group in ("S1", "S2", "S3", "E1", "V1") for axis in "CO"]
    round_.score_here(
        {
            "G1": columns(
                GRID,
                *("4 4 2", "6 4 4", "2 2 2", "1 2 2", "0 1 4", "0 0 0"),
                *("4 4 4", "6 6 6", "2 2 4", "4 4 2", "1 2 4", "2 2 2"),
            ),
            "G2": columns(GRID, *full * 6),
            "C1": columns(" ".join(city), *["0 0 0"] * 6, *full * 2),
        }
    )
    found = round_.results()
    assert {code: one["total"] for code, one in found.items()} == {
        "G1": "54.44444444444444444444444444",
        "G2": "100",
        "C1": "66.66666666666666666666666667",
    }
    assert [found[code]["rank"] for code in ("G2", "C1", "G1")] == [1, 2, 3]


def test_a_technical_score_of_seven_members(jipyo: Shell, tmp_path: Path) -> None:
    """One highest and one lowest left out, four decimals, ties by the larger item.

    A 1-1: 38+37.5+36+37+36.5 = 185 ÷ 5 = 37 (without 40 and 35); 1-2: 28+27.5+26+29+27 = 137.5 ÷ 5 = 27.5;
      2-1: 18+18+18+17.5+19 = 90.5 ÷ 5 = 18.1; 2-2: 9. Total 37 + 27.5 + 18.1 + 9 = 91.6.
    B 1-1: 36; 1-2: 28.5+28+28.5+28.5+29 = 142.5 ÷ 5 = 28.5 (one of the two 29 and 27 left out); 2-1: 18.1; 2-2: 9.
      Total 91.6 as well; the largest item is 1-1, where A has 37 and B 36: A comes first.
    C has five marks, two members stand aside: 1-1: 31+32.5+33 = 96.5 ÷ 3 = 32.1667; 1-2: 21+21+22 = 64 ÷ 3 = 21.3333;
      2-1: 15+15.5+16 = 46.5 ÷ 3 = 15.5; 2-2: 7+7+7.5 = 21.5 ÷ 3 = 7.1667. Total 76.1667: below 85, not qualified.
    """
    items = "1-1 1-2 2-1 2-2"
    round_ = Round(jipyo, tmp_path, "sample-technical-score", {"A": "BID", "B": "BID", "C": "BID"}, 7)
    people = "18 18 18 17.5 19 16 20"
    round_.score_here(
        {
            "A": columns(items, "38 37.5 36 40 35 37 36.5", "28 27.5 26 29 27 25.5 30", people, "9 9 9 9 9 9 9"),
            "B": columns(items, "36 36 36 36 36 36 36", "29 28.5 28 28.5 28.5 29 27", people, "9 9 9 9 9 9 9"),
            "C": columns(
                items, "30 31 32.5 33 35 0 0", "20 21 21 22 25 0 0", "15 15 15.5 16 17 0 0", "7 7 7 7.5 8 0 0"
            ),
        },
        frozenset({("R6", "C"), ("R7", "C")}),
    )
    found = round_.results()
    assert {code: one["total"] for code, one in found.items()} == {"A": "91.6", "B": "91.6", "C": "76.1667"}
    assert [found[code]["rank"] for code in ("A", "B", "C")] == [1, 2, 3]
    assert [found[code]["grade"]["en"] for code in ("A", "C")] == ["Qualified", "Not qualified"]
    assert found["C"]["measures"]["1-1"] == "32.1667"
