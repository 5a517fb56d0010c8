"""One long piece of work of a page: how far it is and Cancel, on the page's strip or, while another page is shown, in the window's line."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from reviewer.text import Text
from ui.jobs import Job, Step
from ui.languages import Languages
from ui.pages.page import PASSING, REFUSAL
from ui.widgets.work_strip import WorkStrip

T = TypeVar("T")


class LongWork(QObject):
    """The page holds its buttons from `began` to `ended`, and says `failed` in its own place."""

    began = Signal()
    ended = Signal()  # before whoever asked hears what came of it
    failed = Signal(object, str)  # Text, and PASSING where the person wanted out, else REFUSAL
    worked = Signal(str, int, int)  # for the window's line: what it is doing, how much is done, of how much

    def __init__(self, languages: Languages, strip: WorkStrip) -> None:
        super().__init__(strip)
        self._languages = languages
        self._strip = strip
        self._job: Job[Any] | None = None
        strip.cancelled.connect(self.cancel)

    @property
    def is_under_way(self) -> bool:
        """Tell whether something is at work."""
        return self._job is not None

    @property
    def is_seen(self) -> bool:
        """Tell whether the page is shown: what came of the work can be read there."""
        parent = self._strip.parentWidget()
        return parent is not None and parent.isVisible()

    def follow(self, words: str, job: Job[T]) -> Job[T]:
        """Show `words`, then every step, until the job ends; what it brings is for whoever asked."""
        self._job = job
        self.began.emit()
        self._strip.show_step(words, 0, 0)
        return job.progress(self._on_step).success(self._on_done).failure(partial(self._on_failed, job))

    def cancel(self) -> None:
        """Stop the work and leave things as they were."""
        if self._job:
            self._job.cancel()

    def _on_step(self, step: Step) -> None:
        words = self._languages.say(step.words)
        self._strip.show_step(words, step.done, step.total)
        if not self.is_seen:
            self.worked.emit(words, step.done, step.total)

    def _on_done(self, _result: object) -> None:
        self._job = None
        self.ended.emit()

    def _on_failed(self, job: Job[T], sentence: Text) -> None:
        self._job = None
        self.ended.emit()
        self.failed.emit(sentence, PASSING if job.ticket.cancelled() else REFUSAL)
