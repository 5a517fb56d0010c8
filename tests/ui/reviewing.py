"""A reviewer at their own package in the window: opened, signed by keys, and composing Korean as an input method does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from reviewer.commands import MakePackage
from reviewer.desk.opening import open_round
from reviewer.model.ids import ReviewerId
from tests.ui.driver import Driver
from tests.ui.rounds import PASSPHRASE
from ui.views.review.review_view import DECLARATION, DESK

REVIEWER, NAME = ReviewerId("R02"), "이평가"


def packed(round_file: Path) -> Path:
    """Return R02's package, made from the round."""
    path = round_file.with_name(f"{REVIEWER}.jipyo")
    desk = open_round(round_file, PASSPHRASE)
    desk.do(MakePackage(REVIEWER, path, PASSPHRASE))
    desk.close()
    return path


def at_declaration(driver: Driver, round_file: Path) -> Path:
    """Open R02's package in the window, at the declaration."""
    path = packed(round_file)
    driver.open(path)
    driver.until(lambda: driver.review.view.slot() == DECLARATION and driver.is_idle())
    return path


def sign_by_keys(driver: Driver) -> int:
    """Answer no nine times and sign by name; returns how many keys it took, letters of the name left out."""
    keys = 0
    for _question in range(9):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Tab):
            driver.press(key)
            keys += 1
    compose(NAME)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.review.view.slot() == DESK and bool(driver.here()) and driver.is_idle())
    return keys + 1


def compose(commit: str, preedit: str = "") -> None:
    """Let the input method commit some text and leave some under way, where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    if commit:
        sent = QInputMethodEvent("", [])
        sent.setCommitString(commit)
        QApplication.sendEvent(target, sent)
    if preedit:
        QApplication.sendEvent(target, QInputMethodEvent(preedit, []))
