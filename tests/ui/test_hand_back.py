"""A reviewer in their own package: signing by keyboard, marking by Tab, and handing the work back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QScrollArea

from reviewer.commands import MakePackage, MergePackages
from reviewer.desk.opening import open_round
from reviewer.model.ids import ReviewerId
from tests.ui.driver import CTRL, SHIFT, Driver
from tests.ui.rounds import PASSPHRASE, key
from ui.views.review.hand_back_form import HandBackForm
from ui.views.review.review_view import DECLARATION, DESK, HANDING_BACK

BACK = "a passphrase of the return"


@pytest.fixture
def package(driver: Driver, round_file: Path) -> Path:
    """R02's package, open in the window at the declaration."""
    path = round_file.with_name("R02.jipyo")
    desk = open_round(round_file, PASSPHRASE)
    desk.do(MakePackage(ReviewerId("R02"), path, PASSPHRASE))
    desk.close()
    driver.open(path)
    driver.until(lambda: driver.review.view.slot() == DECLARATION and driver.is_idle())
    return path


def test_tab_comes_to_no_in_every_question_of_the_declaration(driver: Driver, package: Path) -> None:
    _sign(driver)
    assert driver.review.view.slot() == DESK


def test_enter_answers_a_question_of_the_declaration_and_goes_on_to_the_name(driver: Driver, package: Path) -> None:
    declaration = driver.review.view.declaration
    for at, group in enumerate(declaration._groups):
        assert group.button(0).hasFocus(), at
        driver.press(Qt.Key.Key_Return)
    assert declaration.answers() == [False] * 9
    assert declaration.name_typed.hasFocus()


def test_the_declaration_scrolls_over_no_empty_page(driver: Driver, package: Path) -> None:
    area = driver.review.view.declaration.findChild(QScrollArea)
    assert area is not None
    page = area.widget()
    assert page is not None
    assert page.height() <= max(page.heightForWidth(page.width()), area.viewport().height())


def test_tab_goes_from_the_points_to_the_points_of_attention(driver: Driver, package: Path) -> None:
    _sign(driver)
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_Tab)
    assert driver.mark.attention.rows()[0].hasFocus()


def test_a_return_package_made_in_the_window_is_merged_by_the_office(
    driver: Driver, package: Path, round_file: Path
) -> None:
    _sign(driver)
    driver.score("2.5")
    form = _handing_back(driver)
    _fill(form, BACK, BACK)
    driver.press(Qt.Key.Key_Return, on=form.again)
    driver.until(lambda: bool(form.told()))
    made = next(package.parent.glob("R02-return-*.jipyo"))
    assert str(made) in form.told()
    driver.close()
    about = key("C001", "1-②", "R02")
    assert _merged(round_file, made, about.reviewer) == {Decimal("2.5")}


def test_the_form_says_how_much_still_waits(driver: Driver, package: Path) -> None:
    _sign(driver)
    driver.score("2.5")
    form = _handing_back(driver)
    assert "12건 가운데 1건" in form._standing.text()


def test_two_different_passphrases_make_no_return_package(driver: Driver, package: Path) -> None:
    _sign(driver)
    form = _handing_back(driver)
    _fill(form, BACK, "another passphrase")
    driver.press(Qt.Key.Key_Return, on=form.again)
    assert "두 암호가 다릅니다" in form.refusal()
    assert not list(package.parent.glob("R02-return-*"))


def test_escape_goes_back_from_handing_back_to_the_marks(driver: Driver, package: Path) -> None:
    _sign(driver)
    _handing_back(driver)
    driver.press(Qt.Key.Key_Escape)
    assert driver.review.view.slot() == DESK
    assert driver.mark.points.line.hasFocus()


def test_the_sample_round_offers_no_return_package(driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert driver.review.view.slot() == DESK
    assert not driver.review.view.work._hand_back.isVisible()


def test_nothing_to_undo_is_a_note_and_no_alarm(driver: Driver, package: Path) -> None:
    _sign(driver)
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.until(lambda: bool(driver.window.view.news.text()))
    assert driver.window.view.news.property("state") == "note"


def test_the_history_tells_each_version_by_what_it_said(driver: Driver, package: Path) -> None:
    _sign(driver)
    driver.score("4")
    driver.press(Qt.Key.Key_F7)
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_F9)
    history = driver.review.view.history
    driver.until(history.isVisible)
    assert history.words()[-1] == "4점 · 확신 없음"


def test_an_empty_history_says_so(driver: Driver, package: Path) -> None:
    _sign(driver)
    driver.press(Qt.Key.Key_F9)
    history = driver.review.view.history
    driver.until(history.isVisible)
    assert history.height() >= history.minimumSizeHint().height()


def test_escape_takes_back_the_question_of_standing_aside(driver: Driver, package: Path) -> None:
    _sign(driver)
    driver.review.view.contents.aside_asked.emit()
    driver.settle()
    assert driver.review.view.contents.is_asking_aside()
    driver.press(Qt.Key.Key_Escape)
    driver.until(lambda: not driver.review.view.contents.is_asking_aside())


def _sign(driver: Driver) -> None:
    """Answer no nine times with Tab and the space bar alone, then sign."""
    declaration = driver.review.view.declaration
    next(b for b in declaration.findChildren(QRadioButton) if b.text() == "아니요").setFocus()
    for _question in range(9):
        driver.press(Qt.Key.Key_Space)
        driver.press(Qt.Key.Key_Tab)
    assert declaration.answers() == [False] * 9
    name = declaration.name_typed
    name.setText("이평가")
    driver.press(Qt.Key.Key_Return, on=name)
    driver.until(lambda: driver.review.view.slot() == DESK and bool(driver.here()) and driver.is_idle())


def _handing_back(driver: Driver) -> HandBackForm:
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    driver.until(lambda: driver.review.view.slot() == HANDING_BACK and driver.is_idle())
    return driver.review.view.hand_back


def _fill(form: HandBackForm, passphrase: str, again: str) -> None:
    form.passphrase.setText(passphrase)
    form.again.setText(again)


def _merged(round_file: Path, made: Path, reviewer: ReviewerId) -> set[Decimal]:
    """Merge a return package into the round and return the points that the reviewer has given there."""
    desk = open_round(round_file, PASSPHRASE)
    desk.do(MergePackages((made,), (BACK,)))
    points = {item.points for item in desk.see.worklist(reviewer) if item.points is not None}
    desk.close()
    return points
