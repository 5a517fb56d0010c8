"""How the parts of each page were sized the last time, kept with the window's place; nothing of a round is in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from ui.widgets.folding import FoldingSplit
from ui.widgets.late import Late

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


def keep_window(settings: QSettings, window: QWidget) -> None:
    """Remember where the window stands."""
    settings.setValue(GEOMETRY, window.saveGeometry())
