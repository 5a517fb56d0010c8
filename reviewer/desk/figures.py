"""The figures filed in an open round, and what they come to: read once, computed once, until they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewer.model.batch import BatchKind
from reviewer.model.filed import Filed, arranged
from reviewer.model.framework import Framework
from reviewer.model.subjects import Noun, of
from reviewer.scoring.inputs import Key
from reviewer.scoring.recompute import Recomputing
from reviewer.store.journal import Journal
from reviewer.store.reading import Reading


@dataclass(slots=True)
class Kept:
    """What was read and computed last, and of which facts and settings it was."""

    facts: tuple[str, ...] | None = None
    filed: Mapping[Key, Filed] = field(default_factory=dict)
    settings: Mapping[str, str] | None = None
    computing: Recomputing | None = None

    def figures(self, journal: Journal, reading: Reading) -> Mapping[Key, Filed]:
        """Return the figures filed, by institution and measure; measures that did not change stay the same values."""
        subject = of(Noun.ROWS, BatchKind.FIGURES)
        facts = tuple(entry.hash for entry in journal.about({subject})[subject])
        if facts != self.facts:
            fresh, before = arranged(reading.figures()), self.filed
            self.filed = {key: before[key] if before.get(key) == filed else filed for key, filed in fresh.items()}
            self.facts = facts
        return self.filed

    def computed(self, framework: Framework, settings: Mapping[str, str]) -> Recomputing:
        """Return what computes under these settings, with everything it has computed before."""
        if self.computing is None or self.settings != settings:
            self.computing, self.settings = Recomputing(framework, settings), dict(settings)
        return self.computing
