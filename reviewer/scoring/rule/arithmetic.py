"""Words that reckon: sums, products, ratios, limits, rounding, cases, deductions."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import prod
from typing import Any

from reviewer.scoring.rule import rounding
from reviewer.scoring.rule.leaves import PERCENT
from reviewer.scoring.rule.part import Part, Record, Run, Value, all_told, number
from reviewer.scoring.rule.scope import Scope
from reviewer.scoring.rule.signals import Ask
from reviewer.text import Text, join, same

AT_LEAST = Text("(최소 {})", "(at least {})")
BETWEEN = Text("({} 이상 {} 이하로)", "(from {} to {})")
AT_MOST = Text("(최대 {})", "(at most {})")
SMALLER = Text("{} 가운데 작은 값", "the smaller of {}")
SMALLEST = Text("{} 가운데 가장 작은 값", "the smallest of {}")
LARGER = Text("{} 가운데 큰 값", "the larger of {}")
LARGEST = Text("{} 가운데 가장 큰 값", "the largest of {}")
NOT_BELOW = Text("({} 아래로는 내려가지 않음)", "(not below {})")


def add(scope: Scope, body: Any) -> Part:
    """`add: [a, b, …]`: the sum."""
    parts = scope.parts(body)
    runs = [one.run for one in parts]

    def run(figures: Record, record: Record) -> Value:
        return sum(each(figures, record) for each in runs)

    return _joined(run, parts, " + ", every=True)


def subtract(scope: Scope, body: Any) -> Part:
    """`subtract: [a, b, …]`: the first less all the others."""
    parts = scope.parts(body)
    first, rest = parts[0].run, [one.run for one in parts[1:]]

    def run(figures: Record, record: Record) -> Value:
        return first(figures, record) - sum(each(figures, record) for each in rest)

    return _joined(run, parts, " − ")


def multiply(scope: Scope, body: Any) -> Part:
    """`multiply: [a, b, …]`: the product."""
    parts = scope.parts(body)
    runs = [one.run for one in parts]

    def run(figures: Record, record: Record) -> Value:
        return number(prod(each(figures, record) for each in runs))

    return _joined(run, parts, " × ")


def ratio(scope: Scope, body: Any) -> Part:
    """`ratio: [a, b]`: a ÷ b, exactly; `{of: a, to: b, if_zero: x}` says what an empty denominator gives."""
    return _divided(scope, body, 1)


def percent(scope: Scope, body: Any) -> Part:
    """`percent: [a, b]`: a ÷ b × 100."""
    return _divided(scope, body, 100)


def _divided(scope: Scope, body: Any, times: int) -> Part:
    above, below = (body["of"], body["to"]) if isinstance(body, dict) else body
    parts = scope.parts([above, below])
    over, under = parts[0].run, parts[1].run
    spare = scope.part(body["if_zero"]).run if isinstance(body, dict) and "if_zero" in body else _asks(parts[1])

    def run(figures: Record, record: Record) -> Value:
        divisor = under(figures, record)
        if not divisor:
            return spare(figures, record)
        return Fraction(over(figures, record) * times, divisor)

    def words() -> Text:
        ends = [same("×"), same("100")] if times == 100 else []
        return join([parts[0].held, same("÷"), parts[1].held, *ends])

    return _loose(Part(run, words, all_told(words, parts), PERCENT if times == 100 else None))


def _asks(below: Part) -> Run:
    def run(_figures: Record, _record: Record) -> Value:
        raise Ask(
            Text(
                f"나누는 수({below.short.ko})가 0입니다. 편람에 규칙이 없으니 사람이 정해야 합니다.",
                f"The divisor ({below.short.en}) is 0. The manual has no rule for it; a person must settle it.",
            )
        )

    return run


def weighted(scope: Scope, body: Any) -> Part:
    """`weighted: [{weight: w, value: x}, …]`: the sum of w × x."""
    return add(scope, [{"multiply": [one["value"], one["weight"]]} for one in body])


def smallest(scope: Scope, body: Any) -> Part:
    """`min: [a, b, …]`: the smallest."""
    return _chosen(scope, body, min, SMALLER, SMALLEST)


def largest(scope: Scope, body: Any) -> Part:
    """`max: [a, b, …]`: the largest."""
    return _chosen(scope, body, max, LARGER, LARGEST)


def _chosen(scope: Scope, body: Any, choose: Callable[..., Any], of_two: Text, of_more: Text) -> Part:
    parts = scope.parts(body)
    runs = [one.run for one in parts]

    def run(figures: Record, record: Record) -> Value:
        return choose([each(figures, record) for each in runs])

    def short() -> Text:
        *first, last = [one.short for one in parts]
        listed = Text(", ".join(one.ko for one in first), ", ".join(one.en for one in first))
        words = of_two if len(first) == 1 else of_more
        return _in(words, Text(f"{listed.ko}, {last.ko}", f"{listed.en} and {last.en}"))

    return _loose(Part(run, short, all_told(short, parts), parts[0].unit))


def limit(scope: Scope, body: Any) -> Part:
    """`limit: {value: x, least: a, most: b}`: x, but not under a and not over b; one of the two may be left out."""
    value = scope.part(body["value"])
    least = scope.part(body["least"]) if "least" in body else None
    most = scope.part(body["most"]) if "most" in body else None

    def run(figures: Record, record: Record) -> Value:
        found = value.run(figures, record)
        if least is not None:
            found = max(found, least.run(figures, record))
        return found if most is None else min(found, most.run(figures, record))

    def words() -> Text:
        if least is not None and most is not None:
            return join([value.held, _in(BETWEEN, least.short, most.short)])
        low = [] if least is None else [_in(AT_LEAST, least.short)]
        high = [] if most is None else [_in(AT_MOST, most.short)]
        return join([value.held, *low, *high])

    used = tuple(one for one in (value, least, most) if one is not None)
    return Part(run, words, all_told(words, used), value.unit)


def rounded(scope: Scope, body: Any) -> Part:
    """`round: {value: x, digits: n, how: half_up|down|up|none}`: x at n decimals; half up where nothing is said."""
    value, digits, how = scope.part(body["value"]), int(body["digits"]), str(body.get("how", "half_up"))
    cut = rounding.cutter(digits, how)

    def run(figures: Record, record: Record) -> Value:
        return cut(value.run(figures, record))

    def words() -> Text:
        return join([value.held, rounding.in_words(digits, how)])

    return Part(run, words, all_told(words, (value,)), value.unit)


def cases(scope: Scope, body: Any) -> Part:
    """`cases: {count: n, each: p, most: m}`: points by the case, no more than m cases' worth of points where given."""
    count, each = scope.part(body["count"]), scope.part(body["each"])
    most = scope.part(body["most"]) if "most" in body else None

    def run(figures: Record, record: Record) -> Value:
        found = number(count.run(figures, record) * each.run(figures, record))
        return found if most is None else min(found, most.run(figures, record))

    def words() -> Text:
        high = [] if most is None else [_in(AT_MOST, most.short)]
        return join([count.held, same("×"), each.held, *high])

    used = tuple(one for one in (count, each, most) if one is not None)
    return _loose(Part(run, words, all_told(words, used)))


