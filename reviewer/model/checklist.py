"""What a reviewer should look at once more before sealing: findings, each about one item."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reviewer.model.round import MarkKey


class Kind(StrEnum):
    """What is found, in the order in which it is shown."""

    UNSCORED = "unscored"
    NO_RATIONALE = "no_rationale"
    GONE = "gone"  # cited evidence that the item no longer has
    UNREAD = "unread"  # evidence never opened
    UNSURE = "unsure"
    FAR = "far"  # far from my own marks on the measure


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the list. `count` is how many files were never opened, or how many citations lead nowhere; `share` and `usual` belong to FAR."""

    kind: Kind
    key: MarkKey
    count: int = 0
    share: Decimal = Decimal(0)
    usual: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything found, and how many items a reviewer has to score at all."""

    items: int
    findings: tuple[Finding, ...] = ()

    def of(self, kind: Kind) -> tuple[Finding, ...]:
        """Return the findings of one kind."""
        return tuple(found for found in self.findings if found.kind is kind)
