"""Painted pages, kept within an amount of memory: what was looked at longest ago goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtGui import QPixmap

Key = TypeVar("Key", bound=Hashable)
BYTES_A_PIXEL = 4


class Cache(Generic[Key]):
    """Pictures by key; the one put in last is always kept."""

    def __init__(self, budget: int) -> None:
        self._budget = budget  # bytes
        self._held: OrderedDict[Key, QPixmap] = OrderedDict()
        self.size = 0  # bytes held

    def put(self, key: Key, picture: QPixmap) -> None:
        """Keep a picture."""
        self.drop(key)
        self._held[key] = picture
        self.size += _bytes(picture)
        while self.size > self._budget and len(self._held) > 1:
            _, gone = self._held.popitem(last=False)
            self.size -= _bytes(gone)

    def get(self, key: Key) -> QPixmap | None:
        """Return a picture and remember that it was looked at."""
        if key in self._held:
            self._held.move_to_end(key)
        return self._held.get(key)

    def drop(self, key: Key) -> None:
        """Let go of one picture."""
        gone = self._held.pop(key, None)
        if gone is not None:
            self.size -= _bytes(gone)

    def clear(self) -> None:
        """Let go of everything."""
        self._held.clear()
        self.size = 0


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * BYTES_A_PIXEL
