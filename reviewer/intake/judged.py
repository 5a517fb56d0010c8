"""Judges each different value of a column once, so that a long table costs little more than a short one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

from reviewer.intake.problems import Fault
from reviewer.intake.sheets import Chunk

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Judged(Generic[K, V]):
    """Remembers what each value stands for, or what is wrong with it."""

    def __init__(self, judge: Callable[[K], V | Fault | None]) -> None:
        self._judge = judge
        self._faults: dict[K, Fault] = {}
        self.values: dict[K, V | None] = {}

    def read(self, keys: Sequence[K], chunk: Chunk) -> list[V | None]:
        """Return what each row's key stands for, None where it is at fault; report each faulty row."""
        different = set(keys)
        for key in different.difference(self.values):
            self._decide(key)
        bad = self._faults.keys() & different if self._faults else set()
        if bad:
            self._report(keys, bad, chunk)
        return list(map(self.values.__getitem__, keys))

    def given(self, keys: Sequence[K]) -> Iterator[V]:
        """Yield what keys stand for in a table that was found good."""
        return (value for key in keys if (value := self.values[key]) is not None)

    def _decide(self, key: K) -> None:
        verdict = self._judge(key)
        if isinstance(verdict, Fault):
            self._faults[key] = verdict
        self.values[key] = None if isinstance(verdict, Fault) else verdict

    def _report(self, keys: Sequence[K], bad: set[K], chunk: Chunk) -> None:
        for index, key in enumerate(keys):
            if key in bad:
                chunk.blame(index, self._faults[key])
