"""The code of a paper form in the go-to box: it opens the item, or says why it cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import forms
from reviewer.desk.opening import open_round
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import MarkKey
from reviewer.sheet.form_code import code_for
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE

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


def test_the_office_is_shown_the_item_before_the_panel_and_who_has_to_sit_down(code: str, driver: Driver) -> None:
    driver.sit()
    office.sheets(driver)
    _type(code, driver)
    driver.until(lambda: driver.is_idle() and "1-④-3" in driver.window.page.place())
    assert "서울특별시" in driver.window.page.place()
    assert "R01 평가위원의 항목을 읽기용으로" in driver.window.view.news.text()


def _type(code: str, driver: Driver) -> None:
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write(code.lower())
    driver.press(Qt.Key.Key_Return)
