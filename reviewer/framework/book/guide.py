"""The first sheet of a rule workbook: how to fill the others in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reviewer.framework.book.looks import Looks, height, lay_out
from reviewer.framework.book.pages import Page
from reviewer.text import Text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

TITLE = Text("안내", "Guide")
WIDTHS = (18, 70, 70)
LINES = (
    Text("이 통합 문서는 평가 한 판의 규칙입니다. 시트마다 한 부분을 담고 있습니다.", "This workbook holds the rules of one edition, a part in each sheet."),
    Text("고친 뒤 ‘jipyo framework check 파일.xlsx’나 앱의 편람 화면으로 살펴보십시오. 잘못된 곳을 시트와 셀로 알려 줍니다.", "Check it with ‘jipyo framework check FILE.xlsx’ or on the page of rules: every fault is told with sheet and cell."),
    Text("제목 줄은 고치지 마십시오. 열의 차례는 바꾸어도 됩니다. 빈 줄은 건너뜁니다.", "Leave the headings as they are; columns may change places; blank rows are skipped."),
    Text("제목에 마우스를 올리면 무엇을 적는지 나옵니다. 화살표가 보이는 칸은 목록에서 고릅니다.", "Rest the pointer on a heading to see what goes in; cells with an arrow offer a list."),
    Text("코드(1-1-2 같은 것)의 칸은 글로 서식을 두었습니다. 날짜로 바뀌면 칸 서식을 ‘텍스트’로 되돌리고 다시 적으십시오.", "Cells of codes such as 1-1-2 are formatted as text. If one turns into a date, format it as text and type it again."),
    Text("이름이 _로 시작하는 시트와 이 시트는 읽지 않습니다.", "Sheets whose name begins with _, and this one, are not read."),
)  # fmt: skip


def write(sheet: Worksheet, held: Sequence[Page], looks: Looks) -> None:
    """Write the guide."""
    lay_out(sheet)
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width, looks.guide)
    for row, line in enumerate(LINES):
        _row(sheet, row, line, looks.guide)
    start = len(LINES) + 1
    sheet.write_row(start, 0, ("시트", "무엇을 적는가", "What goes in"), looks.heading)
    for row, page in enumerate(held, start=start + 1):
        sheet.write_url(row, 0, f"internal:'{page.title.ko}'!A1", looks.link, page.title.ko)
        _row(sheet, row, page.note, looks.guide)


def _row(sheet: Worksheet, row: int, line: Text, words: Format) -> None:
    sheet.write_row(row, 1, (line.ko, line.en), words)
    sheet.set_row(row, height(((line.ko, WIDTHS[1]), (line.en, WIDTHS[2]))))
