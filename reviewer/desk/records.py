"""Records of what was signed, and what intake must know of the round."""

from __future__ import annotations

import secrets
from functools import partial
from typing import Any

from reviewer.desk import lastyear
from reviewer.desk.minutes import minutes_fault
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.records import MinutesWritten, SheetSigned, SheetsPrinted, SheetSuperseded
from reviewer.intake.known import Known
from reviewer.model.changes import Topic
from reviewer.model.round import Role
from reviewer.model.subjects import names
from reviewer.recording import RecordPrinting, RecordSignedSheet, WriteMinutes
from reviewer.text import Text


def signed_sheet(state: State, command: RecordSignedSheet) -> Outcome:
    """Keep the SHA-256 of a signed sheet's final file, and mark the one it takes the place of."""
    entries = []
    if command.supersedes:
        if not command.reason.strip():
            raise UserError(_no_reason(command.sheet))
        old = SheetSuperseded(command.sheet, command.supersedes, command.reason.strip(), command.kept)
        entries.append(state.file.append(state.writer, old))
    fact = SheetSigned(command.sheet, command.file, command.sha256, command.signer, command.head, command.open)
    return outcome({Topic.SHEETS}, *entries, state.file.append(state.writer, fact))


def printing(state: State, command: RecordPrinting) -> Outcome:
    """Keep who printed what, where and how often."""
    fact = SheetsPrinted(secrets.token_hex(8), command.sheets, command.printer, command.copies, command.how)
    return outcome({Topic.SHEETS}, state.file.append(state.writer, fact))


def write_minutes(state: State, command: WriteMinutes) -> Outcome:
    """Let what people add to the minutes stand; the office alone keeps them."""
    must_be_office(state)
    fault = minutes_fault(command.minutes, frozenset(r.id for r in state.reading.reviewers()))
    if fault:
        raise UserError(fault)
    return outcome({Topic.SHEETS}, state.file.append(state.writer, MinutesWritten(command.minutes)))


def signed_sheets(state: State) -> dict[str, str]:
    """Return the SHA-256 of every signed sheet's final file, by sheet."""
    entries = state.file.journal.with_verb(SheetSigned.verb)
    return {entry.subject.split("/", 1)[1]: str(entry.content()["sha256"]) for entry in entries}


def recorded(state: State) -> dict[str, SheetSigned]:
    """Return what was last said of every signed sheet, by its name."""
    entries = state.file.journal.with_verb(SheetSigned.verb)
    return {sheet: _signed(sheet, entry.content()) for entry in entries for sheet in names(entry.subject)[:1]}


def _signed(sheet: str, said: dict[str, Any]) -> SheetSigned:
    places = said.get("open")
    return SheetSigned(
        sheet,
        said["file"],
        said["sha256"],
        said["signer"],
        said["head"],
        None if places is None else tuple(places),
        added=said.get("added", False),
    )


def fact_of(state: State, digest: str) -> SheetSigned:
    """Return what the journal says of a signed file it knows; raises StopIteration for one it does not."""
    entries = state.file.journal.with_verb(SheetSigned.verb)
    return next(_signed(e.subject.split("/", 1)[1], e.content()) for e in entries if e.content()["sha256"] == digest)


def sheet_of(state: State, digest: str) -> str:
    """Return the name of the sheet that a signed file is, or "" when the journal does not know the file."""
    entries = state.file.journal.with_verb(SheetSigned.verb)
    return next((e.subject.split("/", 1)[1] for e in entries if e.content()["sha256"] == digest), "")


def moment_of(state: State, digest: str) -> str:
    """Return when the journal first knew the signatures of a file (ISO 8601), or "" when it does not know the file.

    What proofs were added to was known before, by the digest it had then.
    """
    known: dict[tuple[str, str], str] = {}
    last: dict[str, str] = {}
    for entry in state.file.journal.with_verb(SheetSigned.verb):
        said = entry.content()
        since = last.get(entry.subject, entry.wall) if said.get("added") else entry.wall
        last[entry.subject] = since
        known.setdefault((entry.subject, said["sha256"]), since)
    return min((since for (_sheet, own), since in known.items() if own == digest), default="")


def known_digest(state: State, sheet: str, digest: str) -> str:
    """Return the SHA-256 that the journal keeps for a signed file: by its sheet's name, else by what it is.

    A file under a name the journal does not know is compared with the last signed file of the sheet it once was;
    "" means that the journal knows neither name nor file.
    """
    last = signed_sheets(state)
    if sheet in last:
        return last[sheet]
    return last.get(sheet_of(state, digest), "")


def known(state: State) -> Known:
    """Return what intake has to know of the round to judge files."""
    reading = state.reading
    counted, evidence = reading.counted(), tuple(reading.evidence())
    return Known(
        framework=state.framework,
        institutions={i.code: i for i in reading.institutions()},
        reviewers={r.id: r for r in reading.reviewers()},
        counted=frozenset((c.institution, c.measure) for c in counted),
        not_applicable=frozenset((c.institution, c.measure) for c in counted if c.points is None),
        submissions=frozenset(reading.submission_keys()),
        evidence=frozenset((e.id, e.institution, e.measure) for e in evidence),
        evidence_names=frozenset((e.institution, e.measure, e.name) for e in evidence),
        assignments=frozenset((a.reviewer, a.institution, a.measure) for a in reading.assignments()),
        figures=frozenset(reading.figure_keys()),
        last_year=frozenset((r.institution, r.code) for r in reading.last_year()),
        last_codes=partial(lastyear.codes, state),
    )


def superseded(state: State) -> dict[str, SheetSuperseded]:
    """Return what was said of every file that stopped counting, by its SHA-256."""
    entries = state.file.journal.with_verb(SheetSuperseded.verb)
    facts = ((entry.subject.split("/", 1)[1], entry.content()) for entry in entries)
    return {
        said["sha256"]: SheetSuperseded(sheet, said["sha256"], said["reason"], said["kept"]) for sheet, said in facts
    }


def superseded_words(gone: SheetSuperseded) -> Text:
    """Return what is said of a file that stopped counting."""
    return Text(
        f"대체된 평가표입니다. 사유: {gone.reason}. {gone.sheet}의 새 파일을 쓰십시오.",
        f"This sheet is superseded ({gone.reason}). Use the newer file of {gone.sheet}.",
    )


def must_be_office(state: State) -> None:
    """Refuse a reviewer what is the office's alone."""
    if state.person.role is Role.REVIEWER:
        raise UserError(
            Text(
                "간사나 위원장만 할 수 있는 일입니다. 회차 파일을 간사나 위원장으로 여십시오.",
                "Only the secretary or the chair does this. Open the round file as one of them.",
            )
        )


def _no_reason(sheet: str) -> Text:
    return Text(
        f"{sheet}: 서명한 평가표를 새것으로 바꾸려면 사유를 적어야 합니다. 아무것도 바꾸지 않았습니다.",
        f"{sheet}: a signed sheet is replaced only with a reason. Nothing was changed.",
    )
