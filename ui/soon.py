"""Does a step of the window after what already waits, paintings among it, so that each step is a stop of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

NEXT = 1  # millisecond: at 0 the step would come before the paintings that wait


def soon(owner: QObject, step: Callable[[], object]) -> None:
    """Do `step` next, unless its owner is gone by then."""
    QTimer.singleShot(NEXT, owner, step)
