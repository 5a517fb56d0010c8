"""Filed figures as typed values, each different value read once: institutions write the same few over and over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reviewer.model.filed import joined
from reviewer.model.framework import Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figures
from reviewer.scoring.figure_values import Unread, value
from reviewer.text import Text

Typed = dict[str, Any]
Seen = dict[tuple[str, str], Any]  # (key as intake gave it, text) → value


class Reader:
    """Reads figures under the keys that intake gave them; anything else goes the long way, which says what is wrong."""

    def __init__(self) -> None:
        self._known: dict[MeasureCode, Mapping[str, Input]] = {}
        self._seen: dict[MeasureCode, Seen] = {}

    def read(self, measure: Measure, given: Mapping[str, object]) -> tuple[Typed, Text | None]:
        """Return the typed figures of a measure, and the first thing that is wrong with them."""
        if measure.code not in self._known:
            self._known[measure.code] = _known(measure)
            self._seen[measure.code] = {}
        try:
            return _typed(given, self._known[measure.code], self._seen[measure.code]), None
        except (KeyError, TypeError, Unread):
            read = figures.read(measure.inputs, given)
            return read.figures, read.faults[0] if read.faults else None


def _typed(given: Mapping[str, object], known: Mapping[str, Input], seen: Seen) -> Typed:
    found: Typed = {}
    for key, raw in given.items():
        if isinstance(raw, str):
            found[key] = _value(key, raw, known, seen)
        elif isinstance(raw, list) and len(raw) <= figures.MOST_RECORDS:
            found[key] = tuple(
                {name: _value(joined(key, name), words, known, seen) for name, words in record.items()}
                for record in raw
            )
        else:
            raise TypeError(key)
    return found


def _value(key: str, raw: str, known: Mapping[str, Input], seen: Seen) -> Any:
    place = (key, raw)
    found = seen.get(place)
    if found is None:
        found = seen[place] = value(known[key], raw)
    return found


def _known(measure: Measure) -> dict[str, Input]:
    fields = {joined(one.key, field.key): field for one in measure.inputs for field in one.fields}
    return fields | {one.key: one for one in measure.inputs if one.kind is not InputKind.LIST}
