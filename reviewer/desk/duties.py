"""What whoever asks must be, and must have written, before the panel's record changes."""

from __future__ import annotations

from reviewer.desk.state import State
from reviewer.errors import UserError
from reviewer.model.round import Role
from reviewer.text import Text


def must_be_panel(state: State) -> None:
    """Refuse a reviewer: only the chair and the secretary write the panel's record."""
    if state.person.role is Role.REVIEWER:
        raise UserError(
            Text(
                "위원회 결정은 위원장이나 간사만 기록할 수 있습니다.",
                "Only the chair or the secretary records decisions of the panel.",
            )
        )


def must_have_reason(reason: str) -> None:
    """Refuse a reason that says nothing."""
    if not reason.strip():
        raise UserError(
            Text(
                "사유를 적어 주십시오. 기록에 남아 나중에 결정을 설명합니다.",
                "Write the reason; it stays in the record and explains the decision later.",
            )
        )
