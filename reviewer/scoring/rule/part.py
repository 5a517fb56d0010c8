"""A compiled piece of a rule: it runs on figures, and can tell afterwards what it did."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from reviewer.text import Text

# A value of a figure or a piece: an exact number (int where whole), yes/no, a word, a list of records; dates are
# ordinal days.
Value = Any
ADDED = re.compile(r"\s*\([^()]*\)$")
Record = Mapping[str, Value]
Run = Callable[[Record, Record], Value]  # (figures of the institution, record at hand) → value
Words = Callable[[], Text]


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
    """What a piece did with the figures at hand: the rule in words, the pieces that took part, the figure it took."""

    rule: Text
    uses: tuple[Use, ...] = ()
    key: str = ""


Tell = Callable[[Place], Told]


class Part:
    """`run` gives the value; `short` is the piece inside a sentence, `label` its name as a step of its own.

    Words are made when they are first asked for, because most parts only ever run. `tell` says what a part did.
    `unit` is how its value reads (`%`); `settings` the open points it was read under; `step` whether it is worth a
    line of its own where it takes part; `key` that of a figure as filed; `named` whether its words are a name of the
    edition, whatever signs they hold; `loose` whether they need brackets inside other words; `opposite` says that a
    condition does not hold; `meant` says a value of another kind than a number (the answer to a choice, a day).
    """

    __slots__ = (
        "_short", "key", "loose", "meant", "named", "opposite", "run", "settings", "step", "tell", "title", "unit", "words",
    )  # fmt: skip

    def __init__(self, run: Run, words: Words, tell: Tell | None = None, unit: Text | None = None) -> None:
        self.run = run
        self.words = words
        self.tell: Tell = tell or self._plainly
        self.unit = unit
        self.title: Text | None = None
        self.settings: tuple[str, ...] = ()
        self.step = True
        self.key = ""
        self.named = False
        self.loose = False
        self.opposite: Words | None = None
        self.meant: Callable[[Value], Text] | None = None
        self._short: Text | None = None

    @property
    def short(self) -> Text:
        """Return the piece in words."""
        if self._short is None:
            self._short = self.words()
        return self._short

    @property
    def label(self) -> Text:
        """Return the name of the step."""
        return self.title or self.short

    @property
    def held(self) -> Text:
        """Return the piece in words, in brackets where they would run into the words around them."""
        bare = self.named or not self.loose
        return self.short if bare else Text(f"({self.short.ko})", f"({self.short.en})")

    @property
    def denied(self) -> Text:
        """Return in words that a condition does not hold: of a name its answer, of anything else its opposite."""
        if self.opposite is not None:
            return self.opposite()
        if self.named:
            return Text(f"{self.short.ko}: 아니요", f"{self.short.en}: no")
        return Text(f"{self.held.ko} 아님", f"not {self.held.en}")

    def called(self, name: Text, unit: Text | None = None) -> Part:
        """Return the same piece under a name of the edition."""
        found = self.under()
        found.title, found.words, found.named, found.unit = name, said(bare(name)), True, unit or self.unit
        found.opposite = None
        return found

    def under(self, *settings: str) -> Part:
        """Return the same piece as a step of its own, read under these open points too."""
        found = Part(self.run, self.words, self.tell, self.unit)
        found.title, found.named, found.settings = self.title, self.named, (*self.settings, *settings)
        found.loose, found.opposite, found.meant = self.loose, self.opposite, self.meant
        return found

    def _plainly(self, _place: Place) -> Told:
        return Told(self.short)


def bare(name: Text) -> Text:
    """Return a name without what it adds in brackets at its end: inside other words that would only be in the way."""
    return Text(_bare(name.ko), _bare(name.en))


def _bare(name: str) -> str:
    return ADDED.sub("", name) or name


def said(words: Text) -> Words:
    """Return words that are there already."""

    def short() -> Text:
        return words

    return short


def number(value: int | Fraction) -> int | Fraction:
    """Return a whole fraction as an int, which is far quicker to work with."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def all_told(words: Words, parts: tuple[Part, ...]) -> Tell:
    """Return a teller for a piece that always uses all of its parts."""

    def tell(place: Place) -> Told:
        return Told(words(), tuple(Use(one, place) for one in parts if one.step))

    return tell
