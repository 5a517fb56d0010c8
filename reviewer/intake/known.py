"""What the round already holds, as far as intake needs it to judge new files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from reviewer.intake.names import clean, fold
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import Institution, Reviewer

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The round before the import.

    Keys are (institution, measure) for counted, figures and submissions, (SHA-256, institution, measure) for
    evidence, (institution, measure, file name) for its names, (reviewer, institution, measure) for assignments. `not_applicable` are the counted keys
    that hold no points. `last_year` are (institution, code) of results held, `last_codes` tells, when it is
    asked, the codes that last year's edition had; none when it is not known.
    """

    framework: Framework
    institutions: Mapping[InstitutionCode, Institution] = field(default_factory=dict)
    reviewers: Mapping[ReviewerId, Reviewer] = field(default_factory=dict)
    counted: frozenset[Key] = frozenset()
    not_applicable: frozenset[Key] = frozenset()
    submissions: frozenset[Key] = frozenset()
    evidence: frozenset[Key] = frozenset()
    evidence_names: frozenset[Key] = frozenset()
    assignments: frozenset[Key] = frozenset()
    figures: frozenset[Key] = frozenset()
    last_year: frozenset[Key] = frozenset()
    last_codes: Callable[[], tuple[str, ...]] = tuple


class Roster:
    """Institutions and reviewers, those of the round and those of this import, found by code or name."""

    def __init__(self, known: Known) -> None:
        self.institutions: dict[str, Institution] = {}
        self.reviewers: dict[ReviewerId, Reviewer] = dict(known.reviewers)
        self.types: dict[str | None, str] = {}
        self._codes: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}
        self._full: dict[str, list[str]] = {}
        self._short: dict[str, list[str]] = {}
        for institution in known.institutions.values():
            self.admit(institution)

    def admit(self, institution: Institution) -> None:
        """Let rows speak of an institution from now on."""
        self.institutions[institution.code] = institution
        self.types[institution.code] = institution.type
        self._codes[fold(institution.code)] = institution.code
        short, full = fold(institution.name), fold(institution.shown_name)
        self._names[institution.code] = {short, full}
        self._full.setdefault(full, []).append(institution.code)
        self._short.setdefault(short, []).append(institution.code)

    def admit_reviewer(self, reviewer: Reviewer) -> None:
        """Let rows speak of a reviewer from now on."""
        self.reviewers[reviewer.id] = reviewer

    def code(self, words: str) -> str | None:
        """Return the code as the roster writes it, None when there is no such institution."""
        return self._codes.get(fold(words))

    def named(self, words: str) -> list[str]:
        """Return the codes of the institutions that bear a name: full names first, then short ones."""
        key = fold(words)
        full = self._full.get(key, [])
        return full if len(full) == 1 else sorted({*full, *self._short.get(key, [])})

    def bears(self, code: str, words: str) -> bool:
        """Tell whether an institution goes by that name."""
        return fold(words) in self._names[code]

    def reviewers_named(self, words: str) -> list[str]:
        """Return the reviewers of that name."""
        name = clean(words)
        return sorted(r.id for r in self.reviewers.values() if r.name == name)

    def describe(self, codes: Iterable[str]) -> str:
        """Return institutions as `code full name`, for a sentence."""
        return ", ".join(f"{c} {self.institutions[c].shown_name}" for c in codes)
