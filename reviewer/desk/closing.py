"""What is closed to a reviewer who stands aside from an institution."""

from __future__ import annotations

from reviewer.desk.state import State
from reviewer.model.ids import EvidenceId, InstitutionCode, ReviewerId
from reviewer.model.round import Role


def recused_from(state: State, reviewer: ReviewerId) -> set[InstitutionCode]:
    """Return the institutions a reviewer stands aside from."""
    return {r.institution for r in state.reading.recusals() if r.reviewer == reviewer}


def must_be_open_to(state: State, evidence: EvidenceId) -> None:
    """Refuse a reviewer the files of an institution they stand aside from, however they came by the name; raises KeyError."""
    person = state.person
    if person.role is not Role.REVIEWER:
        return
    closed = recused_from(state, ReviewerId(person.id))
    holders = {file.institution for file in state.reading.evidence() if file.id == evidence} if closed else set()
    if holders and holders <= closed:
        raise KeyError(evidence)
