"""What every opened file has in common: what it is, its parts, and answers to what the window asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from reviewer.evidence.wire import Header
from reviewer.text import Text

PAGES, PROSE, GRID, LISTING = "pages", "prose", "grid", "listing"


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: fields of a header, and a payload."""

    fields: Header
    payload: bytes | memoryview = b""


@dataclass(frozen=True, slots=True)
class About:
    """What a file turned out to be. `parts` counts pages, parts of a text, sheets or members; `notes` are for people."""

    kind: str
    parts: int
    fields: Header = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


class Document(Protocol):
    """One opened file."""

    def about(self) -> About:
        """Return what it is."""
        ...

    def answer(self, asked: Header) -> Answer:
        """Answer what the window asks of this kind; raises Refused, or KeyError for a question it does not know."""
        ...

    def close(self) -> None:
        """Let go of what it holds."""
        ...
