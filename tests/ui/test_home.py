"""Home: what the first start offers, what a new round still needs, how far recent rounds are, what a crash left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reviewer.sample import building
from reviewer.sample.size import SampleRound, Size
from reviewer.text import Language, Text
from reviewer.watch import Watch
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP
from ui import recent
from ui.pages.home import HomePage
from ui.views.new_round_form import Filled
from ui.widgets.empty_words import EmptyWords
from ui.widgets.room import Room

HOLD = """
import os, sys
from pathlib import Path
from threading import Event
from reviewer.commands import ChooseSetting
from reviewer.desk.opening import open_round
desk = open_round(Path(sys.argv[1]), sys.argv[2])
desk.do(ChooseSetting("round.minimum_marks", "2"))
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def test_the_first_start_offers_the_sample_round_at_one_press(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.pages.home.build_sample", lambda _folder, _ticket: (driver.path, PASSPHRASE))
    _button(driver, "표본 회차 써 보기").click()
    driver.until(lambda: driver.window.house.session.now is not None and driver.is_idle())
    assert driver.window.house.session.now
    assert driver.window.house.session.now.info.sample
    driver.press(Qt.Key.Key_Space)  # on "Go on", which has the keyboard now
    driver.until(lambda: driver.window.page is not driver.window.home)


def test_while_the_sample_is_made_no_key_reaches_another_button(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def build(_folder: Path, _ticket: object) -> tuple[Path, str]:
        go_on.wait(10)
        return driver.path, PASSPHRASE

    monkeypatch.setattr("ui.pages.home.build_sample", build)
    begin = _button(driver, "표본 회차 써 보기")
    begin.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.press(Qt.Key.Key_Space)
    assert driver.window.house.languages.current is Language.KO  # the next button would have changed it
    go_on.set()
    driver.until(lambda: driver.window.house.session.now is not None and driver.is_idle())


def test_the_sample_among_the_recent_rounds_opens_without_words_nobody_was_told(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.home.own_sample", lambda: driver.path.parent)
    monkeypatch.setattr(
        "ui.pages.home.sample_in", lambda _folder: SampleRound(driver.path, PASSPHRASE, *[driver.path] * 3)
    )
    monkeypatch.setattr("ui.pages.home.build_sample", lambda _folder, _ticket: (driver.path, PASSPHRASE))
    driver.window.home.view.recent_chosen.emit(str(driver.path))
    driver.until(lambda: driver.window.house.session.now is not None and driver.is_idle())


def test_building_the_sample_can_be_cancelled_and_leaves_nothing(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled = Event()

    def build(_folder: Path, _size: Size, watch: Watch) -> None:
        watch.report(0, 2, Text("한 걸음", "one step"))
        cancelled.wait(10)
        watch.report(1, 2, Text("두 걸음", "two steps"))

    monkeypatch.setattr(building, "_build", build)
    _home(driver).try_sample(tmp_path / "sample")
    driver.until(lambda: driver.window.view.news.text() == "한 걸음")
    driver.window.view.news.cancelled.emit()
    cancelled.set()
    driver.until(lambda: "바뀐 것은 없습니다" in driver.window.view.news.text())
    assert list(tmp_path.glob("sample*")) == []
    assert driver.window.house.session.now is None


def test_a_new_round_says_what_it_still_needs_and_leads_there(driver: Driver, tmp_path: Path) -> None:
    home = _home(driver)
    home.making.begin()
    assert home.view.new_round.name().startswith("2025")
    assert home.view.new_round.path().endswith(".jipyo")
    made = Filled("kr-public-data-2025", "새 회차", str(tmp_path / "new.jipyo"), "long enough", "long enough")
    home.view.new_round.given.emit(made)
    driver.until(lambda: bool(_buttons(driver, "기관 명단 들이기: 하러 가기")))
    _button(driver, "기관 명단 들이기: 하러 가기").click()
    driver.settle()
    assert driver.window.page is driver.window.page_of("intake")


def test_a_new_rounds_file_is_called_as_the_round_until_one_is_chosen(driver: Driver) -> None:
    home = _home(driver)
    driver.press(Qt.Key.Key_N, CTRL)
    driver.write("2025: local / round")
    assert home.view.new_round.path().endswith("/2025  local   round.jipyo")
    home.view.new_round.set_path("/elsewhere/mine.jipyo")
    driver.press(Qt.Key.Key_Home)
    driver.write("new ")
    assert home.view.new_round.path() == "/elsewhere/mine.jipyo"


def test_enter_goes_down_the_form_and_a_passphrase_is_not_kept_in_it(driver: Driver) -> None:
    form = _home(driver).view.new_round
    driver.press(Qt.Key.Key_N, CTRL)
    driver.press(Qt.Key.Key_Return)
    driver.write("short")
    driver.press(Qt.Key.Key_Return)
    driver.write("short")
    driver.press(Qt.Key.Key_Return)
    assert "8자" in form._wrong.text()
    _button(driver, "취소").click()
    driver.press(Qt.Key.Key_N, CTRL)
    assert (form._passphrase.text(), form._again.text()) == ("", "")


def test_a_passphrase_is_shown_only_where_that_is_asked_for(driver: Driver) -> None:
    view = _home(driver).view
    driver.window.home.open_file(driver.path)
    form = view.passphrase
    driver.write("wrong")
    assert form._field.displayText() != "wrong"
    form._shown.setFocus()
    driver.press(Qt.Key.Key_Space)
    assert form._field.displayText() == "wrong"
    driver.window.home.open_file(driver.path)
    driver.write("again")
    assert form._field.displayText() != "again"


def test_escape_puts_a_form_away_and_first_what_lies_over_it(driver: Driver) -> None:
    home = _home(driver)
    home.open_file(driver.path)
    driver.press(Qt.Key.Key_F1)
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.view.keys.isVisible()
    assert home.view.passphrase.isVisible()
    driver.press(Qt.Key.Key_Escape)
    assert not home.view.passphrase.isVisible()
    driver.press(Qt.Key.Key_N, CTRL)
    assert home.view.new_round.isVisible()
    driver.press(Qt.Key.Key_Escape)
    assert not home.view.new_round.isVisible()
    held = QApplication.focusWidget()
    assert held is not None
    assert home.view.isAncestorOf(held)


def test_the_keyboard_stands_on_what_a_new_round_needs_next(driver: Driver, tmp_path: Path) -> None:
    home = _home(driver)
    home.making.begin()
    made = Filled("kr-public-data-2025", "새 회차", str(tmp_path / "new.jipyo"), "long enough", "long enough")
    home.view.new_round.given.emit(made)
    driver.until(lambda: bool(_buttons(driver, "기관 명단 들이기: 하러 가기")) and driver.is_idle())
    assert QApplication.focusWidget() is _button(driver, "기관 명단 들이기: 하러 가기")
    driver.press(Qt.Key.Key_Space)
    assert driver.window.page is driver.window.page_of("intake")


@pytest.mark.parametrize("language", list(Language))
def test_the_pages_of_a_new_round_fit_a_laptop_and_say_what_to_do_first(
    driver: Driver, tmp_path: Path, language: Language
) -> None:
    driver.window.resize(LAPTOP)
    driver.window.house.languages.use(language)
    _home(driver).making.begin()
    made = Filled("kr-public-data-2025", "새 회차", str(tmp_path / "new.jipyo"), "long enough", "long enough")
    _home(driver).view.new_round.given.emit(made)
    driver.until(lambda: driver.window.house.session.now is not None and driver.is_idle())
    room = driver.window.view.stack.currentWidget()
    assert isinstance(room, Room)
    driver.until(room.fits)
    driver.window.show_stage("sheets")
    driver.until(driver.is_idle)
    intake = "접수" if language is Language.KO else "Intake"
    said = [words.text() for words in driver.window.findChildren(EmptyWords) if words.isVisible()]
    assert [intake in words for words in said] == [True]


def test_a_recent_round_says_how_far_it_was(driver: Driver, settings: QSettings) -> None:
    driver.open()
    driver.until(lambda: recent.remembered(settings)[0].total > 0)
    assert recent.remembered(settings)[0].total == 24


def test_after_a_crash_the_window_says_what_it_found(driver: Driver, tmp_path: Path) -> None:
    copy = tmp_path / "crashed.jipyo"
    shutil.copy(driver.path, copy)
    command = [sys.executable, "-c", HOLD, str(copy), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        holder.kill()
    driver.open(copy)
    driver.until(lambda: "제대로 닫히지" in driver.window.view.news.text())
    assert "결정에 필요한 최소 점수 수" in driver.window.view.news.text()


def _home(driver: Driver) -> HomePage:
    return driver.window.home


def _button(driver: Driver, words: str) -> QPushButton:
    return _buttons(driver, words)[0]


def _buttons(driver: Driver, words: str) -> list[QPushButton]:
    found = driver.window.page.view.findChildren(QPushButton)
    return [b for b in found if words in (b.text(), b.accessibleName()) and not b.isHidden()]
