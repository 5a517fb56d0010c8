"""What a reviewer does at the desk: marks, undo and redo, conflict declaration, recusal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewer.desk.sealing import SEALED, must_be, must_be_open, signed
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.marking import DeclarationSigned, MarkGiven, RecusalDeclared, RecusalLifted
from reviewer.model.changes import Topic
from reviewer.model.entry import Entry
from reviewer.model.ids import ReviewerId, TypeCode
from reviewer.model.round import MarkContent, MarkKey, Role
from reviewer.model.subjects import mark_key
from reviewer.scoring.limits import QUESTIONS, fault
from reviewer.store.drafts import Drafts
from reviewer.store.reading import mark_content
from reviewer.text import Text

if TYPE_CHECKING:
    from reviewer.commands import (
        DeclareRecusal,
        GiveMark,
        LiftRecusal,
        Redo,
        SignDeclaration,
        Undo,
    )

UNDECLARED = Text(
    "이해충돌 확인서에 아직 서명하지 않았습니다. 확인서에 답하고 서명한 뒤 평가하십시오.",
    "The conflict declaration is not signed yet. Answer and sign it, then score.",
)
RECUSED = Text(
    "이 기관은 제척·기피·회피 대상이라 평가할 수 없습니다.",
    "You are recused from this institution, so it cannot be scored.",
)
NOTHING_TO_UNDO = Text("되돌릴 변경이 없습니다.", "There is nothing to undo.")
NOTHING_TO_REDO = Text("다시 할 변경이 없습니다.", "There is nothing to redo.")


def give(state: State, command: GiveMark) -> Outcome:
    """Let the mark stand; raises UserError when it may not be given."""
    must_be(state, command.key.reviewer)
    kind = _must_be_allowed(state, command.key)
    measure = state.measure(command.key.measure)
    maximum = measure.judged_maximum(kind)
    wrong = fault(command.content, measure, maximum)
    if wrong:
        raise UserError(wrong)
    done = state.file.append(state.writer, MarkGiven(command.key, command.content))
    Drafts(state.file.connection).drop(command.key)
    return outcome({Topic.MARKS}, done)


def undo(state: State, command: Undo) -> Outcome:
    """Give the last changed mark, of those that may still be scored, the content it had before."""
    must_be(state, command.reviewer)
    must_be_open(state, command.reviewer)
    done, _ = _steps(state, command.reviewer)
    last = _latest(state, done)
    if last is None:
        raise UserError(NOTHING_TO_UNDO)
    fact = MarkGiven(mark_key(last.subject), _before(state, last), undoes=last.hash)
    return outcome({Topic.MARKS}, state.file.append(state.writer, fact))


def redo(state: State, command: Redo) -> Outcome:
    """Give the mark last undone, of those that may still be scored, its content again."""
    must_be(state, command.reviewer)
    must_be_open(state, command.reviewer)
    _, undone = _steps(state, command.reviewer)
    last = _latest(state, undone)
    if last is None:
        raise UserError(NOTHING_TO_REDO)
    fact = MarkGiven(mark_key(last.subject), mark_content(last), redoes=last.hash)
    return outcome({Topic.MARKS}, state.file.append(state.writer, fact))


def can_undo(state: State, reviewer: ReviewerId) -> bool:
    """Tell whether the reviewer has a change to take back on this device."""
    return _latest(state, _steps(state, reviewer)[0]) is not None


def can_redo(state: State, reviewer: ReviewerId) -> bool:
    """Tell whether the reviewer has an undone change to bring back on this device."""
    return _latest(state, _steps(state, reviewer)[1]) is not None


def sign_declaration(state: State, command: SignDeclaration) -> Outcome:
    """Keep the nine answers under the reviewer's typed name."""
    must_be(state, command.reviewer)
    must_be_open(state, command.reviewer)
    _declaration_must_hold(state, command)
    details = tuple(words.strip() for words in command.details)
    bare = DeclarationSigned(command.reviewer, command.answers, command.facts, command.name_typed, details)
    signature = signed(state, bare.statement(state.info.id), command.certificate)
    fact = replace(bare, signature=signature)
    return outcome({Topic.DECLARATIONS}, state.file.append(state.writer, fact))


def declare_recusal(state: State, command: DeclareRecusal) -> Outcome:
    """Let the reviewer stand aside; the chair and the secretary may say so too."""
    if state.person.role is Role.REVIEWER:
        must_be(state, command.reviewer)
        must_be_open(state, command.reviewer)
    state.institution(command.institution)
    must_be_known(state, command.reviewer)
    _must_have_reason(command.reason)
    fact = RecusalDeclared(command.reviewer, command.institution, command.kind, command.reason.strip())
    return outcome({Topic.RECUSALS, Topic.MARKS}, state.file.append(state.writer, fact))


