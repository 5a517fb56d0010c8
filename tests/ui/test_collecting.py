"""Rubbish goes while the window runs, on the window's thread and without a look at all that lives."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Thread
from weakref import ref

import pytest
from pytestqt.qtbot import QtBot

from ui.collecting import LOOK, WORTH, Collecting


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collecting(qtbot: QtBot) -> Iterator[Collecting]:
    gc.collect()  # what other tests made does not count
    made = Collecting()
    yield made
    made.close()
    assert gc.isenabled()


def test_what_holds_itself_goes_soon_after(qtbot: QtBot, collecting: Collecting) -> None:
    gone = ref(Ring())
    kept = [[n] for n in range(WORTH)]
    qtbot.waitUntil(lambda: gone() is None, timeout=4 * LOOK)
    assert len(kept) == WORTH


def test_no_other_thread_collects(collecting: Collecting) -> None:
    gone = ref(Ring())
    work = Thread(target=lambda: [[n] for n in range(10 * WORTH)])
    work.start()
    work.join()
    assert gone() is not None


def test_what_was_passed_over_goes_when_nobody_works_in_the_window(collecting: Collecting) -> None:
    gone = ref(Ring())
    gc.freeze()
    collecting.everything()
    assert gone() is None
