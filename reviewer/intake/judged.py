"""Judges each different value of a column once, so that a long table costs little more than a short one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from reviewer.intake.problems import Fault
from reviewer.intake.sheets import Chunk

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Judged(Generic[K, V]):
    """Remembers what each value stands for, or what is wrong with it; None stands for nothing at all."""

    def __init__(self, judge: Callable[[K], V | Fault | None]) -> None:
        self._judge = judge
        self._faults: dict[K, Fault] = {}
        self._settled: set[K] = set()
        self._values: dict[K, V] = {}

    def read(self, keys: Sequence[K], chunk: Chunk) -> list[V | None]:
        """Return what each row's key stands for, None where it is at fault; report each faulty row."""
        different = set(keys)
        for key in different - self._settled:
            self._decide(key)
        bad = self._faults.keys() & different if self._faults else set()
        if bad:
            self._report(keys, bad, chunk)
        return list(map(self._values.get, keys))

    def given(self, keys: Sequence[K]) -> Iterator[V]:
        """Yield what keys stand for in a table that was found good."""
        return map(self._values.__getitem__, keys)

    def known(self) -> Iterable[K]:
        """Return every key that stands for something."""
        return self._values.keys()

    def _decide(self, key: K) -> None:
        verdict = self._judge(key)
        self._settled.add(key)
        if isinstance(verdict, Fault):
            self._faults[key] = verdict
        elif verdict is not None:
            self._values[key] = verdict

    def _report(self, keys: Sequence[K], bad: set[K], chunk: Chunk) -> None:
        for index, key in enumerate(keys):
            if key in bad:
                chunk.blame(index, self._faults[key])
