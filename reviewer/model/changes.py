"""What a command changed, told once so that every screen that shows it can refresh itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.model.ids import EntryHash
from reviewer.text import Text


class Topic(StrEnum):
    """The parts of a round that screens show."""

    ROUND = "round"
    SETTINGS = "settings"
    INSTITUTIONS = "institutions"
    REVIEWERS = "reviewers"
    ASSIGNMENTS = "assignments"
    COUNTED = "counted"
    SUBMISSIONS = "submissions"
    EVIDENCE = "evidence"
    LAST_YEAR = "last_year"
    MARKS = "marks"
    RECUSALS = "recusals"
    DECLARATIONS = "declarations"
    DECISIONS = "decisions"
    PACKAGES = "packages"
    SHEETS = "sheets"
    SIGNERS = "signers"
    SEALS = "seals"
    SUBSTITUTIONS = "substitutions"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Changes:
    """The topics touched, the subjects of the facts appended, and their entries in order."""

    topics: frozenset[Topic]
    subjects: tuple[str, ...] = ()
    entries: tuple[EntryHash, ...] = ()
    wall: str = ""  # when it was saved, ISO 8601
    news: tuple[Text, ...] = ()  # sentences for the person: what was done, what needs a look

    def touches(self, *topics: Topic) -> bool:
        """Tell whether any of `topics` changed."""
        return bool(self.topics.intersection(topics))
