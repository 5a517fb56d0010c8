"""Marks that were written by hand on a paper form and copied into the round by the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a mark says how it was copied, and a transcript names the mark
    from reviewer.model.round import MarkKey


@dataclass(frozen=True, slots=True)
class Copied:
    """How a mark came from paper: the name of who copied it, the form's code, whether the declaration is on paper too."""

    by: str
    code: str
    paper_declaration: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """A copied mark as it stands: by whom and when, and who compared it with the paper and when ("" while nobody has)."""

    key: MarkKey
    copied: Copied
    when: str
    compared_by: str = ""
    compared: str = ""

    @property
    def is_compared(self) -> bool:
        """Tell whether a second person has compared it with the paper."""
        return bool(self.compared)
