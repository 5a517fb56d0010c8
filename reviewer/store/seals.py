"""The seal of every page of a round file, looked at a stretch at a time so that it can be followed and stopped.

The engine looks at all of them in one go that nothing ends, for a minute where a round holds much evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reviewer.store.cipher import PAGE, SALT, Key, Secret, derived, is_sealed, seal_key
from reviewer.text import Text
from reviewer.watch import Watch

STRETCH = 256  # pages read at a time
LOCKED = (1 << 30) // PAGE + 1  # the page the engine leaves empty, since systems lock its bytes


class Seals:
    """Reads the file beside the engine; what the engine has not moved from its log yet is not in the file."""

    def __init__(self, path: Path, secret: Secret) -> None:
        self._path = path
        self._secret = secret
        self._file: BinaryIO | None = None

    def broken(self, watch: Watch, words: Text) -> tuple[str, ...]:
        """Return a line for each page whose seal does not hold; raises OSError and Cancelled."""
        file, size = self._opened(), self._path.stat().st_size
        key = self._key(file)
        found = [number for number, page in _pages(file, size, watch, words) if not _holds(page, number, key)]
        return tuple(f"page {number}: the seal does not hold" for number in found)

    def close(self) -> None:
        """Let go of the file; only after the engine has, for the system drops every lock with the first that does."""
        if self._file:
            self._file.close()

    def _key(self, file: BinaryIO) -> bytes:
        """Return the key of the seals, from the handle at hand: closing another would drop the engine's locks."""
        if isinstance(self._secret, Key):
            return seal_key(self._secret)
        file.seek(0)
        return seal_key(derived(file.read(SALT), self._secret))

    def _opened(self) -> BinaryIO:
        if self._file is None:
            self._file = self._path.open("rb", buffering=0)
        return self._file


def _pages(file: BinaryIO, size: int, watch: Watch, words: Text) -> Iterator[tuple[int, bytes]]:
    total = -(-size // PAGE)
    for first in range(0, total, STRETCH):
        watch.report(first, total, words)
        skipped = 1 if first + 1 == LOCKED else 0
        file.seek((first + skipped) * PAGE)
        stretch = file.read((STRETCH - skipped) * PAGE)
        for at in range(0, len(stretch), PAGE):
            yield first + skipped + at // PAGE + 1, stretch[at : at + PAGE]


def _holds(page: bytes, number: int, key: bytes) -> bool:
    return len(page) == PAGE and is_sealed(page, number, key)
