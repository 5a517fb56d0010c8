"""Loads modules on a thread of their own: the window goes on meanwhile, and no import is cut short at the end."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module

WIDGETS = "PySide6.QtWidgets"


class Loading:
    """Asked again and again whether something is there; asking for it the first time sends for it."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="modules")
        self._asked: dict[str, Future[object]] = {}

    def has(self, modules: Iterable[str]) -> bool:
        """Tell whether all of these are loaded; raises what the import of one of them raised."""
        if not self._asked:
            self._asked[WIDGETS] = self._worker.submit(_load_widgets)
        asked = [self._ask(name) for name in modules]
        there = [future.done() and future.result() is not None for future in asked]
        return all(there)

    def _ask(self, name: str) -> Future[object]:
        if name not in self._asked:
            self._asked[name] = self._worker.submit(import_module, name)
        return self._asked[name]


def _load_widgets() -> object:
    """Let the binding make every kind of widget that it knows, with its enumerations, which it puts off until it must.

    The first scrolled area that is asked for what it scrolls needs all of them at once, to tell of which kind it is.
    """
    module = import_module(WIDGETS)
    return [getattr(module, name) for name in dir(module)]
