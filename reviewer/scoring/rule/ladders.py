"""Words that look a value up: ladders with open and closed ends, and matrices of two ladders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reviewer.model.points import text
from reviewer.scoring.rule.leaves import exact
from reviewer.scoring.rule.part import Part, Place, Record, Told, Use, Value
from reviewer.scoring.rule.scope import Scope
from reviewer.scoring.rule.signals import RuleFault
from reviewer.scoring.rule.values import in_words
from reviewer.text import Text

BOUNDS = {
    "is": Text("{}", "exactly {}"),
    "from": Text("{} 이상", "{} or more"),
    "above": Text("{} 초과", "above {}"),
    "to": Text("{} 이하", "{} or less"),
    "below": Text("{} 미만", "below {}"),
}
PARTNERS = {"below": ("to", "is"), "to": ("below", "is"), "above": ("from", "is"), "from": ("above", "is")}
OTHERWISE = Text("그 밖", "otherwise")
Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: the test a value has to pass, its bounds, and what it gives."""

    holds: Callable[[Number], bool]
    bounds: Any
    gives: Part

    @property
    def words(self) -> Text:
        """Return the bounds in words."""
        return bounds(self.bounds)


def ladder(scope: Scope, body: Any) -> Part:
    """`ladder: {of: x, steps: [{from|above|to|below|is: n, gives: y}, …], otherwise: z}`: the first step x stands on.

    The value is compared exactly, never rounded first.
    """
    value, steps = scope.part(body["of"]), body["steps"]
    rungs = [_rung(scope, step, before) for step, before in zip(steps, [{}, *steps], strict=False)]
    last = scope.part(body["otherwise"])
    tests = [(rung.holds, rung.gives.run) for rung in rungs]

    def run(figures: Record, record: Record) -> Value:
        found = value.run(figures, record)
        for holds, gives in tests:
            if holds(found):
                return gives(figures, record)
        return last.run(figures, record)

    def tell(place: Place) -> Told:
        found = value.run(place.figures, place.record)
        rung = next((one for one in rungs if one.holds(found)), None)
        words, gives = (rung.words, rung.gives) if rung else (OTHERWISE, last)
        uses = (Use(value, place), *((Use(gives, place),) if gives.step else ()))
        return Told(_told(value, found, words, gives), uses)

    def words() -> Text:
        return Text(f"{value.short.ko}에 따른 점수표", f"the ladder of {value.short.en}")

    return Part(run, words, tell, last.unit)


def _told(value: Part, found: Number, words: Text, gives: Part) -> Text:
    shown = in_words(found, value.unit)
    return Text(f"{shown.ko} → {words.ko}: {gives.short.ko}", f"{shown.en} → {words.en}: {gives.short.en}")


def _rung(scope: Scope, step: Any, before: Any) -> Rung:
    return Rung(_test(step), _closed(step, before), scope.part(step["gives"]))


def _closed(step: Any, before: Any) -> Any:
    """Return a step with the end that the step before it leaves it, for saying where a value stands."""
    for low, high in (("from", "below"), ("above", "to"), ("to", "above"), ("below", "from")):
        if low in before and not {high, *PARTNERS[high]} & set(step):
            return {**step, high: before[low]}
    return step


def bounds(step: Any) -> Text:
    """Return the bounds of a step in words; an open step takes everything that is left."""
    found = [(sign, text(Decimal(step[name]))) for name, sign in BOUNDS.items() if name in step]
    if not found:
        return OTHERWISE
    return Text(" ".join(s.ko.format(n) for s, n in found), ", ".join(s.en.format(n) for s, n in found))


def _test(step: Any) -> Callable[[Number], bool]:
    """Return the test of one step; the usual kinds have a test of their own because they run most."""
    known = {name: exact(step[name]) for name in BOUNDS if name in step}
    if set(known) == {"from"}:
        return known["from"].__le__ if isinstance(known["from"], Fraction) else _from(known["from"])
    least, above = known.get("from"), known.get("above")
    most, below, at = known.get("to"), known.get("below"), known.get("is")

    def holds(value: Number) -> bool:
        return (
            (least is None or value >= least)
            and (above is None or value > above)
            and (most is None or value <= most)
            and (below is None or value < below)
            and (at is None or value == at)
        )

    return holds


def _from(least: Number) -> Callable[[Number], bool]:
    def holds(value: Number) -> bool:
        return value >= least

    return holds


def matrix(scope: Scope, body: Any) -> Part:
    """`matrix: {of: [x, y], rows: […], columns: […], gives: [[…], …], otherwise: z}`: x picks the row, y the column.

    A value that stands on no row or no column gives `otherwise`; y is looked at only when x stands on a row.
    """
    first, second = scope.parts(body["of"])
    rows, columns = (_steps(body[name]) for name in ("rows", "columns"))
    cells = [scope.parts(row) for row in body["gives"]]
    if len(cells) != len(rows) or any(len(row) != len(columns) for row in cells):
        raise RuleFault(
            Text("표의 칸 수가 행과 열에 맞지 않습니다.", "The cells of the rule do not fit its rows and columns.")
        )
    last = scope.part(body["otherwise"])

    def cell(figures: Record, record: Record) -> tuple[Part, Text]:
        row = _standing(rows, first.run(figures, record))
        if row is None:
            return last, OTHERWISE
        column = _standing(columns, second.run(figures, record))
        if column is None:
            return last, OTHERWISE
        above, beside = rows[row][1], columns[column][1]
        return cells[row][column], Text(f"{above.ko} / {beside.ko}", f"{above.en} / {beside.en}")

    def run(figures: Record, record: Record) -> Value:
        return cell(figures, record)[0].run(figures, record)

    def tell(place: Place) -> Told:
        gives, words = cell(place.figures, place.record)
        asked = (first, second) if _standing(rows, first.run(place.figures, place.record)) is not None else (first,)
        uses = [Use(one, place) for one in asked] + [Use(gives, place)] * gives.step
        return Told(Text(f"{words.ko}: {gives.short.ko}", f"{words.en}: {gives.short.en}"), tuple(uses))

    def words() -> Text:
        return Text(
            f"{first.short.ko}·{second.short.ko}에 따른 점수표",
            f"the table of {first.short.en} and {second.short.en}",
        )

    return Part(run, words, tell)


def _steps(steps: Any) -> list[tuple[Callable[[Number], bool], Text]]:
    return [(_test(step), bounds(_closed(step, before))) for step, before in zip(steps, [{}, *steps], strict=False)]


def _standing(steps: list[tuple[Callable[[Number], bool], Text]], value: Number) -> int | None:
    return next((place for place, (holds, _) in enumerate(steps) if holds(value)), None)


WORDS = {"ladder": ladder, "matrix": matrix}
