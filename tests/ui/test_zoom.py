"""Everything larger or smaller at once: by keys and in the panel of looks, with whatever was being written still there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from reviewer.text import Language
from tests.ui.driver import CTRL, Driver
from tests.ui.every_page import states
from tests.ui.reviewing import compose
from tests.ui.rounds import key, on_disk
from tests.ui.test_every_page import faults
from ui import zoom
from ui.lock import remembered_minutes
from ui.style import Theme
from ui.widgets.view_panel import LANGUAGE, LOCK, LOOK, SIZE


@pytest.fixture(autouse=True)
def usual_size(driver: Driver) -> Iterator[None]:
    """Leave the application as large as it was: the factor is the whole process's."""
    before = driver.window.devicePixelRatioF()
    yield
    if driver.window.devicePixelRatioF() != before:
        zoom.change(driver.window, round(before * 100))


def larger(driver: Driver, key: Qt.Key = Qt.Key.Key_Plus) -> None:
    """Press a key of sizes, and wait until the window has the keyboard again."""
    driver.press(key, CTRL)
    driver.until(driver.window.isActiveWindow)


def scale(driver: Driver) -> float:
    return driver.window.devicePixelRatioF()


def test_a_size_chosen_before_is_put_on_at_the_start(settings: QSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(zoom.FACTOR, raising=False)
    zoom.remember(settings, 150)
    zoom.put_on(settings)
    assert os.environ[zoom.FACTOR] == "1.5"
    monkeypatch.setenv(zoom.FACTOR, "2")
    zoom.put_on(settings)
    assert os.environ[zoom.FACTOR] == "2"


def test_keys_make_everything_larger_smaller_and_usual_again_at_once(driver: Driver, settings: QSettings) -> None:
    driver.open()
    larger(driver)
    larger(driver)
    assert scale(driver) == 1.5
    larger(driver, Qt.Key.Key_Minus)
    assert (scale(driver), zoom.remembered(settings)) == (1.25, 125)
    larger(driver, Qt.Key.Key_0)
    assert (scale(driver), zoom.remembered(settings)) == (1.0, 100)


def test_the_ends_of_the_row_hold() -> None:
    assert [zoom.next_size(200, 1), zoom.next_size(100, -1), zoom.next_size(140, 1)] == [200, 100, 175]


def test_the_window_keeps_its_place_on_the_screen(driver: Driver) -> None:
    driver.open().window.resize(QSize(1600, 900))
    driver.window.move(100, 50)
    larger(driver)
    assert (driver.window.size(), driver.window.pos()) == (QSize(1280, 720), QPoint(80, 40))
    larger(driver, Qt.Key.Key_0)
    assert (driver.window.size(), driver.window.pos()) == (QSize(1600, 900), QPoint(100, 50))


def test_the_panel_changes_it_at_once_and_stays_in_sight(driver: Driver) -> None:
    driver.open()
    panel = driver.window.view.looks
    driver.press(Qt.Key.Key_Comma, CTRL)
    panel.choice(SIZE, "150").click()
    assert (scale(driver), panel.isVisible()) == (1.5, True)
    assert panel.geometry().right() <= driver.window.width()
    assert panel.choice(SIZE, "150").isChecked()


def test_the_list_of_keys_stays_inside_the_window(driver: Driver) -> None:
    driver.open().window.resize(QSize(1366, 768))
    driver.press(Qt.Key.Key_F1)
    keys = driver.window.view.keys
    larger(driver)
    larger(driver)
    driver.until(lambda: keys.isVisible() and driver.window.view.rect().contains(keys.geometry()))


def test_what_is_written_and_where_stays_and_a_syllable_under_way_is_kept(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("7")
    driver.press(Qt.Key.Key_F3)
    compose("자료를 살", preedit="폈")
    larger(driver)
    rationale = driver.mark.rationale
    assert QApplication.focusWidget() is rationale
    assert rationale.words() == "자료를 살폈"
    compose("다")
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.says_saved)
    driver.close()
    content = on_disk(driver.path, key("C001", "1-②"))
    assert (str(content.points), content.rationale) == ("7", "자료를 살폈다")


def test_a_half_filled_form_keeps_its_words(driver: Driver) -> None:
    home = driver.window.home
    home.making.begin()
    name = home.view.new_round._name
    name.setText("아직 만들지 않은 회차")
    name.setFocus()
    larger(driver)
    assert name.text() == "아직 만들지 않은 회차"
    assert QApplication.focusWidget() is name


def test_the_window_still_locks_itself_after_a_change(driver: Driver) -> None:
    driver.open()
    larger(driver)
    driver.window.lock._idle.setInterval(50)
    driver.press(Qt.Key.Key_F1)
    driver.until(lambda: driver.window.lock.is_locked)


def test_without_the_door_in_qt_the_size_shows_from_the_next_start_and_says_so(
    driver: Driver, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zoom, "SETTERS", {})
    driver.open()
    larger(driver)
    assert (scale(driver), zoom.remembered(settings)) == (1.0, 125)
    assert "다음에 열 때부터" in driver.window.view.news.text()


def test_nothing_is_cut_off_on_any_page_after_a_change(driver: Driver, tmp_path: Path) -> None:
    driver.open().window.resize(QSize(1366, 768) * 1.5)
    larger(driver)
    larger(driver)
    assert driver.window.size() == QSize(1366, 768)
    found = [f"{state}: {words}" for state in states(driver, tmp_path) for words in faults(driver)]
    assert not found, "\n".join(found)


def test_every_row_of_the_panel_does_what_it_says_when_it_is_clicked(driver: Driver) -> None:
    driver.open()
    house, panel = driver.window.house, driver.window.view.looks
    driver.press(Qt.Key.Key_Comma, CTRL)
    panel.choice(LOOK, "high-contrast").click()
    panel.choice(LANGUAGE, "en").click()
    panel.choice(LOCK, "30").click()
    assert house.style.tokens.theme is Theme.HIGH_CONTRAST
    assert house.languages.current is Language.EN
    assert remembered_minutes(house) == 30


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_an_icon_is_as_sharp_as_the_screen_and_has_a_colour_for_each_state(driver: Driver, scale: float) -> None:
    icon, size = driver.window.house.icons.get("home"), QSize(24, 24)
    drawn = icon.pixmap(size, scale)
    assert (drawn.size(), drawn.devicePixelRatio()) == (size * scale, scale)
    pale = icon.pixmap(size, scale, QIcon.Mode.Disabled)
    chosen = icon.pixmap(size, scale, QIcon.Mode.Normal, QIcon.State.On)
    assert len({_darkest(one) for one in (drawn, pale, chosen)}) == 3


def _darkest(picture: QPixmap) -> str:
    image = picture.toImage()
    there = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return min((colour for colour in there if colour.alpha() == 255), key=QColor.lightness).name()
