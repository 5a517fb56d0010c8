"""Facts of others that travel in a package: each whole, with its author, and under the hash it has at home."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model.entry import Entry, hash_of


@dataclass(frozen=True, slots=True)
class FactEnclosed:
    """A fact of someone else about the reviewer's own work was put into the package as it stands in the round.

    Its chain stays at home, so it cannot come as a link of that chain; the fields its hash covers come instead.
    """

    verb: ClassVar[str] = verbs.FACT_ENCLOSED
    entry: Entry

    @property
    def subject(self) -> str:
        return self.entry.subject

    def body(self) -> Body:
        one = self.entry
        return {
            "author": one.author,
            "device": one.device,
            "seq": one.seq,
            "prev": one.prev,
            "clock": one.clock,
            "wall": one.wall,
            "verb": one.verb,
            "basis": one.basis,
            "body": one.body,
        }


def opened(entry: Entry) -> Entry:
    """Return the fact that an entry encloses, its hash made anew from what it says; any other entry as it is."""
    if entry.verb != FactEnclosed.verb:
        return entry
    said = entry.content()
    fields = (
        said["author"], said["device"], said["seq"], said["prev"], said["clock"], said["wall"],
        said["verb"], entry.subject, said["basis"], said["body"],
    )  # fmt: skip
    return Entry(*fields, hash_of(*fields))


def all_opened(entries: Iterable[Entry]) -> list[Entry]:
    """Return `entries` with the enclosed ones opened, in the one order all copies replay."""
    return sorted(map(opened, entries), key=lambda entry: entry.order)
