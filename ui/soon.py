"""Does steps of the window one by one, each after what already waits: keys, layouts and paintings come in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject, QTimer
from shiboken6 import isValid

NEXT = 1  # millisecond: at 0 the step would come before the paintings that wait
MUCH = 0.008  # seconds

Step = Callable[[], object]


def soon(owner: QObject, step: Step) -> None:
    """Do `step` after the steps that wait already, unless its owner is gone by then."""
    steps = _steps()
    if steps is not None:
        steps.add(owner, step)


def is_anything_left() -> bool:
    """Tell whether a step waits for its turn."""
    steps = _steps()
    return steps is not None and steps.is_anything_left()


def drop(window: QObject) -> None:
    """Let no step come any more of a window that closes, or of anything in it."""
    steps = _steps()
    if steps is not None:
        steps.drop(window)


class Steps(QObject):
    """The steps that wait, those of every page together: timers of their own would come due at once and be one long stop.

    The loop of events hands on keys, lays out, paints and then comes to what was put off. A step lets one round of the
    loop go by in which much was done already, so that a key pressed meanwhile is heard first.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waiting: deque[tuple[QObject, Step]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=NEXT)
        self._timer.timeout.connect(self._on_turn)
        self._round = perf_counter()
        self._let_by = False
        QAbstractEventDispatcher.instance().awake.connect(self._on_round)

    def add(self, owner: QObject, step: Step) -> None:
        """Let a step wait for its turn."""
        self._waiting.append((owner, step))
        if not self._timer.isActive():
            self._go_on()

    def is_anything_left(self) -> bool:
        """Tell whether a step waits for its turn."""
        return bool(self._waiting)

    def drop(self, window: QObject) -> None:
        """Forget the steps of a window and of everything in it."""
        self._waiting = deque((owner, step) for owner, step in self._waiting if not _is_inside(owner, window))

    def _on_round(self) -> None:
        self._round = perf_counter()

    def _on_turn(self) -> None:
        is_full = perf_counter() - self._round > MUCH
        self._let_by = is_full and not self._let_by
        if self._waiting and not self._let_by:
            owner, step = self._waiting.popleft()
            self._go_on()  # before the step: it may ask the person something and take its time
            if isValid(owner):
                step()
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._timer.start()


def _steps() -> Steps | None:
    application = QCoreApplication.instance()
    return (application.findChild(Steps) or Steps(application)) if application else None


def _is_inside(owner: QObject, window: QObject) -> bool:
    around: QObject | None = owner if isValid(owner) else None
    while around is not None and around is not window:
        around = around.parent()
    return around is window
