"""What the panel did: took and revoked decisions, settled conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model import points, subjects
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode
from reviewer.model.round import CombiningRule


@dataclass(frozen=True, slots=True)
class DecisionTaken:
    """The panel settled the points of one measure of one institution, on the marks named.

    `digits` is the rounding in force when a rule gave the points, so that the figure explains itself later too.
    """

    verb: ClassVar[str] = verbs.DECISION_TAKEN
    institution: InstitutionCode
    measure: MeasureCode
    points: Decimal
    rule: CombiningRule | None
    reason: str
    marks: tuple[EntryHash, ...]
    digits: str = ""

    @property
    def subject(self) -> str:
        return subjects.decision(self.institution, self.measure)

    def body(self) -> Body:
        return {
            "digits": self.digits,
            "points": points.text(self.points),
            "rule": self.rule.value if self.rule else "",
            "reason": self.reason,
            "marks": list(self.marks),
        }


@dataclass(frozen=True, slots=True)
class DecisionRevoked:
    """A decision was taken back, with a reason."""

    verb: ClassVar[str] = verbs.DECISION_REVOKED
    institution: InstitutionCode
    measure: MeasureCode
    reason: str

    @property
    def subject(self) -> str:
        return subjects.decision(self.institution, self.measure)

    def body(self) -> Body:
        return {"reason": self.reason}


@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """A person chose one of several facts about the same subject; all sides stay in the journal."""

    verb: ClassVar[str] = verbs.CONFLICT_SETTLED
    about: str
    sides: tuple[EntryHash, ...]
    chosen: EntryHash
    reason: str

    @property
    def subject(self) -> str:
        return self.about

    def body(self) -> Body:
        return {"sides": list(self.sides), "chosen": self.chosen, "reason": self.reason}
