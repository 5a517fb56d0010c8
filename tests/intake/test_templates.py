"""Templates: what they hold, and that intake reads them back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reviewer.errors import UserError
from reviewer.intake import templates
from reviewer.intake.preview import preview
from tests.intake.files import only
from tests.intake.rules import INSTITUTIONS, KNOWN, RULES


@pytest.mark.parametrize("kind", templates.KINDS)
def test_an_unfilled_template_holds_nothing_but_its_example(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "서식.xlsx"
    templates.write(kind, RULES, INSTITUTIONS, path)
    assert "nothing to take in" in only(preview([path], KNOWN)).wrong.en


def test_a_template_has_a_sheet_for_each_kind_and_each_form(tmp_path: Path) -> None:
    templates.write("all", RULES, INSTITUTIONS, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    rosters = ["기관 명단", "평가위원 명단", "배정", "정량 점수", "증빙 목록", "지난해 결과"]
    assert book.sheetnames == ["안내", *rosters, "1-④-2", "1-④-3", "_목록"]
    assert str(book["배정"]["A2"].value).startswith("예)")
    assert book["배정"].data_validations.dataValidation
    assert book["배정"]["A1"].comment is not None


def test_a_filled_template_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    templates.write("all", RULES, INSTITUTIONS, path)
    book = openpyxl.load_workbook(path)
    book["기관 명단"].append(["Q1", "새군", "기초자치단체"])
    book["정량 점수"].append(["Q1", "", "1-3-1", "", 1.5])
    book["1-④-2"].append(["Q1", "", "2025-10-01", 3, "개요입니다"])
    book.save(path)
    result = preview([path], KNOWN)
    assert result.problems == ()
    assert [(b.kind.value, b.count) for b in result.batches] == [
        ("institutions", 1),
        ("counted", 1),
        ("submissions", 1),
    ]


def test_a_template_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("mine")
    with pytest.raises(UserError):
        templates.write("all", RULES, INSTITUTIONS, path)
    assert path.read_text() == "mine"


def test_an_unknown_kind_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        templates.write("marks", RULES, INSTITUTIONS, tmp_path / "a.xlsx")
    assert "counted" in caught.value.sentence.ko
    assert list(tmp_path.iterdir()) == []
