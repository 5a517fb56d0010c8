"""Points that stand in for what does not apply (해당없음): who approved them, why, and what still waits."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reviewer.model.framework import Substitution
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode
from reviewer.model.round import Institution
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Approval:
    """A substitution approved with its reason; `points` are given only where the manual leaves them to a person."""

    institution: InstitutionCode
    measure: MeasureCode
    reason: str
    approver: str
    points: Decimal | None
    entry: EntryHash
    approved: str  # wall time, ISO 8601
    conflicted: bool = False


@dataclass(frozen=True, slots=True)
class SubstitutionLine:
    """One measure that does not apply to an institution, with what stands in for it.

    `value` and `rule` say what the edition's way gives (or would, while it waits); `reason` and `source` are those of
    the import that reported it.
    """

    institution: Institution
    measure: MeasureCode
    name: Text
    way: Substitution
    maximum: Decimal
    value: Decimal | None
    rule: Text
    reason: str
    source: str
    approval: Approval | None
    waiting: bool