def deduct(scope: Scope, body: Any) -> Part:
    """`deduct: {from: x, take: y, not_below: z}`: x − y, not below z where it is given."""
    start, take = scope.part(body["from"]), scope.part(body["take"])
    floor = scope.part(body["not_below"]) if "not_below" in body else None

    def run(figures: Record, record: Record) -> Value:
        left = start.run(figures, record) - take.run(figures, record)
        return left if floor is None else max(left, floor.run(figures, record))

    def words() -> Text:
        low = [] if floor is None else [_in(NOT_BELOW, floor.short)]
        return join([start.held, same("−"), take.held, *low])

    return _loose(Part(run, words, all_told(words, (start, take))))


def _joined(run: Run, parts: tuple[Part, ...], sign: str, *, every: bool = False) -> Part:
    def words() -> Text:
        return join([one.held for one in parts], sign)

    units = {one.unit for one in parts}
    unit = units.pop() if len(units) == 1 and sign != " × " else None
    shown = tuple(one if one.step else one.under() for one in parts) if every else parts
    return _loose(Part(run, words, all_told(words, shown), unit))


def _loose(part: Part) -> Part:
    part.loose = True
    return part


def _in(words: Text, *inside: Text) -> Text:
    return Text(words.ko.format(*(one.ko for one in inside)), words.en.format(*(one.en for one in inside)))


WORDS = {
    "add": add,
    "subtract": subtract,
    "multiply": multiply,
    "ratio": ratio,
    "percent": percent,
    "weighted": weighted,
    "min": smallest,
    "max": largest,
    "limit": limit,
    "round": rounded,
    "cases": cases,
    "deduct": deduct,
}
