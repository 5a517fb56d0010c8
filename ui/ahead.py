"""Makes ready what is likely to be asked for next: modules and libraries on a thread, the pages one by one between keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.guard import guarded
from ui.session import Opened

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET = 400  # milliseconds without a key, a press or work for the round before one more step is taken
FOR_PAPERS = ("segno", "pikepdf")  # what the first paper would wait for; signing loads its own, 35 MB, when it comes
ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


@guarded
class Ahead(QObject):
    """Begins in the first quiet moment of the window; is done when every page of a round is made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._on_quiet)
        self._makes_papers = False
        window.house.session.opened.connect(self._on_opened)
        self._quiet.start()

    def _on_opened(self, opened: Opened) -> None:
        self._window.windowHandle().installEventFilter(self)
        self._makes_papers = not opened.is_package
        self._quiet.start()

    def _on_quiet(self) -> None:
        house = self._window.house
        if house.jobs.is_closed:
            return
        if house.jobs.is_busy() or not self._window.shelf.load_ahead() or self._window.shelf.step_ahead():
            self._quiet.start()
        elif house.session.now:
            self._end()

    def _end(self) -> None:
        if self._makes_papers:
            self._window.shelf.load_ahead(FOR_PAPERS)
        self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS:
            self._quiet.start()
        return False
