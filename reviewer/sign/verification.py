"""The answers a verification gives: unchanged? who? when and how sure? each apart from the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
    """One signature: its field, its holder, the time the signer's computer claimed (ISO 8601, empty if none)."""

    field: str
    holder: Holder
    claimed: str
    unchanged: Answer
    trusted: Answer


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything found about one file; `sha256` is of its bytes, `open_fields` wait for a signature."""

    verdict: Verdict
    summary: Text
    unchanged: Finding
    who: Finding
    when: Finding
    signatures: tuple[Signature, ...]
    open_fields: tuple[str, ...]
    sha256: str

    @property
    def is_valid(self) -> bool:
        """Tell whether every place is signed, nothing changed, and every signer's issuer is known here."""
        return self.verdict is Verdict.VALID
