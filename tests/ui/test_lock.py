"""Locking: nothing is shown and nothing is open; the passphrase brings back the same place with the same words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.driver import CTRL, Driver
from tests.ui.holding_up import held_up
from tests.ui.rounds import PASSPHRASE


def test_unlocking_returns_to_the_same_field_with_the_same_words(driver: Driver) -> None:
    driver.sit()
    here = driver.here()
    driver.press(Qt.Key.Key_F3)
    driver.write("half a sen")
    _lock(driver)
    field = QApplication.focusWidget()
    assert field is driver.window.locked.field
    _unlock(driver, PASSPHRASE)
    assert driver.here() == here
    assert QApplication.focusWidget() is driver.mark.rationale
    driver.write("tence")
    assert driver.mark.rationale.toPlainText() == "half a sentence"
    driver.until(driver.says_saved)


def test_a_locked_window_shows_nothing_of_the_round_and_hears_no_key(driver: Driver) -> None:
    driver.sit()
    _lock(driver)
    shown = " ".join(label.text() for label in driver.window.findChildren(QLabel) if label.isVisible())
    assert "표본" not in shown
    assert "서구" not in shown
    driver.press(Qt.Key.Key_K, CTRL)
    assert not driver.window.view.goto.list.isVisible()
    assert not driver.review.showing.evidence.is_open()


def test_a_wrong_passphrase_is_said_and_the_window_stays_locked(driver: Driver) -> None:
    driver.sit()
    _lock(driver)
    _unlock(driver, "not the passphrase", wait=False)
    driver.until(lambda: bool(driver.window.locked.wrong()))
    assert driver.window.lock.is_locked
    assert "암호" in driver.window.locked.wrong()
    _unlock(driver, PASSPHRASE)
    driver.score("6")


def test_a_second_enter_while_it_unlocks_does_not_close_the_window(driver: Driver) -> None:
    """The field was switched off meanwhile, and the keyboard stood on the button that closes the window."""
    driver.sit()
    _lock(driver)
    _unlock(driver, PASSPHRASE, wait=False)
    assert QApplication.focusWidget() is driver.window.locked.field
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: not driver.window.lock.is_locked and driver.is_idle())
    assert driver.window.isVisible()


def test_the_window_locks_itself_when_nobody_is_at_the_keys(driver: Driver) -> None:
    driver.open()
    driver.window.lock._idle.setInterval(1)
    driver.window.lock._idle.start()
    driver.until(lambda: driver.window.lock.is_locked)
    _unlock(driver, PASSPHRASE)
    driver.until(driver.is_idle)
    assert driver.window.page.house.session.now is not None


def test_work_under_way_when_nobody_is_there_puts_the_lock_off_only_until_it_is_done(driver: Driver) -> None:
    lock = driver.open().window.lock
    lock._again.setInterval(1)
    with held_up(driver.window.house.session):
        lock._idle.timeout.emit()
        assert not lock.is_locked
    driver.until(lambda: lock.is_locked)


def test_whoever_comes_back_meanwhile_is_not_locked_out(driver: Driver) -> None:
    lock = driver.open().window.lock
    with held_up(driver.window.house.session):
        lock._idle.timeout.emit()
        assert lock._again.isActive()
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(driver.window.windowHandle(), pressed)
    assert not lock._again.isActive()
    assert lock._idle.isActive()


def test_without_a_round_there_is_nothing_to_lock(driver: Driver) -> None:
    driver.press(Qt.Key.Key_L, CTRL)
    assert not driver.window.lock.is_locked


def _lock(driver: Driver) -> None:
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_L, CTRL)
    driver.until(lambda: driver.window.lock.is_locked and driver.is_idle())


def _unlock(driver: Driver, passphrase: str, *, wait: bool = True) -> None:
    field = driver.window.locked.field
    field.setText(passphrase)
    driver.press(Qt.Key.Key_Return, on=field)
    if wait:
        driver.until(lambda: not driver.window.lock.is_locked and driver.is_idle())
