"""The seal on a reviewer's work, and what it says of it now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What a seal says of a reviewer's work as it is now."""

    OPEN = "open"  # never sealed
    SEALED = "sealed"  # nothing was recorded since
    REOPENED = "reopened"  # opened again with a reason
    CHANGED = "changed"  # sealed, and yet another device recorded more


@dataclass(frozen=True, slots=True)
class Sealed:
    """The latest fact about a seal: `heads` are (device, number, hash) of the last facts it covers."""

    is_closed: bool
    moment: str  # wall time, ISO 8601
    heads: tuple[tuple[str, int, str], ...] = ()
    signature: str = ""  # CMS over the statement, base64; "" when sealed without a certificate
    reason: str = ""  # why it was reopened


@dataclass(frozen=True, slots=True)
class SealView:
    """A seal for screens: how it stands, since when, whose certificate signed it ("" none), why it was reopened."""

    standing: Standing = Standing.OPEN
    moment: str = ""
    signer: str = ""
    reason: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether nothing may be written until the work is reopened."""
        return self.standing in (Standing.SEALED, Standing.CHANGED)


UNSEALED = SealView()
