"""Making the marks of a panel one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from reviewer.model.points import Rounding, mean, rounded
from reviewer.model.round import CombiningRule
from reviewer.scoring.rule import values
from reviewer.text import Text

TRIM_NEEDS = 5  # below this, leaving out highest and lowest is not offered. Source: tender practice
UNROUNDED = "none"
DOWN = "_down"  # ends the name of a rounding that truncates
TOO_FEW = Text(f"({TRIM_NEEDS}명이 안 되어 빼지 않음)", f" (fewer than {TRIM_NEEDS}: none left out)")
NOT_SAID = Text("", "")

NAMES = {
    CombiningRule.MEAN: Text("단순 평균", "plain mean"),
    CombiningRule.TRIMMED: Text("최고·최저 하나씩 제외한 평균", "mean without one highest and one lowest"),
    CombiningRule.MEDIAN: Text("중앙값", "median"),
    CombiningRule.CONSENSUS: Text("합의", "consensus"),
}


def applied_rule(rule: CombiningRule, count: int) -> CombiningRule:
    """Return the rule really used for `count` marks: too few to trim means the plain mean."""
    if rule is CombiningRule.TRIMMED and count < TRIM_NEEDS:
        return CombiningRule.MEAN
    return rule


def kept(marks: Sequence[Decimal], rule: CombiningRule) -> list[Decimal]:
    """Return the marks whose mean the panel's points are.

    Of several equal highest or lowest only one is left out; the median is the mean of the one or two in the middle.
    """
    ordered = sorted(marks)
    applied = applied_rule(rule, len(marks))
    if applied is CombiningRule.TRIMMED:
        return ordered[1:-1]
    if applied is CombiningRule.MEDIAN:
        return ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1]
    return list(marks)


def combine(marks: Sequence[Decimal], rule: CombiningRule, digits: str) -> Decimal | None:
    """Return the panel's points for `marks`; None when there are none, or when only the panel itself can agree.

    `digits` is "none", a number of decimals (half up), or that number and "_down" (truncated).
    """
    if not marks or rule is CombiningRule.CONSENSUS:
        return None
    return cut(mean(kept(marks, rule)), digits)


def cut(value: Decimal, digits: str) -> Decimal:
    """Return a combined mark at the decimals the round keeps; `digits` as in `combine`."""
    if digits == UNROUNDED:
        return value
    rounding = Rounding.DOWN if digits.endswith(DOWN) else Rounding.HALF_UP
    return rounded(value, int(digits.removesuffix(DOWN)), rounding)


def spread(marks: Sequence[Decimal]) -> Decimal:
    """Return how far apart the highest and the lowest mark are, in points."""
    return max(marks) - min(marks) if marks else Decimal(0)


def in_words(rule: CombiningRule, count: int, digits: str, before: Fraction | None = None) -> Text:
    """Return the rule applied to `count` marks as a sentence for explanations; `before` is their mean, if it was cut."""
    name, cutting, uncut = NAMES[applied_rule(rule, count)], digits_in_words(digits), _uncut(before)
    fewer = TOO_FEW if applied_rule(rule, count) is not rule else NOT_SAID
    return Text(
        f"{count}명의 {name.ko}{fewer.ko}{uncut}, {cutting.ko}", f"{name.en} of {count}{fewer.en}{uncut}, {cutting.en}"
    )


def _uncut(before: Fraction | None) -> str:
    if before is None:
        return ""
    exact = values.exact(before)
    return f": {values.in_words(before).en}" + (f" (= {exact})" if exact else "")


def digits_in_words(digits: str) -> Text:
    """Return how a combined mark is cut, in words."""
    if digits == UNROUNDED:
        return Text("반올림 없음", "not rounded")
    number = digits.removesuffix(DOWN)
    if digits.endswith(DOWN):
        return Text(f"소수 {number}자리까지 쓰고 버림", f"truncated to {number} decimals")
    return Text(f"소수 {number}자리로 반올림", f"half up to {number} decimals")
