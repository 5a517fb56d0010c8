"""Who sits at the window: the holder of a whole round is its secretary or its chair, and the record says which."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.commands import MakePackage
from reviewer.desk.opening import open_round
from reviewer.model.ids import ReviewerId
from reviewer.model.views import Progress
from tests.ui.driver import Driver
from tests.ui.panels import marked
from tests.ui.rounds import PASSPHRASE
from ui.application import make_house
from ui.main_window import MainWindow
from ui.pages.home import next_stage
from ui.pages.panel.page import PanelPage
from ui.pages.sheets import SheetsPage
from ui.widgets.seat_switch import CHAIR, SECRETARY, SeatSwitch


@pytest.fixture
def seat(driver: Driver) -> SeatSwitch:
    """The switch in the header, with a round open."""
    marked(driver.path)
    driver.open()
    return driver.window.view.seat


def take(driver: Driver, seat: SeatSwitch, chosen: str) -> None:
    seat.seat(chosen).click()
    driver.until(driver.is_idle)


def test_the_window_says_who_sits_there(seat: SeatSwitch) -> None:
    assert seat.isVisible()
    assert seat.words() == "간사"


def test_nobody_sits_there_before_a_round_is_open(window: MainWindow) -> None:
    assert not window.view.seat.isVisible()


@pytest.mark.parametrize(("chosen", "author"), [(CHAIR, "CHAIR"), (SECRETARY, "SEC")])
def test_a_decision_is_recorded_as_the_seats(driver: Driver, seat: SeatSwitch, chosen: str, author: str) -> None:
    take(driver, seat, chosen)
    driver.window.show_stage("panel")
    page = driver.window.page
    assert isinstance(page, PanelPage)
    driver.until(lambda: driver.is_idle() and page.view.item.decide.rule.isEnabled())
    page.view.item.decide.rule.click()
    driver.until(driver.is_idle)
    driver.close()
    desk = open_round(driver.path, PASSPHRASE)
    assert desk.see.journal(1)[0].entry.author == author
    desk.close()


def test_changing_the_seat_takes_no_page_away(driver: Driver, seat: SeatSwitch) -> None:
    driver.window.go("intake/people")
    before = list(driver.window.view._buttons)
    take(driver, seat, CHAIR)
    assert list(driver.window.view._buttons) == before
    assert driver.window.page.place() == "배정과 꾸러미"


def test_the_seat_is_remembered_for_the_round(
    driver: Driver, seat: SeatSwitch, qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    take(driver, seat, CHAIR)
    driver.close()
    house = make_house(qapp, settings)
    again = MainWindow(house)
    qtbot.addWidget(again)
    again.show()
    Driver(qtbot, again, driver.path).open()
    qtbot.waitUntil(lambda: again.view.seat.words() == "위원장", timeout=10_000)
    again.close()
    house.languages.silence()


def test_the_chair_comes_back_from_the_review_desk_as_the_chair(driver: Driver, seat: SeatSwitch) -> None:
    take(driver, seat, CHAIR)
    driver.sit()
    assert seat.words() == "평가위원 R01"
    driver.window.show_stage("results")
    driver.until(lambda: driver.is_idle() and seat.words() == "위원장")


def test_the_holder_of_a_package_is_named_and_cannot_change_seats(driver: Driver, tmp_path: Path) -> None:
    desk = open_round(driver.path, PASSPHRASE)
    desk.do(MakePackage(ReviewerId("R01"), tmp_path / "R01.jipyo", PASSPHRASE))
    desk.close()
    driver.open(tmp_path / "R01.jipyo")
    seat = driver.window.view.seat
    assert seat.words() == "평가위원 R01"
    assert not seat.seat(CHAIR).isVisible()


def test_the_chair_is_offered_the_chairs_place_to_sign(driver: Driver, seat: SeatSwitch) -> None:
    driver.window.show_stage("sheets")
    page = driver.window.page
    assert isinstance(page, SheetsPage)
    driver.until(driver.is_idle)
    take(driver, seat, CHAIR)
    assert page.view.make.issue.field_chosen() == "chair"
    take(driver, seat, SECRETARY)
    assert page.view.make.issue.field_chosen() == "secretary"


def test_the_words_follow_the_language(driver: Driver, seat: SeatSwitch) -> None:
    driver.window.view.language_asked.emit()
    driver.until(lambda: (seat.words(), seat.seat(CHAIR).text()) == ("Secretary", "Chair"))


def test_news_of_one_page_is_not_read_on_another(driver: Driver, seat: SeatSwitch) -> None:
    driver.window.view.news.tell("지어낸 소식", "done")
    driver.window.show_stage("journal")
    assert driver.window.view.news.text() == ""


def test_the_header_gives_way_in_the_smallest_window(driver: Driver, seat: SeatSwitch) -> None:
    header = driver.window.view.seat.parentWidget()
    assert header is not None
    assert header.minimumSizeHint().width() < driver.window.minimumWidth()


def test_going_on_leads_the_office_to_its_first_unfinished_stage(driver: Driver, seat: SeatSwitch) -> None:
    now = driver.window.page.house.session.now
    assert now is not None
    own = replace(now, info=replace(now.info, sample=False))
    begun = Progress(4, 2, 0, 10, 0, 0, 0, 0, 0, 0, 0)
    shared = replace(begun, counted=10, assigned=6, to_decide=3)
    assert next_stage(now, begun) == "review"  # the sample round shows the reviewer's desk first
    assert [next_stage(own, one) for one in (begun, shared, replace(shared, decided=3))] == [
        "intake",
        "panel",
        "results",
    ]
