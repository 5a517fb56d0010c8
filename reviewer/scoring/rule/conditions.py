"""Words that are true or false: comparisons, presence, all, any and not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import eq, ge, gt, le, lt
from typing import Any

from reviewer.scoring.rule.leaves import meaning
from reviewer.scoring.rule.part import Part, Place, Record, Told, Use, Value, all_told, bare, said
from reviewer.scoring.rule.scope import Builder, Scope
from reviewer.text import Text, join, same

AND, OR = Text(" 그리고 ", " and "), Text(" 또는 ", " or ")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The word that compares two pieces, exactly."""

    compare: Callable[[Any, Any], bool]
    sign: str
    otherwise: str  # the sign of what holds when this does not

    def __call__(self, scope: Scope, body: Any) -> Part:
        one, other = scope.parts(body)
        compare, left, right = self.compare, one.run, other.run

        def run(figures: Record, record: Record) -> Value:
            return compare(left(figures, record), right(figures, record))

        def short() -> Text:
            return join([one.held, same(self.sign), other.held])

        def denied() -> Text:
            return join([one.held, same(self.otherwise), other.held])

        found = Part(run, short, all_told(short, (one, other)))
        found.opposite = denied
        return found


def every_condition(scope: Scope, body: Any) -> Part:
    """`all: [c, …]`: all of them hold; stops at the first that does not."""
    return _several(scope, body, AND, OR, ends=False)


def any_condition(scope: Scope, body: Any) -> Part:
    """`any: [c, …]`: at least one of them holds; stops at the first that does."""
    return _several(scope, body, OR, AND, ends=True)


def _several(scope: Scope, body: Any, between: Text, denying: Text, *, ends: bool) -> Part:
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

    words = partial(_joined, between, parts, denied=False)
    found = Part(run, words, tell)
    found.loose, found.opposite = len(parts) > 1, partial(_joined, denying, parts, denied=True)
    return found


def _joined(between: Text, parts: Sequence[Part], *, denied: bool) -> Text:
    """Return conditions joined, each as it is or as what holds when it does not."""
    said = [_denial(one) if denied else one.held for one in parts]
    return Text(between.ko.join(one.ko for one in said), between.en.join(one.en for one in said))


def _denial(part: Part) -> Text:
    found = part.denied
    return Text(f"({found.ko})", f"({found.en})") if part.loose and not part.named else found


def negation(scope: Scope, body: Any) -> Part:
    """`not: c`: the condition does not hold."""
    inner = scope.part(body)

    def run(figures: Record, record: Record) -> Value:
        return not inner.run(figures, record)

    def tell(place: Place) -> Told:
        return Told(words(), inner.tell(place).uses)

    def words() -> Text:
        held = inner.held
        return Text(f"{held.ko} 아님", f"not {held.en}") if inner.named else inner.denied

    found = Part(run, words, tell if not inner.key else all_told(words, (inner,)))
    found.opposite = inner.words
    return found


def zero(scope: Scope, body: Any) -> Part:
    """`zero: x`: x is 0."""
    inner = scope.part(body)

    def run(figures: Record, record: Record) -> Value:
        return inner.run(figures, record) == 0

    def words() -> Text:
        return join([inner.held, same("= 0")])

    def denied() -> Text:
        return join([inner.held, same("≠ 0")])

    found = Part(run, words, all_told(words, (inner,)))
    found.opposite = denied
    return found


def missing(scope: Scope, body: Any) -> Part:
    """`missing: key`: the figure was not filed and has no resting value."""
    given = scope.input(body)

    def run(figures: Record, record: Record) -> Value:
        return body not in record and body not in figures and given.default is None

    name = bare(given.name)
    words = said(Text(f"{name.ko} 값이 없음", f"no figure for {name.en}"))
    found = Part(run, words, all_told(words, ()))
    found.opposite = said(Text(f"{name.ko} 값이 있음", f"there is a figure for {name.en}"))
    return found


def word(scope: Scope, body: Any) -> Part:
    """`is: [key, word]`: a choice was answered with that word."""
    key, wanted = body
    given, part = scope.input(key), scope.part(key)

    def run(figures: Record, record: Record) -> Value:
        return part.run(figures, record) == wanted

    meant, name = meaning(given, wanted), bare(given.name)
    words = said(Text(f"{name.ko} = {meant.ko}", f"{name.en} = {meant.en}"))
    found = Part(run, words, all_told(words, (part,)))
    found.opposite = said(Text(f"{name.ko} ≠ {meant.ko}", f"{name.en} ≠ {meant.en}"))
    return found


WORDS: dict[str, Builder] = {
    "equal": Comparison(eq, "=", "≠"),
    "at_least": Comparison(ge, "≥", "<"),
    "at_most": Comparison(le, "≤", ">"),
    "more_than": Comparison(gt, ">", "≤"),
    "less_than": Comparison(lt, "<", "≥"),
    "all": every_condition,
    "any": any_condition,
    "not": negation,
    "zero": zero,
    "missing": missing,
    "is": word,
}
