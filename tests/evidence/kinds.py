"""One good file of each kind, as institutions hand them in."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import xlsxwriter
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from tests.evidence import hwp5

HEADING, WORDS = "추진 실적", "공공데이터 개방을 위하여 버스 위치 자료를 새로 열었습니다."
TABLE = (("구분", "건수"), ("개방", "1,200"), ("정비", "35"))
FONT = "HYSMyeongJo-Medium"
NAMESPACES = (
    'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" '
    'xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"'
)


def pdf(pages: int = 3, words: str = WORDS, picture: bytes = b"") -> bytes:
    """Return a PDF with Korean words on each page, and a picture on the first when there is one."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    for number in range(pages):
        paper.setFont(FONT, 20)
        paper.drawString(72, 770, f"{HEADING} {number + 1}")
        paper.setFont(FONT, 12)
        if picture and not number:
            paper.drawImage(ImageReader(io.BytesIO(picture)), 72, 40, 450, 90)
        for line in range(30):
            paper.drawString(72, 735 - line * 20, f"{line + 1}. {words}")
        paper.showPage()
    paper.save()
    return out.getvalue()


def picture(form: str = "PNG", size: tuple[int, int] = (640, 400)) -> bytes:
    """Return a picture file."""
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, form)
    return out.getvalue()


def photograph() -> bytes:
    """Return a JPEG as large as a camera's, noise and all."""
    out = io.BytesIO()
    Image.effect_noise((1_600, 1_200), 60).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]] | None = None) -> bytes:
    """Return a workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, rows in (sheets or {"실적": TABLE, "둘째": [["가", 2.5], ["나", 3]]}).items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return out.getvalue()


def table(encoding: str = "cp949") -> bytes:
    """Return a CSV file."""
    out = io.StringIO()
    csv.writer(out).writerows(TABLE)
    return out.getvalue().encode(encoding)


def word() -> bytes:
    """Return a DOCX document."""
    from docx import Document

    made = Document()
    made.add_heading(HEADING, level=1)
    made.add_paragraph(WORDS)
    grid = made.add_table(rows=0, cols=2)
    for row in TABLE:
        cells = grid.add_row().cells
        cells[0].text, cells[1].text = row
    made.add_paragraph("끝.")
    return _saved(made.save)


def slides(count: int = 2) -> bytes:
    """Return a PPTX presentation."""
    from pptx import Presentation

    made = Presentation()
    for number in range(count):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = f"{HEADING} {number + 1}"
        slide.placeholders[1].text = WORDS
    return _saved(made.save)


def hwp() -> bytes:
    """Return a HWP 5 document."""
    return hwp5.document([f"# {HEADING}", WORDS, TABLE, "끝."])


def hwpx(body: str | None = None) -> bytes:
    """Return a HWPX document; `body` replaces the XML inside its one section."""
    rows = "".join(f"<hp:tr>{''.join(map(_cell, row))}</hp:tr>" for row in TABLE)
    made = f"""<hp:p styleIDRef="1"><hp:run><hp:t>{HEADING}</hp:t></hp:run></hp:p>
        <hp:p styleIDRef="0"><hp:run><hp:t>{WORDS}</hp:t></hp:run></hp:p>
        <hp:p styleIDRef="0"><hp:run><hp:tbl>{rows}</hp:tbl></hp:run></hp:p>
        <hp:p styleIDRef="0"><hp:run><hp:t>끝.</hp:t></hp:run></hp:p>"""
    styles = '<hh:style id="0" name="바탕글"/><hh:style id="1" name="개요 1"/>'
    return archive(
        {
            "mimetype": b"application/hwp+zip",
            "Contents/header.xml": f"<hh:head {NAMESPACES}>{styles}</hh:head>".encode(),
            "Contents/section0.xml": f"<hs:sec {NAMESPACES}>{made if body is None else body}</hs:sec>".encode(),
        }
    )


def archive(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def archive_with(content: bytes, number: int) -> bytes:
    """Return an office file that differs from others by a part that nobody reads."""
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as made:
        made.writestr("custom/number.txt", str(number))
    return out.getvalue()


def _cell(words: str) -> str:
    return f"<hp:tc><hp:subList><hp:p><hp:run><hp:t>{words}</hp:t></hp:run></hp:p></hp:subList></hp:tc>"


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()
