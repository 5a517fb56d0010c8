"""Keeps passphrases and opened key bytes no longer than they are needed: in buffers that are overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


def wipe(*held: bytearray) -> None:
    """Overwrite buffers with zeros."""
    for one in held:
        one[:] = bytes(len(one))


@contextmanager
def wiped(held: bytearray) -> Iterator[bytearray]:
    """Hand over a buffer and overwrite it at the end, whatever happens in between."""
    try:
        yield held
    finally:
        wipe(held)
