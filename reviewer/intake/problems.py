"""Collects every problem with its place, keeps the first thousands and counts them all."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.intake.names import shorten
from reviewer.model.batch import Problem
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet of a file; CSV and evidence files have no sheet."""

    file: str
    sheet: str = ""

    def row_source(self, row: int) -> str:
        """Return where a row came from, as the round keeps it: file › sheet › row."""
        return f"{self.prefix}{row}"

    @property
    def name(self) -> str:
        """Return the place in words: file › sheet."""
        return " › ".join(part for part in (self.file, self.sheet) if part)

    @property
    def prefix(self) -> str:
        """Return everything of a row's source but the row."""
        return f"{self.name} › "


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and what would be right; `column` and `value` where a cell is to blame."""

    wrong: Text
    right: Text
    column: str = ""
    value: str = ""


class Problems:
    """The problems of one import, in the order they were met."""

    def __init__(self, kept: int) -> None:
        self._kept = kept
        self._list: list[Problem] = []
        self._settled: set[tuple[Place, int]] = set()
        self.count = 0
        self.notes: list[Text] = []

    def add(self, place: Place, fault: Fault, row: int = 0) -> None:
        """Record a fault, unless its row has been settled by a graver one."""
        if (place, row) in self._settled:
            return
        self.count += 1
        if len(self._list) < self._kept:
            self._list.append(
                Problem(place.file, fault.wrong, fault.right, place.sheet, row, fault.column, shorten(fault.value))
            )

    def note(self, place: Place, words: Text) -> None:
        """Record what keeps nothing out but ought to be said."""
        self.notes.append(Text(f"{place.name}: {words.ko}", f"{place.name}: {words.en}"))

    def settle(self, place: Place, row: int) -> None:
        """Say no more about a row: what was said explains the rest."""
        self._settled.add((place, row))

    def all(self) -> tuple[Problem, ...]:
        """Return the problems kept."""
        return tuple(self._list)
