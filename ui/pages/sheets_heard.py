"""Passes on what came of each sheet while a series is under way, many at a time so that the window keeps breathing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.text import Text
from ui.widgets.outcomes import Outcomes

TOGETHER = 150  # milliseconds of outcomes that are listed at once


class Outcome(Protocol):
    """What came of one file."""

    @property
    def path(self) -> Path:
        """Return which file."""

    @property
    def sentence(self) -> Text:
        """Return what came of it."""

    @property
    def well(self) -> bool:
        """Tell whether all went well."""


class Heard(QObject):
    """Hears outcomes from the worker's thread and lists them on the window's."""

    told = Signal(object)  # Outcome

    def __init__(self, outcomes: Outcomes, parent: QObject) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self._say: Callable[[Text], str] = str
        self._waiting: list[Outcome] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER)
        self._timer.timeout.connect(self._list)
        self.told.connect(self._on_told)

    def begin(self, say: Callable[[Text], str]) -> None:
        """Forget what was listed; `say` puts sentences into the language of the window."""
        self._say = say
        self._waiting = []
        self._outcomes.begin()

    def end(self) -> None:
        """List what still waits."""
        self._list()

    def _on_told(self, one: Outcome) -> None:
        self._waiting.append(one)
        if not self._timer.isActive():
            self._timer.start()

    def _list(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._outcomes.add_all([(one.path.name, self._say(one.sentence), one.well) for one in waiting])
