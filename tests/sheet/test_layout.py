"""How pages are filled: nothing over the margins, nothing over anything else, heads repeated, rows kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.sheet import fonts
from reviewer.sheet.drawing import Area, Label, Page
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.page import Block, Cell, Document, Heading, Paragraph, Picture, Row, Table
from reviewer.sheet.render import pages_of
from reviewer.sheet.wrap import Setting, wrap
from reviewer.text import Language
from tests.sheet import sample
from tests.sheet.boxes import outside, overlaps, runs, width
from tests.sheet.samples import NAMES, papers

LONG = "한국지역정보개발원 부설 공공데이터 활용촉진 및 데이터기반행정 고도화 지원센터 설립추진단"
FOOT = 50.0


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", NAMES)
def test_no_text_leaves_the_margins_or_stands_on_other_text(name: str, language: Language) -> None:
    for page in pages_of(papers(language)[name]):
        assert list(outside(page)) == []
        assert list(overlaps(page)) == []


@pytest.mark.parametrize("language", list(Language))
def test_long_names_are_wrapped_inside_their_cells(language: Language) -> None:
    result = sample.result(institution=replace(sample.DAEJEON, full_name=LONG, region=LONG))
    paper = institution_sheet(sample.context(language), result, sample.decisions())
    for page in pages_of(paper):
        assert list(outside(page)) == []
        assert list(overlaps(page)) == []


def test_a_name_without_spaces_is_broken_rather_than_drawn_over_the_next_cell() -> None:
    setting = Setting(fonts.load(), 9.0)
    lines = wrap("가" * 80, 100.0, setting)
    assert "".join(lines) == "가" * 80
    assert all(setting.width(line) <= 100 for line in lines)


def test_a_line_never_begins_with_a_closing_mark() -> None:
    setting = Setting(fonts.load(), 9.0)
    for room in range(40, 90):
        lines = wrap("공공데이터활용성과(앱·웹서비스), 논문, 특허.", float(room), setting)
        assert not any(line[:1] in ")],.·" for line in lines)


def test_the_head_of_a_table_is_on_every_page_it_reaches() -> None:
    rows = tuple(Row((Cell(f"줄 {n}"), Cell("값"))) for n in range(120))
    pages = pages_of(_paper(Table((1, 1), (Row((Cell("머리"), Cell("점수"))),), rows)))
    assert len(pages) > 2
    assert all("머리" in _texts(page) for page in pages)
    assert [text for page in pages for text in _texts(page) if text.startswith("줄")] == [f"줄 {n}" for n in range(120)]


def test_a_group_that_goes_on_over_the_page_names_itself_again() -> None:
    rows = tuple(Row((Cell("영역 이름", merge="a"), Cell(f"줄 {n}"))) for n in range(60))
    pages = pages_of(_paper(Table((1, 1), (), rows)))
    assert [_texts(page).count("영역 이름") for page in pages] == [1] * len(pages)
    assert len(pages) > 1


@pytest.mark.parametrize("count", range(28, 44))
def test_a_subtotal_never_begins_a_page(count: int) -> None:
    rows = (*(Row((Cell(f"줄 {n}"),)) for n in range(count)), Row((Cell("소계"),), keep=True))
    pages = pages_of(_paper(Table((1,), (), rows)))
    assert _texts(pages[-1])[-1] == "소계"
    assert _texts(pages[-1])[-2] == f"줄 {count - 1}"


def test_a_cell_longer_than_a_page_goes_on_over_the_next() -> None:
    words = [f"낱말{n}" for n in range(900)]
    pages = pages_of(
        _paper(Table((1, 3), (Row((Cell("머리"), Cell("글"))),), (Row((Cell("긴 칸"), Cell(" ".join(words)))),)))
    )
    assert len(pages) > 1
    drawn = " ".join(text for page in pages for text in _texts(page) if text.startswith("낱말"))
    assert drawn.split() == words


@pytest.mark.parametrize("count", range(36, 50))
def test_a_heading_never_stands_alone_at_the_foot(count: int) -> None:
    filler = tuple(Paragraph(f"글 {n}") for n in range(count))
    pages = pages_of(_paper(*filler, Heading("제목"), Paragraph("본문입니다. " * 20)))
    place = next(page for page in pages if "제목" in _texts(page))
    assert _texts(place)[-1] != "제목"


@pytest.mark.parametrize("count", range(20, 50, 4))
def test_a_heading_goes_with_the_note_and_the_picture_under_it(count: int) -> None:
    filler = tuple(Paragraph(f"글 {n}") for n in range(count))
    picture = Picture(200, 240, (Label(0, 100, "그림의 글", 8.0),))
    pages = pages_of(_paper(*filler, Heading("그림의 제목"), Paragraph("설명하는 글", keep=True), picture))
    placed = [[word in _texts(page) for page in pages] for word in ("그림의 제목", "설명하는 글", "그림의 글")]
    assert placed[0] == placed[1] == placed[2]


def test_a_lone_line_of_a_paragraph_is_never_left_behind() -> None:
    for count in range(36, 48):
        filler = tuple(Paragraph(f"글 {n}") for n in range(count))
        pages = pages_of(_paper(*filler, Paragraph("나란히 흐르는 본문입니다. " * 18)))
        parts = [sum(text.startswith(("나란히", "흐르는", "본문")) for text in _texts(page)) for page in pages]
        assert 1 not in parts


def test_pages_are_numbered_page_and_total_at_the_middle_of_the_foot() -> None:
    pages = pages_of(papers(Language.KO)["institution"])
    for number, page in enumerate(pages, 1):
        run = next(r for r in runs(page) if r.text == f"{number}-{len(pages)}")
        assert abs(run.x + width(run) / 2 - page.width / 2) < 1
        assert run.y > page.height - FOOT


def test_signature_fields_lie_inside_the_page_and_apart() -> None:
    areas = [s for page in pages_of(papers(Language.KO)["reviewer"]) for s in page.shapes if isinstance(s, Area)]
    assert [area.name for area in areas] == ["reviewer", "chair"]
    assert areas[0].y + areas[0].height < areas[1].y
    assert all(area.width > 150 and area.height > 50 for area in areas)


def _paper(*blocks: Block) -> Document:
    return Document("시험", Language.KO, "2026-11-23T14:30:00+09:00", (), "", "", "", "", blocks)


def _texts(page: Page) -> list[str]:
    """Return the words of the page's body, in the order they are set."""
    return [run.text for run in runs(page) if run.y < page.height - FOOT]
