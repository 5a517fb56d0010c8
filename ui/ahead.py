"""Makes ready what is likely to be asked for next: the pages one by one between keys, libraries on a thread."""

from __future__ import annotations

from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.guard import guarded
from ui.session import Opened

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET = 400  # milliseconds without a key, a press or work for the round before one more page is made
FOR_PAPERS = ("segno", "pikepdf")  # what the first paper would wait for; signing loads its own, 35 MB, when it comes
ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


@guarded
class Ahead(QObject):
    """Begins when the first round is on screen, and is done when every page of it is made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._on_quiet)
        self._makes_papers = False
        self._libraries = Thread(target=_load, name="libraries")  # waited for at the end: no import is cut short
        window.house.session.opened.connect(self._on_opened)

    def _on_opened(self, opened: Opened) -> None:
        self._window.windowHandle().installEventFilter(self)
        self._makes_papers = not opened.is_package
        self._quiet.start()

    def _on_quiet(self) -> None:
        house = self._window.house
        if house.jobs.is_closed:
            return
        if house.jobs.is_busy() or self._window.make_one_more():
            self._quiet.start()
            return
        if self._makes_papers and self._libraries.ident is None:
            self._libraries.start()
        self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS:
            self._quiet.start()
        return False


def _load() -> None:
    for name in FOR_PAPERS:
        import_module(name)
