"""Notice it when a Qt is installed that loses references to None, as PySide6 6.12.0 does under Python 3.10 and 3.11.

Such a Qt ends the process once the count reaches zero, in the middle of painting a table; the pin in pyproject.toml
keeps it away. From Python 3.12 on None cannot be lost, and this test holds trivially.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItemModel, QStaticText
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

ROWS, COLUMNS, PAINTS = 20, 10, 20
CELLS = ROWS * COLUMNS * PAINTS


class Painted(QStyledItemDelegate):
    """Draws each cell through the four calls that lost references."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = 0

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.cells += 1
        self.initStyleOption(option, index)
        index.data(Qt.ItemDataRole.UserRole)
        painter.fillRect(QRect(0, 0, 4, 4), Qt.GlobalColor.white)
        painter.drawStaticText(0, 0, QStaticText("점수"))


def test_painting_thousands_of_cells_loses_no_reference_to_none(qtbot: QtBot) -> None:
    table, delegate = QTableView(), Painted()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(ROWS, COLUMNS, table))
    table.setItemDelegate(delegate)
    table.resize(2000, 2000)
    image = QImage(2000, 2000, QImage.Format.Format_RGB32)
    before = sys.getrefcount(None)
    for _ in range(PAINTS):
        table.render(image)
    lost = before - sys.getrefcount(None)
    assert delegate.cells >= CELLS
    assert lost < CELLS / 10
