"""The review desk as a reviewer uses it: keys in, marks on disk."""

from __future__ import annotations

from decimal import Decimal
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QRadioButton

from reviewer.commands import GiveMark
from reviewer.desk.desk import Desk
from reviewer.errors import MachineError
from reviewer.model.changes import Changes
from reviewer.text import Text
from tests.ui.driver import ALT, CTRL, SHIFT, Driver
from tests.ui.rounds import key, on_disk
from ui.views.review.review_view import DECLARATION, DESK


def test_the_declaration_comes_before_the_first_mark(driver: Driver) -> None:
    driver.sit("R02")
    declaration = driver.review.view.declaration
    assert driver.review.view.slot() == DECLARATION
    for no in [b for b in declaration.findChildren(QRadioButton) if b.text() == "아니요"]:
        driver.press(Qt.Key.Key_Space, on=no)
    name = declaration.name_typed
    name.setText("이평가")
    driver.press(Qt.Key.Key_Return, on=name)
    driver.until(lambda: driver.review.view.slot() == DESK)


def test_an_unanswered_question_is_named_and_nothing_is_signed(driver: Driver) -> None:
    driver.sit("R02")
    declaration = driver.review.view.declaration
    name = declaration.name_typed
    driver.press(Qt.Key.Key_Return, on=name)
    said = [label.accessibleName() for label in declaration.findChildren(type(declaration._wrong))]
    assert any("1, 2, 3" in words for words in said)
    assert driver.review.view.slot() == DECLARATION


def test_points_typed_are_in_the_file_when_it_is_opened_again(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("8.25")
    driver.press(Qt.Key.Key_F3)
    driver.write("Evidence on page 3.")
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.says_saved)
    content = driver.after_closing(key("C001", "1-②"))
    assert (content.points, content.rationale) == (Decimal("8.25"), "Evidence on page 3.")


def test_saved_is_said_only_after_the_commit_has_returned(driver: Driver) -> None:
    driver.sit()
    gate = Event()
    driver.review.house.jobs.run(gate.wait)
    driver.press(Qt.Key.Key_F2)
    driver.write("7")
    driver.press(Qt.Key.Key_S, CTRL)
    assert driver.mark.saved() == "저장 중…"
    gate.set()
    driver.until(driver.says_saved)


def test_the_time_that_is_said_is_that_of_the_last_save(driver: Driver) -> None:
    driver.sit()
    driver.score("7")
    before = driver.mark._saved.text()
    driver.review.marking._given = "2025-11-03T09:00:00.000+09:00"
    driver.score("8")
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.is_idle)
    assert driver.mark.saved() >= before
    assert "09:00:00" not in driver.mark.saved()


def test_points_over_the_maximum_are_refused_with_a_sentence_and_never_saved(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("6")
    driver.press(Qt.Key.Key_F2)
    driver.write("10.5")
    driver.press(Qt.Key.Key_S, CTRL)
    assert "10.00" in driver.mark.refusal()
    assert driver.after_closing(key("C001", "1-②")).points == Decimal(6)


def test_a_figure_that_cannot_be_keeps_the_next_item_waiting(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F2)
    driver.write("85")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(driver.is_idle)
    assert "고용노동부" in driver.here()
    assert "85" in driver.mark.refusal()
    assert QApplication.focusWidget() is driver.mark.points.line
    driver.write("8.5")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.wait_for("1-④-2")


def test_a_figure_that_cannot_be_is_there_again_when_one_comes_back(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F2)
    driver.write("85")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    assert driver.mark.points.line.text() == ""
    driver.press(Qt.Key.Key_Up, ALT)
    driver.wait_for("고용노동부")
    assert driver.mark.points.line.text() == "85"
    assert "85" in driver.mark.refusal()


def test_keys_that_turn_pages_turn_what_is_read_and_never_a_figure(driver: Driver) -> None:
    driver.sit().window.resize(1366, 420)
    driver.wait_for("고용노동부")
    driver.score("7")
    bar = driver.review.view.contents.submission.verticalScrollBar()
    driver.until(lambda: bar.maximum() > 0)
    driver.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    driver.press(Qt.Key.Key_F4)
    driver.press(Qt.Key.Key_PageUp)
    assert (bar.value(), driver.mark.points.line.text()) == (0, "7")


def test_a_space_over_a_figure_does_not_take_the_mark_away(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("7")
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_Space)
    driver.press(Qt.Key.Key_Tab)
    driver.until(driver.is_idle)
    assert driver.mark.points.line.text() == "7"
    assert driver.after_closing(key("C001", "1-②")).points == 7


def test_a_step_down_from_nothing_gives_no_zero(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Down, SHIFT)
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.is_idle)
    assert driver.after_closing(key("C001", "1-②")).points is None


