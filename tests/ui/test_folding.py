"""Panes that come below each other and controls that go on in the next line, where there is no room for all."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import panels
from tests.ui.driver import Driver
from tests.ui.test_every_page import LAPTOP, LARGER
from ui.pages.results.page import ResultsPage
from ui.widgets.folding import REST, Folding
from ui.widgets.parts import column, scrolling
from ui.widgets.running import Running
from ui.widgets.table import READABLE, Table


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int = 300) -> QWidget:
    """Show a widget at a size, and wait until it has been laid out."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def pane(width: int) -> QWidget:
    made = QWidget()
    made.setMinimumWidth(width)
    return made


def test_panes_stand_beside_each_other_while_there_is_room_and_below_each_other_in_less(qtbot: QtBot) -> None:
    main, side = pane(100), pane(100)
    folding = Folding(((main, REST), (side, 300)))
    shown(qtbot, folding, 900)
    assert (main.y(), side.width()) == (side.y(), 300)
    folding.resize(600, 300)
    qtbot.waitUntil(lambda: side.y() >= main.geometry().bottom())
    assert main.width() == side.width() == 560
    folding.resize(900, 300)
    qtbot.waitUntil(lambda: side.y() == main.y() and side.width() == 300)


def test_a_pane_that_scrolls_is_as_long_as_what_it_holds_once_it_stands_below(qtbot: QtBot) -> None:
    held, tall = QWidget(), QLabel("tall")
    tall.setFixedHeight(700)
    column(held).addWidget(tall)
    main, side = pane(100), scrolling(held)
    folding = Folding(((main, REST), (side, 300)))
    shown(qtbot, folding, 500)
    qtbot.waitUntil(lambda: folding.minimumSizeHint().height() >= 700)
    folding.resize(900, 300)
    qtbot.waitUntil(lambda: folding.minimumSizeHint().height() < 300)


def test_controls_go_on_in_the_next_line_and_what_is_below_moves_down(qtbot: QtBot) -> None:
    holder, across = QWidget(), Running()
    words, buttons, below = QLineEdit(), [QPushButton("button") for _ in range(4)], QLabel("below")
    across.add(words, 1)
    for one in buttons:
        across.add(one)
    box = column(holder)
    box.addLayout(across)
    box.addWidget(below)
    box.addStretch(1)
    shown(qtbot, holder, 900)
    assert len({part.geometry().center().y() for part in buttons}) == 1
    assert words.width() > 400
    holder.resize(260, 300)
    qtbot.waitUntil(lambda: below.y() > buttons[-1].geometry().bottom() and buttons[-1].y() > words.y())
    lines = sorted(buttons, key=lambda one: (one.y(), one.x()))
    assert lines == buttons
    assert all(not one.geometry().intersects(other.geometry()) for one, other in pairwise(buttons))
    assert all(one.geometry().right() < 260 for one in buttons)


def test_columns_of_words_stay_readable_in_a_narrow_table_which_scrolls_in_itself(qtbot: QtBot) -> None:
    table = Table((100, 200), stretch=(1,))
    table.set_headings(("Row", "What is wrong"))
    shown(qtbot, table, 600)
    assert table.columnWidth(1) > 400
    table.resize(180, 300)
    qtbot.waitUntil(lambda: table.columnWidth(1) == READABLE)
    assert table.horizontalScrollBar().maximum() > 0
    table.resize(600, 300)
    qtbot.waitUntil(lambda: table.columnWidth(1) > 400)


def test_in_a_small_window_enter_leads_from_a_figure_to_how_it_came_to_be(driver: Driver) -> None:
    panels.marked(driver.path)
    driver.open().window.show_stage("results")
    page = driver.window.page
    assert isinstance(page, ResultsPage)
    driver.until(lambda: driver.is_idle() and page.matrix.rowCount() > 0)
    driver.window.resize(LARGER)
    view = page.view
    driver.until(lambda: view.why.y() > view.matrix.y() + view.matrix.height())
    view.matrix.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: view.why.tree.hasFocus() and not view.why.tree.visibleRegion().isEmpty())
    driver.press(Qt.Key.Key_F2)
    assert view.matrix.hasFocus()
    driver.window.resize(LAPTOP)
    driver.until(lambda: view.why.x() >= view.matrix.geometry().right())
    driver.press(Qt.Key.Key_Return)
    assert view.matrix.hasFocus()
    assert driver.window.size() == QSize(1366, 768)
