"""How the facts about one subject become what stands now: the last one in order, and any that compete with it."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.events.verbs import CONFLICT_SETTLED, RECORDS
from reviewer.model.entry import Entry


@dataclass(frozen=True, slots=True)
class Standing:
    """The fact that stands for a subject: `entry` is what later facts replace, `content` what it says.

    They differ only after a conflict was settled: then `entry` is the settlement and `content` the side chosen.
    `sides` holds all facts that compete, oldest first; it has one when there is no conflict.
    """

    entry: Entry
    content: Entry
    sides: tuple[Entry, ...]

    @property
    def conflicted(self) -> bool:
        """Tell whether a person has to choose."""
        return len(self.sides) > 1


def fold(entries: list[Entry]) -> Standing:
    """Return what stands after `entries`, all about one subject and in order; at least one is needed.

    Records never compete: a sheet that two people sign has two, and both are true.
    """
    replaced = {entry.basis for entry in entries if entry.basis}
    for entry in entries:
        if entry.verb == CONFLICT_SETTLED:
            replaced.update(entry.content()["sides"])
    rivals = (entry for entry in entries if entry.hash not in replaced and entry.verb not in RECORDS)
    sides = tuple(rivals) or (entries[-1],)
    return Standing(sides[-1], _content(sides[-1], entries), sides)


def _content(entry: Entry, entries: list[Entry]) -> Entry:
    """Follow settlements to the fact they chose."""
    by_hash = {e.hash: e for e in entries}
    while entry.verb == CONFLICT_SETTLED:
        entry = by_hash[entry.content()["chosen"]]
    return entry
