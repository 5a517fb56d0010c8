"""Sealing a reviewer's work and opening it again: after the seal nothing changes without a reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.marking import DeclarationSigned, WorkReopened, WorkSealed
from reviewer.events.verbs import RECORDS
from reviewer.model.changes import Topic
from reviewer.model.entry import Entry, canonical
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Declaration
from reviewer.model.seal import Sealed, SealView, Standing
from reviewer.text import Text

if TYPE_CHECKING:
    from reviewer.commands import Certificate, ReopenWork, SealWork
    from reviewer.events.fact import Body

Head = tuple[str, int, str]
NOT_YOURS = Text(
    "다른 평가위원의 점수는 고칠 수 없습니다. 본인으로 회차를 열어 평가하십시오.",
    "Another reviewer's marks cannot be changed. Open the round as yourself.",
)
SEALED = Text(
    "평가를 확정(봉인)했으므로 고칠 수 없습니다. 고치려면 사유를 적어 다시 여십시오.",
    "The work is sealed, so nothing of it can be changed. Open it again with a reason first.",
)
NOT_SEALED = Text("확정(봉인)한 평가가 없습니다.", "There is no seal to open.")
NO_REASON = Text("다시 여는 사유를 적어 주십시오.", "Write why the work is opened again.")
UNDECLARED = Text(
    "이해충돌 확인서에 서명한 뒤에 확정할 수 있습니다.", "Sign the conflict declaration before sealing the work."
)


def must_be(state: State, reviewer: ReviewerId) -> None:
    """Refuse anyone but the reviewer."""
    if state.person.id != reviewer:
        raise UserError(NOT_YOURS)


def must_be_open(state: State, reviewer: ReviewerId) -> None:
    """Refuse to change work that is sealed."""
    seal = state.reading.seal(reviewer)
    if seal is not None and seal.is_closed:
        raise UserError(SEALED)


def seal(state: State, command: SealWork) -> Outcome:
    """Seal the work as it stands now; what was drafted and not given is not part of it."""
    must_be(state, command.reviewer)
    must_be_open(state, command.reviewer)
    if state.reading.declaration(command.reviewer) is None:
        raise UserError(UNDECLARED)
    bare = WorkSealed(command.reviewer, heads(_facts(state, command.reviewer)))
    signature = signed(state, bare.statement(state.info.id), command.certificate)
    fact = WorkSealed(bare.reviewer, bare.heads, signature)
    return outcome({Topic.SEALS}, state.file.append(state.writer, fact))


def reopen(state: State, command: ReopenWork) -> Outcome:
    """Open sealed work again."""
    must_be(state, command.reviewer)
    standing = state.reading.seal(command.reviewer)
    if standing is None or not standing.is_closed:
        raise UserError(NOT_SEALED)
    if not command.reason.strip():
        raise UserError(NO_REASON)
    fact = WorkReopened(command.reviewer, command.reason.strip())
    return outcome({Topic.SEALS}, state.file.append(state.writer, fact))


def view(state: State, reviewer: ReviewerId) -> SealView:
    """Return how the seal on a reviewer's work stands, compared with everything of theirs that is here."""
    found = state.reading.seal(reviewer)
    if found is None:
        return SealView()
    if not found.is_closed:
        return SealView(Standing.REOPENED, found.moment, reason=found.reason)
    standing = Standing.SEALED if _covers(found, _facts(state, reviewer)) else Standing.CHANGED
    return SealView(standing, found.moment, _signer(state, reviewer, found))


def signed(state: State, statement: Body, certificate: Certificate | None) -> str:
    """Return the signature of a certificate over a statement, "" without one; raises UserError as opening a key does."""
    if certificate is None:
        return ""
    from reviewer.sign import cms, keys

    key = keys.load(certificate.path, certificate.passphrase, state.clock())
    return cms.sign(canonical(statement).encode(), key)


def signer(statement: Body, signature: str) -> str:
    """Return whose certificate signed a statement, "" where none did; raises UserError when it does not hold."""
    if not signature:
        return ""
    from reviewer.sign import cms

    return cms.signer(canonical(statement).encode(), signature).name


def declared_by(state: State, said: Declaration) -> str:
    """Return whose certificate signed a declaration, "" where a name was typed and nothing more."""
    fact = DeclarationSigned(said.reviewer, said.answers, said.facts, said.name_typed, said.details)
    return signer(fact.statement(state.info.id), said.signature)


def heads(entries: Iterable[Entry]) -> tuple[Head, ...]:
    """Return (device, number, hash) of the last entry of each chain, by device."""
    last: dict[str, Head] = {}
    for entry in entries:
        if entry.device not in last or last[entry.device][1] < entry.seq:
            last[entry.device] = (entry.device, entry.seq, entry.hash)
    return tuple(last[device] for device in sorted(last))


def _facts(state: State, reviewer: ReviewerId) -> list[Entry]:
    return [entry for entry in state.file.journal.of_author(reviewer) if entry.verb not in RECORDS]


def _covers(seal: Sealed, entries: list[Entry]) -> bool:
    """Tell whether nothing but the seal itself came after the heads it names."""
    known = {device: seq for device, seq, _hash in seal.heads}
    later = [entry for entry in entries if entry.seq > known.get(entry.device, 0)]
    return len(later) == 1 and later[0].verb == WorkSealed.verb


def _signer(state: State, reviewer: ReviewerId, seal: Sealed) -> str:
    return signer(WorkSealed(reviewer, seal.heads).statement(state.info.id), seal.signature)
