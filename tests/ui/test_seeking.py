"""What is looked for while a Korean syllable is still under way: it counts, in the go-to box and over every list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import CTRL, Driver
from tests.ui.reviewing import compose
from ui.views.evidence.find_bar import FindBar
from ui.views.matching_pane import MatchingPane
from ui.widgets.lines import Finder, Seeker


def places(driver: Driver) -> list[str]:
    shown = driver.window.view.goto.list
    return [shown.item(at).text() for at in range(shown.count())]


def test_the_go_to_box_finds_by_a_syllable_under_way(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_K, CTRL)
    compose("유", "ㅋ")
    driver.until(lambda: "유성구" not in "".join(places(driver)))
    compose("", "서")
    driver.until(lambda: "유성구" in places(driver)[0])


@pytest.mark.parametrize("make", [Seeker, Finder])
def test_a_line_tells_its_words_with_the_syllable_where_it_stands(qtbot: QtBot, make: Callable[[], Seeker]) -> None:
    line = _shown(qtbot, make())
    heard: list[str] = []
    line.changed.connect(heard.append)
    compose("서구")
    line.setCursorPosition(1)
    compose("", "ㅇ")
    compose("", "와")
    assert (heard[-2:], line.words(), line.text()) == (["서ㅇ구", "서와구"], "서와구", "서구")
    compose("와")
    assert (heard[-1], line.words(), line.text()) == ("서와구", "서와구", "서와구")


def test_only_a_person_seeks(qtbot: QtBot) -> None:
    line = _shown(qtbot, Seeker())
    heard: list[str] = []
    line.sought.connect(heard.append)
    line.setText("서구")
    assert heard == []
    compose("", "ㄱ")
    assert heard == ["서구ㄱ"]


def test_evidence_is_searched_for_the_syllable_under_way(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.show()
    _active(qtbot, bar, bar.words)
    with qtbot.waitSignal(bar.sought) as sought:
        compose("버", "스")
    assert sought.args == ["버스"]


def test_a_place_for_a_file_is_sought_by_the_syllable_under_way(qtbot: QtBot) -> None:
    pane = MatchingPane()
    qtbot.addWidget(pane)
    pane.show()
    _active(qtbot, pane, pane.search)
    with qtbot.waitSignal(pane.sought) as sought:
        compose("", "서")
    assert sought.args == ["서"]


def _shown(qtbot: QtBot, line: Seeker) -> Seeker:
    qtbot.addWidget(line)
    line.show()
    _active(qtbot, line, line)
    return line


def _active(qtbot: QtBot, window: QWidget, field: QWidget) -> None:
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
