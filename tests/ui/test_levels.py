"""Levels in the window: set on the page of settings, offered beside the mark, chosen by keys, never in the way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reviewer.commands import ChooseSetting
from reviewer.desk.opening import open_round
from reviewer.text import Language
from tests.ui.driver import ALT, CTRL, Driver
from tests.ui.rounds import PASSPHRASE, key
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.panel.page import PanelPage
from ui.views.panel.setting_answers import Own
from ui.widgets.levels import Levels

OWN = "탁월 100, 우수 85, 보통 60, 미흡 30, 없음 0"


def settle(driver: Driver, value: str) -> None:
    """Let the round have levels before the window opens it."""
    desk = open_round(driver.path, PASSPHRASE)
    desk.do(ChooseSetting("round.levels", value))
    desk.close()


def said(driver: Driver) -> list[str]:
    return [label.text() for label in driver.mark.findChildren(QLabel) if label.isVisible()]


def buttons(driver: Driver) -> list[QToolButton]:
    return [made for made in driver.mark.levels.findChildren(QToolButton) if made.isVisible()]


def down(driver: Driver) -> list[str]:
    return [made.text() for made in buttons(driver) if made.isChecked()]


@pytest.fixture
def own(driver: Driver) -> Own:
    """The answer of the setting of levels, on the page of settings."""
    driver.open()
    driver.window.show_stage("panel")
    page = driver.window.page
    assert isinstance(page, PanelPage)
    driver.press(Qt.Key.Key_3, CTRL)
    driver.until(lambda: "round.levels" in page.view.settings.own and driver.is_idle())
    return page.view.settings.own["round.levels"]


def in_force(driver: Driver) -> str:
    driver.until(driver.is_idle)
    driver.close()
    desk = open_round(driver.path, PASSPHRASE)
    value = desk.see.settings()["round.levels"]
    desk.close()
    return value


def test_a_set_that_is_offered_is_chosen_by_keys(driver: Driver, own: Own) -> None:
    own.choices.setFocus()
    driver.press(Qt.Key.Key_Down)
    assert in_force(driver) == "five"


def test_levels_are_written_in_words_and_kept_in_one_spelling(driver: Driver, own: Own) -> None:
    own.choices.setFocus()
    driver.press(Qt.Key.Key_End)
    assert QApplication.focusWidget() is own.words
    assert own.words.text().startswith("매우 우수 100 %")
    own.words.selectAll()
    own.words.insert("위 75, 아래 25")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: own.words.text() == "위 75 %, 아래 25 %")
    assert in_force(driver) == "위 75 %, 아래 25 %"


def test_what_cannot_be_stays_in_its_line_with_the_reason_below(driver: Driver, own: Own) -> None:
    own.choices.setFocus()
    driver.press(Qt.Key.Key_End)
    own.words.selectAll()
    own.words.insert("위 175, 아래 25")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: "0부터 100까지" in own.refusal())
    assert own.words.text() == "위 175, 아래 25"
    assert QApplication.focusWidget() is own.words
    own.words.setText("위 75, 아래 25")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: own.refusal() == "" and driver.is_idle())
    assert in_force(driver) == "위 75 %, 아래 25 %"


def test_beginning_to_write_levels_and_going_away_sets_none(driver: Driver, own: Own) -> None:
    own.choices.setFocus()
    driver.press(Qt.Key.Key_End)
    driver.press(Qt.Key.Key_Tab)
    assert own.choices.currentData() == "none"
    assert in_force(driver) == "none"


def test_the_desk_offers_the_levels_under_words_that_say_the_round_set_them(driver: Driver) -> None:
    settle(driver, "five")
    driver.sit().wait_for("고용노동부")
    assert [made.text() for made in buttons(driver)] == ["매우 미흡", "미흡", "보통", "우수", "매우 우수"]
    assert any("이 회차가 정한 수준" in words for words in said(driver))
    assert down(driver) == []


def test_a_level_is_chosen_by_its_key_and_is_points_on_disk(driver: Driver) -> None:
    settle(driver, "five")
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_4, CTRL | ALT)
    driver.until(driver.says_saved)
    assert (driver.mark.points.line.text(), down(driver)) == ("8", ["우수"])
    driver.press(Qt.Key.Key_9, CTRL | ALT)
    assert driver.mark.points.line.text() == "8"
    assert driver.after_closing(key("C001", "1-②")).points == Decimal(8)


def test_points_between_levels_are_taken_and_leave_every_level_up(driver: Driver) -> None:
    settle(driver, "five")
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_4, CTRL | ALT)
    driver.score("7.5")
    assert down(driver) == []
    driver.score("6.0")
    assert down(driver) == ["보통"]
    driver.score("7.5")
    assert driver.after_closing(key("C001", "1-②")).points == Decimal("7.5")


def test_the_criteria_tell_the_levels_and_whose_they_are(driver: Driver) -> None:
    settle(driver, "three")
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_3, CTRL)
    driver.until(driver.is_idle)
    words = driver.review.view.contents.criteria.toPlainText()
    assert "이 회차가 정한 수준 (편람에는 없음" in words
    assert words.split("있음)")[1].split()[:8] == ["점수", "수준", "10", "우수", "6", "보통", "2", "미흡"]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_of_the_levels_is_cut_off(driver: Driver, language: Language) -> None:
    settle(driver, OWN)
    driver.window.resize(LAPTOP)
    driver.window.house.languages.use(language)
    driver.sit().wait_for("1-②")
    driver.press(Qt.Key.Key_2, CTRL | ALT)
    driver.until(driver.says_saved)
    assert settled(driver) == []


def test_levels_of_long_meanings_are_numbered_and_the_chosen_one_is_said_below(qtbot: QtBot) -> None:
    levels = Levels()
    qtbot.addWidget(levels)
    levels.offer([("0", "하지 않음"), ("2", "해마다 하고, 결과를 다음 해 계획에 반영함")], "2")
    levels.show()
    assert [made.text() for made in levels.findChildren(QToolButton)] == ["하지 않음", "2"]
    assert "해마다 하고, 결과를 다음 해 계획에 반영함" in [label.text() for label in levels.findChildren(QLabel)]
    levels.stand("1")
    assert [label.isVisible() for label in levels.findChildren(QLabel)] == [True]  # its line stays, nothing moves
