"""What a person can ask for, one frozen value per verb; `Desk.do` carries each out whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from reviewer.model.batch import Batch, BatchKind
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import CombiningRule, MarkContent, MarkKey, RecusalKind
from reviewer.recording import (
    NameOfficer,
    RecordPrinting,
    RecordSignedSheet,
    RegisterHolder,
    StrikeHolder,
    TakeMap,
    WriteMinutes,
)


@dataclass(frozen=True, slots=True)
class GiveMark:
    """Let a reviewer's mark stand as `content` says. Points beyond the maximum or off the step are refused."""

    key: MarkKey
    content: MarkContent


@dataclass(frozen=True, slots=True)
class TranscribeMark:
    """Copy a mark that its reviewer wrote on the paper form of that code.

    `paper_declaration` says that the reviewer's conflict declaration was signed on paper, where the round has none.
    """

    code: str
    content: MarkContent
    paper_declaration: bool = False


@dataclass(frozen=True, slots=True)
class CompareTranscript:
    """Say, as a second person, which points stand on the paper form of that code; refused unless they were copied so."""

    code: str
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the reviewer's last change to a mark on this device."""

    reviewer: ReviewerId


@dataclass(frozen=True, slots=True)
class Redo:
    """Bring back what the last undo took."""

    reviewer: ReviewerId


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate file (PKCS#12) and the words that open it, to sign with once; neither is kept."""

    path: Path
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealWork:
    """Seal a reviewer's work, signed with a certificate if one is given; nothing of it changes until reopened."""

    reviewer: ReviewerId
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class ReopenWork:
    """Open sealed work again, with a reason."""

    reviewer: ReviewerId
    reason: str


@dataclass(frozen=True, slots=True)
class SignDeclaration:
    """Answer and sign the conflict declaration; `name_typed` must be the reviewer's own name.

    `details` are the facts behind each answer, one text a question, in place of `facts` for all of them; with a
    `certificate` it signs the declaration as well.
    """

    reviewer: ReviewerId
    answers: tuple[bool, ...]
    facts: str
    name_typed: str
    details: tuple[str, ...] = ()
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class DeclareRecusal:
    """Let a reviewer stand aside from an institution."""

    reviewer: ReviewerId
    institution: InstitutionCode
    kind: RecusalKind
    reason: str


@dataclass(frozen=True, slots=True)
class LiftRecusal:
    """Take a recusal back, with a reason."""

    reviewer: ReviewerId
    institution: InstitutionCode
    reason: str


@dataclass(frozen=True, slots=True)
class TakeDecision:
    """Settle a measure of an institution: by a combining rule (`points` None), or by a value with a reason."""

    institution: InstitutionCode
    measure: MeasureCode
    rule: CombiningRule | None = None
    points: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DecideAll:
    """Settle by the round's combining rule every item that has enough marks, no decision and no conflict."""


@dataclass(frozen=True, slots=True)
class RevokeDecision:
    """Take a decision back, with a reason."""

    institution: InstitutionCode
    measure: MeasureCode
    reason: str


@dataclass(frozen=True, slots=True)
class ApproveSubstitution:
    """Let the edition's way for a measure that does not apply stand, with a reason and who approved it.

    An empty `reason` takes the one that came with the import. `points` are for measures whose way is left to a person.
    """

    institution: InstitutionCode
    measure: MeasureCode
    reason: str
    approver: str
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ApproveAllSubstitutions:
    """Approve every substitution that waits, came with a reason and needs no points of its own."""

    approver: str


@dataclass(frozen=True, slots=True)
class RevokeApproval:
    """Take the approval of a substitution back, with a reason."""

    institution: InstitutionCode
    measure: MeasureCode
    reason: str


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """Choose one of the facts that compete about `subject`."""

    subject: str
    chosen: EntryHash
    reason: str


@dataclass(frozen=True, slots=True)
class ChooseSetting:
    """Choose a reading of a point the manual leaves open, or a setting of the round itself."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class AcceptImport:
    """Take in everything a preview offered, all or nothing."""

    batches: tuple[Batch, ...]


@dataclass(frozen=True, slots=True)
class WithdrawImport:
    """Take back what one import brought."""

    kind: BatchKind
    entry: EntryHash
    reason: str


@dataclass(frozen=True, slots=True)
class AssignWork:
    """Share out every judged measure: `per_item` reviewers to each institution, loads as even as can be.

    Institutions with a submission come in; the same `seed` gives the same assignment.
    """

    per_item: int = 3
    seed: int = 1
    only_submitted: bool = True


@dataclass(frozen=True, slots=True)
class MakePackage:
    """Write a reviewer's package: rules, assigned submissions and evidence, under its own passphrase."""

    reviewer: ReviewerId
    path: Path
    passphrase: str


@dataclass(frozen=True, slots=True)
class MergePackages:
    """Take in return packages; each is checked first, and one that cannot be trusted stays out whole."""

    paths: tuple[Path, ...]
    passphrases: tuple[str, ...]  # tried in turn on each package


Command = (
    GiveMark
    | TranscribeMark
    | CompareTranscript
    | Undo
    | Redo
    | SignDeclaration
    | SealWork
    | ReopenWork
    | DeclareRecusal
    | LiftRecusal
    | TakeDecision
    | DecideAll
    | RevokeDecision
    | ApproveSubstitution
    | ApproveAllSubstitutions
    | RevokeApproval
    | SettleConflict
    | ChooseSetting
    | AcceptImport
    | WithdrawImport
    | AssignWork
    | MakePackage
    | MergePackages
    | RecordSignedSheet
    | RecordPrinting
    | WriteMinutes
    | NameOfficer
    | TakeMap
    | RegisterHolder
    | StrikeHolder
)
