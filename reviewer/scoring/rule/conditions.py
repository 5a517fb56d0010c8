"""Words that are true or false: comparisons, presence, all, any and not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt
from typing import Any

from reviewer.model.rule import Input
from reviewer.scoring.rule.part import Part, Place, Record, Told, Use, Value, all_told, said
from reviewer.scoring.rule.scope import Builder, Scope
from reviewer.text import Text, join, same


@dataclass(frozen=True, slots=True)
class Comparison:
    """The word that compares two pieces, exactly."""

    compare: Callable[[Any, Any], bool]
    sign: str

    def __call__(self, scope: Scope, body: Any) -> Part:
        one, other = scope.parts(body)
        compare, left, right = self.compare, one.run, other.run

        def run(figures: Record, record: Record) -> Value:
            return compare(left(figures, record), right(figures, record))

        def short() -> Text:
            return join([one.short, same(self.sign), other.short])

        return Part(run, short, all_told(short, (one, other)))


def every_condition(scope: Scope, body: Any) -> Part:
    """`all: [c, …]`: all of them hold; stops at the first that does not."""
    return _several(scope, body, Text(" 그리고 ", " and "), ends=False)


def any_condition(scope: Scope, body: Any) -> Part:
    """`any: [c, …]`: at least one of them holds; stops at the first that does."""
    return _several(scope, body, Text(" 또는 ", " or "), ends=True)


def _several(scope: Scope, body: Any, between: Text, *, ends: bool) -> Part:
    parts = scope.parts(body)
    runs = [one.run for one in parts]

    def run(figures: Record, record: Record) -> Value:
        for each in runs:
            if each(figures, record) is ends:
                return ends
        return not ends

    def tell(place: Place) -> Told:
        looked = []
        for one in parts:
            looked.append(Use(one, place))
            if one.run(place.figures, place.record) is ends:
                break
        return Told(words(), tuple(looked))

    def words() -> Text:
        return Text(
            between.ko.join(_held(one.short.ko) for one in parts), between.en.join(_held(one.short.en) for one in parts)
        )

    return Part(run, words, tell)


def negation(scope: Scope, body: Any) -> Part:
    """`not: c`: the condition does not hold."""
    inner = scope.part(body)

    def run(figures: Record, record: Record) -> Value:
        return not inner.run(figures, record)

    def tell(place: Place) -> Told:
        return Told(words(), inner.tell(place).uses)

    def words() -> Text:
        return Text(f"{_held(inner.short.ko)} 아님", f"not {_held(inner.short.en)}")

    return Part(run, words, tell if not inner.key else all_told(words, (inner,)))


def zero(scope: Scope, body: Any) -> Part:
    """`zero: x`: x is 0."""
    inner = scope.part(body)

    def run(figures: Record, record: Record) -> Value:
        return inner.run(figures, record) == 0

    def words() -> Text:
        return Text(f"{inner.short.ko} = 0", f"{inner.short.en} = 0")

    return Part(run, words, all_told(words, (inner,)))


def missing(scope: Scope, body: Any) -> Part:
    """`missing: key`: the figure was not filed and has no resting value."""
    given = scope.input(body)

    def run(figures: Record, record: Record) -> Value:
        return body not in record and body not in figures and given.default is None

    words = said(Text(f"{given.name.ko} 값이 없음", f"no figure for {given.name.en}"))
    return Part(run, words, all_told(words, ()))


def word(scope: Scope, body: Any) -> Part:
    """`is: [key, word]`: a choice was answered with that word."""
    key, wanted = body
    given, part = scope.input(key), scope.part(key)

    def run(figures: Record, record: Record) -> Value:
        return part.run(figures, record) == wanted

    meant = meaning(given, wanted)
    words = said(Text(f"{given.name.ko} = {meant.ko}", f"{given.name.en} = {meant.en}"))
    return Part(run, words, all_told(words, (part,)))


def meaning(given: Input, value: str) -> Text:
    """Return what the word of a choice means."""
    return next((one.text for one in given.choices if one.value == value), Text(value, value))


def _held(words: str) -> str:
    return f"({words})" if " 그리고 " in words or " 또는 " in words or " and " in words or " or " in words else words


WORDS: dict[str, Builder] = {
    "equal": Comparison(eq, "="),
    "at_least": Comparison(ge, "≥"),
    "at_most": Comparison(le, "≤"),
    "more_than": Comparison(gt, ">"),
    "less_than": Comparison(lt, "<"),
    "all": every_condition,
    "any": any_condition,
    "not": negation,
    "zero": zero,
    "missing": missing,
    "is": word,
}
