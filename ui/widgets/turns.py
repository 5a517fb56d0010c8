"""Long work on the screen, a little in each turn of the window's loop, so that keys are heard in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Takes one step each turn from `begin` on, until a step says that nothing is left."""

    def __init__(self, parent: QObject, step: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._step = step
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def begin(self) -> None:
        """Take a step in the next turn, and go on while steps say that there is more."""
        self._timer.start()

    def _on_turn(self) -> None:
        if not self._step():
            self._timer.stop()
