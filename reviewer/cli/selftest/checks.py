"""The one way a stage says that something does not hold."""

from __future__ import annotations

from reviewer.errors import JipyoError
from reviewer.text import Text


class NotAsPromised(JipyoError):
    """A stage found something other than it should have."""


def expect(truth: object, ko: str, en: str) -> None:
    """Raise NotAsPromised unless something is true."""
    if not truth:
        raise NotAsPromised(Text(ko, en))
