"""The figures beside a paper: JSON and workbook, each tied to the paper, and neither telling more than it."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pikepdf
import pytest

from reviewer.sheet import tables, workbook
from reviewer.sheet.data import FIGURES, TABLES, is_sound, promised
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.tables import SheetTable, tables_of
from reviewer.text import Language
from tests.sheet import sample
from tests.sheet.samples import OF_A_ROUND, papers, rendered

every_paper = pytest.mark.parametrize("name", OF_A_ROUND)


def _book(name: str) -> bytes:
    return workbook.written(tables_of(papers(Language.KO)[name].blocks), (("code", "X"),))


@every_paper
def test_the_pdf_says_what_the_json_beside_it_must_hash_to(name: str) -> None:
    paper = papers(Language.KO)[name]
    digest, file = promised(paper.relations, FIGURES)
    assert digest == hashlib.sha256(paper.data).hexdigest()
    assert file.endswith(".json")
    with pikepdf.open(io.BytesIO(rendered(name))) as pdf:
        assert digest.encode() in pdf.Root.Metadata.read_bytes()


@every_paper
def test_the_code_on_the_paper_is_worked_out_again_from_the_json(name: str) -> None:
    paper = papers(Language.KO)[name]
    assert is_sound(paper.data)
    assert json.loads(paper.data)["code"] in paper.footer_left


@every_paper
def test_a_workbook_read_back_hashes_to_what_the_pdf_says(name: str) -> None:
    digest, _ = promised(papers(Language.KO)[name].relations, TABLES)
    assert tables.digest(workbook.read(_book(name))) == digest
    assert _book(name) == _book(name)


@pytest.mark.parametrize("spoil", [b'"9.6"', b'"code"', b"jipyo-sheet"])
def test_a_changed_json_is_not_sound(spoil: bytes) -> None:
    data = papers(Language.KO)["institution"].data
    assert spoil in data
    assert not is_sound(data.replace(spoil, b'"0"'))
    assert not is_sound(b"[]")
    assert not is_sound(b"\xff")


def test_a_changed_cell_changes_the_digest() -> None:
    table = SheetTable("1", (("a", "7.20"), ("b", "")))
    assert tables.digest([table]) == tables.digest([replace(table, rows=(("a", "7.2"), ("b", "")))])
    assert tables.digest([table]) != tables.digest([replace(table, rows=(("a", "7.21"), ("b", "")))])


def test_figures_are_numbers_in_the_workbook_and_words_are_never_formulas() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook.written((SheetTable("x", (("7.20", "=1+1", "007"),)),), ())))
    row = [cell.value for cell in list(book.worksheets[1].rows)[1]]
    assert row == [7.2, "=1+1", "007"]
    assert book.worksheets[1]["B2"].data_type == "s"


def test_what_is_no_workbook_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="workbook"):
        workbook.read(b"PK\3\4 nothing")


@pytest.mark.parametrize("at", [(30_000, 1), (1, 300)])
def test_a_workbook_larger_than_any_table_of_ours_is_not_read_on(at: tuple[int, int]) -> None:
    book = openpyxl.Workbook()
    book.create_sheet().cell(*at).value = 1
    target = io.BytesIO()
    book.save(target)
    with pytest.raises(ValueError, match="workbook"):
        workbook.read(target.getvalue())


def test_a_workbook_that_unpacks_to_far_more_than_ours_is_refused() -> None:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", bytes(workbook.MOST_UNPACKED + 1))
    with pytest.raises(ValueError, match="workbook"):
        workbook.read(target.getvalue())


def test_the_data_of_an_institution_tells_no_member_s_mark() -> None:
    paper = institution_sheet(sample.context(), sample.result(), sample.decisions())
    assert "위원 개인 점수" not in paper.data.decode()
    assert '"R01"' not in paper.data.decode()
