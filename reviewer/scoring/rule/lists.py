"""Words over the records of a list (databases, projects): mean, sum, count, lowest, highest, every, some."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from reviewer.scoring.rule.part import Part, Place, Record, Run, Told, Use, Value, number, said
from reviewer.scoring.rule.scope import Builder, Scope
from reviewer.scoring.rule.signals import Ask
from reviewer.text import Text

Fold = Callable[[list[Any]], Value]


def _mean(values: list[Any]) -> Value:
    return number(Fraction(sum(values), len(values)))


@dataclass(frozen=True, slots=True)
class Folding:
    """A word that makes one number of `value` over the records that pass `where`.

    `words` holds {of} and {value}; `empty` is what no record at all gives (None: a person is asked).
    """

    fold: Fold
    words: Text
    empty: Value = None

    def __call__(self, scope: Scope, body: Any) -> Part:
        listed, inner = scope.part(body["of"]), scope.inside(body["of"])
        value, which = inner.part(body["value"]), _which(inner, body)
        kept, among = _kept(which), _among(listed, which)
        spare = scope.part(body["if_none"]) if "if_none" in body else None
        without = spare.run if spare else self._without(listed)
        fold, inside = self.fold, value.run

        def run(figures: Record, record: Record) -> Value:
            found = [inside(figures, one) for one in listed.run(figures, record) if kept(figures, one)]
            return fold(found) if found else without(figures, record)

        def tell(place: Place) -> Told:
            lines = tuple(_lines(place, listed, value, kept, body["of"]))
            return Told(short(), lines or ((Use(spare, place),) if spare else (Use(listed, place),)))

        def short() -> Text:
            return _said(self.words, among, value)

        return Part(run, short, tell, value.unit)

    def _without(self, listed: Part) -> Run:
        def run(_figures: Record, _record: Record) -> Value:
            if self.empty is None:
                raise Ask(_nothing(listed))
            return self.empty

        return run


def _lines(place: Place, listed: Part, value: Part, kept: Callable[[Record, Record], bool], key: str) -> Iterator[Use]:
    for index, one in enumerate(listed.run(place.figures, place.record)):
        if kept(place.figures, one):
            inside = Place(place.figures, one, place.source, f"{key}[{index + 1}]")
            yield Use(value, inside, _named(listed, one, index))


def _named(listed: Part, record: Record, index: int) -> Text:
    name = record.get("name") or index + 1
    return Text(f"{listed.label.ko} {name}", f"{listed.label.en} #{name}")


def _which(inner: Scope, body: Any) -> Part | None:
    return inner.part(body["where"]) if "where" in body else None


def _kept(which: Part | None) -> Callable[[Record, Record], Any]:
    return _always if which is None else which.run


def _always(_figures: Record, _record: Record) -> bool:
    return True


def _nothing(listed: Part) -> Text:
    return Text(
        f"{listed.label.ko}에 셈할 것이 하나도 없습니다. 편람에 규칙이 없으니 사람이 정해야 합니다.",
        f"There is nothing to count among {listed.label.en}. The manual has no rule for it; a person must settle it.",
    )


def _among(listed: Part, which: Part | None) -> Text:
    if which is None:
        return listed.short
    return Text(f"{listed.short.ko}({which.short.ko})", f"{listed.short.en} ({which.short.en})")


def _said(words: Text, among: Text, value: Part) -> Text:
    return Text(
        words.ko.format(of=among.ko, value=value.held.ko),
        words.en.format(of=among.en, value=value.held.en),
    )


def count(scope: Scope, body: Any) -> Part:
    """`count: {of: list, where: c}`: how many records pass."""
    listed, inner = scope.part(body["of"]), scope.inside(body["of"])
    which = _which(inner, body)
    kept, among = _kept(which), _among(listed, which)

    def run(figures: Record, record: Record) -> Value:
        return sum(1 for one in listed.run(figures, record) if kept(figures, one))

    def tell(place: Place) -> Told:
        if which is None:
            return Told(words(), (Use(listed, place),))
        return Told(words(), tuple(_lines(place, listed, which, _always, body["of"])) or (Use(listed, place),))

    words = said(Text(f"{among.ko}의 수", f"the number of {among.en}"))
    return Part(run, words, tell)


@dataclass(frozen=True, slots=True)
class Asking:
    """A word that asks `that` of each record that passes `where` and stops at the first answer `ends`."""

    words: Text
    ends: bool

    def __call__(self, scope: Scope, body: Any) -> Part:
        listed, inner = scope.part(body["of"]), scope.inside(body["of"])
        asked, which, ends = inner.part(body["that"]), _which(inner, body), self.ends
        kept, among = _kept(which), _among(listed, which)

        def run(figures: Record, record: Record) -> Value:
            for one in listed.run(figures, record):
                if kept(figures, one) and asked.run(figures, one) is ends:
                    return ends
            return not ends

        def tell(place: Place) -> Told:
            return Told(short(), tuple(_lines(place, listed, asked, kept, body["of"])))

        def short() -> Text:
            return _said(self.words, among, asked)

        return Part(run, short, tell)


WORDS: dict[str, Builder] = {
    "mean": Folding(_mean, Text("{of}별 {value}의 평균", "the mean over {of} of {value}")),
    "sum": Folding(sum, Text("{of}별 {value}의 합", "the sum over {of} of {value}"), empty=0),
    "lowest": Folding(min, Text("{of}별 {value} 가운데 가장 낮은 값", "the lowest over {of} of {value}")),
    "highest": Folding(max, Text("{of}별 {value} 가운데 가장 높은 값", "the highest over {of} of {value}")),
    "count": count,
    "every": Asking(Text("모든 {of}에서 {value}", "{value} for every one of {of}"), ends=False),
    "some": Asking(Text("하나라도 {of}에서 {value}", "{value} for at least one of {of}"), ends=True),
}
