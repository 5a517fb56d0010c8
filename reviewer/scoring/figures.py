"""Figures as people and files write them to the typed values a rule runs on, or a sentence for each that cannot be.

Whole numbers become int, others Fraction; yes/no bool; choices their word; days ordinal; lists tuples of dicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figure_faults as faults
from reviewer.scoring.figure_values import Unread, value
from reviewer.scoring.spelling import Spelled, plain
from reviewer.text import Text

MOST_RECORDS = 1000  # of one list; the largest institutions hold a few hundred databases


@dataclass(slots=True)
class Filed:
    """What was read: typed values by key, and a sentence for everything that could not be."""

    figures: dict[str, Any] = field(default_factory=dict)
    faults: list[Text] = field(default_factory=list)


class Reader:
    """Reads the figures of one set of inputs; kept by whoever reads many filings of one measure."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        listed = tuple(inputs)
        self._keys = {one.key: one for one in listed}
        self._spelled = by_name(listed)
        self._records = {one.key: Reader(one.fields) for one in listed if one.kind is InputKind.LIST}

    @property
    def keys(self) -> list[str]:
        """The keys, as the rule lists them."""
        return list(self._keys)

    def read(self, given: Mapping[str, object]) -> Filed:
        """Return typed figures. Keys may be spelt as key, alias or name, or by words of a name no other figure has.

        A value of None counts as not given. Unknown keys, values of another kind and values out of bounds are faults.
        """
        filed = Filed()
        for key, raw in given.items():
            found = self._keys.get(key) or self._spelled.find(key) or self._spelled.guess(key)
            if found is None:
                filed.faults.append(unknown(key, list(self._keys), self._spelled))
            elif raw is not None:
                self._put(filed, found, raw)
        return filed

    def _put(self, filed: Filed, given: Input, raw: object) -> None:
        if given.key in filed.figures:
            filed.faults.append(faults.twice(given.key))
            return
        try:
            filed.figures[given.key] = self._value(given, raw)
        except Unread as unread:
            filed.faults.append(faults.placed(given.key, unread.sentence))

    def _value(self, given: Input, raw: object) -> Any:
        if given.kind is not InputKind.LIST or not isinstance(raw, list | tuple | Mapping):
            return value(given, raw)
        if isinstance(raw, Mapping):
            raw = [raw]
        most = MOST_RECORDS if given.most is None else min(int(given.most), MOST_RECORDS)
        if len(raw) > most:
            raise Unread(faults.too_many_records(len(raw), most))
        reader = self._records[given.key]
        return tuple(_record(reader, one, place) for place, one in enumerate(raw, start=1))


def read(inputs: Iterable[Input], given: Mapping[str, object]) -> Filed:
    """Return the typed figures of a measure, read once; see `Reader.read`."""
    return Reader(inputs).read(given)


def spellings(given: Input) -> set[str]:
    """Return every way a figure may be named, with every sign and blank as one `_`."""
    return {plain(one) for one in called(given)}


def called(given: Input) -> tuple[str, ...]:
    """Return every way a figure may be named, as it is written."""
    return (given.key, given.name.ko, given.name.en, *given.aliases)


def by_name(inputs: Iterable[Input]) -> Spelled[Input]:
    """Return figures by all they may be called."""
    return Spelled((name, one) for one in inputs for name in called(one))


def unknown(name: str, keys: list[str], spelled: Spelled[Input] | None = None, typed: str = "") -> Text:
    """Return the sentence for a name no figure has, or several have, with the nearest one; `typed` is how it was told."""
    likely = [] if spelled is None else spelled.likely(name)
    if likely:
        return faults.several(typed or name, [one.key for one in likely])
    near = get_close_matches(plain(name), keys, n=1, cutoff=0.6)
    shared = None if near or spelled is None else spelled.sharing(name)
    return faults.unknown(typed or name, keys, near[0] if near else shared.key if shared else "")


def _record(reader: Reader, raw: object, place: int) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise Unread(faults.placed(f"[{place}]", faults.no_record(reader.keys)))
    filed = reader.read(raw)
    if filed.faults:
        raise Unread(faults.placed(f"[{place}]", filed.faults[0]))
    return filed.figures
