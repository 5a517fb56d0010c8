"""Goes to a stage as a person asks for it: a page that is not there yet comes in steps, each a stop of the window of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.shelf import Shelf
from ui.soon import soon


class Walk(QObject):
    """The last place asked for wins: whoever turns round on the way is not taken to the first."""

    def __init__(self, shelf: Shelf, show: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._show = shelf, show
        self._wanted = ""

    def to(self, stage: str, then: Callable[[], object] | None = None) -> None:
        """Show a stage, at once where its page is ready, and go on with `then` once it is shown."""
        self._wanted = stage
        if self._shelf.is_ready(stage):
            self._go_on(stage, then)
        else:
            soon(self, partial(self._go_on, stage, then))

    def _go_on(self, stage: str, then: Callable[[], object] | None) -> None:
        if stage != self._wanted:
            return
        if not self._shelf.is_ready(stage):
            self._shelf.step(stage)
            soon(self, partial(self._go_on, stage, then))
            return
        self._show(stage)
        if then:
            then()