def test_enter_goes_on_from_points_to_questions_to_the_rationale(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F2)
    driver.write("75")
    driver.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is driver.mark.points.line
    driver.write("7.5")
    driver.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is driver.mark.attention.rows()[0]
    driver.press(Qt.Key.Key_1)
    driver.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is driver.mark.rationale


def test_arrows_step_the_points_and_stop_at_the_maximum(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("9.5")
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_Up)
    assert driver.mark.points.line.text() == "9.6"
    driver.press(Qt.Key.Key_Up, SHIFT)
    assert driver.mark.points.line.text() == "10"


def test_undo_outside_a_text_takes_the_last_change_back_and_redo_brings_it_again(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("6")
    driver.press(Qt.Key.Key_F7)
    driver.until(lambda: driver.is_idle() and driver.says_saved())
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Z, CTRL, on=driver.mark.unsure)
    driver.until(lambda: driver.is_idle() and not driver.mark.unsure.isChecked())
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT, on=driver.mark.unsure)
    driver.until(lambda: driver.is_idle() and driver.mark.unsure.isChecked())


def test_undo_inside_a_text_stays_inside_it(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("6")
    driver.press(Qt.Key.Key_F3)
    driver.write("word")
    driver.press(Qt.Key.Key_Z, CTRL)
    assert driver.mark.rationale.toPlainText() == ""
    assert driver.mark.points.line.text() == "6"


def test_an_unfinished_syllable_is_left_alone_by_autosave(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    editor = driver.mark.rationale
    driver.press(Qt.Key.Key_F3)
    _compose(driver, commit="한", preedit="그")
    driver.until(driver.says_saved)
    assert (editor.toPlainText(), editor.preedit()) == ("한", "그")


def test_leaving_an_item_keeps_the_syllable_under_way(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F3)
    _compose(driver, commit="한", preedit="글")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    assert driver.after_closing(key("C001", "1-②")).rationale == "한글"


def test_what_could_not_be_saved_stays_on_screen_until_it_can(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    driver.sit().wait_for("고용노동부")
    do = Desk.do

    def full(desk: Desk, command: object) -> Changes:
        if isinstance(command, GiveMark):
            raise MachineError(Text("디스크가 가득 찼습니다.", "The disk is full."))
        raise AssertionError(command)

    monkeypatch.setattr(Desk, "do", full)
    driver.press(Qt.Key.Key_F2)
    driver.write("7")
    driver.until(lambda: driver.mark.saved() == "저장 안 됨")
    assert "가득" in driver.window.view.news.text()
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    driver.press(Qt.Key.Key_Up, ALT)
    driver.wait_for("고용노동부")
    assert driver.mark.points.line.text() == "7"
    monkeypatch.setattr(Desk, "do", do)
    driver.mark.retry_asked.emit()
    driver.until(driver.says_saved)
    assert driver.after_closing(key("C001", "1-②")).points == Decimal(7)


def test_what_was_saved_on_the_way_back_to_it_is_not_called_unsaved(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.sit().wait_for("고용노동부")
    do = Desk.do
    _fill_the_disk(monkeypatch)
    driver.press(Qt.Key.Key_F2)
    driver.write("7")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    assert "가득" in driver.window.view.news.text()
    monkeypatch.setattr(Desk, "do", do)
    driver.press(Qt.Key.Key_Up, ALT)
    driver.wait_for("고용노동부")
    assert (driver.mark.points.line.text(), driver.says_saved()) == ("7", True)
    assert driver.window.view.news.text() == "저장하지 못했던 것도 모두 저장했습니다."


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_window_stays_open_while_something_cannot_be_saved_and_closes_once_it_can(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, *, elsewhere: bool
) -> None:
    driver.sit().wait_for("고용노동부")
    do = Desk.do
    _fill_the_disk(monkeypatch)
    driver.press(Qt.Key.Key_F2)
    driver.write("7")
    if elsewhere:
        driver.press(Qt.Key.Key_Down, ALT)
        driver.wait_for("서구")
    driver.press(Qt.Key.Key_Q, CTRL)
    driver.until(lambda: "닫지 않았습니다" in driver.window.view.news.text())
    assert driver.window.isVisible()
    assert "가득" in driver.window.view.news.text()
    monkeypatch.setattr(Desk, "do", do)
    driver.press(Qt.Key.Key_Q, CTRL)
    driver.until(lambda: not driver.window.isVisible())
    assert on_disk(driver.path, key("C001", "1-②")).points == Decimal(7)


def test_who_closes_once_more_all_the_same_is_let_go(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    driver.sit().wait_for("고용노동부")
    _fill_the_disk(monkeypatch)
    driver.press(Qt.Key.Key_F2)
    driver.write("7")
    driver.press(Qt.Key.Key_Q, CTRL)
    driver.until(lambda: "닫지 않았습니다" in driver.window.view.news.text())
    driver.press(Qt.Key.Key_Q, CTRL)
    driver.until(lambda: not driver.window.isVisible())


def _fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no mark be saved from now on."""

    def full(_desk: Desk, _command: object) -> Changes:
        raise MachineError(Text("디스크가 가득 찼습니다.", "The disk is full."))

    monkeypatch.setattr(Desk, "do", full)


def test_keys_walk_between_institutions_indicators_and_what_is_unscored(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부  ·  1-②")
    driver.press(Qt.Key.Key_Right, ALT)
    driver.wait_for("고용노동부  ·  1-④-2")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("대전광역시 서구  ·  1-④-2")
    driver.press(Qt.Key.Key_Left, ALT)
    driver.wait_for("대전광역시 서구  ·  1-②")
    driver.score("5")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.wait_for("대전광역시 서구  ·  1-④-2")


def test_by_indicator_next_goes_to_the_next_institution(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부  ·  1-②")
    driver.press(Qt.Key.Key_W, CTRL | SHIFT)
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.wait_for("대전광역시 서구  ·  1-②")


def test_points_of_attention_are_answered_by_key(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F4)
    driver.press(Qt.Key.Key_1)
    driver.press(Qt.Key.Key_2)
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.says_saved)
    assert driver.after_closing(key("C001", "1-②")).attention == {"a1": "yes", "a2": "partly"}


def test_standing_aside_closes_the_contents_and_says_why(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    contents = driver.review.view.contents
    contents.aside_asked.emit()
    contents.aside.given.emit("withdrawn", "지난해 자문을 맡았습니다.")
    driver.until(lambda: contents.closed.isVisible() and driver.is_idle())
    assert "지난해 자문" in contents.closed._why.text()
    assert not driver.mark.points.isEnabled()


def test_the_evidence_page_is_drawn(driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    driver.press(Qt.Key.Key_2, CTRL)
    canvas = driver.review.view.contents.evidence.canvas
    driver.until(canvas.has_picture)
    driver.press(Qt.Key.Key_PageDown, CTRL)
    driver.until(lambda: canvas.accessibleName().startswith("3쪽 가운데 2쪽"))


def test_evidence_that_cannot_be_shown_says_so(driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    driver.press(Qt.Key.Key_2, CTRL)
    pane = driver.review.view.contents.evidence
    pane.file_chosen.emit(1)
    driver.until(lambda: "사본을 저장" in pane.said())
    assert pane.said().startswith("자료.hwp: ")


def test_reasons_are_ticked_by_space_one_after_another(driver: Driver) -> None:
    driver.sit()
    menu = driver.mark.reasons.findChildren(QMenu)[0]
    first, second = menu.actions()[:2]
    for action in (first, second, second, second):
        menu.setActiveAction(action)  # as an arrow would; the offscreen platform has no keyboard for what pops up
        driver.press(Qt.Key.Key_Space, on=menu)
    assert driver.mark.reasons.chosen() == (first.data(), second.data())


def test_the_history_of_a_mark_is_shown(driver: Driver) -> None:
    driver.sit()
    driver.score("4")
    reason = driver.mark.reasons.findChildren(QMenu)[0].actions()[0]
    reason.trigger()
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_F9)
    driver.until(driver.review.view.history.isVisible)
    told = " ".join(label.text() for label in driver.review.view.history.findChildren(QLabel))
    assert reason.text() in told  # the words, not the code
    driver.press(Qt.Key.Key_Escape)
    assert not driver.review.view.history.isVisible()


def test_the_next_time_the_reviewer_finds_the_same_place(driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    driver.window.show_stage("home")
    driver.until(driver.is_idle)
    driver.window.show_stage("review")
    driver.wait_for("서구")


def test_f6_goes_through_the_panes_from_left_to_right(driver: Driver) -> None:
    driver.sit()
    desk = driver.review.view
    desk.work._outer.setFocus()
    for pane in (desk.contents, desk.mark, desk.work):
        driver.press(Qt.Key.Key_F6)
        held = QApplication.focusWidget()
        assert held is not None
        assert pane.isAncestorOf(held)


def test_next_after_a_closed_institution_puts_the_keyboard_in_the_points(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.review.view.contents.aside_asked.emit()
    driver.review.view.contents.aside.given.emit("withdrawn", "지난해 자문을 맡았습니다.")
    driver.until(lambda: driver.review.view.contents.closed.isVisible() and driver.is_idle())
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(driver.mark.points.line.hasFocus)
    assert "고용노동부" not in driver.here()


def test_the_unscored_filter_leaves_scored_items_out_of_the_lower_list(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("4")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.wait_for("1-④-2")
    rows = driver.review.view.work._inner.model()
    before = rows.rowCount()
    driver.review.view.work._unscored.click()
    assert rows.rowCount() == before - 1


def _compose(driver: Driver, commit: str, preedit: str) -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    driver.mark.rationale.inputMethodEvent(event)


def test_what_is_typed_where_one_reads_is_written_nowhere_and_said_so(driver: Driver) -> None:
    driver.sit().wait_for("1-②")
    for tab in (Qt.Key.Key_1, Qt.Key.Key_3):
        driver.press(tab, CTRL)
        driver.until(driver.is_idle)
        driver.press(Qt.Key.Key_7)
        assert "점수는 F2" in driver.window.view.news.text()
        driver.window.view.news.clear()
    driver.press(Qt.Key.Key_F2)
    driver.write("7")
    assert driver.window.view.news.text() == ""
    assert driver.mark.points.line.text() == "7"


def test_the_questions_of_the_next_item_begin_with_the_first(driver: Driver) -> None:
    driver.sit().wait_for("1-②")
    area = driver.mark._attention_area
    driver.until(lambda: area.verticalScrollBar().maximum() > 100)
    driver.press(Qt.Key.Key_F4)
    for _ in driver.mark.attention.rows():
        driver.press(Qt.Key.Key_1)
    driver.until(lambda: area.verticalScrollBar().value() > 0)
    driver.press(Qt.Key.Key_Right, ALT)
    driver.wait_for("1-④-2")
    driver.until(lambda: area.verticalScrollBar().value() == 0)
