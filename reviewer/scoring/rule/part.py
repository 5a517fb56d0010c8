"""A compiled piece of a rule: it runs on figures, and can tell afterwards what it did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from reviewer.text import Text

# A value of a figure or a piece: an exact number (int where whole), yes/no, a word, a list of records; dates are
# ordinal days.
Value = Any
Record = Mapping[str, Value]
Run = Callable[[Record, Record], Value]  # (figures of the institution, record at hand) → value


@dataclass(frozen=True, slots=True)
class Place:
    """Where an explanation stands: the figures, the record at hand, and where each figure came from.

    `source` maps a key, `list[n]` or `list[n].field` to words such as `file › row`; `at` is the record's own `list[n]`.
    """

    figures: Record
    record: Record = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    at: str = ""

    def source_of(self, key: str) -> str:
        """Return where a figure came from: the record's own field, else its record, else its list; empty if unknown."""
        name = f"{self.at}.{key}" if self.at else key
        return self.source.get(name) or self.source.get(self.at or key) or self.source.get(self.at.split("[")[0], "")


@dataclass(frozen=True, slots=True)
class Use:
    """A piece that took part in a value, at its place; `label` names it anew (a record's number)."""

    part: Part
    place: Place
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What a piece did with the figures at hand: the rule in words, and the pieces that took part."""

    rule: Text
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """`run` gives the value; `short` is the piece inside a sentence, `label` its name as a step of its own.

    `tell` says what it did. `unit` is how its value reads (`%`); `settings` the open points it was read under.
    """

    run: Run
    label: Text
    short: Text
    tell: Callable[[Place], Told] | None = None
    unit: Text | None = None
    settings: tuple[str, ...] = ()
    step: bool = True  # whether it is worth a line of its own where it takes part
    key: str = ""  # of a figure as filed
    named: bool = False  # whether its words are a name of the edition, whatever signs they hold


def number(value: int | Fraction) -> int | Fraction:
    """Return a whole fraction as an int, which is far quicker to work with."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def all_told(short: Text, parts: tuple[Part, ...]) -> Callable[[Place], Told]:
    """Return a teller for a piece that always uses all of its parts."""

    def tell(place: Place) -> Told:
        return Told(short, tuple(Use(one, place) for one in parts if one.step))

    return tell
