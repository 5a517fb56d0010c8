"""How the parts of each page were sized the last time, kept with the window's place; nothing of a round is in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QSplitter, QWidget

from ui.widgets.folding import FoldingSplit
from ui.widgets.late import Late

TITLE = 40  # pixels of the bar that the system puts above a window
KEY, GEOMETRY = "split/{stage}/{at}", "geometry"


def put_back(settings: QSettings, stage: str, page: QWidget) -> None:
    """Let the parts of a page be as large as they were."""
    _put_back_in(settings, stage, page, page)
    for late in page.findChildren(Late):
        late.when_made(partial(_put_back_in, settings, stage, page))


def _put_back_in(settings: QSettings, stage: str, page: QWidget, part: QWidget) -> None:
    for at, splitter in enumerate(page.findChildren(QSplitter)):
        held = settings.value(KEY.format(stage=stage, at=at))
        if isinstance(held, QByteArray) and part.isAncestorOf(splitter):
            splitter.restoreState(held)


def keep(settings: QSettings, stage: str, page: QWidget) -> None:
    """Remember how large the parts of a page are."""
    for at, splitter in enumerate(page.findChildren(QSplitter)):
        if not (isinstance(splitter, FoldingSplit) and splitter.is_folded):  # else it would begin so in a wide window
            settings.setValue(KEY.format(stage=stage, at=at), splitter.saveState())


def put_window_back(settings: QSettings, window: QWidget) -> None:
    """Let the window stand where it stood."""
    held = settings.value(GEOMETRY)
    if isinstance(held, QByteArray):
        window.restoreGeometry(held)


def show_window(settings: QSettings, window: QWidget) -> None:
    """Show the window where it stood; the first time as large as it is meant to be, or as the screen is if that is less."""
    has_room = has_room_for(window.size(), window.screen().availableGeometry().size())
    if settings.contains(GEOMETRY) or has_room:
        window.show()
    else:
        window.showMaximized()


def has_room_for(window: QSize, screen: QSize) -> bool:
    """Tell whether a window fits a screen together with the frame that the system puts around it."""
    return window.width() <= screen.width() and window.height() + TITLE <= screen.height()


def keep_window(settings: QSettings, window: QWidget) -> None:
    """Remember where the window stands."""
    settings.setValue(GEOMETRY, window.saveGeometry())
