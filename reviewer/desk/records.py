"""Records of what was signed, and what intake must know of the round."""

from __future__ import annotations

from functools import partial

from reviewer.commands import RecordSignedSheet
from reviewer.desk import lastyear
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


def known_digest(state: State, sheet: str, digest: str) -> str:
    """Return the SHA-256 that the journal keeps for a signed file: by its sheet's name, else by what it is.

    A file under a name the journal does not know is compared with the last signed file of the sheet it once was;
    "" means that the journal knows neither name nor file.
    """
    last = signed_sheets(state)
    if sheet in last:
        return last[sheet]
    entries = state.file.journal.with_verb(SheetSigned.verb)
    was = next((e.subject.split("/", 1)[1] for e in entries if e.content()["sha256"] == digest), "")
    return last.get(was, "")


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
        last_year=frozenset((r.institution, r.code) for r in reading.last_year()),
        last_codes=partial(lastyear.codes, state.framework.id),
    )
