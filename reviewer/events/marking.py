"""What a reviewer did: signed the declaration, stood aside, gave a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reviewer.events.fact import Body
from reviewer.model import points, subjects
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, MarkKey, RecusalKind


@dataclass(frozen=True, slots=True)
class DeclarationSigned:
    """A reviewer answered and signed the conflict declaration."""

    verb: ClassVar[str] = "declaration_signed"
    reviewer: ReviewerId
    answers: tuple[bool, ...]
    facts: str
    name_typed: str

    @property
    def subject(self) -> str:
        return subjects.declaration(self.reviewer)

    def body(self) -> Body:
        return {"answers": list(self.answers), "facts": self.facts, "name_typed": self.name_typed}


@dataclass(frozen=True, slots=True)
class RecusalDeclared:
    """A reviewer stands aside from one institution."""

    verb: ClassVar[str] = "recusal_declared"
    reviewer: ReviewerId
    institution: InstitutionCode
    kind: RecusalKind
    reason: str

    @property
    def subject(self) -> str:
        return subjects.recusal(self.reviewer, self.institution)

    def body(self) -> Body:
        return {"kind": self.kind.value, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class RecusalLifted:
    """A recusal was taken back, with a reason."""

    verb: ClassVar[str] = "recusal_lifted"
    reviewer: ReviewerId
    institution: InstitutionCode
    reason: str

    @property
    def subject(self) -> str:
        return subjects.recusal(self.reviewer, self.institution)

    def body(self) -> Body:
        return {"reason": self.reason}


@dataclass(frozen=True, slots=True)
class MarkGiven:
    """A reviewer's mark stands as written here. `undoes`/`redoes` name the entry a step back or forth was for."""

    verb: ClassVar[str] = "mark_given"
    key: MarkKey
    content: MarkContent
    undoes: str = ""
    redoes: str = ""

    @property
    def subject(self) -> str:
        return subjects.mark(self.key)

    def body(self) -> Body:
        content = self.content
        body: Body = {
            "points": "" if content.points is None else points.text(content.points),
            "rationale": content.rationale,
            "reasons": list(content.reasons),
            "attention": content.attention,
            "unsure": content.unsure,
            "discuss": content.discuss,
        }
        if self.undoes:
            body["undoes"] = self.undoes
        if self.redoes:
            body["redoes"] = self.redoes
        return body
