"""The register of a round: who chairs, who is secretary, and whose certificate is whose."""

from __future__ import annotations

from dataclasses import replace

from reviewer.desk.rows import must_be_secretary
from reviewer.desk.sentences import person
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.records import HolderRegistered, HolderStruck, OfficerNamed
from reviewer.model.changes import Topic
from reviewer.model.entry import Entry
from reviewer.model.people import CHAIR, SECRETARY, Holding, Officer, Registration
from reviewer.recording import NameOfficer, RegisterHolder, StrikeHolder
from reviewer.text import Text

PLACES = (CHAIR, SECRETARY)


def officers(state: State) -> dict[str, Officer]:
    """Return the chair and the secretary that were named, by place."""
    entries = state.file.journal.with_verb(OfficerNamed.verb)
    found = [(entry.subject.split("/", 1)[1], entry.content()) for entry in entries]
    return {place: Officer(place, said["name"], said["affiliation"], said["title"]) for place, said in found}


def holdings(state: State) -> dict[str, Holding]:
    """Return the registered certificates by their SHA-256."""
    return {one.holding.certificate: one.holding for one in registrations(state) if one.stands}


def registrations(state: State) -> tuple[Registration, ...]:
    """Return every registration there ever was, in the order they were made, with when and why each ended."""
    found: list[Registration] = []
    for entry in state.file.journal.with_verb(HolderRegistered.verb, HolderStruck.verb):
        _follow(found, entry)
    return tuple(found)


def _follow(found: list[Registration], entry: Entry) -> None:
    """Take one entry of the journal into the list of registrations."""
    certificate, said = entry.subject.split("/", 1)[1], entry.content()
    at = next((n for n, one in enumerate(found) if one.stands and one.holding.certificate == certificate), None)
    is_registered = entry.verb == HolderRegistered.verb and said["person"]
    if is_registered and at is None:
        holding = Holding(said["person"], certificate, said["name"], said["issuer"], said["until"])
        found.append(Registration(holding, entry.wall))
    elif not is_registered and at is not None:
        found[at] = replace(found[at], struck=entry.wall, reason=said.get("reason", ""))


def name_officer(state: State, command: NameOfficer) -> Outcome:
    """Name the chair or the secretary; raises UserError when the name is empty."""
    must_be_secretary(state)
    if not command.officer.name.strip():
        raise UserError(
            Text("이름이 비어 있습니다. 이름을 적으십시오.", "The name is empty. Write the name of the person.")
        )
    return outcome({Topic.SIGNERS}, state.file.append(state.writer, OfficerNamed(command.officer)))


def register(state: State, command: RegisterHolder) -> Outcome:
    """Bind a certificate to a person; raises UserError when there is no such person or it is another's already."""
    must_be_secretary(state)
    one = command.holding
    if one.person not in {*PLACES, *(r.id for r in state.reading.reviewers())}:
        raise UserError(_nobody(one.person))
    known = holdings(state).get(one.certificate)
    if known is not None and known.person != one.person:
        raise UserError(_anothers(known))
    return outcome({Topic.SIGNERS}, state.file.append(state.writer, HolderRegistered(one)))


def strike(state: State, command: StrikeHolder) -> Outcome:
    """Take a certificate off the register; raises UserError when it is not on it, or no reason is given."""
    must_be_secretary(state)
    if not command.reason.strip():
        raise UserError(NO_REASON)
    known = holdings(state).get(command.certificate)
    if known is None:
        raise UserError(
            Text("등록된 인증서가 아닙니다. 목록을 확인하십시오.", "That certificate is not registered. See the list.")
        )
    return outcome({Topic.SIGNERS}, state.file.append(state.writer, HolderStruck(known, command.reason.strip())))


NO_REASON = Text(
    "등록부에서 말소하려면 사유를 적어야 합니다. 아무것도 바꾸지 않았습니다.",
    "A certificate is struck off only with a reason. Nothing was changed.",
)


def _nobody(name: str) -> Text:
    return Text(
        f"이 회차에 ‘{name}’은(는) 없습니다. chair, secretary 또는 위원번호로 적으십시오. 등록하지 않았습니다.",
        f"This round has no ‘{name}’. Give chair, secretary or a reviewer's id. Nothing was registered.",
    )


def _anothers(known: Holding) -> Text:
    who = person(known.person)
    return Text(
        f"‘{known.name}’ 인증서는 이미 {who.ko}의 것으로 등록되어 있습니다. 바꾸려면 먼저 그 등록을 지우십시오.",
        f"The certificate of ‘{known.name}’ is registered for {who.en} already. Strike that off first to change it.",
    )
