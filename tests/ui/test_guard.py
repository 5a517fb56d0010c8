"""An error in a method that Qt calls is an error like any other: nothing of the window may end the process by it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.guard import guarded, overridden


@guarded
class Failing(QWidget):
    """Cannot say how large it wants to be."""

    def sizeHint(self) -> QSize:
        return QSize(1 // self.x(), 1)


def test_an_error_in_a_method_that_qt_calls_reaches_whoever_called_qt(qtbot: QtBot) -> None:
    failing = Failing()
    qtbot.addWidget(failing)
    with pytest.raises(ZeroDivisionError, match="division"):
        failing.adjustSize()  # unguarded, this ends the process by signal 11


def test_every_class_of_the_window_guards_what_it_overrides_of_qt() -> None:
    bare = [f"{kind.__module__}.{kind.__qualname__}.{name}" for kind in _kinds() for name in _unguarded(kind)]
    assert bare == []


def _unguarded(kind: type) -> list[str]:
    return [name for name in overridden(kind) if not hasattr(vars(kind)[name], "__wrapped__")]


def _kinds() -> Iterator[type]:
    for found in pkgutil.walk_packages(ui.__path__, "ui."):
        module = importlib.import_module(found.name)
        yield from (one for one in vars(module).values() if isinstance(one, type) and one.__module__ == found.name)
