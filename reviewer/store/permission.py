"""What decides whether a reviewer may score an item: read in one look, because it stands on the way of every mark."""

from __future__ import annotations

from typing import NamedTuple

from reviewer.events.verbs import WORK_SEALED
from reviewer.model.ids import TypeCode

PERMISSION = (
    "SELECT (SELECT type FROM institution WHERE code = ?2),"
    " EXISTS (SELECT 1 FROM declaration WHERE reviewer = ?1),"
    " EXISTS (SELECT 1 FROM recusal WHERE reviewer = ?1 AND institution = ?2 AND kind != ''),"
    " EXISTS (SELECT 1 FROM assignment WHERE reviewer = ?1 AND institution = ?2 AND measure = ?3),"
    f" EXISTS (SELECT 1 FROM seal WHERE reviewer = ?1 AND verb = '{WORK_SEALED}')"
)


class Permission(NamedTuple):
    """What decides whether a reviewer may score an item; `type` is None for an institution the round has not."""

    type: TypeCode | None
    declared: bool
    recused: bool
    assigned: bool
    sealed: bool
