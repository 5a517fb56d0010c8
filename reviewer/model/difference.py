"""What differs between two editions, a change at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.text import Text


class Kind(StrEnum):
    """What happened to a part of the rules."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    POINTS = "points"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what kind, of what (`area`, `measure`, `setting`, …), its code in the newer edition, and a sentence.

    `older` and `newer` are the two sides as text, "" where there is none.
    """

    kind: Kind
    what: str
    code: str
    sentence: Text
    older: str = ""
    newer: str = ""
