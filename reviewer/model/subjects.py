"""What a fact is about, written as one text: `mark/R07/L094/1-②`. Facts of one subject replace one another."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import MarkKey

SEPARATOR = "/"


class Noun(StrEnum):
    """The kinds of things facts are about; the first part of every subject."""

    ROUND = "round"
    SETTING = "setting"
    ROWS = "rows"
    MARK = "mark"
    RECUSAL = "recusal"
    DECLARATION = "declaration"
    DECISION = "decision"
    PACKAGE = "package"
    MERGE = "merge"
    SHEET = "sheet"
    MINUTES = "minutes"
    PRINTING = "printing"
    OFFICER = "officer"
    HOLDER = "holder"
    SEAL = "seal"
    SUBSTITUTION = "substitution"
    TRANSCRIPT = "transcript"
    MAP = "map"


def mark(key: MarkKey) -> str:
    """Return the subject of a reviewer's mark."""
    return SEPARATOR.join((Noun.MARK, key.reviewer, key.institution, key.measure))


def mark_key(subject: str) -> MarkKey:
    """Return the key written in a mark's subject."""
    _, reviewer, institution, measure = subject.split(SEPARATOR)
    return MarkKey(ReviewerId(reviewer), InstitutionCode(institution), MeasureCode(measure))


def recusal(reviewer: ReviewerId, institution: InstitutionCode) -> str:
    """Return the subject of a reviewer's recusal from one institution."""
    return SEPARATOR.join((Noun.RECUSAL, reviewer, institution))


def declaration(reviewer: ReviewerId) -> str:
    """Return the subject of a reviewer's conflict declaration."""
    return SEPARATOR.join((Noun.DECLARATION, reviewer))


def seal(reviewer: ReviewerId) -> str:
    """Return the subject of the seal on a reviewer's work."""
    return SEPARATOR.join((Noun.SEAL, reviewer))


def decision(institution: InstitutionCode, measure: MeasureCode) -> str:
    """Return the subject of the panel's decision on one measure of one institution."""
    return SEPARATOR.join((Noun.DECISION, institution, measure))


def substitution(institution: InstitutionCode, measure: MeasureCode) -> str:
    """Return the subject of what stands in for a measure that does not apply to an institution."""
    return SEPARATOR.join((Noun.SUBSTITUTION, institution, measure))


def of(noun: Noun, name: str) -> str:
    """Return the subject of a thing with a single name: a setting, a package, a sheet."""
    return SEPARATOR.join((noun, name))


def noun(subject: str) -> Noun:
    """Return the kind of thing a subject speaks of."""
    return Noun(subject.split(SEPARATOR, 1)[0])


def names(subject: str) -> tuple[str, ...]:
    """Return the parts of a subject after its noun."""
    return tuple(subject.split(SEPARATOR)[1:])
