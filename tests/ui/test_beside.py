"""What stands beside a mark: one's own marks, last year, a private note, filters, a subtotal that can be hidden."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.driver import ALT, CTRL, SHIFT, Driver


def test_only_ones_own_marks_stand_beside_each_other_with_the_one_in_hand_among_them(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("5")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("대전광역시 서구")
    driver.score("8")
    driver.press(Qt.Key.Key_5, CTRL)
    own = driver.review.view.contents.own
    assert [line.cells[0] for line in own.table.rows.lines()] == ["대전광역시 서구", "고용노동부"]
    assert own.standing().startswith("내 점수 2개 가운데 높은 쪽에서 1번째")
    own.table.selectRow(1)
    driver.press(Qt.Key.Key_Return, on=own.table)
    driver.wait_for("고용노동부")
    _last_year_says_plainly_that_there_is_nothing(driver)


def _last_year_says_plainly_that_there_is_nothing(driver: Driver) -> None:
    driver.press(Qt.Key.Key_4, CTRL)
    past = driver.review.view.contents.past
    driver.until(lambda: driver.is_idle() and bool(past.toPlainText()))
    assert "지난해 결과를 들이지 않아" in past.toPlainText()


def test_a_private_note_is_there_again_and_in_no_journal(driver: Driver, own_folder: Path) -> None:
    driver.sit().wait_for("고용노동부")
    note = driver.review.view.contents.note
    driver.press(Qt.Key.Key_6, CTRL)
    driver.write("ask about page 3")  # at once: the key gives the keyboard to the note
    driver.until(lambda: note.saved() == "이 컴퓨터에 저장됨")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    assert note.words.toPlainText() == ""
    driver.press(Qt.Key.Key_Up, ALT)
    driver.wait_for("고용노동부")
    driver.until(lambda: note.words.toPlainText() == "ask about page 3")
    assert len(list(own_folder.rglob("*.notes"))) == 1


def test_what_a_quick_hand_writes_before_the_note_is_read_comes_below_it(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    note = driver.review.view.contents.note
    driver.press(Qt.Key.Key_6, CTRL)
    driver.write("first")
    driver.until(lambda: note.saved() == "이 컴퓨터에 저장됨")
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    driver.press(Qt.Key.Key_Up, ALT)
    gate = Event()
    driver.review.house.jobs.run(gate.wait)  # the item comes, and its note waits behind this
    driver.until(lambda: "고용노동부" in driver.here())
    driver.press(Qt.Key.Key_6, CTRL)
    driver.write("second")
    gate.set()
    driver.until(driver.is_idle)
    assert note.words.toPlainText().split() == ["first", "second"]
    driver.until(lambda: note.saved() == "이 컴퓨터에 저장됨")


def test_filters_are_set_by_key_and_next_keeps_to_them(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부  ·  1-②")
    driver.press(Qt.Key.Key_Right, ALT)
    driver.wait_for("1-④-2")
    driver.press(Qt.Key.Key_F8)
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_Left, ALT)
    driver.wait_for("고용노동부  ·  1-②")
    driver.press(Qt.Key.Key_3, ALT)
    rows = driver.review.view.work._inner.model()
    assert [rows.index(at, 0).data().split(" ")[0] for at in range(rows.rowCount())] == ["1-②", "1-④-2"]
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.wait_for("고용노동부  ·  1-④-2")


def test_a_low_mark_is_saved_at_once_and_done_only_with_a_rationale_and_its_subtotal_can_be_hidden(
    driver: Driver,
) -> None:
    driver.sit().wait_for("고용노동부")
    driver.score("5")
    assert "의견" in driver.mark._note.text()
    driver.press(Qt.Key.Key_F3)
    driver.write("no evidence")
    assert driver.mark._note.text() == ""
    assert "5.00" in driver.mark.subtotal()
    driver.press(Qt.Key.Key_B, CTRL | SHIFT)
    assert "5.00" not in driver.mark.subtotal()
    driver.press(Qt.Key.Key_Down, ALT)
    driver.wait_for("서구")
    assert driver.mark.subtotal() == "소계 숨김"


def test_answering_by_key_goes_on_one_key_answers_the_rest_and_every_control_has_a_name(driver: Driver) -> None:
    driver.sit().wait_for("고용노동부")
    driver.press(Qt.Key.Key_F4)
    driver.press(Qt.Key.Key_3)
    driver.press(Qt.Key.Key_3)
    driver.press(Qt.Key.Key_F4, SHIFT)
    answers = driver.mark.attention.answers()
    assert list(answers.values()) == ["no", "no", *["yes"] * (len(driver.mark.attention.rows()) - 2)]
    assert _nameless(driver) == []


def _nameless(driver: Driver) -> list[QWidget]:
    """Return the controls of the desk that a screen reader could not name."""
    view = driver.review.view
    parts: tuple[QWidget, ...] = (view.work, view.mark, view.contents.own, view.contents.note)
    found = [w for part in parts for w in part.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    buttons = [w for part in parts for w in part.findChildren(QAbstractButton)]
    nameless = []
    for widget in {*found, *buttons}:
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        if not name and widget.isVisibleTo(view) and widget.isEnabled():
            nameless.append(widget)
    return nameless
