"""Steps of the window come one at a time, with keys heard in between, and none comes of what is gone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.driver import Driver
from ui.soon import MUCH, drop, is_anything_left, soon
from ui.widgets.late import Late
from ui.widgets.parts import label


class Rounds(QObject):
    """Writes down what happens in which round of the loop of events."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self._loop = QAbstractEventDispatcher.instance()
        self._loop.awake.connect(self._on_round)

    def _on_round(self) -> None:
        if self.told and self.told[-1] != "|":
            self.told.append("|")

    def close(self) -> None:
        self._loop.awake.disconnect(self._on_round)


@pytest.fixture
def rounds(qtbot: QtBot) -> Iterator[Rounds]:
    made = Rounds()
    yield made
    made.close()


def wait(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_anything_left())


def work_through(seconds: float) -> None:
    """Keep the thread busy."""
    ends = time.perf_counter() + seconds
    while time.perf_counter() < ends:
        pass


def test_steps_asked_for_together_come_in_rounds_of_their_own(qtbot: QtBot, rounds: Rounds) -> None:
    for name in "abc":
        soon(rounds, partial(rounds.told.append, name))
    wait(qtbot)
    assert "".join(rounds.told).strip("|") == "a|b|c"


def test_a_step_lets_a_round_go_by_in_which_much_was_done(qtbot: QtBot, rounds: Rounds) -> None:
    def other() -> None:
        rounds.told.append("much")
        work_through(2 * MUCH)

    soon(rounds, partial(rounds.told.append, "step"))
    QTimer.singleShot(0, rounds, other)
    wait(qtbot)
    assert rounds.told[:3] == ["much", "|", "step"]


def test_no_step_comes_of_what_is_gone_or_of_a_window_that_closed(qtbot: QtBot, rounds: Rounds) -> None:
    window, other, gone = QObject(), QObject(), QObject()
    inside = QObject(window)
    for name, owner in (("inside", inside), ("gone", gone), ("other", other)):
        soon(owner, partial(rounds.told.append, name))
    delete(gone)
    drop(window)
    wait(qtbot)
    assert "".join(rounds.told).strip("|") == "other"


def test_a_late_part_is_whole_before_it_is_shown(qtbot: QtBot) -> None:
    told: list[str] = []
    late = Late(partial(label, "title"))
    qtbot.addWidget(late)
    late.when_made(lambda part: told.append(f"filled, shown: {part.isVisible()}"))
    late.show()
    late.need(lambda part: told.append(f"gone on, shown: {part.isVisible()}"))
    assert late.made is None
    wait(qtbot)
    assert told == ["filled, shown: False", "gone on, shown: True"]


def test_who_cannot_wait_gets_the_part_at_once_and_it_is_made_once(qtbot: QtBot) -> None:
    filled: list[object] = []
    late = Late(partial(label, "title"))
    qtbot.addWidget(late)
    late.when_made(filled.append)
    late.show()
    part = late.part()
    wait(qtbot)
    assert late.part() is part
    assert filled == [part]


def test_whoever_turns_round_on_the_way_is_not_taken_to_the_first_place(driver: Driver) -> None:
    driver.open()
    driver.window.view.stage_chosen.emit("journal")
    driver.window.view.stage_chosen.emit("home")
    driver.settle()
    assert driver.window.page is driver.window.home


def test_a_place_in_a_page_that_is_not_there_yet_is_shown_once_it_is(driver: Driver) -> None:
    driver.open()
    driver.window.go("intake/board")
    assert driver.window.page is driver.window.home
    driver.until(driver.is_idle)
    assert driver.window.page.place() == "제출 현황"
