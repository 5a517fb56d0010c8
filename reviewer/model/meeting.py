"""A meeting of the panel as its minutes keep it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.model.ids import ReviewerId


class Presence(StrEnum):
    """Whether a member was in the room."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"  # nobody has said so yet


@dataclass(frozen=True, slots=True)
class Minutes:
    """What people add to the minutes the journal writes: `meeting` is the day (ISO), times are `14:30`.

    `attendance` says of each member named whether they came; `notes` holds a word on a member, such as why absent.
    """

    meeting: str
    place: str = ""
    began: str = ""
    ended: str = ""
    attendance: dict[ReviewerId, Presence] = field(default_factory=dict)
    notes: dict[ReviewerId, str] = field(default_factory=dict)
    remarks: str = ""

    def presence(self, reviewer: ReviewerId) -> Presence:
        """Return whether a member came, as far as anybody said."""
        return self.attendance.get(reviewer, Presence.UNKNOWN)
