"""What one reviewer was given and made of it, for the reviewer's own sheet."""

from __future__ import annotations

from reviewer.desk import agenda
from reviewer.desk.state import State
from reviewer.desk.transcripts import transcripts
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import MarkContent
from reviewer.model.transcript import Transcript
from reviewer.sheet.reviewer_sheet import Scored


def scored_by(state: State, reviewer: ReviewerId) -> list[Scored]:
    """Return each institution the reviewer was given with its marks, in the order of the edition."""
    reading = state.reading
    marks = {mark.key: mark.content for mark in reading.marks(reviewer)}
    recusals = {r.institution: r for r in reading.recusals() if r.reviewer == reviewer}
    institutions = {i.code: i for i in reading.institutions()}
    order = {code: place for place, code in enumerate(state.measures)}
    given: dict[InstitutionCode, dict[MeasureCode, MarkContent]] = {}
    copies: dict[InstitutionCode, dict[MeasureCode, Transcript]] = {}
    copied = {one.key: one for one in transcripts(state, reviewer)}
    keys = agenda.assigned_keys(reading.assignments(reviewer))
    for key in sorted(keys, key=lambda k: (k.institution, order.get(k.measure, 0))):
        given.setdefault(key.institution, {})[key.measure] = marks.get(key, MarkContent())
        if key in copied:
            copies.setdefault(key.institution, {})[key.measure] = copied[key]
    return [
        Scored(institutions[code], content, recusals.get(code), copies.get(code, {})) for code, content in given.items()
    ]
