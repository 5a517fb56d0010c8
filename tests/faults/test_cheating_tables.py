"""Tables that would reach further than their cells: into paths, into the journal's names, into a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from reviewer.__main__ import main
from reviewer.commands import AcceptImport
from reviewer.model.batch import BatchKind
from tests.desk.little import PASSPHRASE, batch, begun, empty
from tests.intake.files import places, table

INSTITUTIONS = ("기관코드", "기관명", "기관유형")
REVIEWERS = ("위원번호", "성명", "소속")


@pytest.mark.parametrize(
    "code", ["../../x", "a/b", "a\\b", "=1+1", "@SUM", "-1", "C:x", "a\nb", "a\u202eb", "끝.", "x" * 65]
)
def test_a_code_that_is_a_path_a_formula_or_no_line_of_text_stays_out(tmp_path: Path, code: str) -> None:
    desk = empty(tmp_path)
    ours = table(tmp_path / "기관.csv", [INSTITUTIONS, (code, "가상기관", "AAA")])
    theirs = table(tmp_path / "위원.csv", [REVIEWERS, (code, "가상위원", "")])
    assert places(desk.preview([ours])) == [("", 2, "기관코드")]
    assert places(desk.preview([theirs])) == [("", 2, "위원번호")]
    desk.close()


@pytest.mark.parametrize("code", ["L094", "1741000", "B551182", "가-1", "①", "R 07", "a.b"])
def test_an_ordinary_code_comes_in(tmp_path: Path, code: str) -> None:
    desk = empty(tmp_path)
    preview = desk.preview([table(tmp_path / "기관.csv", [INSTITUTIONS, (code, "가상기관", "AAA")])])
    assert [row[0] for row in preview.batches[0].rows()] == [code]
    desk.close()


@pytest.mark.parametrize("name", ["가\x1b[31m상", "가\u202e상", "가\u2066상"])
def test_a_name_that_a_screen_would_obey_stays_out(tmp_path: Path, name: str) -> None:
    desk = empty(tmp_path)
    preview = desk.preview([table(tmp_path / "기관.csv", [INSTITUTIONS, ("A1", name, "AAA")])])
    assert places(preview) == [("", 2, "기관명")]
    desk.close()


@pytest.mark.parametrize("name", ["SEC", "CHAIR", "chair", "ＣＨＡＩＲ"])
def test_no_reviewer_may_bear_the_name_under_which_the_secretary_or_the_chair_writes(tmp_path: Path, name: str) -> None:
    """A package holds all its reviewer wrote; this one would hold all the secretary wrote."""
    desk = empty(tmp_path)
    preview = desk.preview([table(tmp_path / "위원.csv", [REVIEWERS, (name, "가상위원", "")])])
    assert places(preview) == [("", 2, "위원번호")]
    desk.close()


def test_reviewers_whose_names_differ_in_case_or_width_alone_are_one(tmp_path: Path) -> None:
    """Their packages would bear one file name."""
    desk = empty(tmp_path)
    rows = [REVIEWERS, ("R01", "가상위원", ""), ("r01", "다른위원", ""), ("Ｒ０１", "또다른위원", "")]
    assert places(desk.preview([table(tmp_path / "위원.csv", rows)])) == [("", 3, "위원번호"), ("", 4, "위원번호")]
    desk.close()


def test_a_name_that_is_a_formula_is_words_in_the_table_of_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = begun(tmp_path)
    row = ("E1", "=cmd|' /C calc'!A0", "AAA", "", "", "")
    desk.do(AcceptImport((batch(BatchKind.INSTITUTIONS, [row]),)))
    desk.close()
    monkeypatch.setenv("JIPYO_PASSPHRASE", PASSPHRASE)
    out = tmp_path / "결과.csv"
    assert main(["tally", str(desk.path), "--csv", str(out), "--json"]) == 0
    cells = [cell for line in csv.reader(io.StringIO(out.read_text("utf-8-sig"))) for cell in line]
    assert "'=cmd|' /C calc'!A0" in cells
    assert [cell for cell in cells if cell.startswith(("=", "@", "\t"))] == []
