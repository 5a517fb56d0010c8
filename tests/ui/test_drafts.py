"""Nothing that was written is lost: drafts on disk at each pause, one mark for a text, and back to the letter after a kill."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.commands import SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from tests.ui.driver import CTRL, NONE, SHIFT, Driver
from tests.ui.killed import BACK
from tests.ui.reviewing import NAME, REVIEWER, compose, packed
from tests.ui.rounds import PASSPHRASE
from ui.application import make_house
from ui.main_window import MainWindow
from ui.pages.review.marking import DRAFTED

ROOT = Path(__file__).parents[2]
WORDS = "Evidence of demand on page 3"


def entries(driver: Driver) -> int:
    found: list[int] = []
    driver.review.house.session.ask(_entries).success(found.append)
    driver.until(lambda: bool(found))
    return found[0]


def _entries(desk: Desk) -> int:
    return desk.see.entries()


def test_a_pause_puts_a_draft_on_disk_soon_and_adds_nothing_to_the_journal(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    before = entries(driver)
    driver.press(Qt.Key.Key_F3)
    for word in WORDS.split():
        driver.write(word)
        driver.until(lambda: "초안" in driver.mark.saved() and driver.is_idle())
    assert entries(driver) == before
    assert DRAFTED < 300
    driver.press(Qt.Key.Key_F2)
    driver.until(lambda: driver.is_idle() and driver.says_saved() and "초안" not in driver.mark.saved())
    assert entries(driver) == before + 1


def test_undo_goes_from_field_to_field_and_item_to_item(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부  ·  1-②")
    driver.score("6")
    driver.press(Qt.Key.Key_F3)
    driver.write("word")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.wait_for("1-④-2")
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait_for("고용노동부  ·  1-②")
    assert (driver.mark.points.line.text(), driver.mark.rationale.toPlainText()) == ("6", "")
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    driver.until(lambda: driver.is_idle() and driver.mark.rationale.toPlainText() == "word")


def test_each_undo_goes_one_step_further_back_wherever_the_keyboard_is(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부  ·  1-②")
    driver.score("6")
    driver.press(Qt.Key.Key_F3)
    driver.write("word")
    driver.press(Qt.Key.Key_F2)
    driver.until(driver.says_saved)
    driver.score("7")
    shown = []
    for _undo in range(3):
        driver.press(Qt.Key.Key_Z, CTRL)
        driver.until(driver.is_idle)
        shown.append((driver.mark.points.line.text(), driver.mark.rationale.toPlainText()))
    assert shown == [("6", "word"), ("6", ""), ("", "")]
    driver.press(Qt.Key.Key_F3)
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    driver.until(lambda: driver.is_idle() and driver.mark.points.line.text() == "6")


def test_a_glance_at_another_window_leaves_every_word_to_be_undone_alone(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F3)
    for word in ("first", " ", "second"):
        compose(word)
    rationale = driver.mark.rationale
    QApplication.sendEvent(rationale, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    QApplication.sendEvent(rationale, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    driver.press(Qt.Key.Key_Z, CTRL)
    assert rationale.toPlainText().startswith("first")
    assert rationale.document().isRedoAvailable()


def test_after_a_kill_the_same_item_field_text_and_cursor_come_back(
    driver: Driver, round_file: Path, tmp_path: Path
) -> None:
    path = packed(round_file)
    desk = open_round(path, PASSPHRASE)
    desk.do(SignDeclaration(REVIEWER, (False,) * 9, "", NAME))
    desk.close()
    _write_and_die(path, tmp_path)
    driver.open(path)
    driver.wait_for("대전광역시 서구")
    field = driver.mark.rationale
    driver.until(lambda: field.toPlainText() == WORDS and field.hasFocus())
    assert field.textCursor().position() == len(WORDS) - BACK
    driver.until(lambda: "되살렸습니다" in driver.window.view.news.text())
    driver.press(Qt.Key.Key_X, NONE)
    assert field.toPlainText() == WORDS[:-BACK] + "x" + WORDS[-BACK:]


def test_a_second_window_on_the_same_round_is_told_and_changes_nothing(
    driver: Driver, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    driver.sit().wait_for("고용노동부")
    house = make_house(qapp, QSettings(str(tmp_path / "second.ini"), QSettings.Format.IniFormat))
    second = MainWindow(house)
    qtbot.addWidget(second)
    second.show()
    other = Driver(qtbot, second, driver.path)
    second.home.open_with(driver.path, PASSPHRASE)
    said = second.home.view
    other.until(lambda: other.is_idle() and _says(said, "다른 창이나 프로그램에서 열려"))
    assert house.session.now is None
    second.close()
    house.languages.silence()
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    driver.score("6")
    assert driver.mark.points.line.text() == "6"


def _says(view: QWidget, words: str) -> bool:
    return any(words in label.text() for label in view.window().findChildren(QLabel))


def _write_and_die(path: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.ui.killed", str(path), str(folder / "killed.ini"), WORDS]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "drafted\n"
        window.kill()


def test_answers_to_the_declaration_are_kept_before_it_is_signed_and_come_back(
    driver: Driver, qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    driver.sit("R02")
    form = driver.review.view.declaration
    yes = next(one for one in form.findChildren(QRadioButton) if one.text() == "예")
    driver.press(Qt.Key.Key_Space, on=yes)
    form.facts()[0].setFocus()
    driver.write(WORDS)
    driver.close()
    again = MainWindow(make_house(qapp, settings))
    qtbot.addWidget(again)
    again.show()
    later = Driver(qtbot, again, driver.path).sit("R02")
    form = later.review.view.declaration
    later.until(lambda: form.facts()[0].text() == WORDS)
    assert form.answers() == [True, *[None] * 8]
    later.close()
    again.house.languages.silence()
