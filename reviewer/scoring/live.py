"""A tally that is kept up to date: one changed figure recomputes what depends on it and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reviewer.model.filed import Filed
from reviewer.model.framework import Substitution
from reviewer.model.ids import InstitutionCode
from reviewer.model.result import Tally
from reviewer.scoring.counting import Added, Counting
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.recompute import Recomputing, settled, settled_one
from reviewer.scoring.substitute import OF_WHOM
from reviewer.scoring.tally import Ranking

MEANS = frozenset(OF_WHOM)


class LiveTally:
    """Depends on a changed figure: its measure, its institution, whoever gets a mean of that measure, the ranking."""

    def __init__(self, given: TallyInput, head: str) -> None:
        self._raw = given
        self._head = head
        self._computing = Recomputing(given.framework, given.settings)
        ready = settled(given, self._computing)
        self._filed, self._counted, self._compared = dict(given.filed), dict(ready.counted), dict(ready.compared)
        # These dictionaries are this tally's own: a change writes into them, and what is settled sees it.
        self._settled = replace(ready, filed=self._filed, counted=self._counted, compared=self._compared)
        self._institutions = {i.code: i for i in given.institutions}
        self._measures = {m.code: m for m in given.framework.measures()}
        counting = Counting(self._settled)
        self._added: dict[InstitutionCode, Added] = {i.code: counting.institution(i) for i in given.institutions}
        self._ranking = Ranking()
        self.tally = self._ranked()

    def change(self, key: Key, filed: Filed) -> Tally:
        """Let an institution's figures for one measure be others, and return the tally as it stands now."""
        self._settle(key, filed)
        counting = Counting(self._settled)
        for code in {key[0], *self._lean_on(key)}:
            self._added[code] = counting.institution(self._institutions[code])
        self.tally = self._ranked()
        return self.tally

    def _settle(self, key: Key, filed: Filed) -> None:
        self._filed[key] = filed
        institution, measure = self._institutions[key[0]], self._measures[key[1]]
        compared, stands = settled_one(self._raw, filed, institution, measure, self._computing)
        self._compared[key] = compared
        row = stands or self._raw.counted.get(key)
        if row is None:
            self._counted.pop(key, None)
        else:
            self._counted[key] = row

    def _lean_on(self, key: Key) -> Iterator[InstitutionCode]:
        """Yield the institutions whose points are a mean of that measure."""
        measure = self._measures[key[1]]
        for code in self._institutions:
            row = self._settled.counted.get((code, measure.code))
            if row is not None and row.points is None and self._way(code, key) in MEANS:
                yield code

    def _way(self, code: InstitutionCode, key: Key) -> Substitution:
        return self._settled.way(self._measures[key[1]], code)

    def _ranked(self) -> Tally:
        return self._ranking.tally(self._settled, list(self._added.values()), self._head)
