"""Making the marks of a panel one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reviewer.model.points import mean, rounded
from reviewer.model.round import CombiningRule
from reviewer.text import Text

TRIM_NEEDS = 5  # below this, leaving out highest and lowest is not offered. Source: tender practice

NAMES = {
    CombiningRule.MEAN: Text("단순 평균", "plain mean"),
    CombiningRule.TRIMMED: Text("최고·최저 하나씩 제외한 평균", "mean without one highest and one lowest"),
}


def applied_rule(rule: CombiningRule, count: int) -> CombiningRule:
    """Return the rule really used for `count` marks: too few to trim means the plain mean."""
    return CombiningRule.MEAN if count < TRIM_NEEDS else rule


def kept(marks: Sequence[Decimal], rule: CombiningRule) -> list[Decimal]:
    """Return the marks that enter the mean; of several equal highest or lowest only one is left out."""
    if applied_rule(rule, len(marks)) is CombiningRule.MEAN:
        return list(marks)
    return sorted(marks)[1:-1]


def combine(marks: Sequence[Decimal], rule: CombiningRule, digits: str) -> Decimal | None:
    """Return the panel's points for `marks`, or None when there are none. `digits` is "none" or a number."""
    if not marks:
        return None
    exact = mean(kept(marks, rule))
    return exact if digits == "none" else rounded(exact, int(digits))


def spread(marks: Sequence[Decimal]) -> Decimal:
    """Return how far apart the highest and the lowest mark are, in points."""
    return max(marks) - min(marks) if marks else Decimal(0)


def in_words(rule: CombiningRule, count: int, digits: str) -> Text:
    """Return the rule applied to `count` marks as a sentence for sheets and explanations."""
    name = NAMES[applied_rule(rule, count)]
    if digits == "none":
        return Text(f"{count}명의 {name.ko}, 반올림 없음", f"{name.en} of {count}, not rounded")
    return Text(
        f"{count}명의 {name.ko}, 소수 {digits}자리로 반올림",
        f"{name.en} of {count}, half up to {digits} decimals",
    )
