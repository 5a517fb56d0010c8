"""A measure's rule as indented lines for a reader: names in place of keys, ladders a step a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from reviewer.framework.book import labels
from reviewer.framework.book.outline import STEP
from reviewer.model import rule as model
from reviewer.model.framework import Measure
from reviewer.model.points import text
from reviewer.text import Language, Text

INDENT = "\u2003"
ITEM = "· "
ORDER = ("when", "that", "where", "then", "else", "of", "value", "from", "to", "take", "rows", "columns", "steps", "gives", "otherwise")  # fmt: skip
_BOUNDS = {
    "from": Text("{0} 이상", "from {0}"),
    "above": Text("{0} 초과", "above {0}"),
    "to": Text("{0} 이하", "up to {0}"),
    "below": Text("{0} 미만", "below {0}"),
    "is": Text("꼭 {0}", "exactly {0}"),
}
_POINTS = Text("점수", "Points")
_TRUTH = {True: Text("예", "yes"), False: Text("아니오", "no")}


def told(measure: Measure, language: Language) -> list[tuple[str, str]]:
    """Return heading and body of each named step of a measure, then of its points; none without a rule."""
    reader = _Reader(measure, language)
    held = [(result.name.get(language), result.rule) for result in measure.results]
    held += [(_POINTS.get(language), measure.rule)] if measure.rule else []
    return [(name, "\n".join(reader.lines(model.tree(rule)))) for name, rule in held]


class _Reader:
    """Says the words of a rule in one language."""

    def __init__(self, measure: Measure, language: Language) -> None:
        self._language = language
        self._names = {one.key: one.name for one in measure.inputs}
        self._names |= {one.key: one.name for one in measure.results}
        self._names |= {field.key: field.name for one in measure.inputs for field in one.fields}
        self._words = labels.rule_words()

    def lines(self, value: Any, depth: int = 0) -> Iterator[str]:
        """Yield the lines of a tree."""
        indent = INDENT * depth
        if _is_short(value):
            yield f"{indent}{self._short(value)}"
        elif isinstance(value, dict):
            for key in sorted(value, key=_place):
                yield from self._entry(key, value[key], depth)
        else:
            for inside in value:
                yield from self._item(inside, depth)

    def _entry(self, key: str, value: Any, depth: int) -> Iterator[str]:
        indent, name = INDENT * depth, self._word(key)
        if _is_short(value):
            yield f"{indent}{name}: {self._short(value)}"
        else:
            yield f"{indent}{name}"
            yield from self.lines(value, depth + 1)

    def _item(self, value: Any, depth: int) -> Iterator[str]:
        indent = INDENT * depth
        if isinstance(value, dict) and set(value) <= set(STEP):
            yield from self._step(value, depth)
        elif _is_short(value):
            yield f"{indent}{ITEM}{self._short(value)}"
        else:
            first, *rest = self.lines(value, depth)
            yield f"{indent}{ITEM}{first.strip()}"
            yield from (f"{INDENT}{line}" for line in rest)

    def _step(self, step: Mapping[str, Any], depth: int) -> Iterator[str]:
        bounds = [_BOUNDS[key].get(self._language).format(self._short(step[key])) for key in _BOUNDS if key in step]
        head = f"{INDENT * depth}{ITEM}{' '.join(bounds)}"
        if "gives" in step and not _is_short(step["gives"]):
            yield f"{head} →"
            yield from self.lines(step["gives"], depth + 1)
        else:
            yield f"{head} → {self._short(step['gives'])}" if "gives" in step else head

    def _short(self, value: Any) -> str:
        if isinstance(value, dict) and set(value) == {"ko", "en"}:
            return str(value[self._language.value])
        if isinstance(value, dict):
            return ", ".join(f"{self._word(key)} {self._short(value[key])}" for key in sorted(value, key=_place))
        if isinstance(value, list):
            return ", ".join(map(self._short, value))
        if isinstance(value, bool):
            return _TRUTH[value].get(self._language)
        return text(Decimal(value)) if isinstance(value, int | Decimal) else self._word(str(value))

    def _word(self, key: str) -> str:
        if key in self._names:
            return self._names[key].get(self._language)
        if self._language is Language.KO:
            return self._words.get(key, key)
        return key.replace("_", " ") if key in self._words else key


def _is_short(value: Any) -> bool:
    """Tell whether a value is said on one line: one thing, or a set of single things."""
    if isinstance(value, dict):
        held = list(value.values())
    elif isinstance(value, list):
        held = value
    else:
        return True
    return not any(isinstance(inside, dict | list) for inside in held)


def _place(key: str) -> tuple[int, str]:
    return (ORDER.index(key), "") if key in ORDER else (-1, key)
