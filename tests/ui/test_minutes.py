"""The minutes of a day in the window: who came, why not, what was said; and nothing written there is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from reviewer.desk.opening import open_round
from reviewer.model.meeting import Minutes, Presence
from tests.ui import looking, office
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.sheets import SheetsPage
from ui.views.minutes_view import ABSENT, PRESENT, MinutesView

DAY = "2026-11-23"


@pytest.fixture
def page(driver: Driver) -> SheetsPage:
    made = office.sheets(driver)
    driver.press(Qt.Key.Key_4, CTRL)
    driver.until(lambda: driver.is_idle() and made.view.minutes.isVisible())
    turn(driver, made.view.minutes, DAY)
    return made


def turn(driver: Driver, view: MinutesView, day: str) -> None:
    view.day.setFocus()
    driver.press(Qt.Key.Key_A, CTRL)
    driver.write(day)
    driver.press(Qt.Key.Key_Return)
    driver.until(driver.is_idle)


def came(view: MinutesView, member: str, key: Qt.Key, driver: Driver) -> None:
    choice: QComboBox = view.row_of(member)[0]
    choice.setFocus()
    driver.press(key)


def kept(driver: Driver, day: str = DAY) -> Minutes:
    driver.until(driver.is_idle)
    driver.window.close()
    driver.until(driver.is_idle)
    desk = open_round(driver.path, PASSPHRASE)
    said = desk.papers.minutes(day)
    desk.close()
    return said


def test_who_came_and_what_was_said_is_kept_by_keyboard_alone(driver: Driver, page: SheetsPage) -> None:
    view = page.view.minutes
    members = list(view.written().presence)
    for member in members[:-1]:
        came(view, member, Qt.Key.Key_Down, driver)
    came(view, members[-1], Qt.Key.Key_End, driver)
    driver.press(Qt.Key.Key_Tab)
    driver.write("abroad")
    view.began.setFocus()
    driver.write("14:00")
    view.remarks.setFocus()
    driver.write("to be seen again")
    assert view.written().presence == {**dict.fromkeys(members[:-1], PRESENT), members[-1]: ABSENT}
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.is_idle)
    said = kept(driver)
    assert (said.began, said.remarks, list(said.notes.values())) == ("14:00", "to be seen again", ["abroad"])
    assert [p for p in said.attendance.values() if p is Presence.PRESENT] == [Presence.PRESENT] * (len(members) - 1)


def test_it_is_said_whether_more_than_half_are_there(driver: Driver, page: SheetsPage) -> None:
    view = page.view.minutes
    members = list(view.written().presence)
    needed = len(members) // 2 + 1
    assert f"과반수({needed}명)에 {needed}명 모자랍니다" in view.quorum.text()
    for member in members[:needed]:
        came(view, member, Qt.Key.Key_Down, driver)
    assert f"과반수가 출석했습니다({needed}명 이상)" in view.quorum.text()
    assert view.count.text().startswith(f"{len(members)}명 중 출석 {needed}")


def test_what_is_written_is_kept_when_another_part_is_shown(driver: Driver, page: SheetsPage) -> None:
    page.view.minutes.place.setFocus()
    driver.write("room 3")
    driver.press(Qt.Key.Key_1, CTRL)
    assert kept(driver).place == "room 3"


def test_what_is_written_is_kept_when_the_window_closes(driver: Driver, page: SheetsPage) -> None:
    page.view.minutes.remarks.setFocus()
    driver.write("half a thou")
    assert kept(driver).remarks == "half a thou"


def test_a_time_that_is_none_stays_in_the_form_with_its_sentence(driver: Driver, page: SheetsPage) -> None:
    view = page.view.minutes
    view.began.setFocus()
    driver.write("25:00")
    turn(driver, view, "2026-11-24")
    assert "시각이 아닙니다" in driver.window.view.news.text()
    assert (view.day.currentText(), view.began.text()) == (DAY, "25:00")
    view.began.setFocus()
    view.began.selectAll()
    driver.write("09:30")
    turn(driver, view, "2026-11-24")
    assert (view.day.currentText(), view.began.text()) == ("2026-11-24", "")
    assert kept(driver).began == "09:30"


def test_the_form_fits_a_small_screen_and_says_what_everything_is(driver: Driver, page: SheetsPage) -> None:
    driver.window.resize(LAPTOP)
    assert settled(driver) == []
    assert looking.cut_off(page.view.minutes) == []
    assert looking.overlapping(page.view.minutes) == []
    assert looking.nameless(page.view.minutes) == []
