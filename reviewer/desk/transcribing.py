"""Marks that come back on paper: the secretary copies them for their reviewer, the chair compares them with the paper.

Both do it by the code of the form, so that neither round, rules, item nor what was filed can be another. The chair
enters the points anew without being shown what was copied: what two people read alike was read right.
"""

from __future__ import annotations

import secrets

from reviewer.commands import CompareTranscript, TranscribeMark
from reviewer.desk import forms, register
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.marking import MarkGiven, TranscriptCompared
from reviewer.model.changes import Topic
from reviewer.model.people import CHAIR, SECRETARY
from reviewer.model.round import Mark, MarkContent, MarkKey, Role
from reviewer.model.transcript import Copied
from reviewer.scoring.limits import fault
from reviewer.text import Text


def transcribe(state: State, command: TranscribeMark) -> Outcome:
    """Let a mark stand that its reviewer wrote on a paper form; raises UserError when it may not be copied."""
    if state.person.role is not Role.SECRETARY:
        raise UserError(FOR_THE_SECRETARY)
    key = forms.item_of(state, command.code)
    by = _name(state, SECRETARY)
    is_declared = _must_be_allowed(state, key, paper_declaration=command.paper_declaration)
    _must_not_be_their_own(state.reading.mark(key))
    _must_fit(state, key, command.content)
    copied = Copied(by, str(forms.code_of(state, key)), paper_declaration=not is_declared)
    fact = MarkGiven(key, command.content, copied=copied)
    return outcome({Topic.MARKS}, state.file.append(state.writer, fact))


def compare(state: State, command: CompareTranscript) -> Outcome:
    """Keep that a second person read the same points on the form; raises UserError when they differ."""
    if state.person.role is not Role.CHAIR:
        raise UserError(FOR_THE_CHAIR)
    key = forms.item_of(state, command.code)
    by = _name(state, CHAIR)
    mark = state.reading.mark(key)
    if mark is None or mark.copied is None:
        raise UserError(_not_copied(key))
    if mark.content.points != command.points:
        raise UserError(_differs(key))
    fact = TranscriptCompared(secrets.token_hex(8), mark.entry, by)
    return outcome({Topic.MARKS}, state.file.append(state.writer, fact))


def _name(state: State, place: str) -> str:
    """Return who holds an office; raises UserError when nobody was named, as both names go into the journal."""
    named = register.officers(state).get(place)
    if named is None:
        raise UserError(NAMELESS[place])
    return named.name


def _must_be_allowed(state: State, key: MarkKey, *, paper_declaration: bool) -> bool:
    """Tell whether the reviewer declared in the round; raises UserError when the reviewer may not score the item."""
    found = state.reading.permission(key)
    if found.recused:
        raise UserError(_recused(key))
    if not (found.declared or paper_declaration):
        raise UserError(_undeclared(key))
    seal = state.reading.seal(key.reviewer)
    if seal is not None and seal.is_closed:
        raise UserError(_sealed(key))
    return found.declared


def _must_not_be_their_own(mark: Mark | None) -> None:
    if mark is None or (mark.copied and not mark.conflicted) or mark.content.is_empty:
        return
    raise UserError(_their_own(mark.key))


def _must_fit(state: State, key: MarkKey, content: MarkContent) -> None:
    if content.points is None:
        raise UserError(NO_POINTS)
    maximum = state.measure(key.measure).judged_maximum(state.institution(key.institution).type)
    wrong = fault(content, state.measure(key.measure), maximum)
    if wrong:
        raise UserError(wrong)


FOR_THE_SECRETARY = Text(
    "용지의 점수는 간사가 옮겨 적고, 위원은 본인의 꾸러미에 직접 넣습니다. 회차를 간사로 여십시오.",
    "The secretary copies marks from paper; reviewers enter their own in their package. Open the round as the secretary.",
)
FOR_THE_CHAIR = Text(
    "옮겨 적은 점수의 대조는 위원장이 합니다. 회차를 위원장으로 여십시오.",
    "The chair compares copied marks with the paper. Open the round as the chair.",
)
NO_POINTS = Text(
    "용지에 적힌 점수를 넣으십시오. 저장하지 않았습니다.", "Enter the points on the form. Nothing was saved."
)
NAMELESS = {
    SECRETARY: Text(
        "옮겨 적은 사람의 이름이 기록에 남습니다. 접수의 ‘배정과 꾸러미’에서 간사의 이름을 먼저 적으십시오. 저장하지 않았습니다.",
        "The journal keeps who copied a mark. Name the secretary first, in Intake under Assignment and packages. Nothing "
        "was saved.",
    ),
    CHAIR: Text(
        "대조한 사람의 이름이 기록에 남습니다. 간사가 접수의 ‘배정과 꾸러미’에서 위원장의 이름을 먼저 적어야 합니다. 저장하지 않았습니다.",
        "The journal keeps who compared a mark. The secretary names the chair first, in Intake under Assignment and "
        "packages. Nothing was saved.",
    ),
}


def _recused(key: MarkKey) -> Text:
    return Text(
        f"{key.reviewer} 위원은 {key.institution} 기관에서 제척·기피·회피되어 점수를 옮겨 적을 수 없습니다.",
        f"Reviewer {key.reviewer} is recused from {key.institution}: no mark can be copied.",
    )


def _undeclared(key: MarkKey) -> Text:
    return Text(
        f"{key.reviewer} 위원의 이해충돌 확인서가 이 회차에 없습니다. 종이로 서명한 확인서를 받아 두었으면 ‘종이 확인서를 받음’을 "
        "고르십시오(jipyo form --paper-declaration). 저장하지 않았습니다.",
        f"The conflict declaration of reviewer {key.reviewer} is not in this round. If you hold one signed on paper, say "
        "so (jipyo form --paper-declaration). Nothing was saved.",
    )


def _sealed(key: MarkKey) -> Text:
    return Text(
        f"{key.reviewer} 위원이 평가를 확정(봉인)했습니다. 위원이 사유를 적어 다시 연 꾸러미를 합친 뒤에 옮겨 적으십시오.",
        f"Reviewer {key.reviewer} has sealed the work. Merge a package in which they opened it again, then copy.",
    )


def _their_own(key: MarkKey) -> Text:
    return Text(
        f"{key.institution} {key.measure}에는 {key.reviewer} 위원이 직접 넣은 점수가 있어 옮겨 적지 않았습니다. "
        "용지와 다르면 위원이 고쳐야 합니다.",
        f"Reviewer {key.reviewer} has given {key.institution} {key.measure} a mark of their own, so nothing was copied. "
        "If the form differs, they have to change it.",
    )


def _not_copied(key: MarkKey) -> Text:
    return Text(
        f"{key.institution} {key.measure}: {key.reviewer} 위원의 점수 가운데 용지에서 옮겨 적은 것이 아닙니다. 대조할 것이 없습니다.",
        f"{key.institution} {key.measure}: the mark of reviewer {key.reviewer} was not copied from paper. There is "
        "nothing to compare.",
    )


def _differs(key: MarkKey) -> Text:
    return Text(
        f"{key.institution} {key.measure}: 넣은 점수가 간사가 옮겨 적은 점수와 다릅니다. 용지를 함께 보고, 틀린 쪽이 다시 넣으십시오. "
        "대조한 것으로 기록하지 않았습니다.",
        f"{key.institution} {key.measure}: these are not the points the secretary copied. Look at the form together; "
        "whoever was wrong enters them again. It was not recorded as compared.",
    )
