"""The desk in a window made small by large letters: nothing beside the screen, the list at hand, the points in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from reviewer.text import Language
from tests.ui import panels
from tests.ui.driver import ALT, CTRL, Driver
from tests.ui.reviewing import at_declaration, sign_by_keys
from tests.ui.test_every_page import LARGER, TWICE, beside
from tests.ui.test_levels import settle
from tests.ui.test_panel import enter
from ui.pages.intake import IntakePage
from ui.views.review.review_view import DECLARATION, HANDING_BACK


@pytest.mark.parametrize("size", [LARGER, TWICE])
@pytest.mark.parametrize("language", list(Language))
def test_no_part_of_the_desk_lies_beside_the_screen(driver: Driver, size: QSize, language: Language) -> None:
    settle(driver, "five")
    driver.window.house.languages.use(language)
    driver.sit().window.resize(size)
    wide = {}
    for tab in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6):
        driver.press(tab, CTRL)
        driver.until(driver.is_idle)
        wide[tab.name] = beside(driver)
    assert {tab: most for tab, most in wide.items() if most > 0} == {}


@pytest.mark.parametrize("size", [LARGER, TWICE])
def test_declaration_and_handing_back_fit_too(driver: Driver, round_file: Path, size: QSize) -> None:
    driver.window.resize(size)
    at_declaration(driver, round_file)
    assert driver.review.view.slot() == DECLARATION
    assert beside(driver) <= 0
    sign_by_keys(driver)
    driver.press(Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.until(lambda: driver.review.view.slot() == HANDING_BACK and driver.is_idle())
    assert beside(driver) <= 0


def test_the_list_comes_in_the_contents_place_and_goes_when_a_line_is_chosen(driver: Driver) -> None:
    driver.sit().window.resize(LARGER)
    driver.wait_for("고용노동부")
    view = driver.review.view
    driver.until(lambda: view.row.is_narrow)
    assert not view.work.isVisible()
    driver.press(Qt.Key.Key_0, ALT)
    assert view.work.isVisible()
    assert view.mark.isVisible()
    assert view.work.isAncestorOf(QApplication.focusWidget() or view)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    driver.wait_for("서구")
    assert view.contents.isVisible()
    assert not view.work.isVisible()
    driver.window.resize(QSize(1366, 768))
    driver.until(view.work.isVisible)


@pytest.mark.parametrize("language", list(Language))
def test_the_panel_room_fits_and_its_agenda_comes_when_asked_for(driver: Driver, language: Language) -> None:
    panels.marked(driver.path)
    driver.window.resize(LARGER)
    driver.window.house.languages.use(language)
    page = enter(driver)
    view = page.view
    driver.until(lambda: view.room.is_narrow)
    assert beside(driver) <= 0
    assert (view.agenda.isVisible(), view.item.isVisible()) == (False, True)
    driver.press(Qt.Key.Key_0, ALT)
    assert (view.agenda.isVisible(), view.item.isVisible()) == (True, False)
    assert QApplication.focusWidget() is view.agenda.table
    driver.press(Qt.Key.Key_Down)
    chosen = page.place()
    driver.press(Qt.Key.Key_Return)
    assert (view.agenda.isVisible(), view.item.isVisible(), page.place()) == (False, True, chosen)
    driver.press(Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is view.agenda.seek


def test_the_field_with_the_keyboard_is_in_sight_whole(driver: Driver) -> None:
    driver.sit().window.resize(LARGER)
    driver.wait_for("고용노동부")
    driver.press(Qt.Key.Key_F3)
    rationale = driver.mark.rationale
    driver.until(lambda: rationale.visibleRegion().boundingRect().height() >= rationale.height() - 4)
    for part in (driver.mark.points.line, driver.mark._next):
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_what_sums_up_many_reviewers_goes_into_a_line_of_its_own(driver: Driver) -> None:
    driver.open().window.go("intake/people")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, IntakePage)
    driver.window.resize(TWICE)
    page.view.people.set_reviewers((), "평가위원 26명 · 한 사람에 18~21건 · 540건 가운데 478건 평가, 지어낸 합계")
    assert beside(driver) <= 0


def test_a_table_without_room_for_its_columns_is_told_row_by_row(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    read = driver.review.view.contents.submission
    driver.until(lambda: "버스 위치 2" in read.toPlainText())
    assert read.toPlainText().count("목록명") == 2  # the heading of the column, and a field of its own
    driver.window.resize(TWICE)
    driver.until(lambda: read.toPlainText().count("목록명") == 3)
    assert "버스 위치 2" in read.toPlainText()
    driver.window.resize(QSize(1366, 768))
    driver.until(lambda: read.toPlainText().count("목록명") == 2)
