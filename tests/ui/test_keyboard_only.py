"""A whole institution scored with nothing but keys, from the declaration to the sealed package, and the keys counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from reviewer.clock import system_clock
from reviewer.commands import MergePackages
from reviewer.desk.opening import open_round
from reviewer.model.seal import Standing
from reviewer.sign import test_pki
from tests.ui.driver import CTRL, SHIFT, Driver
from tests.ui.reviewing import NAME, REVIEWER, compose, packed, sign_by_keys
from tests.ui.rounds import PASSPHRASE
from ui.views.review.review_view import DECLARATION, HANDING_BACK

MOST_KEYS = 12  # for a mark, besides typing the rationale
OPENS = "opens the key"
BACK = "a passphrase for the way back"


class NoMouse(QObject):
    """Fails the test at any press of a mouse button."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        assert event.type() != QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "r02.p12"
    path.write_bytes(test_pki.authority(system_clock()).issue(NAME, OPENS, system_clock()))
    return path


def test_an_institution_is_scored_and_sealed_by_keys_alone(
    driver: Driver, round_file: Path, certificate: Path, record_property: Callable[[str, object], None]
) -> None:
    guard = NoMouse()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(guard)
    package = _opened(driver, round_file)
    sign_by_keys(driver)
    counts = [_mark(driver, points) for points in ("8.5", "3", "2.5")]
    assert "고용노동부" not in driver.here()
    assert max(counts) <= MOST_KEYS, counts
    record_property("keys for each mark", counts)
    _seal(driver, certificate)
    application.removeEventFilter(guard)
    back = next(package.parent.glob(f"{REVIEWER}-return-*.jipyo"))
    driver.close()
    _is_sealed(round_file, back)


def _opened(driver: Driver, round_file: Path) -> Path:
    """Choose a reviewer's package, as the dialog of the system would, and type its passphrase."""
    path = packed(round_file)
    driver.window.home.open_file(path)
    driver.write(PASSPHRASE)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.review.view.slot() == DECLARATION and driver.is_idle())
    return path


def _mark(driver: Driver, points: str) -> int:
    """Score the item on the desk with every answer and a rationale, go on, and return how many keys that took."""
    here, before = driver.here(), driver.keys
    driver.write(points)
    driver.press(Qt.Key.Key_F4, SHIFT)  # yes to every point of attention
    driver.press(Qt.Key.Key_F4)
    driver.press(Qt.Key.Key_2)  # but partly to the first
    driver.press(Qt.Key.Key_F3)
    compose("근거가 뚜렷함")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: driver.here() != here and driver.is_idle())
    return driver.keys - before


def _seal(driver: Driver, certificate: Path) -> None:
    """Check the list, seal with a certificate and make the package: Tab, the space bar and letters."""
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    driver.until(lambda: driver.review.view.slot() == HANDING_BACK and driver.is_idle())
    for words in (BACK, BACK):
        driver.write(words)
        driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Tab)  # past the box that shows the passphrase
    driver.press(Qt.Key.Key_Space)  # seal
    driver.press(Qt.Key.Key_Tab)
    driver.write(str(certificate))
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Tab)
    driver.write(OPENS)
    driver.press(Qt.Key.Key_Return)
    form = driver.review.view.hand_back
    driver.until(lambda: driver.is_idle() and bool(form.told() or form.refusal()))
    assert form.refusal() == ""
    assert NAME in form.seal.sealed()


def _is_sealed(round_file: Path, back: Path) -> None:
    """Merge the package into the round and see whose seal it is and what was scored."""
    desk = open_round(round_file, PASSPHRASE)
    said = desk.do(MergePackages((back,), (BACK,))).news[0].ko
    found = next(one for one in desk.see.reviewer_progress() if one.reviewer == REVIEWER)
    desk.close()
    assert NAME in said
    assert (found.seal.standing, found.marked) == (Standing.SEALED, 3)
