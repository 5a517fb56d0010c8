"""Many jobs one after another: how far they are, what each came to, and a stop between two of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from reviewer.text import Text
from reviewer.watch import Cancelled
from ui.jobs import Job, Step


@dataclass(frozen=True, slots=True)
class Errand:
    """One job to be started: what the person calls it, and how to start it."""

    name: str
    start: Callable[[], Job[Any]]


class Series(QObject):
    """Starts the next job when the one before has ended, well or not."""

    stepped = Signal(str, int, int)  # the job that begins, how many are done, how many there are
    advanced = Signal(str, int, int, object)  # the job under way, how many are done, how many there are, its Step
    one_done = Signal(str, object)  # the job's name, its result
    one_failed = Signal(str, object)  # the job's name, Text
    ended = Signal(int, int, int)  # done well, failed, not begun because the person cancelled

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands: list[Errand] = []
        self._at = self._failed = 0
        self._stopped = False
        self._job: Job[Any] | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether a job is under way."""
        return self._at < len(self._errands)

    def run(self, errands: Sequence[Errand]) -> None:
        """Begin; nothing happens while another series runs."""
        if self.is_running or not errands:
            return
        self._errands, self._at, self._failed, self._stopped = list(errands), 0, 0, False
        self._next()

    def cancel(self) -> None:
        """Begin no other job, and stop the one under way where it can be stopped; it counts as not begun then."""
        self._stopped = True
        if self._job:
            self._job.cancel()

    def _next(self) -> None:
        if self._stopped or not self.is_running:
            self._end()
            return
        errand = self._errands[self._at]
        self.stepped.emit(errand.name, self._at, len(self._errands))
        self._job = job = errand.start()
        job.progress(partial(self._on_step, errand.name)).success(partial(self._on_done, errand.name))
        job.failure(partial(self._on_failed, errand.name))

    def _on_step(self, name: str, step: Step) -> None:
        self.advanced.emit(name, self._at, len(self._errands), step)

    def _on_done(self, name: str, result: object) -> None:
        self._at += 1
        self.one_done.emit(name, result)
        self._next()

    def _on_failed(self, name: str, sentence: Text) -> None:
        if sentence == Cancelled().sentence:
            self._end()
            return
        self._at += 1
        self._failed += 1
        self.one_failed.emit(name, sentence)
        self._next()

    def _end(self) -> None:
        total, begun, failed = len(self._errands), self._at, self._failed
        self._errands, self._at, self._job = [], 0, None
        self.ended.emit(begun - failed, failed, total - begun)