def lift_recusal(state: State, command: LiftRecusal) -> Outcome:
    """Take a recusal back."""
    if state.person.role is Role.REVIEWER:
        must_be(state, command.reviewer)
        must_be_open(state, command.reviewer)
    if not state.reading.is_recused(command.reviewer, command.institution):
        raise UserError(Text("걸려 있는 회피가 없습니다.", "There is no recusal to lift."))
    _must_have_reason(command.reason)
    fact = RecusalLifted(command.reviewer, command.institution, command.reason.strip())
    return outcome({Topic.RECUSALS, Topic.MARKS}, state.file.append(state.writer, fact))


def _must_be_allowed(state: State, key: MarkKey) -> TypeCode:
    """Return the type of an institution that the reviewer may score for this measure."""
    found = state.reading.permission(key)
    if found.sealed:
        raise UserError(SEALED)
    if not found.declared:
        raise UserError(UNDECLARED)
    if found.recused:
        raise UserError(RECUSED)
    if not found.assigned:
        raise UserError(
            Text(
                f"{key.institution} 기관의 {key.measure}은(는) 배정받지 않은 항목입니다. 간사에게 배정을 확인하십시오.",
                f"{key.measure} of {key.institution} is not assigned to you. Ask the secretary.",
            )
        )
    return found.type or state.institution(key.institution).type


def must_be_known(state: State, reviewer: ReviewerId) -> None:
    """Refuse a reviewer who is not on the round's roster."""
    if not any(r.id == reviewer for r in state.reading.reviewers()):
        raise UserError(
            Text(
                f"{reviewer} 평가위원은 이 회차에 없습니다. 명단을 확인하십시오.",
                f"This round has no reviewer {reviewer}. Check the roster.",
            )
        )


def _must_have_reason(reason: str) -> None:
    if not reason.strip():
        raise UserError(Text("사유를 적어 주십시오.", "Write the reason."))


def _declaration_must_hold(state: State, command: SignDeclaration) -> None:
    own = next((r.name for r in state.reading.reviewers() if r.id == command.reviewer), "")
    if len(command.answers) != QUESTIONS:
        raise UserError(
            Text(
                f"질문 {QUESTIONS}개에 모두 예/아니요로 답해 주십시오.",
                f"Answer all {QUESTIONS} questions with yes or no.",
            )
        )
    _facts_must_be_told(command)
    if command.name_typed.strip() != own:
        raise UserError(
            Text(
                f"서명란에 본인 이름({own})을 그대로 적어 주십시오.",
                f"Type your own name ({own}) to sign.",
            )
        )


def _facts_must_be_told(command: SignDeclaration) -> None:
    if not any(command.answers):
        return
    if len(command.details) not in (0, QUESTIONS):
        raise UserError(
            Text(f"까닭은 질문 {QUESTIONS}개에 하나씩 적습니다.", f"Facts come one a question, {QUESTIONS} in all.")
        )
    told = command.details or (command.facts,) * QUESTIONS
    silent = [str(n) for n, yes in enumerate(command.answers, start=1) if yes and not told[n - 1].strip()]
    if silent and command.details:
        numbers = ", ".join(silent)
        raise UserError(
            Text(
                f"{numbers}번에 ‘예’라고 답한 까닭을 적어 주십시오.", f"Write the facts behind the ‘yes’ to {numbers}."
            )
        )
    if silent:
        raise UserError(Text("‘예’라고 답한 까닭을 적어 주십시오.", "Write the facts behind each ‘yes’."))


def _steps(state: State, reviewer: ReviewerId) -> tuple[list[Entry], list[Entry]]:
    """Return what can be undone and what can be redone, the latest last, from the reviewer's chain here."""
    done: list[Entry] = []
    undone: list[Entry] = []
    for entry in state.file.journal.chain(reviewer, state.device):
        if entry.verb != MarkGiven.verb:
            continue
        said = entry.content()
        if "undoes" in said:
            _move(said["undoes"], done, undone)
        elif "redoes" in said:
            _move(said["redoes"], undone, done)
        else:
            done.append(entry)
            undone.clear()
    return done, undone


def _latest(state: State, steps: list[Entry]) -> Entry | None:
    """Return the last step of a mark that may be scored now; a recusal or a lost assignment closes the others."""
    return next((entry for entry in reversed(steps) if _is_allowed(state, mark_key(entry.subject))), None)


def _is_allowed(state: State, key: MarkKey) -> bool:
    found = state.reading.permission(key)
    return found.declared and found.assigned and not found.recused and not found.sealed


def _move(digest: str, here: list[Entry], there: list[Entry]) -> None:
    """Move the entry of that hash; a copy of this device that wrote on by itself may have moved it before."""
    for entry in [e for e in here if e.hash == digest]:
        here.remove(entry)
        there.append(entry)


def _before(state: State, entry: Entry) -> MarkContent:
    """Return what the mark said before `entry`; nothing, if it was the first."""
    basis = state.file.journal.meant(entry.basis) if entry.basis else None
    return mark_content(basis) if basis else MarkContent()
