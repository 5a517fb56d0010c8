"""The go-to box with the keyboard left on Latin letters: the same keys in Hangul find what was meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.driver import CTRL, Driver
from tests.ui.reviewing import compose
from ui.latin_keys import hangul
from ui.pages.rules.page import RulesPage


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tjrn", "서구"),
        ("ewtr", "ㄷㅈㅅㄱ"),
        ("eowjs tjrn", "대전 서구"),
        ("tjdnfxmrquftl", "서울특별시"),
        ("rhkddur", "광역"),
        ("dlfrdj", "읽어"),
        ("rkqtl", "갑시"),
        ("dlfrek", "읽다"),
        ("Ekdtkrl", "땅사기"),
        ("dmldml", "의의"),
        ("GKS", "한"),
        ("k", "ㅏ"),
        ("12-3", ""),
        ("서구", ""),
        ("", ""),
    ],
)
def test_latin_letters_are_read_as_the_keys_of_hangul(typed: str, meant: str) -> None:
    assert hangul(typed) == meant


def test_the_go_to_box_finds_what_was_typed_with_the_keyboard_left_on_latin(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write("dbtjdrn")
    driver.until(lambda: "유성구" in driver.window.view.goto.list.item(0).text())
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write("qqqqqqq")
    driver.until(lambda: "첫소리" in driver.window.view.goto.list.item(0).text())


def test_letters_scattered_over_an_english_name_do_not_hide_the_page_that_was_meant(driver: Driver) -> None:
    driver.open()
    driver.press(Qt.Key.Key_K, CTRL)
    driver.write("rlfhr")  # which lie far apart in the English name of a measure, too
    driver.until(lambda: "기록" in driver.window.view.goto.list.item(0).text())


def test_a_counted_measure_leads_to_its_rule_since_nothing_is_filed_for_it(driver: Driver) -> None:
    driver.open()
    driver.press(Qt.Key.Key_K, CTRL)
    compose("1-①-1")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and isinstance(driver.window.page, RulesPage))
    page = driver.window.page
    assert isinstance(page, RulesPage)
    assert page.view.points.chosen()[0].key == ("measure", "1-①-1")
