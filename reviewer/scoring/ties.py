"""Who comes first of those with equal totals: the edition's chain, taken step by step, each step told."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.model.figure import Figure
from reviewer.model.framework import Framework
from reviewer.model.points import ZERO, shown
from reviewer.model.round import Institution
from reviewer.model.ties import Compare, TieBreak
from reviewer.scoring.round_settings import LOTS
from reviewer.text import Text

JOINT = Text("끝까지 같아 공동 순위입니다", "Equal to the end: a joint rank")
NO_CHAIN = Text(
    "동점은 공동 순위입니다(편람에 동점 처리 순서가 없음)", "Equal totals share a rank (the edition has no chain)"
)
Key = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What an institution is compared by: `measures` and `places` give points by code (areas, indicators too)."""

    institution: Institution
    total: Decimal
    measures: Mapping[str, Decimal]
    places: Mapping[tuple[Compare, str], Decimal]  # base, bonus, penalty under the code ""


@dataclass(frozen=True, slots=True)
class _Step:
    label: Text
    value: Decimal
    is_lot: bool = False


class Ties:
    """Breaks the ties of one tally; the chain is asked only about institutions whose totals are equal."""

    def __init__(self, framework: Framework, settings: Mapping[str, str], all_of_them: Sequence[Standing]) -> None:
        self._framework = framework
        self._lots = settings.get(LOTS, "")
        totals = Counter(one.total for one in all_of_them)
        tied = [one for one in all_of_them if totals[one.total] > 1]
        self._steps = {one.institution.code: tuple(self._chain(one)) for one in tied}
        self._longest = max(map(len, self._steps.values()), default=0)
        keys = [self.key(one) for one in tied]
        self._equal = Counter(key[:length] for key in keys for length in range(1, self._longest + 2))

    def key(self, one: Standing) -> Key:
        """Return what sorts an institution; the greater key comes first, equal keys share a rank."""
        values = tuple(step.value for step in self._steps.get(one.institution.code, ()))
        return (one.total, *values, *(ZERO,) * (self._longest - len(values)))

    def told(self, one: Standing) -> tuple[Figure, ...]:
        """Return the steps that were taken for an institution of a tie, until it stood alone or the chain ended."""
        if one.institution.code not in self._steps:
            return ()
        key = self.key(one)
        if not self._framework.tie_break:
            return (Figure(NO_CHAIN, None, _left(self._equal[key])),)
        found = []
        for number, step in enumerate(self._steps[one.institution.code], start=1):
            left = self._equal[key[: number + 1]]
            found.append(_figure(step, number, left))
            if left == 1:
                return tuple(found)
        return (*found, Figure(JOINT, None, _left(self._equal[key])))

    def _chain(self, one: Standing) -> Iterator[_Step]:
        for wanted in self._framework.tie_break:
            if wanted.compare is Compare.MEASURES_BY_WEIGHT:
                yield from self._by_weight(one)
            elif wanted.compare is Compare.DRAW:
                yield _Step(_drawn(self._lots), _lot(self._lots, one.institution.code), is_lot=True)
            else:
                yield _Step(self._label(wanted), one.places.get((wanted.compare, wanted.code), ZERO))

    def _by_weight(self, one: Standing) -> Iterator[_Step]:
        kind = one.institution.type
        weighed = [m for m in self._framework.measures() if m.maximum.get(kind, ZERO) > ZERO]
        for measure in sorted(weighed, key=lambda m: -m.maximum[kind]):
            maximum, name = shown(measure.maximum[kind]), measure.name
            label = Text(
                f"{measure.code} {name.ko}(배점 {maximum})", f"{measure.code} {name.en or name.ko} (maximum {maximum})"
            )
            yield _Step(label, one.measures.get(measure.code, ZERO))

    def _label(self, wanted: TieBreak) -> Text:
        names = {
            Compare.BASE: Text("기본 점수", "Points without bonus and penalty"),
            Compare.BONUS: Text("가점", "Bonus"),
            Compare.PENALTY: Text("감점(적은 쪽이 앞섬)", "Penalty (fewer come first)"),
        }
        return names.get(wanted.compare) or self._name(wanted)

    def _name(self, wanted: TieBreak) -> Text:
        framework = self._framework
        names: dict[Compare, dict[str, Text]] = {
            Compare.AREA: {area.code: area.name for area in framework.areas},
            Compare.INDICATOR: {one.code: one.name for one in framework.indicators()},
            Compare.MEASURE: {one.code: one.name for one in framework.measures()},
        }
        name = names[wanted.compare][wanted.code]
        return Text(f"{wanted.code} {name.ko}", f"{wanted.code} {name.en or name.ko}")


def _figure(step: _Step, number: int, left: int) -> Figure:
    label = Text(f"동점 처리 {number}: {step.label.ko}", f"Tie-break {number}: {step.label.en}")
    return Figure(label, None if step.is_lot else step.value, _left(left))


def _left(count: int) -> Text:
    if count == 1:
        return Text("여기에서 순위가 갈립니다", "This settles the rank")
    return Text(f"여기까지 같은 기관 {count}곳", f"{count} institutions are still equal")


def _drawn(words: str) -> Text:
    if not words:
        return Text("추첨(아직 추첨어를 정하지 않음)", "Lots (no words drawn yet)")
    return Text(f"추첨어 ‘{words}’로 뽑은 순서", f"Lots drawn with the words ‘{words}’")


def _lot(words: str, code: str) -> Decimal:
    """Return an institution's lot: the first 64 bits of the SHA-256 of "words/code"; none before words are drawn."""
    if not words:
        return ZERO
    digest = hashlib.sha256(f"{words}/{code}".encode()).digest()
    return Decimal(int.from_bytes(digest[:8]))
