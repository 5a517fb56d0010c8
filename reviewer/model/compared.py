"""The three figures a counted measure may have: claimed by the institution, counted by an agency, recomputed here."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reviewer.model.framework import Substitution
from reviewer.text import Text


class Taken(StrEnum):
    """Which of the three stands in the tally."""

    COUNTED = "counted"
    RECOMPUTED = "recomputed"
    NEITHER = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The three side by side, None where one is not there; a difference is shown and never settled silently.

    `why` says why nothing could be recomputed from the figures, `way` what the rule lets stand in where it says that
    the measure does not apply.
    """

    claimed: Decimal | None = None
    counted: Decimal | None = None
    recomputed: Decimal | None = None
    taken: Taken = Taken.NEITHER
    why: Text | None = None
    way: Substitution | None = None

    @property
    def differs(self) -> bool:
        """Tell whether two of them are there and not equal."""
        return len({v for v in (self.claimed, self.counted, self.recomputed) if v is not None}) > 1
