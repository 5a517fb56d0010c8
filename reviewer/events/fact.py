"""What every fact has: a verb, a subject and a body.

A body holds only text, whole numbers, booleans, lists and dictionaries, so that it has one canonical JSON.
"""

from __future__ import annotations

from typing import Any, ClassVar, Protocol

Body = dict[str, Any]


class Fact(Protocol):
    """Anything the journal can keep."""

    verb: ClassVar[str]

    @property
    def subject(self) -> str:
        """Return what the fact is about."""
        ...

    def body(self) -> Body:
        """Return what the fact says, as JSON values."""
        ...
