"""Watches the window's thread: how long its loop of events stood still, and during what."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 10  # milliseconds
NOTED = 200.0  # milliseconds: shorter stops are not written down


@dataclass(frozen=True, slots=True)
class Stall:
    """One stop of the loop."""

    during: str
    took: float  # milliseconds


class Watch(QObject):
    """A heart that beats on the window's thread; a beat that comes late tells how long nothing else could come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self.worst = Stall("", 0.0)
        self._during = ""
        self._last = time.perf_counter()
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)
        self._heart.start(BEAT)

    def name(self, during: str) -> None:
        """Say what happens from here on."""
        self._beat()
        self._during = during

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Leave out work that is not the window's own."""
        self._beat()
        self._heart.stop()
        yield
        self._last = time.perf_counter()
        self._heart.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        stood = Stall(self._during, (now - self._last) * 1000 - BEAT)
        self._last = now
        self.worst = max(self.worst, stood, key=_length)
        if stood.took > NOTED:
            self.stalls.append(stood)


def _length(stall: Stall) -> float:
    return stall.took
