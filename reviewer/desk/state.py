"""What every handler of the desk works with, and what it hands back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewer.clock import Clock
from reviewer.errors import UserError
from reviewer.model.changes import Changes, Topic
from reviewer.model.entry import Entry
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.round import Institution, Role, RoundInfo
from reviewer.store.journal import Writer
from reviewer.store.reading import Reading
from reviewer.store.roundfile import RoundFile
from reviewer.text import Text

if TYPE_CHECKING:  # computing is for tallies; a round opens without it
    from reviewer.desk.figures import Kept


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits at the desk: "SEC" the secretary, "CHAIR" the chair, or a reviewer's id."""

    role: Role
    id: str


SECRETARY = Person(Role.SECRETARY, "SEC")
CHAIR = Person(Role.CHAIR, "CHAIR")


@dataclass(slots=True)
class State:
    """An open round, its rules, and who is at the desk."""

    file: RoundFile
    reading: Reading
    info: RoundInfo
    framework: Framework
    person: Person
    device: str
    clock: Clock
    measures: dict[MeasureCode, Measure] = field(default_factory=dict)
    kept: Kept | None = None  # the figures filed and computed, once they were asked for

    @property
    def writer(self) -> Writer:
        """Return the chain the person writes to."""
        return Writer(self.person.id, self.device)

    def measure(self, code: MeasureCode) -> Measure:
        """Return a measure of the round's edition; raises UserError when there is none of that code."""
        try:
            return self.measures[code]
        except KeyError:
            raise UserError(
                Text(
                    f"{code} 세부 평가항목은 이 회차의 편람에 없습니다. 코드를 확인하십시오.",
                    f"This round's edition has no measure {code}. Check the code.",
                )
            ) from None

    def institution(self, code: InstitutionCode) -> Institution:
        """Return an institution of the round; raises UserError when there is none of that code."""
        found = self.reading.institution(code)
        if found is None:
            raise UserError(
                Text(
                    f"{code} 기관은 이 회차에 없습니다. 기관 코드를 확인하십시오.",
                    f"This round has no institution {code}. Check the code.",
                )
            )
        return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a handler did: the entries it appended, the topics it touched, sentences for the person."""

    topics: frozenset[Topic]
    entries: tuple[Entry, ...] = ()
    news: tuple[Text, ...] = ()

    def changes(self) -> Changes:
        """Return it as what screens are told."""
        return Changes(
            self.topics,
            tuple(entry.subject for entry in self.entries),
            tuple(entry.hash for entry in self.entries),
            self.entries[-1].wall if self.entries else "",
            self.news,
        )


def outcome(topics: Iterable[Topic], *entries: Entry, news: Iterable[Text] = ()) -> Outcome:
    """Return an outcome from its parts."""
    return Outcome(frozenset(topics), entries, tuple(news))
