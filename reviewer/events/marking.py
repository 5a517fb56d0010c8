"""What a reviewer did: signed the declaration, stood aside, gave a mark, sealed the work."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model import points, subjects
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, MarkKey, RecusalKind
from reviewer.model.subjects import Noun
from reviewer.model.transcript import Copied


@dataclass(frozen=True, slots=True)
class DeclarationSigned:
    """A reviewer answered and signed the conflict declaration.

    `details` holds the facts behind each answer, one text for each question, or nothing; `signature` the CMS
    signature of a certificate over `statement`, base64, or nothing: a typed name is no such signature.
    """

    verb: ClassVar[str] = verbs.DECLARATION_SIGNED
    reviewer: ReviewerId
    answers: tuple[bool, ...]
    facts: str
    name_typed: str
    details: tuple[str, ...] = ()
    signature: str = ""

    @property
    def subject(self) -> str:
        return subjects.declaration(self.reviewer)

    def body(self) -> Body:
        body: Body = {"answers": list(self.answers), "facts": self.facts, "name_typed": self.name_typed}
        if self.details:
            body["details"] = list(self.details)
        if self.signature:
            body["signature"] = self.signature
        return body

    def statement(self, round_id: str) -> Body:
        """Return what a certificate signs: the declaration itself, for this round and this reviewer."""
        said = self.body()
        said.pop("signature", None)
        return {"declaration": said, "reviewer": self.reviewer, "round": round_id}


@dataclass(frozen=True, slots=True)
class RecusalDeclared:
    """A reviewer stands aside from one institution."""

    verb: ClassVar[str] = verbs.RECUSAL_DECLARED
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

    verb: ClassVar[str] = verbs.RECUSAL_LIFTED
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
    """A reviewer's mark stands as written here. `undoes`/`redoes` name the entry a step back or forth was for.

    `copied` says how it came from a paper form, where the reviewer did not enter it.
    """

    verb: ClassVar[str] = verbs.MARK_GIVEN
    key: MarkKey
    content: MarkContent
    undoes: str = ""
    redoes: str = ""
    copied: Copied | None = None

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
        if content.citations:  # absent when there are none, so that marks of before read and hash as they did
            body["citations"] = [asdict(citation) for citation in content.citations]
        if self.undoes:
            body["undoes"] = self.undoes
        if self.redoes:
            body["redoes"] = self.redoes
        if self.copied:
            body["copied"] = asdict(self.copied)
        return body


@dataclass(frozen=True, slots=True)
class TranscriptCompared:
    """A second person read on the paper form the points that were copied: `mark` is the entry of the copied mark."""

    verb: ClassVar[str] = "transcript_compared"
    id: str
    mark: str
    by: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.TRANSCRIPT, self.id)

    def body(self) -> Body:
        return {"mark": self.mark, "by": self.by}


@dataclass(frozen=True, slots=True)
class WorkSealed:
    """A reviewer sealed the work: nothing of theirs changes until it is reopened.

    `heads` are (device, number, hash) of the last fact of each of their chains, and so cover every fact before;
    `signature` is the CMS signature of a certificate over `statement`, base64, or nothing.
    """

    verb: ClassVar[str] = verbs.WORK_SEALED
    reviewer: ReviewerId
    heads: tuple[tuple[str, int, str], ...]
    signature: str = ""

    @property
    def subject(self) -> str:
        return subjects.seal(self.reviewer)

    def body(self) -> Body:
        return {"heads": [list(head) for head in self.heads], "signature": self.signature}

    def statement(self, round_id: str) -> Body:
        """Return what a certificate signs: the heads, for this round and this reviewer."""
        return {"heads": [list(head) for head in self.heads], "reviewer": self.reviewer, "round": round_id}


@dataclass(frozen=True, slots=True)
class WorkReopened:
    """A reviewer opened sealed work again, with a reason."""

    verb: ClassVar[str] = verbs.WORK_REOPENED
    reviewer: ReviewerId
    reason: str

    @property
    def subject(self) -> str:
        return subjects.seal(self.reviewer)

    def body(self) -> Body:
        return {"reason": self.reason}
