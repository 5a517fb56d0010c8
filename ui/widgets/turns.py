"""Long work on the screen, a little in each step of the window, so that keys are heard in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.soon import soon


class Turns(QObject):
    """Takes one step after another from `begin` on, until a step says that nothing is left."""

    def __init__(self, parent: QObject, step: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._step = step
        self._goes_on = False

    def begin(self) -> None:
        """Take a step next, and go on while steps say that there is more."""
        if not self._goes_on:
            self._goes_on = True
            soon(self, self._on_turn)

    def _on_turn(self) -> None:
        self._goes_on = self._step()
        if self._goes_on:
            soon(self, self._on_turn)
