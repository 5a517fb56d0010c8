"""What every paper is as a file: the same each time, whole, archivable, readable by others."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace

import pikepdf
import pytest

from reviewer.errors import UserError
from reviewer.sheet.archive import validate
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.page import Document, Paragraph, Table
from reviewer.sheet.render import render
from reviewer.text import Language
from tests.sheet import reading, sample
from tests.sheet.samples import NAMES, papers, rendered

both_languages = pytest.mark.parametrize("language", list(Language))
every_paper = pytest.mark.parametrize("name", NAMES)


@both_languages
@every_paper
def test_the_same_paper_is_the_same_bytes(name: str, language: Language) -> None:
    assert render(papers(language)[name]) == rendered(name, language)


@both_languages
@every_paper
def test_a_paper_breaks_no_rule_of_the_archive_format(name: str, language: Language) -> None:
    report = validate(rendered(name, language))
    assert report.violations == ()
    assert all("AcroForm" in words for words in report.unchecked)


@every_paper
def test_a_paper_without_signature_fields_passes_as_pdfa_2b(name: str) -> None:
    paper = _without_fields(papers(Language.KO)[name])
    assert validate(render(paper)).passed


@both_languages
@every_paper
def test_every_font_is_embedded(name: str, language: Language) -> None:
    fonts = reading.fonts(rendered(name, language))
    assert fonts
    assert all(embedded and "Nanum" in font for font, embedded in fonts.items())


def test_a_paper_carries_no_time_but_that_of_issue() -> None:
    with pikepdf.open(io.BytesIO(render(papers(Language.KO)["institution"]))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261123143000+09'00'"
        assert str(pdf.docinfo["/ModDate"]) == "D:20261123143000+09'00'"
        assert b"2026-11-23T14:30:00+09:00" in pdf.Root.Metadata.read_bytes()


def test_the_paper_names_itself_and_its_language_to_other_programs() -> None:
    with pikepdf.open(io.BytesIO(render(papers(Language.EN)["summary"]))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "2025년 공공데이터 제공 평가 (표본) Summary of Results"
        assert str(pdf.Root.Lang) == "en-GB"


def test_decomposed_hangul_is_drawn_as_the_same_paper() -> None:
    result = sample.result()
    loose = replace(result.institution, full_name=unicodedata.normalize("NFD", result.institution.full_name))
    paper = render(institution_sheet(sample.context(), replace(result, institution=loose), sample.decisions()))
    assert "대전광역시 서구" in reading.words(paper)


def test_a_letter_the_typeface_lacks_is_named_with_its_place_and_no_paper_is_made() -> None:
    paper = papers(Language.KO)["institution"]
    with pytest.raises(UserError) as refused:
        render(replace(paper, blocks=(*paper.blocks, Paragraph("증빙 사진 😀 첨부"))))
    assert "‘😀’ (U+1F600)" in refused.value.sentence.ko
    assert "증빙 사진 😀 첨부" in refused.value.sentence.ko
    assert "증빙 사진 😀 첨부" in refused.value.sentence.en


@both_languages
def test_every_letter_the_typeface_lacks_is_named_at_every_place(language: Language) -> None:
    paper = papers(language)["institution"]
    table = next(b for b in paper.blocks if isinstance(b, Table) and len(b.head) == 1 and len(b.rows) > 3)
    cells = table.rows[1].cells
    spoilt = replace(table.rows[1], cells=(*cells[:-1], replace(cells[-1], text="한글 龘 글자와 𠀀")))
    changed = replace(table, rows=(table.rows[0], spoilt, *table.rows[2:]))
    blocks = tuple(changed if block is table else block for block in paper.blocks)
    with pytest.raises(UserError) as refused:
        render(replace(paper, blocks=(*blocks, Paragraph("끝에도 𠀀"))))
    said = refused.value.sentence.get(language)
    place = {Language.KO: "1-①-2 ’26년 개방계획", Language.EN: "1-①-2"}[language]
    column = {Language.KO: "비고", Language.EN: "Note"}[language]
    assert len([line for line in said.splitlines() if line.startswith("  ‘")]) == 3
    line = next(line for line in said.splitlines() if "龘" in line and place in line)
    assert "대전광역시 서구" in line
    assert f"› {column}: “" in line
    assert "U+20000" in said


def test_minus_signs_and_odd_spaces_are_drawn_with_letters_the_typeface_has() -> None:
    paper = papers(Language.KO)["institution"]
    made = render(replace(paper, blocks=(Paragraph("감점 \u22121\u2009점\u200b, 끝"),), fields=()))
    assert "감점 -1 점, 끝" in reading.words(made)


def test_every_signature_field_is_there_before_anyone_signs() -> None:
    with pikepdf.open(io.BytesIO(render(papers(Language.KO)["reviewer"]))) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["reviewer", "chair"]
        assert all(field.FT == "/Sig" and "/V" not in field and "/N" in field.AP for field in fields)
        first, last = (field.Lock for field in fields)
        assert (str(first.Action), [str(name) for name in first.Fields]) == ("/Exclude", ["chair"])
        assert (str(last.Action), int(last.P)) == ("/All", 1)


def _without_fields(paper: Document) -> Document:
    return replace(paper, fields=())
