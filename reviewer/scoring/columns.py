"""The records of a list given another way: each field with its values beside the others, or one record's fields alone.

`errors=100 diagnosed=1000000` is one record, `errors="100, 99" diagnosed="1000000, 2000000"` are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figure_faults as faults
from reviewer.scoring.figure_values import THOUSANDS
from reviewer.scoring.figures import by_name
from reviewer.text import Text

PARTED = re.compile(r"\s*;\s*|,\s+")  # `1,001` is one number
NONE = ("", "-", "—")


class Columns:
    """The fields of a measure's lists, each found by its name where only one list has it."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        self._lists = [(one, by_name(one.fields)) for one in inputs if one.kind is InputKind.LIST]

    def find(self, name: str) -> tuple[Input, Input] | None:
        """Return the list and the field of it that a name means; None where none does, or several."""
        exact = [(one, found) for one, names in self._lists if (found := names.find(name)) is not None]
        meant = exact or [(one, found) for one, names in self._lists if (found := names.guess(name)) is not None]
        return meant[0] if len(meant) == 1 else None

    def gathered(self, given: Mapping[str, object]) -> tuple[dict[str, object], dict[str, list[str]], list[Text]]:
        """Return what was given with fields made records of their lists, the names that made each list, and faults.

        A field given as records is taken for its list. A list may be given one way only.
        """
        rest = dict(given)
        columns: dict[str, dict[str, list[object]]] = {}
        named: dict[str, list[str]] = {}
        whole: dict[str, object] = {}
        meant = [(name, found) for name in given if (found := self.find(name)) is not None]
        for name, (of, field) in meant:
            value = rest.pop(name)
            named.setdefault(of.key, []).append(name)
            if _is_records(value):
                whole[of.key] = value
            else:
                columns.setdefault(of.key, {})[field.key] = _values(value)
        wrong = [fault for fields in columns.values() if (fault := _uneven(fields)) is not None]
        wrong += [faults.twice(key) for key in columns if key in whole or key in given]
        return {**rest, **{key: _records(fields) for key, fields in columns.items()}, **whole}, named, wrong


def _is_records(value: object) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _values(value: object) -> list[object]:
    if isinstance(value, list | tuple):
        return list(value)
    if not isinstance(value, str):
        return [value]
    words = value.strip()
    parted = PARTED.split(words)
    return [*(words.split(",") if len(parted) == 1 and not THOUSANDS.search(words) else parted)]


def _uneven(fields: Mapping[str, list[object]]) -> Text | None:
    counts = {name: len(values) for name, values in fields.items()}
    return faults.uneven(counts) if len(set(counts.values())) > 1 else None


def _records(fields: Mapping[str, list[object]]) -> list[dict[str, object]]:
    length = max(len(values) for values in fields.values())
    return [
        {name: values[at] for name, values in fields.items() if at < len(values) and not _is_none(values[at])}
        for at in range(length)
    ]


def _is_none(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip() in NONE)
