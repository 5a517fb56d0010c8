"""Korean typed through an input method: no syllable is lost or doubled, whatever happens while it is under way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reviewer.desk.desk import Desk
from reviewer.model.draft import Draft
from tests.ui.driver import ALT, CTRL, Driver
from tests.ui.reviewing import compose
from tests.ui.rounds import SIGNED, key

ABOUT = key("C001", "1-②")


@pytest.fixture
def writing(driver: Driver) -> Driver:
    """The keyboard is in the rationale of the first item."""
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F3)
    return driver


def drafts(driver: Driver) -> tuple[Draft, ...]:
    found: list[tuple[Draft, ...]] = []
    driver.review.house.session.ask(_drafts).success(found.append)
    driver.until(lambda: bool(found))
    return found[0]


def _drafts(desk: Desk) -> tuple[Draft, ...]:
    return desk.own.drafts(SIGNED)


def is_drafted(driver: Driver) -> bool:
    return "초안" in driver.mark.saved() and driver.is_idle()


def test_a_draft_in_the_middle_of_a_syllable_leaves_it_to_the_input_method(writing: Driver) -> None:
    compose("한", "그")
    writing.until(lambda: is_drafted(writing))
    assert (writing.mark.rationale.toPlainText(), writing.mark.rationale.preedit()) == ("한", "그")
    compose("글")
    assert writing.mark.rationale.toPlainText() == "한글"
    writing.press(Qt.Key.Key_S, CTRL)
    writing.until(writing.says_saved)
    assert writing.after_closing(ABOUT).rationale == "한글"


def test_a_draft_holds_the_syllable_under_way_where_it_stands(writing: Driver) -> None:
    compose("앞뒤")
    writing.press(Qt.Key.Key_Left)
    compose("", "중")
    writing.until(lambda: is_drafted(writing))
    assert [draft.content.rationale for draft in drafts(writing)] == ["앞중뒤"]


def test_a_mark_given_in_the_middle_of_a_syllable_neither_loses_nor_doubles_it(writing: Driver) -> None:
    compose("한", "그")
    writing.mark.unsure.toggle()
    writing.until(lambda: writing.is_idle() and writing.says_saved())
    compose("글")
    assert writing.mark.rationale.toPlainText() == "한글"
    writing.press(Qt.Key.Key_F2)
    writing.until(writing.is_idle)
    assert writing.after_closing(ABOUT).rationale == "한글"


def test_leaving_the_field_in_the_middle_of_a_syllable_keeps_it_once(writing: Driver) -> None:
    compose("한", "글")
    writing.press(Qt.Key.Key_Tab)
    assert writing.mark.rationale.toPlainText() == "한글"
    writing.press(Qt.Key.Key_F3)
    assert (writing.mark.rationale.toPlainText(), writing.mark.rationale.preedit()) == ("한글", "")
    writing.until(lambda: writing.is_idle() and writing.says_saved())
    assert writing.after_closing(ABOUT).rationale == "한글"


def test_going_to_another_item_in_the_middle_of_a_syllable_keeps_it_where_it_was_typed(writing: Driver) -> None:
    before = writing.here()
    compose("한", "글")
    writing.press(Qt.Key.Key_Return, CTRL)
    writing.until(lambda: writing.here() != before and writing.is_idle())
    assert writing.mark.rationale.toPlainText() == ""
    assert writing.after_closing(ABOUT).rationale == "한글"


def test_a_private_note_keeps_the_syllable_under_way_too(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    note = driver.review.view.contents.note.words
    driver.press(Qt.Key.Key_6, CTRL)
    compose("한", "글")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    driver.press(Qt.Key.Key_Up, ALT)
    driver.wait_for("고용노동부")
    driver.until(lambda: bool(note.toPlainText()))
    assert note.toPlainText() == "한글"
