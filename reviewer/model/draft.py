"""What a reviewer has on the desk and has not given yet: drafts of marks and of the declaration, and the place where the hands are."""

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


@dataclass(frozen=True, slots=True)
class DeclarationDraft:
    """A declaration that is not signed yet: answers, None where there is none, and facts, one of each a question."""

    answers: tuple[bool | None, ...]
    facts: tuple[str, ...]
