"""Finds rows that say a thing twice, within an import or against the round, in four bytes a thing."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from functools import partial, reduce
from math import prod
from operator import add

from reviewer.intake.known import Key
from reviewer.intake.rule import already_in_round, repeated_in_file
from reviewer.intake.sheets import Chunk

HELD = 0xFFFFFFFF  # stands for the row of a key that the round already holds
NOWHERE = -(1 << 60)  # what an unknown part adds, so that the whole key is below zero


class Repetition:
    """Numbers every combination that can occur and remembers the row in which each came first."""

    def __init__(self, axes: Sequence[Sequence[str]], held: Collection[Key], column: str) -> None:
        self._column = column
        sizes = [len(axis) for axis in axes]
        self._places: list[dict[str | None, int]] = [
            {None: NOWHERE} | {part: i * prod(sizes[at + 1 :]) for i, part in enumerate(axis)}
            for at, axis in enumerate(axes)
        ]
        self._rows = array("I", bytes(4 * prod(sizes)))
        for key in held:
            self._hold(key)

    def check(self, parts: Sequence[Sequence[str | None]], chunk: Chunk) -> None:
        """Report each row whose combination came before; rows with an unknown part are left alone."""
        columns = (map(places.__getitem__, part) for places, part in zip(self._places, parts, strict=True))
        keys, rows = list(reduce(partial(map, add), columns)), self._rows
        if min(keys) >= 0 and len(set(keys)) == len(keys) and not any(map(rows.__getitem__, keys)):
            for key, number in zip(keys, chunk.numbers, strict=True):
                rows[key] = number
            return
        for index, key in enumerate(keys):
            if key < 0:
                continue
            if rows[key]:
                self._blame(index, rows[key], " ".join(str(part[index]) for part in parts), chunk)
            else:
                rows[key] = chunk.numbers[index]

    def _blame(self, index: int, earlier: int, value: str, chunk: Chunk) -> None:
        fault = (
            already_in_round(self._column, value) if earlier == HELD else repeated_in_file(earlier, self._column, value)
        )
        chunk.blame(index, fault)

    def _hold(self, key: Key) -> None:
        found = [places.get(part, NOWHERE) for places, part in zip(self._places, key, strict=True)]
        if sum(found) >= 0:
            self._rows[sum(found)] = HELD
