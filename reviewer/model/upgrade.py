"""How the parts of one edition became those of the next, and last year's results seen through that."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from reviewer.model.ids import FrameworkId, InstitutionCode, TypeCode
from reviewer.text import Text


class Relation(StrEnum):
    """What became of a part from one edition to the next."""

    KEPT = "kept"  # 유지: the same thing, perhaps renamed
    MOVED = "moved"  # 이동: the same thing under another heading or number
    MERGED = "merged"  # 통합: several became one, or joined one
    SPLIT = "split"  # 분리: one became several
    DROPPED = "dropped"  # 폐지
    NEW = "new"  # 신설


RELATIONS = {
    Relation.KEPT: Text("유지", "kept"),
    Relation.MOVED: Text("이동", "moved"),
    Relation.MERGED: Text("통합", "merged"),
    Relation.SPLIT: Text("분리", "split"),
    Relation.DROPPED: Text("폐지", "dropped"),
    Relation.NEW: Text("신설", "new"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """Codes of the older edition and what they became; `inferred` when the manual does not say it outright."""

    older: tuple[str, ...]
    newer: tuple[str, ...]
    relation: Relation
    note: Text | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class UpgradeMap:
    """Every part of two editions, linked. A code may be an indicator's or a measure's."""

    older: FrameworkId
    newer: FrameworkId
    source: Text
    links: tuple[Link, ...]

    def behind(self, codes: tuple[str, ...]) -> tuple[Link, ...]:
        """Return the links that lead to any of `codes` (a measure, then the indicator it stands under).

        The first code that has links answers alone: what is known of a measure goes before what is known of its
        indicator.
        """
        for code in codes:
            found = tuple(link for link in self.links if code in link.newer)
            if found:
                return found
        return ()


@dataclass(frozen=True, slots=True)
class OlderPart:
    """An indicator or a measure of last year's edition: its name, and its points per type where it has any."""

    code: str
    name: Text
    points: dict[TypeCode, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OlderEdition:
    """What has to be known of last year's edition to show its results beside this year's."""

    id: FrameworkId
    title: Text
    parts: tuple[OlderPart, ...]

    def part(self, code: str) -> OlderPart | None:
        """Return the part of a code, if the edition has it."""
        return next((one for one in self.parts if one.code == code), None)


@dataclass(frozen=True, slots=True)
class PastResult:
    """A result of last year as it was taken in; `code` "" is the whole. None and "" where it is not known."""

    institution: InstitutionCode
    code: str
    points: Decimal | None
    maximum: Decimal | None
    grade: str
    source: str  # file › sheet › row it came from


@dataclass(frozen=True, slots=True)
class PastPart:
    """One part of last year that stands behind a measure: what it was, how it relates, and what it got."""

    code: str
    name: Text
    relation: Relation
    note: Text | None
    inferred: bool
    points: Decimal | None
    maximum: Decimal | None
    grade: str
    source: str


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's side of one measure of one institution.

    `edition` is last year's evaluation. `relation` tells in a word how the measure came to be; `parts` are its sources, none
    for a new measure. `whole` is the institution's total and grade of last year, None when it was not taken in.
    """

    edition: Text
    relation: Relation
    parts: tuple[PastPart, ...]
    whole: PastResult | None
    note: Text | None = None  # of the link, when no part of last year stands behind the measure
