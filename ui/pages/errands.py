"""Pieces of work one after another on a page: how far they are on its strip, what came of each in its list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reviewer.model.changes import Changes
from reviewer.text import Text
from ui.jobs import Step
from ui.languages import Languages
from ui.series import Errand, Series
from ui.widgets.outcomes import Outcomes
from ui.widgets.work_strip import WorkStrip


class Errands(QObject):
    """One piece at a time, so that one that fails leaves the others as they are."""

    began = Signal()
    ended = Signal(int, int, int)  # done well, failed, not begun because the person cancelled

    def __init__(self, languages: Languages, work: WorkStrip, outcomes: Outcomes) -> None:
        super().__init__(work)
        self._languages = languages
        self._work = work
        self._outcomes = outcomes
        self._series = Series(self)
        work.cancelled.connect(self._series.cancel)
        self._series.stepped.connect(work.show_step)
        self._series.advanced.connect(self._on_advanced)
        self._series.one_done.connect(self._on_one_done)
        self._series.one_failed.connect(self._on_one_failed)
        self._series.ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Tell whether a piece is under way; what all of them brought is asked for once, at the end."""
        return self._series.is_running

    def run(self, errands: Sequence[Errand]) -> None:
        """Begin with an empty list of outcomes; nothing happens while other pieces are under way."""
        if self.is_running or not errands:
            return
        self._outcomes.begin()
        self.began.emit()
        self._series.run(errands)

    def stop(self) -> None:
        """Begin no further piece."""
        self._series.cancel()

    def _on_advanced(self, name: str, done: int, total: int, step: Step) -> None:
        """Show how far one piece is, and which of how many it is."""
        words = f"{name} ({done + 1:,} / {total:,}) · {self._languages.say(step.words)}"
        self._work.show_step(words, step.done, step.total)

    def _on_one_done(self, name: str, changes: Changes) -> None:
        self._outcomes.add(name, "  ".join(map(self._languages.say, changes.news)), well=True)

    def _on_one_failed(self, name: str, sentence: Text) -> None:
        self._outcomes.add(name, self._languages.say(sentence), well=False)

    def _on_ended(self, done: int, failed: int, left: int) -> None:
        self._work.end()
        self.ended.emit(done, failed, left)
