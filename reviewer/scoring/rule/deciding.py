"""Words that decide: conditions with branches, choices, readings of open points, and what a person must settle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from reviewer.model.framework import Substitution
from reviewer.scoring.rule.leaves import meaning
from reviewer.scoring.rule.part import Part, Place, Record, Told, Use, Value, bare, said
from reviewer.scoring.rule.scope import Builder, Scope
from reviewer.scoring.rule.signals import Ask, NotApplicable, RuleFault
from reviewer.text import Text, join, same

ELSE = Text("어느 조건에도 맞지 않음", "none of the conditions holds")


def either(scope: Scope, body: Any) -> Part:
    """`if: {when: c, then: x, else: y}`."""
    return _branching([(scope.part(body["when"]), scope.part(body["then"]))], scope.part(body["else"]))


def choose(scope: Scope, body: Any) -> Part:
    """`choose: [{when: c, then: x}, …, {otherwise: y}]`: the first branch whose condition holds."""
    *branches, last = body
    pairs = [(scope.part(one["when"]), scope.part(one["then"])) for one in branches]
    return _branching(pairs, scope.part(last["otherwise"]))


def all_or_nothing(scope: Scope, body: Any) -> Part:
    """`all_or_nothing: {when: c, points: x}`: x when the condition holds, else 0."""
    when, points = scope.part(body["when"]), scope.part(body["points"])
    found = _branching([(when, points)], scope.part(0))

    def words() -> Text:
        return Text(f"{when.short.ko}이면 {points.held.ko}", f"{points.held.en} if {when.short.en}")

    found.words = words
    return found


def _branching(pairs: list[tuple[Part, Part]], last: Part) -> Part:
    tests = [(when.run, then.run) for when, then in pairs]

    def run(figures: Record, record: Record) -> Value:
        for when, then in tests:
            if when(figures, record):
                return then(figures, record)
        return last.run(figures, record)

    def tell(place: Place) -> Told:
        looked: list[Use] = []
        for when, then in pairs:
            looked.append(Use(when, place))
            if when.run(place.figures, place.record):
                return Told(_so(when.short, then.short), (*looked, *_line(then, place)))
        otherwise = ELSE if len(pairs) > 1 else pairs[0][0].denied
        return Told(_so(otherwise, last.short), (*looked, *_line(last, place)))

    def words() -> Text:
        return _branches(pairs, last)

    found = Part(run, words, tell, pairs[0][1].unit or last.unit)
    found.loose = True
    return found


def _branches(pairs: list[tuple[Part, Part]], last: Part) -> Text:
    """Return what a branching may give; of several conditions the one taken is told where it is taken."""
    if len(pairs) > 1:
        given = join([then.short for _, then in pairs], ", ")
        return Text(f"조건에 따라 {given.ko} 또는 {last.short.ko}", f"{given.en} or {last.short.en} by conditions")
    when, then = pairs[0]
    return Text(
        f"{when.short.ko}이면 {then.short.ko}, 아니면 {last.short.ko}",
        f"{then.short.en} if {when.short.en}, else {last.short.en}",
    )


def _so(when: Text, then: Text) -> Text:
    return Text(f"{when.ko} → {then.ko}", f"{when.en} → {then.en}")


def _line(part: Part, place: Place) -> tuple[Use, ...]:
    return (Use(part, place),) if part.step else ()


def pick(scope: Scope, body: Any) -> Part:
    """`pick: {of: key, gives: {word: x, …}}`: what the answer to a choice gives."""
    given, asked = scope.input(body["of"]), scope.part(body["of"])
    branches = {word: scope.part(node) for word, node in body["gives"].items()}

    def chosen(figures: Record, record: Record) -> Part:
        found = asked.run(figures, record)
        if found not in branches:
            raise RuleFault(Text(f"'{found}'에 쓸 값이 규칙에 없습니다.", f"The rule has no branch for '{found}'."))
        return branches[found]

    def run(figures: Record, record: Record) -> Value:
        return chosen(figures, record).run(figures, record)

    def tell(place: Place) -> Told:
        taken = chosen(place.figures, place.record)
        meant = meaning(given, asked.run(place.figures, place.record))
        return Told(_so(meant, taken.short), (Use(asked, place), *_line(taken, place)))

    name = bare(given.name)
    words = said(Text(f"‘{name.ko}’에 따른 값", f"what ‘{name.en}’ gives"))
    return Part(run, words, tell)


def by(scope: Scope, body: Any) -> Part:
    """`by: {grouping: g, gives: {group: x, …}}`: the branch of the institution's group under another grouping."""
    return scope.part(scope.ground.pick(body["gives"], body["grouping"]))


def track(scope: Scope, body: Any) -> Part:
    """`track: {P: x, N: y}`: the branch of the track the institution is on."""
    return scope.part(body[scope.ground.track])


def setting(scope: Scope, body: Any) -> Part:
    """`setting: {of: id, gives: {choice: x, …}}`: the branch of the reading chosen for an open point."""
    name, branches = body["of"], body["gives"]
    chosen = scope.ground.settings.get(name, "")
    if chosen not in branches:
        raise RuleFault(
            Text(
                f"설정 {name}의 '{chosen}'에 쓸 값이 규칙에 없습니다.",
                f"The rule has no branch for '{chosen}' of the setting {name}.",
            )
        )
    part = scope.part(branches[chosen])
    return part.under(f"{name}={chosen}")


def not_applicable(_scope: Scope, body: Any) -> Part:
    """`not_applicable: {ko, en, then: …}`: nothing to measure, and why; `then` overrides what stands in."""
    then = Substitution(body["then"]) if "then" in body else None
    sentence = Text(body["ko"], body["en"])

    def run(_figures: Record, _record: Record) -> Value:
        raise NotApplicable(sentence, then)

    return Part(run, said(sentence))


def ask(_scope: Scope, body: Any) -> Part:
    """`ask: {ko, en}`: the manual does not say; the sentence tells the person what to settle."""
    sentence = Text(body["ko"], body["en"])

    def run(_figures: Record, _record: Record) -> Value:
        raise Ask(sentence)

    return Part(run, said(sentence))


def first_given(scope: Scope, body: Any) -> Part:
    """`first_given: [key, …, x]`: the first of these figures that was filed; the last is taken as it is."""
    keys = list(body[:-1])
    parts, last = scope.parts(keys), scope.part(body[-1])

    def taken(figures: Record, record: Record) -> Part:
        for key, part in zip(keys, parts, strict=True):
            if key in record or key in figures:
                return part
        return last

    def run(figures: Record, record: Record) -> Value:
        return taken(figures, record).run(figures, record)

    def tell(place: Place) -> Told:
        part = taken(place.figures, place.record)
        is_formula = part.step and not (part.named or part.settings)
        if part.key or is_formula:
            return replace(part.tell(place), key=part.key)
        return Told(part.short, (Use(part, place),))

    found = Part(run, parts[0].words, tell, parts[0].unit or last.unit)
    found.named, found.title = parts[0].named, parts[0].title
    return found


def day(_scope: Scope, body: Any) -> Part:
    """`date: 2025-10-31`: a day to compare with."""
    ordinal = date.fromisoformat(body).toordinal()

    def run(_figures: Record, _record: Record) -> Value:
        return ordinal

    part = Part(run, said(same(body)))
    part.step = False
    return part


WORDS: dict[str, Builder] = {
    "if": either,
    "choose": choose,
    "all_or_nothing": all_or_nothing,
    "pick": pick,
    "by": by,
    "track": track,
    "setting": setting,
    "not_applicable": not_applicable,
    "ask": ask,
    "first_given": first_given,
    "date": day,
}
