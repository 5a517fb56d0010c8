"""Makes ready what is likely to be asked for next: modules and libraries on a thread, the pages one by one between keys."""

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
PAGES = (  # in the order in which they are gone to
    "ui.pages.intake",
    "ui.pages.review.page",
    "ui.pages.review.submitting",
    "ui.pages.panel.page",
    "ui.pages.results.page",
    "ui.pages.sheets",
    "ui.pages.journal",
    "ui.pages.rules.page",
)
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
        # Both are waited for at the end: no import is cut short.
        self._modules = Thread(target=_load, args=(PAGES,), name="pages")
        self._libraries = Thread(target=_load, args=(FOR_PAPERS,), name="libraries")
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
        if house.jobs.is_busy():
            self._quiet.start()
        elif self._modules.ident is None:
            self._modules.start()
            self._quiet.start()
        elif self._modules.is_alive() or self._window.make_one_more():
            self._quiet.start()
        elif house.session.now:
            self._end()

    def _end(self) -> None:
        if self._makes_papers and self._libraries.ident is None:
            self._libraries.start()
        self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS:
            self._quiet.start()
        return False


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        import_module(name)
