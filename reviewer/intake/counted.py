"""Judges counted points: against the measure, the institution's type, its track and the round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import cast

from reviewer.intake.judged import Judged
from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions, Measures, Pair
from reviewer.intake.names import clean
from reviewer.intake.problems import Place, Problems
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


@dataclass(frozen=True, slots=True)
class Read:
    """A chunk understood: codes by row, None where a cell is at fault, and the cells that give the points."""

    chunk: Chunk
    institutions: Codes
    measures: Codes
    points: Sequence[Pair]


class CountedRule:
    """Reads column by column: each different cell is judged once. None stands for a cell at fault."""

    def __init__(self, known: Known, roster: Roster) -> None:
        measures = [str(m.code) for m in known.framework.measures()]
        self._roster = roster
        self._institutions: Judged[Pair, str] = Judged(Institutions(roster).find)
        self._measures: Judged[Pair, str] = Judged(Measures(known.framework).code)
        self._values: Judged[Pair, Decimal] = Judged(read_points)
        self._scopes: Judged[tuple[str | None, str | None], Scope] = Judged(Scopes(known.framework).of)
        self._kept: dict[Place, list[Read]] = {}
        self._tracks = Tracks(known, roster)
        self._repetition = Repetition((sorted(roster.institutions), measures), known.counted, "measure")

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many there are; what was understood of rows in memory is kept for `rows`."""
        count = 0
        kept = self._kept.setdefault(table.place, []) if table.sheet.is_held else None
        for read in self._reads(table, problems):
            count += len(read.chunk.numbers)
            self._check_values(read)
            self._repetition.check((read.institutions, read.measures), read.chunk)
            self._tracks.check(read.institutions, read.measures, read.chunk.column("points"), read.chunk)
            if kept is not None:
                kept.append(read)
        return count

    def rows(self, table: Table) -> Iterator[Row]:
        """Return the rows with points as canonical text and the place each came from."""
        texts = {pair: points_text(pair) for pair in self._values.known()}
        reads = self._kept.get(table.place) or self._reads(table, Problems(0))
        return chain.from_iterable(_rows(read, texts) for read in reads)

    def _reads(self, table: Table, problems: Problems) -> Iterator[Read]:
        for chunk in table.chunks(problems):
            institutions = self._institutions.read(chunk.pairs(INSTITUTION), chunk)
            measures = self._measures.read(chunk.pairs(MEASURE), chunk)
            yield Read(chunk, institutions, measures, chunk.pairs(POINTS))

    def _check_values(self, read: Read) -> None:
        values = self._values.read(read.points, read.chunk)
        types = map(self._roster.types.get, read.institutions)
        scopes = self._scopes.read(list(zip(types, read.measures, strict=True)), read.chunk)
        for index, (value, scope) in enumerate(zip(values, scopes, strict=True)):
            if value is None or scope is None or (scope.low <= value <= scope.high and not scope.step):
                continue  # as nearly every row: told here, without a call
            if not scope.holds(value):
                read.chunk.blame(index, scope.fault(value))


def _rows(read: Read, texts: Mapping[Pair, str]) -> Iterator[Row]:
    """Return the rows of a chunk without problems."""
    basis = read.chunk.column("basis")
    cleaned = {words: clean(words) for words in set(basis)}
    prefix = read.chunk.table.place.prefix
    return zip(
        cast("Sequence[str]", read.institutions),
        cast("Sequence[str]", read.measures),
        map(texts.__getitem__, read.points),
        map(cleaned.__getitem__, basis),
        [f"{prefix}{number}" for number in read.chunk.numbers],
        strict=True,
    )
