"""The code of a paper form in the go-to box: it opens the item, or says why it cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import forms
from reviewer.desk.opening import open_round
from reviewer.desk.state import CHAIR
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.people import Officer
from reviewer.model.round import MarkKey
from reviewer.recording import NameOfficer
from reviewer.sheet.form_code import code_for
from reviewer.text import Language
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.sheets import SheetsPage
from ui.views.sheets_view import PAPER_MARKS

ITEM = MarkKey(ReviewerId("R01"), InstitutionCode("M001"), MeasureCode("1-④-3"))
STRANGE = str(code_for("another round", "rules", ITEM, "contents"))


@pytest.fixture
def code(driver: Driver) -> str:
    """Return the code printed beside an item of the round."""
    desk = open_round(driver.path, PASSPHRASE)
    made = str(forms.code_of(desk._state, ITEM))
    desk.close()
    return made


def test_a_code_typed_into_the_go_to_box_opens_its_item(code: str, driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write(code.lower())
    driver.press(Qt.Key.Key_Return)
    driver.wait_for("서울특별시")
    assert "1-④-3" in driver.here()


@pytest.mark.parametrize(("typed", "said"), [(STRANGE, "다른 회차"), (STRANGE[:-1] + "?", "코드가 아닙니다")])
def test_a_code_that_cannot_be_taken_is_refused_with_its_sentence(typed: str, said: str, driver: Driver) -> None:
    driver.sit()
    before = driver.here()
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write(typed)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and said in driver.window.view.news.text())
    assert driver.here() == before


def test_the_office_copies_and_compares_the_mark_of_a_form(code: str, driver: Driver) -> None:
    _named(driver)
    page = office.sheets(driver)
    _type(code, driver)
    view = page.view.marks
    driver.until(lambda: driver.is_idle() and view.save.isEnabled())
    assert page.view.parts.part() == PAPER_MARKS
    driver.write("6")
    view.opinion.setPlainText("용지에 적힌 의견")
    driver.press(Qt.Key.Key_Return, on=view.points)
    driver.until(lambda: driver.is_idle() and _copied(page) == [("R01", "서울특별시", "1-④-3", "다가상", "대조 전")])
    assert view.code.text() == ""
    page.house.session.take_office(CHAIR)
    driver.until(lambda: driver.is_idle() and not view.opinion.isVisible())
    _enter(driver, page, code, "5")
    assert "다릅니다" in view.refusal()
    assert view.points.text() == "5"
    _enter(driver, page, code, "6.0")
    driver.until(lambda: driver.is_idle() and _copied(page)[0][-1] == "가상한")
    driver.close()
    desk = open_round(driver.path, PASSPHRASE)
    assert [one.compared_by for one in desk.papers.transcripts()] == ["가상한"]
    assert desk.see.item(ITEM).content.rationale == "용지에 적힌 의견"
    desk.close()


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_where_marks_are_copied(code: str, language: Language, driver: Driver) -> None:
    page = office.sheets(driver)
    page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    page.view.parts.show_part(PAPER_MARKS)
    page.marks.begin(code)
    driver.until(lambda: driver.is_idle() and page.view.marks.save.isEnabled())
    page.view.marks.points.setText("six")
    page.marks.save()
    assert page.view.marks.refusal()
    assert settled(driver) == []


def _named(driver: Driver) -> None:
    desk = open_round(driver.path, PASSPHRASE)
    desk.do(NameOfficer(Officer("secretary", "다가상")))
    desk.do(NameOfficer(Officer("chair", "가상한")))
    desk.close()


def _enter(driver: Driver, page: SheetsPage, code: str, points: str) -> None:
    """Type code and points as the chair does."""
    view = page.view.marks
    view.code.setText(code)
    driver.press(Qt.Key.Key_Return, on=view.code)
    driver.until(lambda: driver.is_idle() and view.save.isEnabled())
    view.points.setText(points)
    view.save.click()
    driver.until(driver.is_idle)


def _copied(page: SheetsPage) -> list[tuple[object, ...]]:
    return [line.cells for line in page.view.marks.copied.rows.lines()]


def _type(code: str, driver: Driver) -> None:
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write(code.lower())
    driver.press(Qt.Key.Key_Return)
