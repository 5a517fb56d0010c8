"""Loads modules on a thread of their own: the window goes on meanwhile, and no import is cut short at the end."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module


class Loading:
    """Asked again and again whether something is there; asking for it the first time sends for it."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="modules")
        self._asked: dict[str, Future[object]] = {}

    def has(self, modules: Iterable[str]) -> bool:
        """Tell whether all of these are loaded; raises what the import of one of them raised."""
        asked = [self._ask(name) for name in modules]
        there = [future.done() and future.result() is not None for future in asked]
        return all(there)

    def _ask(self, name: str) -> Future[object]:
        if name not in self._asked:
            self._asked[name] = self._worker.submit(import_module, name)
        return self._asked[name]
