"""From a citation in the panel room to the place it names, and back: by keys alone, and said when the file is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.text import Language
from tests.ui import panels
from tests.ui.driver import ALT, CTRL, Driver
from tests.ui.test_layout import LAPTOP, settled
from tests.ui.test_panel import MOST_DISPUTED, enter
from ui.pages.panel.page import PanelPage
from ui.views.evidence.pane import PAGES, EvidencePane


@pytest.fixture
def page(driver: Driver) -> Iterator[PanelPage]:
    """The panel room, where R01 cites words on the second page of the most disputed item's evidence."""
    panels.marked(driver.path)
    panels.cite_evidence(driver.path, *MOST_DISPUTED, page=2, quote="evidence 2")
    page = enter(driver)
    page.show(MOST_DISPUTED)
    driver.until(driver.is_idle)
    page.view.item.marks.selectRow(0)
    yield page
    page.showing.looking.close()


def pane(page: PanelPage) -> EvidencePane:
    return page.view.item.late_evidence.part().pane


def follow(driver: Driver, page: PanelPage) -> None:
    """Press Enter on the first citation and wait for its page."""
    (chip,) = page.view.item.cited.chips()
    chip.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: pane(page).canvas.marks.words() == "evidence 2")


def test_enter_on_a_citation_shows_the_page_with_the_cited_words_marked(driver: Driver, page: PanelPage) -> None:
    follow(driver, page)
    assert page.view.item.is_showing_evidence()
    assert (pane(page).slot(), pane(page).canvas.page()) == (PAGES, 1)
    about = page.view.item.late_evidence.part().about()
    assert about == "A 위원의 인용: 1-2-001-서구-버스위치.pdf, 2쪽"
    assert not pane(page).tools.cite.isVisible()
    assert not pane(page).tools._tools["zoom-in"].icon().isNull()


def test_esc_goes_back_to_the_item_and_to_the_citation(driver: Driver, page: PanelPage) -> None:
    follow(driver, page)
    driver.press(Qt.Key.Key_Escape)
    assert not page.view.item.is_showing_evidence()
    assert QApplication.focusWidget() is page.view.item.cited.chips()[0]


def test_the_button_above_the_evidence_goes_back_too(driver: Driver, page: PanelPage) -> None:
    follow(driver, page)
    page.view.item.late_evidence.part().back.click()
    assert not page.view.item.is_showing_evidence()


def test_the_keys_of_the_evidence_work_while_it_is_shown(driver: Driver, page: PanelPage) -> None:
    follow(driver, page)
    driver.press(Qt.Key.Key_PageDown, CTRL)
    driver.until(lambda: pane(page).canvas.page() == 2)
    driver.press(Qt.Key.Key_F, CTRL)
    assert pane(page).search.isVisible()
    driver.press(Qt.Key.Key_Escape)
    assert page.view.item.is_showing_evidence()
    assert not pane(page).search.isVisible()


def test_another_item_puts_the_evidence_away(driver: Driver, page: PanelPage) -> None:
    follow(driver, page)
    driver.press(Qt.Key.Key_Down, ALT)
    driver.until(driver.is_idle)
    assert not page.view.item.is_showing_evidence()


def test_what_was_filed_can_be_looked_at_without_a_citation(driver: Driver, page: PanelPage) -> None:
    page.view.item.look.click()
    driver.until(lambda: pane(page).slot() == PAGES)
    assert page.view.item.late_evidence.part().about() == "대전광역시 서구 1-②의 증빙"


def test_a_citation_of_a_file_that_is_gone_says_so_and_stays_at_the_item(driver: Driver) -> None:
    panels.marked(driver.path)
    panels.cite(driver.path, *MOST_DISPUTED)
    page = enter(driver)
    page.show(MOST_DISPUTED)
    driver.until(driver.is_idle)
    page.view.item.marks.selectRow(0)
    page.view.item.cited.chips()[0].click()
    driver.settle()
    assert "보고서.pdf" in driver.window.view.news.text()
    assert not page.view.item.is_showing_evidence()


def test_locking_the_window_lets_the_evidence_go(driver: Driver, page: PanelPage) -> None:
    follow(driver, page)
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_L, CTRL)
    assert driver.window.lock.is_locked
    assert not page.showing.looking._show.is_open()
    assert not page.view.item.is_showing_evidence()


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_off_beside_the_evidence(driver: Driver, page: PanelPage, language: Language) -> None:
    driver.window.resize(LAPTOP)
    driver.window.house.languages.use(language)
    driver.until(driver.is_idle)
    follow(driver, page)
    assert settled(driver) == []
