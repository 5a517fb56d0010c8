"""What the viewer asks of each kind of file: pages, text, sheets or members."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

Header = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the person looks: `page` from 1 (0: no pages), the words selected there, a place inside a file without pages."""

    page: int = 0
    quote: str = ""
    place: str = ""


class Kind(Protocol):
    """One way to show a file."""

    def begin(self, told: Header) -> None:
        """Show a file that the evidence process has opened."""
        ...

    def answer(self, did: str, told: Header, payload: bytes) -> None:
        """Take in an answer about the file."""
        ...

    def turn_page(self, step: int) -> None:
        """Go `step` pages on."""
        ...

    def go_to_page(self, page: int) -> None:
        """Go to a page, from 0."""
        ...

    def zoom(self, step: int) -> None:
        """Show it larger (1), smaller (-1) or fitting (0)."""
        ...

    def searched(self) -> tuple[int, int]:
        """Return how many pages there are to search, and how many at once."""
        ...

    def page(self) -> int:
        """Return the page looked at, from 0."""
        ...

    def mark_found(self, page: int, places: list[Any], words: str) -> None:
        """Take note of the places that a search found on a page; no page (-1) forgets them all."""
        ...

    def look_at(self, page: int, at: int) -> None:
        """Bring one of the found places of a page into view."""
        ...

    def spot(self) -> Spot:
        """Return where the person looks."""
        ...

    def return_to(self, spot: Spot) -> None:
        """Go back to a place and mark the words that were quoted there."""
        ...
