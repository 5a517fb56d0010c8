"""Pictures inside HWP and HWPX documents: told where they stand, painted when asked for."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Inches

from tests.evidence import hwp5, kinds
from tests.evidence.process import Heard, Process
from tests.evidence.test_kinds import with_parts

FOOTNOTES = RELATIONSHIP_TYPE.FOOTNOTES
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
PLAIN = 2  # not deflated
PIXELS = 75  # Hangul's units in one
HREF = '<opf:item xmlns:opf="http://www.idpf.org/2007/opf/" id="{}" href="{}"/>'


def test_a_picture_of_hwp_stands_behind_its_paragraph_and_is_painted_no_wider_than_asked(process: Process) -> None:
    _hwp(process, hwp5.paragraph("화면") + hwp5.picture(1, 320 * PIXELS, 200 * PIXELS) + hwp5.paragraph("끝"))
    assert _told(process) == [["p", "화면"], ["i", 0, 320, 200], ["p", "끝"]]
    painted = process.told(do="figure", figure=0, width=160)
    assert (painted["figure"], painted["width"], painted["height"], len(painted.payload)) == (0, 160, 100, 64_000)
    assert process.told(do="figure", figure=0, width=5_000)["width"] == 640  # its own


def test_a_picture_in_a_cell_stands_behind_its_table(process: Process) -> None:
    words = "화면\r".encode("utf-16-le")
    head, tail = hwp5.cells([(0, 0, 1, 1, "화면"), (0, 1, 1, 1, "설명")]).split(words)
    _hwp(process, head + words + hwp5.picture(1, 0, 0, level=3) + tail)
    assert _told(process) == [["t", [["화면", "설명"]]], ["i", 0, 0, 0]]


def test_a_picture_of_hwpx_is_found_by_its_name_in_the_text(process: Process) -> None:
    shown = '<hp:pic><hp:sz width="24000" height="15000"/><hc:img xmlns:hc="core" binaryItemIDRef="image1"/></hp:pic>'
    cell = f"<hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run>{shown}<hp:t>가</hp:t></hp:run></hp:p></hp:subList></hp:tc></hp:tr></hp:tbl>"
    body = f"<hp:p><hp:run>{shown}<hp:t>화면</hp:t></hp:run></hp:p><hp:p><hp:run>{cell}</hp:run></hp:p>"
    listed = f"<package>{HREF.format('image1', 'BinData/image1.png')}</package>".encode()
    made = with_parts(kinds.hwpx(body), {"Contents/content.hpf": listed, "BinData/image1.png": kinds.picture()})
    process.shown("글.hwpx", made)
    assert _told(process) == [["p", "화면"], ["i", 0, 320, 200], ["t", [["가"]]], ["i", 0, 320, 200]]
    assert process.told(do="figure", figure=0, width=320)["height"] == 200


def test_a_picture_as_small_as_a_bullet_is_left_out_and_one_of_another_kind_is_counted(process: Process) -> None:
    small = hwp5.picture(1, 12 * PIXELS, 12 * PIXELS)
    shown = _hwp(process, hwp5.paragraph("글") + small + hwp5.picture(2, 900 * PIXELS, 900 * PIXELS))
    assert _told(process) == [["p", "글"]]
    assert [note[0][:10] for note in shown["notes"]] == ["그림·개체 1개는 "]


def test_a_damaged_picture_is_refused_alone(process: Process) -> None:
    info = [hwp5.kept_picture(1, "png", PLAIN)]
    section = hwp5.packed(hwp5.paragraph("글") + hwp5.picture(1, 9_000, 9_000))
    process.shown("글.hwp", hwp5.document([], section=section, info=info, kept={"BinData/BIN0001.png": b"no picture"}))
    refused = process.told(do="figure", figure=0, width=100)
    assert (refused.is_refusal(), refused["why"]) == (True, "damaged")
    assert _told(process) == [["p", "글"], ["i", 0, 120, 120]]


def test_a_picture_of_word_stands_behind_its_paragraph_or_its_table(process: Process) -> None:
    made = Document()
    made.add_paragraph("화면")
    made.add_picture(BytesIO(kinds.picture()), width=Inches(2))
    made.add_table(rows=1, cols=1).cell(0, 0).paragraphs[0].add_run("칸").add_picture(BytesIO(kinds.picture()))
    process.shown("글.docx", _saved(made))
    told = _told(process)
    assert told[:2] == [["p", "화면"], ["i", 0, 192, 120]]
    assert [block[0] for block in told] == ["p", "i", "t", "i"]
    assert process.told(do="figure", figure=0, width=192)["height"] == 120


def test_boxes_and_notes_of_word_stand_behind_their_sentence(process: Process) -> None:
    inside = "<w:txbxContent><w:p><w:r><w:t>상자 안</w:t></w:r></w:p></w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent>"
    )
    run = parse_xml(f'<w:r {NAMES}>{both}<w:footnoteReference w:id="2"/></w:r>')
    made = Document()
    made.add_paragraph("바깥").runs[0].element.addnext(run)
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:id="2"><w:p><w:r><w:t>곁말</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    made.part.relate_to(Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), made.part.package), FOOTNOTES)
    process.shown("글.docx", _saved(made))
    assert _told(process) == [["p", "바깥"], ["p", "상자 안"], ["p", "곁말"]]


def _saved(made: Any) -> bytes:
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _hwp(process: Process, records: bytes) -> Heard:
    info = [hwp5.kept_picture(1, "png"), hwp5.kept_picture(2, "wmf")]
    kept = {"BinData/BIN0001.png": hwp5.packed(kinds.picture()), "BinData/BIN0002.wmf": b"wmf"}
    return process.shown("글.hwp", hwp5.document([], section=hwp5.packed(records), info=info, kept=kept))


def _told(process: Process) -> list[list[object]]:
    told: list[list[object]] = process.told(do="part", part=0).json()
    return told
