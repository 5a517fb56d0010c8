"""Work away from the window: `run(op).success(f).failure(g)` on the one thread that may touch the round."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from reviewer.errors import JipyoError, MachineError
from reviewer.text import Text
from reviewer.watch import Watch

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """How far long work is: `done` of `total` (0: not known), and what it is doing."""

    done: int
    total: int
    words: Text


class Ticket:
    """What long work holds: a way to say how far it is, and to hear that the person cancelled."""

    def __init__(self, report: Callable[[Step], None]) -> None:
        self._report = report
        self._stop = Event()

    def report(self, done: int, total: int, words: Text) -> None:
        """Tell how far the work is; safe from any thread."""
        self._report(Step(done, total, words))

    def cancelled(self) -> bool:
        """Tell whether the work should stop and leave things as they were."""
        return self._stop.is_set()

    def watch(self) -> Watch:
        """Return what the core takes to be followed and stopped by this ticket."""
        return Watch(self.report, self.cancelled)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()


@dataclass(eq=False)
class Job(Generic[T]):
    """One piece of work under way; what is to happen with its end is named by `success` and `failure`."""

    ticket: Ticket
    _success: list[Callable[[T], object]] = field(default_factory=list)
    _failure: list[Callable[[Text], object]] = field(default_factory=list)
    _progress: list[Callable[[Step], object]] = field(default_factory=list)

    def success(self, then: Callable[[T], object]) -> Job[T]:
        """Call `then` with the result, on the window's thread."""
        self._success.append(then)
        return self

    def failure(self, then: Callable[[Text], object]) -> Job[T]:
        """Call `then` with the sentence of what went wrong, on the window's thread."""
        self._failure.append(then)
        return self

    def progress(self, then: Callable[[Step], object]) -> Job[T]:
        """Call `then` at each step, on the window's thread."""
        self._progress.append(then)
        return self

    def cancel(self) -> None:
        """Ask the work to stop; it still ends in success or failure."""
        self.ticket.cancel()

    def step(self, step: Step) -> None:
        """Pass on how far the work is."""
        for then in self._progress:
            then(step)

    def finish(self, future: Future[T], otherwise: Callable[[Text], object]) -> None:
        """Deliver the end; a failure that nobody asked for goes to `otherwise`."""
        error = future.exception()
        if error is None:
            for then in self._success:
                then(future.result())
            return
        sentence = sentence_of(error)
        for told in self._failure or [otherwise]:
            told(sentence)


class Jobs(QObject):
    """Runs work one after another on a single thread, so that the round file has one user."""

    failed = Signal(object)  # Text: a failure that no one handled
    _ended = Signal(object, object)  # Job, Future
    _stepped = Signal(object, object)  # Job, Step

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="round")
        self._under_way: dict[Job[Any], Future[Any]] = {}
        self.is_closed = False
        # Queued even when work ends before anyone could say what should follow: first `success`, then its call.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)

    def run(self, op: Callable[[], T]) -> Job[T]:
        """Do `op` on the worker thread."""
        return self.run_long(_WithoutTicket(op))

    def run_long(self, op: Callable[[Ticket], T]) -> Job[T]:
        """Do `op` on the worker thread, with a ticket to report on and be cancelled by."""
        courier = _Courier(self._ended, self._stepped)
        job: Job[T] = Job(Ticket(courier.step))
        courier.job = job
        future = self._under_way[job] = self._worker.submit(op, job.ticket)
        future.add_done_callback(courier.end)
        return job

    def is_busy(self) -> bool:
        """Tell whether work is waiting or under way."""
        return bool(self._under_way)

    def settle(self) -> list[Text]:
        """Cancel what can be cancelled, wait for the rest, and return what the computer refused and why.

        Whoever asked for it is told afterwards, as ever.
        """
        for job in self._under_way:
            job.cancel()
        ends = [future.exception() for future in self._under_way.values()]
        return [error.sentence for error in ends if isinstance(error, MachineError)]

    def close(self) -> None:
        """Cancel what can be cancelled and wait for the rest; after this nothing runs, and nothing is told."""
        for job in self._under_way:
            job.cancel()
        self.is_closed = True
        self._worker.shutdown(wait=True)

    def _on_ended(self, job: Job[Any], future: Future[Any]) -> None:
        self._under_way.pop(job, None)
        if not self.is_closed:  # nobody is left to be told, and what is told then would ask for more
            job.finish(future, self.failed.emit)

    def _on_stepped(self, job: Job[Any], step: Step) -> None:
        job.step(step)


class _Courier:
    """Carries news of one job from the worker thread to the window's thread.

    A job holds its courier by the ticket, so a courier lets go of its job at the end: what the work brought would wait
    for the collector otherwise, a whole tally at a time.
    """

    def __init__(self, ended: SignalInstance, stepped: SignalInstance) -> None:
        self.job: object = None
        self._ended = ended
        self._stepped = stepped

    def end(self, future: object) -> None:
        job, self.job = self.job, None
        self._ended.emit(job, future)

    def step(self, step: Step) -> None:
        self._stepped.emit(self.job, step)


class _WithoutTicket(Generic[T]):
    """Lets work that takes no time worth reporting run without a ticket."""

    def __init__(self, op: Callable[[], T]) -> None:
        self._op = op

    def __call__(self, _ticket: Ticket) -> T:
        return self._op()


def sentence_of(error: BaseException) -> Text:
    """Return the sentence for the person; an error without one is ours, and its trace goes to the log."""
    if isinstance(error, JipyoError):
        return error.sentence
    log.error("unexpected error", exc_info=error)
    return Text(
        f"프로그램 오류로 작업을 마치지 못했습니다({type(error).__name__}). 저장된 내용은 안전합니다. 다시 시도해 주십시오.",
        f"A fault in the program stopped this ({type(error).__name__}). What was saved is safe. Please try again.",
    )
