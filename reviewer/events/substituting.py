"""What was settled about measures that do not apply: substitutions approved and approvals taken back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model import points, subjects
from reviewer.model.ids import InstitutionCode, MeasureCode


@dataclass(frozen=True, slots=True)
class SubstitutionApproved:
    """The edition's way for a measure that does not apply was approved; `points` where it leaves them to a person."""

    verb: ClassVar[str] = verbs.SUBSTITUTION_APPROVED
    institution: InstitutionCode
    measure: MeasureCode
    reason: str
    approver: str
    points: Decimal | None = None

    @property
    def subject(self) -> str:
        return subjects.substitution(self.institution, self.measure)

    def body(self) -> Body:
        given = "" if self.points is None else points.text(self.points)
        return {"reason": self.reason, "approver": self.approver, "points": given}


@dataclass(frozen=True, slots=True)
class ApprovalRevoked:
    """An approval was taken back, with a reason."""

    verb: ClassVar[str] = verbs.APPROVAL_REVOKED
    institution: InstitutionCode
    measure: MeasureCode
    reason: str

    @property
    def subject(self) -> str:
        return subjects.substitution(self.institution, self.measure)

    def body(self) -> Body:
        return {"reason": self.reason}
