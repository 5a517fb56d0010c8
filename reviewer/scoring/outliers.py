"""Marks far from the others, named by the round's rule; a name is all they get: no mark changes for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from reviewer.model.points import divided, shown, text
from reviewer.text import Text

NONE = "none"
POINTS, PERCENT, IQR = "points", "percent", "iqr"
FEWEST = {POINTS: 3, PERCENT: 3, IQR: 4}  # of two marks each is as far from the other
FENCE = Fraction(3, 2)  # quartile ranges beyond the quartiles. Source: Tukey, Exploratory Data Analysis (1977)
Said = tuple[Text | None, ...]


def outliers(marks: Sequence[Decimal], maximum: Decimal, rule: str) -> Said:
    """Return, for each mark, why it is an outlier, or None where it is not.

    `rule` is "none", "points_N" (more than N points from the mean of the others), "percent_N" (more than N % of
    `maximum` from it) or "iqr" (outside the quartiles by more than 1.5 times the range between them, quartiles by
    linear interpolation). Too few marks name none: 3 for a distance, 4 for quartiles.
    """
    kind, _, number = rule.partition("_")
    if kind == NONE or len(marks) < FEWEST[kind]:
        return (None,) * len(marks)
    if kind == IQR:
        return _beyond_the_fences(marks)
    limit = Fraction(Decimal(number))
    if kind == PERCENT:
        return _far(marks, limit * Fraction(maximum) / 100, _percent_said(number))
    return _far(marks, limit, _points_said(number))


def rule_in_words(rule: str) -> Text:
    """Return an outlier rule as a setting offers it."""
    kind, _, number = rule.partition("_")
    if kind == NONE:
        return Text("이상점을 표시하지 않음", "Outliers are not named")
    if kind == IQR:
        return Text(
            "사분위 범위의 1.5배를 넘게 벗어난 점수(4명 이상일 때)",
            "Outside the quartiles by over 1.5 times their range (four marks or more)",
        )
    far = _percent_said(number) if kind == PERCENT else _points_said(number)
    return Text(
        f"다른 위원들의 평균에서 {far.ko} 넘게 떨어진 점수(3명 이상일 때)",
        f"More than {far.en} from the mean of the others (three marks or more)",
    )


def _far(marks: Sequence[Decimal], limit: Fraction, said: Text) -> Said:
    total = sum(map(Fraction, marks))
    others = [(total - Fraction(mark)) / (len(marks) - 1) for mark in marks]
    return tuple(
        _distance_said(mark, other, said) if abs(Fraction(mark) - other) > limit else None
        for mark, other in zip(marks, others, strict=True)
    )


def _distance_said(mark: Decimal, others: Fraction, limit: Text) -> Text:
    mean = shown(divided(others))
    far = shown(divided(abs(Fraction(mark) - others)))
    return Text(
        f"회차의 규칙에 따른 이상점: 다른 위원들의 평균 {mean}점과 {far}점 차이(기준 {limit.ko} 초과)",
        f"Outlier by the round's rule: {far} from the others' mean {mean} (limit: more than {limit.en})",
    )


def _beyond_the_fences(marks: Sequence[Decimal]) -> Said:
    ordered = sorted(map(Fraction, marks))
    low, high = _quartile(ordered, 1), _quartile(ordered, 3)
    reach = FENCE * (high - low)
    bottom, top = low - reach, high + reach
    said = Text(
        f"회차의 규칙에 따른 이상점: 사분위 기준 {shown(divided(bottom))}~{shown(divided(top))}점을 벗어남",
        f"Outlier by the round's rule: outside {shown(divided(bottom))} to {shown(divided(top))} by quartiles",
    )
    return tuple(None if bottom <= Fraction(mark) <= top else said for mark in marks)


def _quartile(ordered: Sequence[Fraction], number: int) -> Fraction:
    """Return a quartile of ordered values by linear interpolation (type 7 of Hyndman and Fan, 1996)."""
    place = Fraction((len(ordered) - 1) * number, 4)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def _percent_said(number: str) -> Text:
    said = text(Decimal(number))
    return Text(f"배점의 {said} %", f"{said} % of the maximum")


def _points_said(number: str) -> Text:
    said = text(Decimal(number))
    return Text(f"{said}점", f"{said} point" if said == "1" else f"{said} points")
