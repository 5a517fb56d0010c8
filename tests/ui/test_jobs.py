"""Work away from the window: in order, told on the window's thread, and over when the window closes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from threading import Event, get_ident
from weakref import ref

import pytest
from pytestqt.qtbot import QtBot

from reviewer.errors import UserError
from reviewer.text import Text
from tests.log_watch import LogWatch
from ui.jobs import Jobs, Step, Ticket


@pytest.fixture
def jobs(qtbot: QtBot, qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_results_come_in_the_order_of_asking_on_the_thread_of_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[tuple[int, int]] = []

    def hear(worker: int) -> None:
        told.append((worker, get_ident()))

    for _ in range(3):
        jobs.run(get_ident).success(hear)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert {here for _, here in told} == {get_ident()}
    assert len({worker for worker, _ in told}) == 1
    assert get_ident() not in {worker for worker, _ in told}


def test_a_refusal_reaches_its_own_ear_and_nobody_else(qtbot: QtBot, jobs: Jobs) -> None:
    own: list[Text] = []
    others: list[Text] = []
    jobs.failed.connect(others.append)

    def refuse() -> None:
        raise UserError(Text("안 됩니다.", "No."))

    jobs.run(refuse).failure(own.append)
    qtbot.waitUntil(lambda: bool(own))
    assert (own, others) == ([Text("안 됩니다.", "No.")], [])


def test_a_fault_of_ours_becomes_a_sentence_and_its_trace_is_logged(
    qtbot: QtBot, jobs: Jobs, log_watch: LogWatch
) -> None:
    log_watch.expect("unexpected error")
    heard: list[Text] = []
    jobs.failed.connect(heard.append)

    def break_down() -> None:
        raise ZeroDivisionError

    jobs.run(break_down)
    qtbot.waitUntil(lambda: bool(heard))
    assert "ZeroDivisionError" in heard[0].en


def test_long_work_reports_and_hears_that_it_is_cancelled(qtbot: QtBot, jobs: Jobs) -> None:
    begun = Event()
    steps: list[Step] = []
    ended: list[str] = []

    def work(ticket: Ticket) -> str:
        ticket.report(1, 2, Text("하나", "one"))
        begun.set()
        stopped = Event()
        while not ticket.cancelled():
            stopped.wait(0.01)
        return "stopped"

    job = jobs.run_long(work).progress(steps.append).success(ended.append)
    begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert (steps, ended) == ([Step(1, 2, Text("하나", "one"))], ["stopped"])


def test_closing_waits_for_what_was_asked(qtbot: QtBot, qapp: object) -> None:
    done: list[int] = []
    jobs = Jobs()
    for number in range(20):
        jobs.run(partial(done.append, number))
    jobs.close()
    assert done == list(range(20))


def test_what_work_brought_is_let_go_without_the_collector(qtbot: QtBot, jobs: Jobs) -> None:
    brought: list[ref[Event]] = []
    gc.disable()
    jobs.run(Event).success(lambda result: brought.append(ref(result)))
    qtbot.waitUntil(lambda: bool(brought) and brought[0]() is None)
    gc.enable()


def test_what_ends_with_the_window_is_told_to_nobody(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[int] = []
    jobs.run(get_ident).success(told.append)
    jobs.close()
    qtbot.waitUntil(lambda: not jobs.is_busy())
    assert told == []
