"""What documents of Korean offices hold beside plain words: merged cells, captions, notes, boxes to tick, pictures."""

from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from docx import Document
from pptx import Presentation

from reviewer.evidence.merged import Cell, cut, laid_out, whole_rows
from reviewer.evidence.refusals import Refused
from tests.evidence import hwp5, kinds
from tests.evidence.process import Process

MERGED = [(0, 0, 2, 1, "구분"), (0, 1, 1, 2, "건수"), (1, 1, 1, 1, "작년"), (1, 2, 1, 1, "올해")]
TOLD = ["t", [["구분", "건수"], ["작년", "올해"]], [[[2, 1], [1, 2]], [[1, 1], [1, 1]]]]
TABLE_CELL = (
    "<hp:tc><hp:subList><hp:p><hp:run><hp:t>{4}</hp:t></hp:run></hp:p></hp:subList>"
    '<hp:cellAddr colAddr="{1}" rowAddr="{0}"/><hp:cellSpan colSpan="{3}" rowSpan="{2}"/></hp:tc>'
)


def test_merged_cells_of_hwp_are_told_with_what_they_cover(process: Process) -> None:
    process.shown("표.hwp", _hwp(hwp5.cells(MERGED)))
    assert _told(process) == [TOLD]


def test_merged_cells_of_hwpx_are_told_with_what_they_cover(process: Process) -> None:
    process.shown("표.hwpx", kinds.hwpx(_paragraph(_table())))
    assert _told(process) == [TOLD]


def test_merged_cells_of_word_are_told_with_what_they_cover(process: Process) -> None:
    made = Document()
    grid = made.add_table(rows=2, cols=3)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "구분"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "건수"
    grid.cell(1, 1).text, grid.cell(1, 2).text = "작년", "올해"
    out = io.BytesIO()
    made.save(out)
    process.shown("표.docx", out.getvalue())
    assert _told(process) == [TOLD]


def test_merged_cells_of_a_slide_are_told_with_what_they_cover(process: Process) -> None:
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[6])
    grid = slide.shapes.add_table(2, 3, 0, 0, 9_000_000, 900_000).table
    grid.cell(0, 0).merge(grid.cell(1, 0))
    grid.cell(0, 1).merge(grid.cell(0, 2))
    for row, column, _rows, _columns, words in MERGED:
        grid.cell(row, column).text = words
    out = io.BytesIO()
    made.save(out)
    process.shown("표.pptx", out.getvalue())
    assert _told(process) == [TOLD]


def test_a_caption_stands_behind_its_table_and_is_no_cell_of_it(process: Process) -> None:
    process.shown("표.hwp", _hwp(hwp5.cells(MERGED, caption="표 1 개방 건수")))
    assert _told(process) == [TOLD, ["p", "표 1 개방 건수"]]
    caption = (
        "<hp:caption><hp:subList><hp:p><hp:run><hp:t>표 1 개방 건수</hp:t></hp:run></hp:p></hp:subList></hp:caption>"
    )
    process.shown("표.hwpx", kinds.hwpx(_paragraph(_table(caption))))
    assert _told(process) == [TOLD, ["p", "표 1 개방 건수"]]


@pytest.mark.parametrize(
    "around", ["<hp:ctrl><hp:footNote>{}</hp:footNote></hp:ctrl>", "<hp:rect><hp:drawText>{}</hp:drawText></hp:rect>"]
)
def test_a_note_or_a_box_of_hwpx_stands_behind_its_sentence_and_not_in_it(process: Process, around: str) -> None:
    inside = "<hp:subList><hp:p><hp:run><hp:t>곁말</hp:t></hp:run></hp:p></hp:subList>"
    body = f"<hp:p><hp:run><hp:t>앞</hp:t>{around.format(inside)}<hp:t>뒤</hp:t></hp:run></hp:p>"
    process.shown("글.hwpx", kinds.hwpx(body))
    assert _told(process) == [["p", "앞뒤"], ["p", "곁말"]]


def test_boxes_to_tick_and_fields_of_a_hwpx_form_say_how_they_were_filled_in(process: Process) -> None:
    boxes = (
        '<hp:checkBtn caption="R&amp;&amp;D" value="CHECKED"/><hp:checkBtn caption="해당 없음" value="UNCHECKED"/>'
        '<hp:radioBtn caption="신규" value="CHECKED"/><hp:comboBox selectedValue="서울"/>'
        "<hp:edit><hp:text>홍길동</hp:text></hp:edit>"
    )
    process.shown("서식.hwpx", kinds.hwpx(_paragraph(boxes)))
    assert _told(process) == [["p", "☑ R&D ☐ 해당 없음 ☑ 신규 서울홍길동"]]


def test_letters_that_only_one_maker_draws_come_as_common_ones(process: Process) -> None:
    words = "\U000f02b1 개방 \U000f02c4 정비 \U000f0289 \uf0a7 끝"
    process.shown("글.hwp", hwp5.document([words]))
    assert _told(process) == [["p", "① 개방 ⑳ 정비 ① ▪ 끝"]]


