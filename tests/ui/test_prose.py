"""Text of evidence on the screen: merged cells cover what they cover."""

from __future__ import annotations

from PySide6.QtGui import QTextTable

from ui.widgets.prose_view import ProseView


def test_a_merged_cell_covers_its_rows_and_columns_on_the_screen(qtbot: object) -> None:
    view = ProseView()
    rows = [["구분", "건수"], ["작년", "올해"]]
    view.show_blocks([["t", rows, [[[2, 1], [1, 2]], [[1, 1], [1, 1]]]]])
    (table,) = (frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert (table.rows(), table.columns()) == (2, 3)
    assert (table.cellAt(0, 0).rowSpan(), table.cellAt(0, 1).columnSpan()) == (2, 2)
    assert _words(table, 1, 2) == "올해"


def _words(table: QTextTable, row: int, column: int) -> str:
    cursor = table.cellAt(row, column).firstCursorPosition()
    return cursor.block().text()
