"""Loads modules on a thread of their own: the window goes on meanwhile, and no import is cut short at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from time import perf_counter

from PySide6.QtCore import QObject

from ui.soon import soon

BINDING = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
SLICE = 0.005  # seconds of one step


class Loading(QObject):
    """Asked again and again whether something is there; asking for it the first time sends for it.

    Before anything is loaded on the thread, the window's own thread lets the binding make every kind of object it knows,
    in steps. The binding puts that off until a kind is first needed, and ends the process when two threads need one at once.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="modules")
        self._asked: dict[str, Future[object]] = {}
        self._kinds = _kinds()
        self._is_under_way = self._has_kinds = False

    def has(self, modules: Iterable[str]) -> bool:
        """Tell whether all of these are loaded; raises what the import of one of them raised."""
        if not self._has_kinds:
            self._begin()
            return False
        asked = [self._ask(name) for name in modules]
        there = [future.done() and future.result() is not None for future in asked]
        return all(there)

    def _begin(self) -> None:
        if not self._is_under_way:
            self._is_under_way = True
            soon(self, self._make_kinds)

    def _make_kinds(self) -> None:
        ends = perf_counter() + SLICE
        for _kind in self._kinds:
            if perf_counter() > ends:
                soon(self, self._make_kinds)
                return
        self._has_kinds = True

    def _ask(self, name: str) -> Future[object]:
        if name not in self._asked:
            self._asked[name] = self._worker.submit(import_module, name)
        return self._asked[name]


def _kinds() -> Iterator[object]:
    for name in BINDING:
        module = import_module(name)
        for kind in dir(module):
            yield getattr(module, kind)
