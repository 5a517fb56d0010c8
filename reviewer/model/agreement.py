"""How far reviewers agree, as statistics: advice about a panel, never a part of any figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reviewer.model.ids import ReviewerId
from reviewer.text import Text


class Statistic(StrEnum):
    """The coefficients of agreement."""

    ALPHA_INTERVAL = "alpha_interval"  # Krippendorff's alpha, marks as distances
    ALPHA_ORDINAL = "alpha_ordinal"  # Krippendorff's alpha, marks as an order
    ICC_SINGLE = "icc_2_1"  # one reviewer's mark, reviewers a sample of many
    ICC_MEAN = "icc_2_k"  # the mean of the k reviewers
    KENDALL_W = "kendall_w"


class Scope(StrEnum):
    """What a line of the report is about."""

    ROUND = "round"
    INDICATOR = "indicator"
    MEASURE = "measure"
    PANEL = "panel"  # reviewers who marked the same items


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One coefficient: `value` None where `reading` says why there is none, else what the value means.

    `low` and `high` are the 95 % interval of an ICC; `p` the chance of such a W without any agreement. All have six
    decimals at most.
    """

    statistic: Statistic
    value: Decimal | None
    reading: Text
    low: Decimal | None = None
    high: Decimal | None = None
    p: Decimal | None = None


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """The coefficients of one scope: `items` were marked by two reviewers or more, of `reviewers` in all.

    ICC and W need the same reviewers on every item: they are of `crossed_items` by `crossed_reviewers`.
    """

    scope: Scope
    code: str
    name: Text
    items: int
    reviewers: int
    crossed_items: int
    crossed_reviewers: int
    coefficients: tuple[Coefficient, ...]
    repeats: bool = False  # an indicator's, whose only judged measure has a line that says the same

    def of(self, statistic: Statistic) -> Coefficient:
        """Return one coefficient."""
        return next(one for one in self.coefficients if one.statistic is statistic)


@dataclass(frozen=True, slots=True)
class Severity:
    """How far a reviewer's marks lie from the others' on the same items, in per cent of the maximum.

    Negative is severe, positive lenient; `difference` None where there are too few items to judge.
    """

    reviewer: ReviewerId
    name: str
    items: int
    difference: Decimal | None
    low: Decimal | None
    high: Decimal | None
    reading: Text


@dataclass(frozen=True, slots=True)
class Agreement:
    """The whole report; `small_panels` counts the sets of reviewers with too few items in common for a line."""

    lines: tuple[AgreementLine, ...]
    severity: tuple[Severity, ...]
    small_panels: int
    fewest: int  # items below which nothing is judged
