"""The answers a verification gives: unchanged? who? when and how sure? each apart from the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.sign.faults import Fault, Kind
from reviewer.sign.holder import Holder
from reviewer.text import Text


class Answer(StrEnum):
    """What could be found out."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What the answers come to; only `VALID` says that nothing is left open but the time."""

    VALID = "valid"
    INCOMPLETE = "incomplete"  # someone who should sign has not, or the signature was taken off
    UNKNOWN_SIGNER = "unknown_signer"  # unchanged, but the issuer is not among the certificates loaded here
    DOUBTFUL = "doubtful"  # unchanged, but a certificate could not have been used to sign then
    CHANGED = "changed"
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer and the sentences that say it."""

    answer: Answer
    sentences: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature: its field, its holder, and what was found out about it.

    `claimed` is the time the signer's computer wrote, `attested` the one a trusted timestamp proves (ISO 8601, empty
    if none); `certificate` is the SHA-256 of the certificate, `end` where what it covers ends, in bytes.
    """

    field: str
    holder: Holder
    claimed: str
    unchanged: Answer
    trusted: Answer
    revoked: Answer = Answer.UNKNOWN
    attested: str = ""
    certificate: str = ""
    faults: tuple[Fault, ...] = ()
    end: int = 0


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A timestamp over the whole document: by whom, when (ISO 8601; empty unless trusted here), where it ends."""

    field: str
    authority: str
    when: str
    faults: tuple[Fault, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything found about one file.

    `sha256` is of its bytes, `open_fields` wait for a signature, `kinds` name what was changed, `record` says how the
    file stands to a round's journal and register of certificates, where one was at hand.
    """

    verdict: Verdict
    summary: Text
    unchanged: Finding
    who: Finding
    when: Finding
    signatures: tuple[Signature, ...]
    open_fields: tuple[str, ...]
    sha256: str
    kinds: tuple[Kind, ...] = ()
    timestamps: tuple[Timestamp, ...] = ()
    record: Finding | None = None

    @property
    def is_valid(self) -> bool:
        """Tell whether every place is signed, nothing changed, and every signer's issuer is known here."""
        return self.verdict is Verdict.VALID
