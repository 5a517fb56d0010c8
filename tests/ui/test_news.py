"""The line of news: what is done goes by itself once it can have been read, what went wrong or must be known stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.text import Text
from tests.ui.driver import Driver
from ui.widgets.news_line import LEAST, LETTER, NewsLine

SHORT = 40  # milliseconds in place of seconds


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[NewsLine]:
    """A line of news over something else to look at, that lets its words go soon."""
    holder, made = QWidget(), NewsLine(least=SHORT, letter=1)
    box = QVBoxLayout(holder)
    box.addWidget(made)
    box.addWidget(QPushButton("elsewhere"))
    qtbot.addWidget(holder)
    holder.resize(600, 200)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    holder.findChildren(QPushButton)[-1].setFocus()
    yield made
    holder.close()


@pytest.mark.parametrize("state", ["done", "passing"])
def test_what_is_done_goes_by_itself(qtbot: QtBot, line: NewsLine, state: str) -> None:
    line.tell("Saved.", state)
    assert line.text() == "Saved."
    qtbot.waitUntil(lambda: line.text() == "", timeout=2_000)


@pytest.mark.parametrize("state", ["refusal", "note", "lasting"])
def test_what_went_wrong_or_must_be_known_stays(line: NewsLine, state: str) -> None:
    line.tell("Saved.", "done")
    line.tell("The disk is full.", state)
    assert not line._time.isActive()
    assert line.text() == "The disk is full."


def test_longer_words_stay_longer_and_a_sentence_long_enough_to_be_read(qtbot: QtBot) -> None:
    made = NewsLine()
    made.tell("Saved.", "done")
    short = made._time.interval()
    made.tell("The table is saved as CSV in the folder of the round, for internal use only.", "done")
    assert made._time.interval() - short == LETTER * 70
    assert short >= LEAST >= 5_000


def test_words_stay_while_the_pointer_or_the_keyboard_is_on_them(qtbot: QtBot, line: NewsLine) -> None:
    close = line.findChildren(QPushButton)[-1]
    line.tell("Saved.", "done")
    close.setFocus()
    with qtbot.waitSignal(line._time.timeout):
        close.hasFocus()
    assert line.text() == "Saved."
    line.window().findChildren(QPushButton)[-1].setFocus()
    qtbot.waitUntil(lambda: line.text() == "", timeout=2_000)
    line.tell("Saved again.", "done")
    middle = QPointF(line.rect().center())
    QApplication.sendEvent(
        line, QEnterEvent(middle, middle, middle)
    )  # a pointer would rest on whichever window lies on top
    assert line.underMouse()
    with qtbot.waitSignal(line._time.timeout):
        line.underMouse()
    assert line.text() == "Saved again."
    QApplication.sendEvent(line, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: line.text() == "", timeout=2_000)


def test_long_work_shows_its_progress_until_it_ends(line: NewsLine) -> None:
    line.tell("Saved.", "done")
    line.work("Reading", 1, 3)
    assert not line._time.isActive()
    assert line.text() == "Reading"


def test_the_program_says_what_is_to_be_done_until_it_is_closed_and_what_was_done_for_a_while(driver: Driver) -> None:
    driver.open()
    news, house = driver.window.view.news, driver.window.house
    house.bridge.advice.emit(Text("회피하십시오.", "Stand aside."))
    assert (news.text(), news._time.isActive()) == ("회피하십시오.", False)
    house.bridge.news.emit(Text("저장했습니다.", "It is saved."))
    assert (news.text(), news._time.isActive()) == ("저장했습니다.", True)
    house.bridge.failed.emit(Text("디스크가 가득 찼습니다.", "The disk is full."))
    assert (news.text(), news._time.isActive()) == ("디스크가 가득 찼습니다.", False)
    driver.press(Qt.Key.Key_Escape)
    assert news.text() == "디스크가 가득 찼습니다."
