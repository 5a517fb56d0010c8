"""Before handing back: each line of the list leads to its item; sealed work is closed until it is opened with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.driver import ALT, CTRL, SHIFT, Driver
from tests.ui.reviewing import at_declaration, sign_by_keys
from ui.views.review.hand_back_form import HandBackForm
from ui.views.review.review_view import DESK, HANDING_BACK

BACK = "a passphrase for the way back"


@pytest.fixture
def desk(driver: Driver, round_file: Path) -> Driver:
    """R02 sits at their own package, declared."""
    at_declaration(driver, round_file)
    sign_by_keys(driver)
    return driver


def ask(driver: Driver) -> HandBackForm:
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    driver.until(lambda: driver.review.view.slot() == HANDING_BACK and driver.is_idle())
    return driver.review.view.hand_back


def lines(driver: Driver) -> list[tuple[object, ...]]:
    return [line.cells for line in driver.review.view.submit.checks.table.rows.lines()]


def seal(driver: Driver) -> HandBackForm:
    form = ask(driver)
    form.passphrase.setText(BACK)
    form.again.setText(BACK)
    form.seal.wanted.setChecked(True)
    driver.press(Qt.Key.Key_Return, on=form.again)
    driver.until(lambda: driver.is_idle() and bool(form.told()))
    return form


def test_the_list_names_what_is_missing_and_a_line_leads_to_its_item(desk: Driver) -> None:
    desk.score("1")
    desk.mark.unsure.toggle()
    desk.press(Qt.Key.Key_S, CTRL)
    desk.until(desk.is_idle)
    ask(desk)
    told = lines(desk)
    assert told.count(("미평가", "고용노동부", "1-④-2", "아직 점수가 없습니다.")) == 1
    assert [line[:3] for line in told if line[0] in ("의견 없음", "확신 없음")] == [
        ("의견 없음", "고용노동부", "1-②"),
        ("확신 없음", "고용노동부", "1-②"),
    ]
    unread = [line for line in told if line[0] == "열지 않은 증빙"]
    assert [line[1:3] for line in unread] == [("대전광역시 서구", "1-②")]
    table = desk.review.view.submit.checks.table
    table.selectRow(told.index(unread[0]))
    table.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.review.view.slot() == DESK and desk.is_idle())
    assert desk.here().startswith("대전광역시 서구")


def test_evidence_that_was_on_screen_leaves_the_list(desk: Driver) -> None:
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait_for("서구")
    files = desk.review.showing.evidence
    for file in desk.review.showing._item.evidence if desk.review.showing._item else ():
        files.looked.emit(file.id)
    desk.until(desk.is_idle)
    ask(desk)
    assert not [line for line in lines(desk) if line[0] == "열지 않은 증빙"]


def test_sealed_work_takes_no_key_until_it_is_opened_with_a_reason(desk: Driver) -> None:
    desk.score("6")
    form = seal(desk)
    assert "확정했습니다" in form.seal.sealed()
    desk.press(Qt.Key.Key_Escape)
    assert desk.review.view.slot() == DESK
    assert "확정함" in desk.mark.seal.words()
    assert not desk.mark.rationale.isEnabled()
    desk.press(Qt.Key.Key_F2)
    desk.write("9")
    assert desk.mark.points.line.text() == "6"
    form = ask(desk)
    desk.press(Qt.Key.Key_Return, on=form.seal.reason)
    desk.until(lambda: bool(form.refusal()))
    assert "사유" in form.refusal()
    form.seal.reason.setText("점수 하나를 다시 봄")
    desk.press(Qt.Key.Key_Return, on=form.seal.reason)
    desk.until(lambda: desk.is_idle() and not form.seal.sealed())
    desk.press(Qt.Key.Key_Escape)
    desk.score("7")
    assert desk.mark.points.line.text() == "7"


def test_a_wrong_certificate_seals_nothing_and_says_why(desk: Driver, tmp_path: Path) -> None:
    form = ask(desk)
    form.passphrase.setText(BACK)
    form.again.setText(BACK)
    form.seal.wanted.setChecked(True)
    form.seal.certificate.set_path(str(tmp_path / "nowhere.p12"))
    desk.press(Qt.Key.Key_Return, on=form.again)
    desk.until(lambda: bool(form.refusal()))
    assert "nowhere.p12" in form.refusal()
    assert form.seal.sealed() == ""
    assert not list(tmp_path.glob("R02-return-*"))


def test_enter_leads_through_handing_back_and_opens_the_picker_where_no_certificate_is_named(
    desk: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, chosen = ask(desk), str(tmp_path / "mine.p12")
    picker = "PySide6.QtWidgets.QFileDialog.getOpenFileName"
    monkeypatch.setattr(picker, lambda *_given: (chosen, ""))
    form.path.field.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert form.passphrase.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert form.again.hasFocus()
    form.seal.wanted.setChecked(True)
    certificate = form.seal.certificate
    certificate.field.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert certificate.path() == chosen
    assert certificate.field.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert form.seal.opens.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert form.refusal()


def test_a_yes_asks_for_its_facts_and_leads_to_standing_aside(driver: Driver, round_file: Path) -> None:
    at_declaration(driver, round_file)
    declaration = driver.review.view.declaration
    for at, group in enumerate(declaration._groups):
        group.button(1 if at == 4 else 0).click()
    assert [field.isVisible() for field in declaration.facts()].count(True) == 1
    declaration.name_typed.setText("이평가")
    driver.press(Qt.Key.Key_Return, on=declaration.name_typed)
    assert "5번" in declaration.refusal()
    declaration.facts()[4].setText("지난해까지 일했습니다.")
    driver.press(Qt.Key.Key_Return, on=declaration.name_typed)
    driver.until(lambda: driver.review.view.slot() == DESK and driver.is_idle())
    assert "회피" in driver.window.view.news.text()


def test_on_sealed_work_the_keyboard_stands_on_the_way_on(desk: Driver) -> None:
    seal(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.review.view.slot() == DESK and desk.is_idle())
    assert QApplication.focusWidget() is desk.mark._next
    desk.press(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is desk.mark._next


def test_whoever_comes_to_sealed_work_stands_at_the_reason_for_opening_it(desk: Driver) -> None:
    form = seal(desk)
    assert QApplication.focusWidget() is not form.seal.reason
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.review.view.slot() == DESK and desk.is_idle())
    desk.mark.seal.reopen_asked.emit()
    desk.until(lambda: QApplication.focusWidget() is form.seal.reason)
    desk.write("one more look")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.is_idle() and not form.seal.sealed())
