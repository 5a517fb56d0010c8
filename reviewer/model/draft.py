"""What a reviewer has on the desk and has not given yet: a draft of a mark, and the place where the hands are."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.model.round import MarkContent, MarkKey


@dataclass(frozen=True, slots=True)
class Draft:
    """A mark that is being written, as it is on screen; it replaces nothing until it is given."""

    key: MarkKey
    content: MarkContent


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer is: the item, the field that has the keyboard, and the cursor in it (characters)."""

    key: MarkKey
    field: str = ""
    cursor: int = 0
