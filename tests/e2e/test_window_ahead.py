"""Pages made before anybody asked for them: all there after a quiet moment, and none the wiser of an earlier round."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reviewer.desk.opening import Seat, new_round
from reviewer.framework import catalog
from reviewer.sample.building import EDITION
from tests.ui import conftest as house_rules
from tests.ui.driver import Driver
from tests.ui.rounds import PASSPHRASE
from ui.ahead import FOR_PAPERS, Ahead
from ui.pages.panel.page import PanelPage
from ui.stages import STAGES

translations, settings = house_rules.translations, house_rules.settings
drawn_round, round_file = house_rules.drawn_round, house_rules.round_file
window, driver = house_rules.window, house_rules.driver


@pytest.fixture
def ready(driver: Driver) -> Driver:
    """A window that has made its pages ahead."""
    Ahead(driver.window)
    driver.open()
    driver.until(lambda: driver.window.view.stack.count() == len(STAGES))
    return driver


def test_a_page_made_ahead_shows_the_round_that_is_open(ready: Driver) -> None:
    ready.window.show_stage("panel")
    ready.until(ready.is_idle)
    page = ready.window.page
    assert isinstance(page, PanelPage)
    assert page.agenda.rowCount() == 12


def test_a_page_made_ahead_shows_the_next_round_and_not_the_first(ready: Driver, tmp_path: Path) -> None:
    other = tmp_path / "other.jipyo"
    new_round(other, PASSPHRASE, "빈 회차", catalog.load(EDITION), Seat(device="tests")).close()
    ready.open(other)
    ready.window.show_stage("panel")
    ready.until(ready.is_idle)
    page = ready.window.page
    assert isinstance(page, PanelPage)
    assert page.agenda.rowCount() == 0


def test_libraries_for_papers_are_there_before_the_first_paper(ready: Driver) -> None:
    ready.until(lambda: {name.split(".", maxsplit=1)[0] for name in FOR_PAPERS} <= set(sys.modules))
    ready.window.show_stage("sheets")
    ready.until(ready.is_idle)
    assert ready.window.page.place()
