"""What a screen reader is told of beside the widget with the keyboard."""

from __future__ import annotations

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QComboBox, QMenu

from tests.ui.driver import ALT, CTRL, SHIFT, Driver

Spoken = list[tuple[bool, str]]  # whether at once, and the words of an announcement or of the line turned to


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Spoken:
    """Hear every announcement as the system's screen reader would."""
    heard: Spoken = []

    class Ears(QAccessible):
        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:
            if isinstance(event, QAccessibleAnnouncementEvent):
                heard.append((event.politeness() == QAccessible.AnnouncementPoliteness.Assertive, event.message()))
            else:
                line = QAccessible.queryAccessibleInterface(event.object()).child(event.child())
                heard.append((False, line.text(QAccessible.Text.Name)))

    monkeypatch.setattr(QtGui, "QAccessible", Ears)  # it is looked up when something is told
    return heard


def said(spoken: Spoken) -> str:
    return " | ".join(words for _urgent, words in spoken)


def test_points_that_cannot_be_are_refused_in_what_is_read_with_them(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    line = driver.mark.points.line
    driver.press(Qt.Key.Key_F2)
    driver.write("99")
    assert line.accessibleDescription().startswith("점수는 0점부터 10.00점까지입니다. 99점은 저장하지 않았습니다.")
    driver.press(Qt.Key.Key_Backspace)
    assert line.accessibleDescription().startswith("배점 10.00")


def test_the_points_bear_the_name_of_their_item_in_either_language(driver: Driver) -> None:
    """Another item keeps the keyboard in the field of the points: only a name that changes is read out."""
    driver.sit().wait_for("고용노동부")
    line = driver.mark.points.line
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    assert line.hasFocus()
    assert (line.accessibleName()[:3], "대전광역시 서구" in line.accessibleName()) == ("점수,", True)
    driver.press(Qt.Key.Key_L, CTRL | SHIFT)
    driver.until(lambda: line.accessibleName().startswith("Points,"))
    assert "서구" in line.accessibleName()


def test_an_arrow_over_the_points_tells_where_it_led(driver: Driver, spoken: Spoken) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_Up)
    assert spoken[-1] == (False, "0.1")


def test_a_switch_turned_by_a_key_from_elsewhere_tells_how_it_stands(driver: Driver, spoken: Spoken) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_F7)
    driver.press(Qt.Key.Key_F7)
    driver.press(Qt.Key.Key_3, ALT)
    assert "확신 없음: 켬 | 확신 없음: 끔 | 논의: 켬" in said(spoken)


def test_the_go_to_box_reads_the_line_that_enter_goes_to(driver: Driver, spoken: Spoken) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_K, CTRL)
    spoken.clear()
    driver.press(Qt.Key.Key_Down)
    shown = driver.window.view.goto.list
    assert spoken == [(False, str(shown.item(1).data(Qt.ItemDataRole.AccessibleTextRole)))]


def test_news_is_read_and_what_went_wrong_at_once(driver: Driver, spoken: Spoken) -> None:
    news = driver.window.view.news
    news.tell("저장했습니다.", "done")
    news.tell("디스크가 가득 찼습니다.", "refusal")
    news.work("점검하는 중", 0, 3)
    news.work("점검하는 중", 1, 3)
    assert spoken == [(False, "저장했습니다."), (True, "디스크가 가득 찼습니다."), (False, "점검하는 중")]


def test_every_choice_says_of_what_and_every_menu_bears_a_name(driver: Driver) -> None:
    """On Linux a list to choose from is named by what is chosen in it: "All kinds" alone tells nothing."""
    driver.open()
    for stage in ("intake", "panel", "results", "sheets", "journal", "rules"):
        driver.window.show_stage(stage)
        driver.until(driver.is_idle)
    driver.sit()
    unnamed = [
        box.currentText()
        for box in driver.window.findChildren(QComboBox)
        if box.accessibleName() and not box.accessibleDescription()
    ]
    assert unnamed == []
    assert [menu.parent() for menu in driver.window.findChildren(QMenu) if not menu.accessibleName()] == []
