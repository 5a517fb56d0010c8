"""Judges counted points: against the measure, the institution's type, its track and the round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from reviewer.intake.judged import Judged
from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions, Measures, Pair
from reviewer.intake.names import clean
from reviewer.intake.problems import Problems
from reviewer.intake.repetition import Repetition
from reviewer.intake.scope import Scope, Scopes
from reviewer.intake.sheets import Chunk, Table
from reviewer.intake.tracks import Tracks
from reviewer.intake.values import points_text, read_points
from reviewer.model.batch import Row

INSTITUTION = ("institution", "institution_name")
MEASURE = ("measure", "measure_name")
POINTS = ("points", "not_applicable")
Codes = Sequence[str | None]


class CountedRule:
    """Reads column by column: each different cell is judged once. None stands for a cell at fault."""

    def __init__(self, known: Known, roster: Roster) -> None:
        measures = [str(m.code) for m in known.framework.measures()]
        self._roster = roster
        self._institutions: Judged[Pair, str] = Judged(Institutions(roster).find)
        self._measures: Judged[Pair, str] = Judged(Measures(known.framework).code)
        self._values: Judged[Pair, Decimal] = Judged(read_points)
        self._scopes: Judged[tuple[str | None, str | None], Scope] = Judged(Scopes(known.framework).of)
        self._tracks = Tracks(known, roster)
        self._repetition = Repetition((sorted(roster.institutions), measures), known.counted, "measure")

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many there are."""
        count = 0
        for chunk in table.chunks(problems):
            count += len(chunk.numbers)
            institutions = self._institutions.read(chunk.pairs(INSTITUTION), chunk)
            measures = self._measures.read(chunk.pairs(MEASURE), chunk)
            self._check_values(institutions, measures, chunk)
            self._repetition.check((institutions, measures), chunk)
            self._tracks.check(institutions, measures, list(map(bool, chunk.column("points"))), chunk)
        return count

    def rows(self, table: Table) -> Iterator[Row]:
        """Return the rows with points as canonical text and the place each came from."""
        texts = {pair: points_text(pair) for pair in self._values.known()}
        return chain.from_iterable(self._chunk_rows(chunk, texts) for chunk in table.chunks(Problems(0)))

    def _chunk_rows(self, chunk: Chunk, texts: dict[Pair, str]) -> Iterator[Row]:
        basis = chunk.column("basis")
        cleaned = {words: clean(words) for words in set(basis)}
        prefix = chunk.table.place.prefix
        return zip(
            self._institutions.given(chunk.pairs(INSTITUTION)),
            self._measures.given(chunk.pairs(MEASURE)),
            map(texts.__getitem__, chunk.pairs(POINTS)),
            map(cleaned.__getitem__, basis),
            [f"{prefix}{number}" for number in chunk.numbers],
            strict=True,
        )

    def _check_values(self, institutions: Codes, measures: Codes, chunk: Chunk) -> None:
        values = self._values.read(chunk.pairs(POINTS), chunk)
        types = map(self._roster.types.get, institutions)
        scopes = self._scopes.read(list(zip(types, measures, strict=True)), chunk)
        for index, (value, scope) in enumerate(zip(values, scopes, strict=True)):
            if value is not None and scope is not None and not scope.holds(value):
                chunk.blame(index, scope.fault(value))
