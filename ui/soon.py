"""Does steps of the window one by one, each after what already waits: keys, layouts and paintings come in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

NEXT = 1  # millisecond: at 0 the step would come before the paintings that wait

Step = Callable[[], object]


def soon(owner: QObject, step: Step) -> None:
    """Do `step` after the steps that wait already, unless its owner is gone by then."""
    application = QCoreApplication.instance()
    if application is not None:
        steps = application.findChild(Steps) or Steps(application)
        steps.add(owner, step)


def is_anything_left() -> bool:
    """Tell whether a step waits for its turn."""
    application = QCoreApplication.instance()
    steps = application.findChild(Steps) if application else None
    return steps is not None and steps.is_anything_left()


class Steps(QObject):
    """The steps that wait, those of every page together: timers of their own would come due at once and be one long stop."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waiting: deque[tuple[QObject, Step]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=NEXT)
        self._timer.timeout.connect(self._take)

    def add(self, owner: QObject, step: Step) -> None:
        """Let a step wait for its turn."""
        self._waiting.append((owner, step))
        if not self._timer.isActive():
            self._timer.start()

    def is_anything_left(self) -> bool:
        """Tell whether a step waits for its turn."""
        return bool(self._waiting)

    def _take(self) -> None:
        owner, step = self._waiting.popleft()
        try:
            if isValid(owner):
                step()
        finally:
            if self._waiting:
                self._timer.start()
