"""The rounds opened lately: a crash is told before anything is opened, a file that is gone is said to be gone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.commands import MakePackage
from reviewer.desk.opening import open_round
from reviewer.model.ids import ReviewerId
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from ui import recent
from ui.application import make_house
from ui.main_window import MainWindow
from ui.recent import Recent

DIE = """
import os, sys
from pathlib import Path
from reviewer.commands import ChooseSetting, SignDeclaration
from reviewer.desk.opening import open_round
desk = open_round(Path(sys.argv[1]), sys.argv[2])
desk.do(SignDeclaration(desk.person.id, (False,) * 9, "", "김지표") if desk.info.package_of else
        ChooseSetting("round.minimum_marks", "2"))
os._exit(9)
"""


def cut_off(path: Path) -> Path:
    """Save something in a file and end without closing it."""
    done = subprocess.run([sys.executable, "-c", DIE, str(path), PASSPHRASE], check=False, timeout=60)
    assert done.returncode == 9
    return path


def about(window: MainWindow) -> list[str]:
    """Return what the list says of each round."""
    shown = window.home.view._list
    return [str(shown.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(shown.count())]


def test_after_a_crash_home_says_so_before_anything_is_opened(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, round_file: Path
) -> None:
    recent.remember(settings, Recent(str(cut_off(round_file)), "지어낸 회차", "2025-11-03 10:00", 3, 24))
    window = MainWindow(make_house(qapp, settings))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "닫히지 않았습니다" in window.view.news.text(), timeout=10_000)
    assert round_file.name in window.view.news.text()
    assert "24건 가운데 3건 평가" in about(window)[0]
    assert "닫히지 않음" in about(window)[0]
    window.close()
    window.house.languages.silence()


@pytest.fixture
def package(driver: Driver, tmp_path: Path) -> Path:
    """The package of R01, whose declaration is signed."""
    path = tmp_path / "R01.jipyo"
    desk = open_round(driver.path, PASSPHRASE)
    desk.do(MakePackage(ReviewerId("R01"), path, PASSPHRASE))
    desk.close()
    return path


def test_what_a_crash_left_of_a_package_is_still_told_at_the_review_desk(driver: Driver, package: Path) -> None:
    driver.open(cut_off(package))
    driver.until(lambda: driver.window.page is driver.review and driver.is_idle())
    driver.until(lambda: "제대로 닫히지" in driver.window.view.news.text())


def test_a_file_that_is_gone_is_said_to_be_gone_and_taken_off_the_list(
    driver: Driver, settings: QSettings, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.jipyo"
    recent.remember(settings, Recent(str(gone), "없어진 회차", "2025-11-03 10:00"))
    home = driver.window.home
    home.recents.begin()
    driver.until(lambda: "파일 없음" in about(driver.window)[0])
    home.view.recent_chosen.emit(str(gone))
    assert "그 자리에 없습니다" in driver.window.view.news.text()
    assert not home.view.passphrase.isVisible()
    driver.press(Qt.Key.Key_Delete, CTRL)
    assert recent.remembered(settings) == []
    assert "목록에서 뺐습니다" in driver.window.view.news.text()


def test_no_round_is_taken_off_while_a_form_is_filled_in(driver: Driver, settings: QSettings, tmp_path: Path) -> None:
    recent.remember(settings, Recent(str(tmp_path / "gone.jipyo"), "없어진 회차", "2025-11-03 10:00"))
    driver.window.home.recents.begin()
    driver.press(Qt.Key.Key_N, CTRL)
    driver.press(Qt.Key.Key_Delete, CTRL)
    assert len(recent.remembered(settings)) == 1


def test_a_file_taken_off_the_list_stays_on_the_disk(driver: Driver, settings: QSettings) -> None:
    driver.open()
    driver.press(Qt.Key.Key_Delete, CTRL)
    assert recent.remembered(settings) == []
    assert driver.path.is_file()


def test_how_far_a_package_is_is_remembered_while_one_scores(
    driver: Driver, settings: QSettings, package: Path
) -> None:
    driver.window.home.recents._rest.setInterval(1)
    driver.open(package).wait_for("1-②")
    driver.until(lambda: recent.remembered(settings)[0].total == 12)
    driver.score("2")
    driver.until(lambda: recent.remembered(settings)[0].done == 1)


def test_a_window_closed_soon_after_a_mark_asks_for_nothing_more(driver: Driver, package: Path) -> None:
    recents = driver.window.home.recents
    driver.open(package).wait_for("1-②")
    recents.changed()
    assert recents._rest.isActive()
    driver.close()
    assert not recents._rest.isActive()


def test_a_window_locked_soon_after_a_mark_asks_for_its_progress_when_it_is_open_again(
    driver: Driver, package: Path
) -> None:
    """It was asked for three seconds after the mark all the same, and refused in red over the unlocked page."""
    recents = driver.window.home.recents
    driver.open(package).wait_for("1-②")
    driver.press(Qt.Key.Key_F2)
    driver.write("2")
    driver.press(Qt.Key.Key_L, CTRL)
    driver.until(lambda: driver.window.lock.is_locked and driver.is_idle())
    assert not recents._rest.isActive()
    field = driver.window.locked.field
    field.setText(PASSPHRASE)
    driver.press(Qt.Key.Key_Return, on=field)
    driver.until(lambda: not driver.window.lock.is_locked and driver.is_idle())
    assert recents._rest.isActive()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_list_keeps_its_place_when_it_is_said_again(driver: Driver, settings: QSettings, language: str) -> None:
    for name in ("a", "b", "c"):
        path = driver.path.with_name(f"{name}.jipyo")
        shutil.copy(driver.path, path)
        recent.remember(settings, Recent(str(path), name, "2025-11-03 10:00"))
    home = driver.window.home
    home.recents.begin()
    driver.until(driver.is_idle)
    home.view._list.setCurrentRow(2)
    chosen = home.view.recent_chosen_path()
    home.house.languages.use(type(home.house.languages.current)(language))
    driver.until(driver.is_idle)
    assert home.view.recent_chosen_path() == chosen
