"""The end of a paper: signatures never stand on a page without words, and pictures never leave theirs."""

from __future__ import annotations

import pytest

from reviewer.sheet import parts
from reviewer.sheet.comparison import peers_of
from reviewer.sheet.drawing import Area, Link, Path, Run
from reviewer.sheet.institution_sheet import Beside, institution_sheet
from reviewer.sheet.page import Block, Cell, Document, Heading, Paragraph, Row, Table, Title, flat
from reviewer.sheet.render import pages_of
from reviewer.text import Language
from tests.sheet import sample
from tests.sheet.sample_rules import rules
from tests.sheet.samples import NAMES, papers


def _document(blocks: list[Block]) -> Document:
    context = sample.context()
    closing = parts.closing(context, context.signatories)
    made = papers(Language.KO)["minutes"]
    return Document(made.title, made.language, made.created, (), "", "", "", "", (*blocks, *closing), made.fields)


def _words_above_the_signature(document: Document) -> list[str]:
    page = next(p for p in pages_of(document) if any(isinstance(s, Area) for s in p.shapes))
    issued = {"끝.", "2026. 11. 23.", "공공데이터 평가위원회 위원장", "(관인)"}
    field = next(s for s in page.shapes if isinstance(s, Area))
    return [s.text for s in page.shapes if isinstance(s, Run) and 60 < s.y < field.y - 120 and s.text not in issued]


@pytest.mark.parametrize("lines", range(30, 52))
def test_the_last_line_of_the_text_goes_with_the_signatures(lines: int) -> None:
    blocks: list[Block] = [Title("글"), *(Paragraph(f"{n}째 줄") for n in range(lines))]
    assert _words_above_the_signature(_document(blocks))


@pytest.mark.parametrize("rows", range(22, 40))
def test_the_last_row_of_a_table_goes_with_the_signatures_under_its_head(rows: int) -> None:
    table = Table((1, 1), (parts.head("이름", "값"),), tuple(Row((Cell(f"행 {n}"), Cell("값"))) for n in range(rows)))
    above = _words_above_the_signature(_document([Heading("표"), table]))
    assert above
    assert not above[0].startswith("행")


@pytest.mark.parametrize("name", ["form", "filled"])
def test_an_item_of_a_form_is_never_parted_from_its_code(name: str) -> None:
    for page in pages_of(papers(Language.KO)[name]):
        said = [s.text for s in page.shapes if isinstance(s, Run)]
        assert sum(text.startswith("JF1-") for text in said) == said.count("의견")


def test_a_long_last_paragraph_is_parted_rather_than_moved() -> None:
    words = "가나다라 마바사 " * 700
    pages = pages_of(_document([Paragraph(words)]))
    assert all(any(isinstance(s, Run) and "가나다라" in s.text for s in page.shapes) for page in pages)


@pytest.mark.parametrize("name", NAMES)
def test_every_heading_of_a_paper_is_a_bookmark(name: str) -> None:
    paper = papers(Language.KO)[name]
    links = [s.text for page in pages_of(paper) for s in page.shapes if isinstance(s, Link)]
    assert links == [block.text for block in flat(paper.blocks) if isinstance(block, Heading)]


def _drawn(peers: int) -> list[Path]:
    beside = Beside({}, peers_of(rules(), sample.tally(peers).results))
    pages = pages_of(institution_sheet(sample.context(), sample.result(), sample.decisions(), beside))
    return [s for page in pages for s in page.shapes if isinstance(s, Path) and s.closed]


def test_the_picture_tells_the_two_lines_apart_by_more_than_colour() -> None:
    nets = [path for path in _drawn(40) if len(path.points) > 2]
    assert {path.dashed for path in nets} == {True, False}


def test_with_too_few_others_nothing_is_compared() -> None:
    assert not _drawn(2)
    beside = Beside({}, peers_of(rules(), sample.tally(2).results))
    paper = institution_sheet(sample.context(), sample.result(), sample.decisions(), beside)
    said = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert any("셋보다 적어" in text for text in said)
