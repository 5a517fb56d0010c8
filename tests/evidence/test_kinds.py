"""What is shown of each kind of file: pages, text with headings and tables, sheets, members of archives."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from tests.evidence import hwp5, kinds
from tests.evidence.kinds import HEADING, TABLE, WORDS
from tests.evidence.process import Process

CELLS = [list(row) for row in TABLE]
DOCUMENTS = {"실적.docx": kinds.word, "실적.hwp": kinds.hwp, "실적.hwpx": kinds.hwpx}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_read_as_heading_paragraph_and_table_in_their_order(process: Process, name: str) -> None:
    assert process.shown(name, DOCUMENTS[name]())["kind"] == "prose"
    assert process.told(do="part", part=0).json() == [
        ["h", 1, HEADING],
        ["p", WORDS],
        ["t", CELLS],
        ["p", "끝."],
    ]


def test_a_document_of_twenty_thousand_paragraphs_is_shown_before_patience_ends(process: Process) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(20_000))
    part = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()
    process.shown("긴 글.docx", with_parts(kinds.word(), {"word/document.xml": part}))
    assert process.told(do="part", part=0).json()[:2] == [["p", "0"], ["p", "1"]]


@pytest.mark.parametrize(("name", "said"), [("실적", "확장자가 없어"), ("실적.egg", "EGG 형식은")])
def test_what_is_not_shown_is_called_by_its_ending_or_said_to_have_none(process: Process, name: str, said: str) -> None:
    heard = process.open(name, b"EGGA" + bytes(50))
    assert heard is not None
    assert heard["ko"].removeprefix("이름에 ").startswith(said)


def test_a_presentation_comes_slide_by_slide(process: Process) -> None:
    shown = process.shown("발표.pptx", kinds.slides(3))
    assert (shown["parts"], shown["slides"]) == (3, True)
    assert process.told(do="part", part=2).json() == [["h", 2, f"{HEADING} 3"], ["p", WORDS]]


def test_a_pdf_is_painted_and_turned_as_wide_as_asked(process: Process) -> None:
    assert process.shown("가.pdf", kinds.pdf(2))["parts"] == 2
    upright = process.told(do="paint", page=1, width=600, turn=0)
    turned = process.told(do="paint", page=1, width=600, turn=90)
    assert (upright["width"], upright["height"] > 600) == (600, True)
    assert (turned["width"], turned["height"] < 600) == (600, True)
    assert min(upright.payload) < 128


def test_every_letter_of_a_pdf_has_its_place_on_the_page(process: Process) -> None:
    process.shown("가.pdf", kinds.pdf(1))
    told = process.told(do="text", page=0)
    boxes = memoryview(told.payload).cast("H")
    left, top, right, bottom = boxes[told["text"].index("추") * 4 :][:4]
    assert (round(left / 65535 * 595), round(right / 65535 * 595)) == (72, 92)  # written at 72 points, 20 wide
    assert 40 < top / 65535 * 842 < bottom / 65535 * 842 < 80


def test_a_search_in_a_pdf_tells_page_and_place(process: Process) -> None:
    process.shown("가.pdf", kinds.pdf(3))
    hits = process.told(do="find", words="실적 2", first=0, count=3)["hits"]
    assert [(hit["page"], len(hit["places"])) for hit in hits] == [(1, 1)]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_pictures_are_painted(process: Process, form: str) -> None:
    process.shown(f"사진.{form.lower()}", kinds.picture(form))
    painted = process.told(do="paint", page=0, width=320, turn=0)
    assert (painted["width"], painted["height"], max(painted.payload) > 200) == (320, 200, True)


def test_a_workbook_is_told_sheet_by_sheet(process: Process) -> None:
    shown = process.shown("표.xlsx", kinds.workbook())
    assert (shown["names"], shown["rows"], shown["columns"]) == (["실적", "둘째"], 3, 2)
    assert process.told(do="rows", sheet=0, first=1, count=2)["rows"] == CELLS[1:]
    assert process.told(do="rows", sheet=1, first=0, count=5)["rows"] == [["가", "2.5"], ["나", "3"]]


def test_a_search_in_a_workbook_tells_sheet_row_and_column(process: Process) -> None:
    process.shown("표.xlsx", kinds.workbook())
    assert process.told(do="find", words="나", first=0, count=2)["hits"] == [{"page": 1, "places": [[1, 0]]}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_a_table_and_a_text_are_read_in_the_encodings_of_korean_offices(process: Process, encoding: str) -> None:
    process.shown("표.csv", kinds.table(encoding))
    assert process.told(do="rows", sheet=0, first=0, count=9)["rows"] == CELLS
    process.shown("글.txt", "쀍 메모".encode(encoding))
    assert process.told(do="part", part=0).json() == [["p", "쀍 메모"]]


def test_an_archive_lists_names_of_old_and_new_tools_and_opens_its_members(process: Process) -> None:
    content = _mixed({"새/보고서.pdf": kinds.pdf(2)}, {"옛/회의록.txt": "안건".encode("cp949")})
    shown = process.shown("묶음.zip", content)
    assert [name for name, _size in shown["members"]] == ["새/보고서.pdf", "옛/회의록.txt"]
    assert process.shown("묶음.zip", content, (0,))["parts"] == 2
    process.shown("묶음.zip", content, (1,))
    assert process.told(do="part", part=0).json() == [["p", "안건"]]


def test_an_archive_inside_an_archive_is_looked_into(process: Process) -> None:
    outer = kinds.archive({"안.zip": kinds.archive({"글.txt": "안쪽".encode()})})
    assert process.shown("밖.zip", outer, (0, 0))["inside"] == ["안.zip", "글.txt"]


def test_a_file_under_the_wrong_ending_is_shown_as_what_it_is(process: Process) -> None:
    assert process.shown("사실은-그림.pdf", kinds.picture())["picture"] is True
    assert process.shown("사실은-문서.xlsx", kinds.word())["kind"] == "prose"


def test_a_long_document_comes_in_parts_and_a_quote_is_found_again(process: Process) -> None:
    text = "\n".join(f"{number}번째 줄에는 여러 말이 있다" for number in range(4_000))
    shown = process.shown("긴글.txt", text.encode())
    assert shown["parts"] > 5
    part = process.told(do="place", quote="3999번째\n줄에는 여러")["part"]
    assert part == shown["parts"] - 1


def test_macros_and_outside_links_are_named_and_left_alone(process: Process) -> None:
    shown = process.shown("표.xlsm", with_parts(kinds.workbook(), {"xl/vbaProject.bin": b"macro"}))
    assert [note[0] for note in shown["notes"]] == ["매크로가 들어 있습니다. 실행하지 않았습니다."]
    outside = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'TargetMode="External" Target="http://example.invalid/a.dotm"/></Relationships>'
    )
    shown = process.shown("글.docx", with_parts(kinds.word(), {"word/_rels/settings.xml.rels": outside}))
    assert [note[0][:3] for note in shown["notes"]] == ["바깥을"]


def test_what_follows_a_table_of_hwp_stands_behind_it(process: Process) -> None:
    process.shown("표.hwp", hwp5.document([[["가", "나"]], "다음"]))
    assert process.told(do="part", part=0).json() == [["t", [["가", "나"]]], ["p", "다음"]]


def test_a_text_box_of_hwp_is_read_behind_its_paragraph_and_not_in_place_of_it(process: Process) -> None:
    box = hwp5.record(0x47, 1, b" osg" + bytes(40)) + hwp5.record(0x48, 2, bytes(8)) + hwp5.paragraph("상자 안", 2)
    process.shown("글.hwp", hwp5.document([], section=hwp5.packed(hwp5.paragraph("바깥") + box)))
    assert process.told(do="part", part=0).json() == [["p", "바깥"], ["p", "상자 안"]]


def with_parts(content: bytes, parts: dict[str, bytes]) -> bytes:
    """Return an office file with parts added or replaced."""
    with zipfile.ZipFile(BytesIO(content)) as before:
        members = {name: before.read(name) for name in before.namelist()}
    return kinds.archive({**members, **parts})


def _mixed(new: dict[str, bytes], old: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in new.items():
            made.writestr(name, content)
        for name, content in old.items():
            made.writestr(_OldName(name), content)
    return out.getvalue()


class _OldName(zipfile.ZipInfo):
    """A member named in CP949 without the UTF-8 flag."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("cp949"), self.flag_bits & ~0x800
