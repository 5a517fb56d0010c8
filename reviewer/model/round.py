"""What a round holds: who is scored, who scores, what was filed, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from reviewer.model.ids import (
    EntryHash,
    EvidenceId,
    InstitutionCode,
    MeasureCode,
    ReviewerId,
    TypeCode,
)
from reviewer.model.points import ZERO
from reviewer.model.transcript import Copied
from reviewer.text import Text

SUFFIX = ".jipyo"  # what the names of round files and of packages end in


class Role(StrEnum):
    """Who sits at the round file; a package makes its holder a reviewer."""

    SECRETARY = "secretary"
    CHAIR = "chair"
    REVIEWER = "reviewer"


class CombiningRule(StrEnum):
    """How the marks of a panel become one (평가점수 결합 규칙)."""

    MEAN = "mean"
    TRIMMED = "trimmed"  # one highest and one lowest left out; needs at least five marks
    MEDIAN = "median"
    CONSENSUS = "consensus"  # no arithmetic: the panel agrees on a value and gives its reason


class RecusalKind(StrEnum):
    """Why someone does not score an institution."""

    EXCLUDED = "excluded"  # 제척
    CHALLENGED = "challenged"  # 기피
    WITHDRAWN = "withdrawn"  # 회피


@dataclass(frozen=True, slots=True)
class RoundInfo:
    """One evaluation of one edition. `package_of` is the reviewer a package was made for, else empty."""

    id: str
    name: str
    opened: str
    package_of: str = ""
    package_id: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Institution:
    """기관. `track` says which alternative applies (P, N), empty until known."""

    code: InstitutionCode
    name: str
    type: TypeCode
    region: str = ""
    full_name: str = ""
    track: str = ""

    @property
    def shown_name(self) -> str:
        """Return the name that tells this institution from its namesakes (대전광역시 서구)."""
        return self.full_name or self.name


@dataclass(frozen=True, slots=True)
class Reviewer:
    """평가위원."""

    id: ReviewerId
    name: str
    affiliation: str = ""
    title: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A reviewer scores one judged measure of one institution."""

    reviewer: ReviewerId
    institution: InstitutionCode
    measure: MeasureCode


@dataclass(frozen=True, slots=True)
class Counted:
    """Points an agency counted; `points` None means not applicable (해당없음), with the reason in `basis`."""

    institution: InstitutionCode
    measure: MeasureCode
    points: Decimal | None
    basis: str = ""
    source: str = ""  # file › sheet › row it came from
    exact: str = ""  # the points as `p/q` where a rule came to what no decimal of 28 digits holds


@dataclass(frozen=True, slots=True)
class Submission:
    """What an institution filed for a measure: the form's fields by key, in the order of the form."""

    institution: InstitutionCode
    measure: MeasureCode
    fields: dict[str, str]
    filed: str = ""  # ISO date
    pages: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file kept in the round, named by the SHA-256 of its bytes; `size` in bytes, `pages` 0 when not paged."""

    id: EvidenceId
    institution: InstitutionCode
    measure: MeasureCode
    name: str
    media_type: str
    size: int
    pages: int = 0
    kind: str = "evidence"  # "report" or "evidence"


@dataclass(frozen=True, slots=True)
class MarkKey:
    """What a mark is about: one reviewer, one institution, one measure."""

    reviewer: ReviewerId
    institution: InstitutionCode
    measure: MeasureCode


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in the evidence that a rationale rests on.

    `number` is what the rationale calls it by, from 1; `sha256` the first 16 hexadecimal digits of the file's;
    `page` counts from 1, 0 where the file has no pages; `place` is where inside a file without pages: sheet and
    cell of a workbook, a member of an archive.
    """

    number: int
    file: str
    sha256: str
    page: int = 0
    quote: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class MarkContent:
    """What a reviewer records. `points` None while only the rationale is begun.

    `attention` maps the code of a point of attention to "yes", "partly", "no" or "na".
    """

    points: Decimal | None = None
    rationale: str = ""
    reasons: tuple[str, ...] = ()
    attention: dict[str, str] = field(default_factory=dict)
    unsure: bool = False
    discuss: bool = False
    citations: tuple[Citation, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been recorded."""
        return self == MarkContent()


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it stands: its content and the journal entry that gave it."""

    key: MarkKey
    content: MarkContent
    entry: EntryHash
    given: str  # wall time, ISO 8601
    conflicted: bool = False
    copied: Copied | None = None  # how it came from a paper form, where the reviewer did not enter it


@dataclass(frozen=True, slots=True)
class Recusal:
    """A reviewer does not score an institution; its contents stay closed to them."""

    reviewer: ReviewerId
    institution: InstitutionCode
    kind: RecusalKind
    reason: str
    declared: str = ""


@dataclass(frozen=True, slots=True)
class Declaration:
    """The signed conflict declaration: nine yes/no answers, with facts where the answer is yes.

    `details` are the facts behind each answer, one text a question, or nothing where `facts` says it for all;
    `signature` is the CMS signature of a certificate over it, base64, "" where only the name was typed.
    """

    reviewer: ReviewerId
    answers: tuple[bool, ...]
    facts: str
    name_typed: str
    signed: str
    details: tuple[str, ...] = ()
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """결정: the panel's points for one measure of one institution."""

    institution: InstitutionCode
    measure: MeasureCode
    points: Decimal
    rule: CombiningRule | None  # None: a value the panel agreed on, with a reason
    reason: str
    marks: tuple[EntryHash, ...]  # the marks it was taken on
    entry: EntryHash
    taken: str
    conflicted: bool = False
    digits: str = ""  # the rounding in force when a rule gave the points: "2", "4" or "none"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Several facts that replaced the same one; `sides` are journal entries, oldest first."""

    subject: str
    sides: tuple[EntryHash, ...]


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing a reviewer has to score, with how far it is."""

    key: MarkKey
    maximum: Decimal
    points: Decimal | None = None
    begun: bool = False
    unsure: bool = False
    recused: bool = False
    discuss: bool = False
    asks_why: bool = False  # points stand, but a low mark or a missing answer asks for a rationale

    @property
    def is_open(self) -> bool:
        """Tell whether it still waits for points."""
        return self.points is None and not self.recused

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is asked any more: points stand, and a rationale where one is asked for."""
        return self.points is not None and not self.asks_why


@dataclass(frozen=True, slots=True)
class PanelMark:
    """A mark as the panel sees it: points and rationale of one reviewer, or why there are none."""

    reviewer: Reviewer
    points: Decimal | None
    content: MarkContent
    entry: EntryHash | None
    recused: bool = False
    conflicted: bool = False
    outlier: Text | None = None  # why the round's rule names it an outlier


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One measure of one institution before the panel; ordered by disagreement × maximum."""

    institution: Institution
    measure: MeasureCode
    maximum: Decimal
    marks: tuple[PanelMark, ...]
    spread: Decimal = ZERO  # highest minus lowest mark, in points
    suggested: Decimal | None = None  # by the round's combining rule
    decision: Decision | None = None
    stale: bool = False  # the marks changed after the decision
    unsuggested: Text | None = None  # why the rule gives no points yet