def test_an_equation_is_told_in_the_words_it_was_typed_in(process: Process) -> None:
    script = "평점 = {가격} over {배점}"
    data = struct.pack("<IH", 0, len(script)) + script.encode("utf-16-le")
    equation = hwp5.record(0x47, 1, b"deqe" + bytes(40)) + hwp5.record(0x58, 2, data)
    process.shown("식.hwp", _hwp(hwp5.paragraph("계산식은") + equation))
    assert _told(process) == [["p", "계산식은"], ["p", script]]
    process.shown("식.hwpx", kinds.hwpx(_paragraph(f"<hp:equation><hp:script>{script}</hp:script></hp:equation>")))
    assert _told(process) == [["p", script]]


def test_pictures_that_are_not_shown_are_said_to_be_there(process: Process) -> None:
    notes = process.shown("글.hwp", _hwp(hwp5.paragraph("화면") + _picture()))["notes"]
    assert [note[0][:10] for note in notes] == ["그림·개체 1개는 "]
    notes = process.shown("글.hwpx", kinds.hwpx(_paragraph("<hp:t>화면</hp:t><hp:pic/><hp:ole/>")))["notes"]
    assert [note[0][:10] for note in notes] == ["그림·개체 2개는 "]


def test_a_document_of_pictures_alone_is_not_called_empty(process: Process) -> None:
    for name, content in (
        ("그림.hwp", _hwp(hwp5.paragraph("") + _picture())),
        ("그림.hwpx", kinds.hwpx(_paragraph("<hp:pic/>"))),
    ):
        heard = process.open(name, content)
        assert heard is not None
        assert (heard["why"], heard["ko"][:10]) == ("pictures", "글은 없고 그림만 ")


def test_an_object_kept_in_the_ways_of_two_editions_is_told_once(process: Process) -> None:
    ways = "<hp:switch><hp:case><hp:chart/></hp:case><hp:default><hp:ole/></hp:default></hp:switch>"
    notes = process.shown("글.hwpx", kinds.hwpx(_paragraph(f"<hp:t>도표</hp:t>{ways}")))["notes"]
    assert [note[0][:10] for note in notes] == ["그림·개체 1개는 "]


def test_rows_that_others_cover_whole_are_left_out_and_gaps_are_empty_cells() -> None:
    table, spans = laid_out({(0, 0): Cell("가", 3, 1), (0, 2): Cell("나", 2, 1), (2, 1): Cell("다")})
    assert table == (("가", "", "나"), ("다", ""))
    assert spans == (((2, 1), (1, 1), (1, 1)), ((1, 1), (1, 1)))


def test_a_long_table_is_cut_between_merged_cells_and_none_reaches_past_its_end() -> None:
    _table, spans = laid_out(
        {(row, 0): Cell("가", 2, 1) for row in range(0, 40, 2)} | {(r, 1): Cell("나") for r in range(40)}
    )
    assert whole_rows(spans, 0, 5) == 6
    _table, tall = laid_out({(0, 0): Cell("가", 40, 1)} | {(row, 1): Cell("나") for row in range(40)})
    assert whole_rows(tall, 0, 5) == 10
    assert cut(tall, 0, 10)[0] == ((10, 1), (1, 1))


def test_a_form_is_told_in_parts_by_the_places_its_cells_cover_since_laying_them_out_takes_as_long(
    process: Process,
) -> None:
    rows = "".join(f"<hp:tr>{TABLE_CELL.format(row, 0, 1, 25, row)}</hp:tr>" for row in range(60))
    assert process.shown("서식.hwpx", kinds.hwpx(_paragraph(f"<hp:tbl>{rows}</hp:tbl>")))["parts"] == 3
    assert [len(block[1]) for block in _told(process)] == [12, 12]


def test_a_table_that_covers_more_than_a_screen_could_ever_show_is_refused() -> None:
    with pytest.raises(Refused):
        laid_out(
            {(0, 0): Cell("가", 1, 20_000), (1, 0): Cell("나", 1, 20_000)} | {(r, 0): Cell("") for r in range(2, 99)}
        )


def _told(process: Process) -> list[list[Any]]:
    told: list[list[Any]] = process.told(do="part", part=0).json()
    return told


def _hwp(records: bytes) -> bytes:
    return hwp5.document([], section=hwp5.packed(records))


def _picture() -> bytes:
    return hwp5.record(0x47, 1, b" osg" + bytes(40)) + hwp5.record(0x4C, 2, bytes(40)) + hwp5.record(0x55, 3, bytes(90))


def _paragraph(inside: str) -> str:
    return f'<hp:p styleIDRef="0"><hp:run>{inside}</hp:run></hp:p>'


def _table(caption: str = "") -> str:
    lines = ("".join(TABLE_CELL.format(*cell) for cell in MERGED if cell[0] == row) for row in (0, 1))
    return f"<hp:tbl>{caption}{''.join(f'<hp:tr>{line}</hp:tr>' for line in lines)}</hp:tbl>"
