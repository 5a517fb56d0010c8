"""Records of what was signed, and what intake must know of the round."""

from __future__ import annotations

from reviewer.commands import RecordSignedSheet
from reviewer.desk.state import Outcome, State, outcome
from reviewer.events.records import SheetSigned
from reviewer.intake.known import Known
from reviewer.model.changes import Topic


def signed_sheet(state: State, command: RecordSignedSheet) -> Outcome:
    """Keep the SHA-256 of a signed sheet's final file."""
    fact = SheetSigned(command.sheet, command.file, command.sha256, command.signer, command.head)
    return outcome({Topic.SHEETS}, state.file.append(state.writer, fact))


def signed_sheets(state: State) -> dict[str, str]:
    """Return the SHA-256 of every signed sheet's final file, by sheet."""
    entries = state.file.journal.with_verb(SheetSigned.verb)
    return {entry.subject.split("/", 1)[1]: str(entry.content()["sha256"]) for entry in entries}


def known(state: State) -> Known:
    """Return what intake has to know of the round to judge files."""
    reading = state.reading
    counted = reading.counted()
    return Known(
        framework=state.framework,
        institutions={i.code: i for i in reading.institutions()},
        reviewers={r.id: r for r in reading.reviewers()},
        counted=frozenset((c.institution, c.measure) for c in counted),
        not_applicable=frozenset((c.institution, c.measure) for c in counted if c.points is None),
        submissions=frozenset(reading.submission_keys()),
        evidence=frozenset((e.id, e.institution, e.measure) for e in reading.evidence()),
        assignments=frozenset((a.reviewer, a.institution, a.measure) for a in reading.assignments()),
    )
