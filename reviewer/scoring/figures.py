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
from reviewer.scoring.figure_values import READERS, Unread
from reviewer.scoring.spelling import plain
from reviewer.text import Text

MOST_RECORDS = 1000  # of one list; the largest institutions hold a few hundred databases


@dataclass(slots=True)
class Filed:
    """What was read: typed values by key, and a sentence for everything that could not be."""

    figures: dict[str, Any] = field(default_factory=dict)
    faults: list[Text] = field(default_factory=list)


def read(inputs: Iterable[Input], given: Mapping[str, object]) -> Filed:
    """Return the typed figures of a measure. Keys may be spelt as key, alias or name, with or without circled digits.

    A value of None counts as not given. Unknown keys, values of another kind and values out of bounds are faults.
    """
    known = {spelling: one for one in inputs for spelling in spellings(one)}
    filed = Filed()
    for key, raw in given.items():
        found = known.get(plain(key))
        if found is None:
            filed.faults.append(unknown(key, list(dict.fromkeys(one.key for one in known.values()))))
        elif raw is not None:
            _put(filed, found, raw)
    return filed


def spellings(given: Input) -> set[str]:
    """Return every way a figure may be named."""
    return {plain(one) for one in (given.key, given.name.ko, given.name.en, *given.aliases)}


def unknown(name: str, keys: list[str]) -> Text:
    """Return the sentence for a name no figure has, with the nearest one."""
    near = get_close_matches(plain(name), keys, n=1, cutoff=0.5)
    return faults.unknown(name, keys, near[0] if near else "")


def _put(filed: Filed, given: Input, raw: object) -> None:
    if given.key in filed.figures:
        filed.faults.append(faults.twice(given.key))
        return
    try:
        filed.figures[given.key] = value(given, raw)
    except Unread as unread:
        filed.faults.append(faults.placed(given.key, unread.sentence))


def value(given: Input, raw: object) -> Any:
    """Return one figure typed; raises Unread with the sentence when it cannot be."""
    if given.kind is InputKind.LIST:
        return _records(given, raw)
    return READERS[given.kind](given, raw)


def _records(given: Input, raw: object) -> tuple[dict[str, Any], ...]:
    if not isinstance(raw, list | tuple):
        raise Unread(faults.no_list())
    most = int(given.most) if given.most is not None else MOST_RECORDS
    if len(raw) > min(most, MOST_RECORDS):
        raise Unread(faults.too_many_records(len(raw), min(most, MOST_RECORDS)))
    return tuple(_record(given, one, place) for place, one in enumerate(raw, start=1))


def _record(given: Input, raw: object, place: int) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise Unread(faults.placed(f"[{place}]", faults.no_record()))
    filed = read(given.fields, raw)
    if filed.faults:
        raise Unread(faults.placed(f"[{place}]", filed.faults[0]))
    return filed.figures
