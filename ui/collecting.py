"""Runs Python's collector on the window's thread alone, a little at a time, so that it never stops the window for long."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK = 500  # milliseconds between two looks at how much was made
WORTH = 3_000  # values made and not let go since the last look; fewer are not worth a walk
MANY = 25_000  # more than can be walked in a few milliseconds: a round that was read, not rubbish


class Collecting(QObject):
    """Takes the collector over from Python until `close`.

    Python walks everything there is, 200 milliseconds with a round open, at a moment of its own choosing and on whichever
    thread that falls; a part of the window that dies on the worker's thread can take the process with it. Here only what
    was made lately is walked. What outlives that, and whatever came in great numbers, is not looked at again before
    `everything`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.freeze()  # what start-up made stays
        gc.disable()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.lately)
        self._clock.start(LOOK)

    def lately(self) -> None:
        """Walk what was made since the last time."""
        made = gc.get_count()[0]
        if made < WORTH:
            return
        if made < MANY:
            gc.collect()
        gc.freeze()

    def everything(self) -> None:
        """Walk all there is; for a moment at which nobody works in the window."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Give the collector back to Python."""
        self._clock.stop()
        gc.unfreeze()
        gc.enable()
