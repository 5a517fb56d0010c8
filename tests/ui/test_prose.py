"""Text of evidence on the screen: merged cells cover what they cover."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QTextImageFormat, QTextTable
from pytestqt.qtbot import QtBot

from ui.widgets.prose_view import ProseView


def test_a_merged_cell_covers_its_rows_and_columns_on_the_screen(qtbot: object) -> None:
    view = ProseView()
    rows = [["구분", "건수"], ["작년", "올해"]]
    view.show_blocks([["t", rows, [[[2, 1], [1, 2]], [[1, 1], [1, 1]]]]])
    (table,) = (frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert (table.rows(), table.columns()) == (2, 3)
    assert (table.cellAt(0, 0).rowSpan(), table.cellAt(0, 1).columnSpan()) == (2, 2)
    assert _words(table, 1, 2) == "올해"


def test_a_picture_is_seen_as_large_as_its_document_has_it_and_no_wider_than_the_pane(qtbot: QtBot) -> None:
    view = ProseView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_blocks([["p", "앞"], ["i", 0, 120, 60], ["i", 1, 4_000, 2_000], ["i", 0, 120, 60], ["p", "뒤"]])
    assert [number for number, _width in view.figures()] == [0, 1]
    pixels = QImage(120, 60, QImage.Format.Format_RGB32)
    pixels.fill(QColor("red"))
    view.show_figure(0, pixels)
    view.show_figure(1, pixels)
    view.show_figure(7, pixels)
    small, wide, again = (_form(view, at) for at in range(3))
    assert (small.width(), small.height(), again.width()) == (120, 60, 120)
    assert wide.width() == 2 * wide.height() == view.figures()[1][1] < 400
    assert view.grab().toImage().pixelColor(60, 80) == QColor("red")


def test_a_quote_holds_no_sign_of_the_pictures_between_its_words(qtbot: object) -> None:
    view = ProseView()
    view.show_blocks([["p", "앞"], ["i", 0, 50, 50], ["p", "뒤"]])
    view.selectAll()
    assert view.quote() == "앞 뒤"
    assert view.select_quote("앞 뒤")


def _form(view: ProseView, at: int) -> QTextImageFormat:
    cursor = view.document().find("\ufffc")
    for _more in range(at):
        cursor = view.document().find("\ufffc", cursor)
    return cursor.charFormat().toImageFormat()


def _words(table: QTextTable, row: int, column: int) -> str:
    cursor = table.cellAt(row, column).firstCursorPosition()
    return cursor.block().text()
