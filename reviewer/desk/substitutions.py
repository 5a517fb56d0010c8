"""What stands in for measures that do not apply: listing it, approving it with a reason, taking that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from reviewer.desk import agenda
from reviewer.desk.duties import must_be_panel, must_have_reason
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.substituting import ApprovalRevoked, SubstitutionApproved
from reviewer.model.changes import Topic
from reviewer.model.framework import Substitution
from reviewer.model.points import ZERO, shown
from reviewer.model.round import Counted, Institution
from reviewer.model.substitution import SubstitutionLine
from reviewer.scoring.inputs import TallyInput
from reviewer.scoring.round_settings import APPROVAL, AS_IMPORTED
from reviewer.scoring.substitute import Substitutes
from reviewer.text import Text

if TYPE_CHECKING:
    from reviewer.commands import ApproveAllSubstitutions, ApproveSubstitution, RevokeApproval


def lines(state: State) -> tuple[SubstitutionLine, ...]:
    """Return every measure that does not apply: what waits first, in the order of the edition, then by institution."""
    given = agenda.given(state)
    applied = Substitutes(replace(given, settings={**given.settings, APPROVAL: AS_IMPORTED}))
    places = {code: at for at, code in enumerate(state.measures)}
    institutions = {i.code: i for i in given.institutions}
    found = [
        _line(state, given, applied, institutions[counted.institution], counted)
        for counted in given.counted.values()
        if counted.points is None and counted.institution in institutions and counted.measure in places
    ]
    return tuple(sorted(found, key=lambda one: (not one.waiting, places[one.measure], one.institution.code)))


def approve(state: State, command: ApproveSubstitution) -> Outcome:
    """Approve one substitution; raises UserError when nothing is to be approved there or something is missing."""
    must_be_panel(state)
    state.file.must_agree()
    line = _of(lines(state), state, command)
    fact = SubstitutionApproved(
        line.institution.code,
        line.measure,
        command.reason.strip() or line.reason.strip(),
        command.approver.strip(),
        _points(line, command.points),
    )
    must_have_reason(fact.reason)
    _must_be_somebody(fact.approver)
    return outcome({Topic.SUBSTITUTIONS}, state.file.append(state.writer, fact))


def approve_all(state: State, command: ApproveAllSubstitutions) -> Outcome:
    """Approve what waits, came with a reason and needs no points of its own; says what was left."""
    must_be_panel(state)
    state.file.must_agree()
    _must_be_somebody(command.approver)
    waiting = [line for line in lines(state) if line.waiting]
    ready = [line for line in waiting if line.reason.strip() and not _is_open(line) and not _competes(line)]
    entries = [
        state.file.append(
            state.writer,
            SubstitutionApproved(line.institution.code, line.measure, line.reason.strip(), command.approver.strip()),
        )
        for line in ready
    ]
    left = len(waiting) - len(ready)
    news = Text(
        f"해당없음 처리 {len(ready)}건을 승인했습니다. {left}건은 사유가 없거나, 점수를 정해야 하거나, 충돌이 있어 남겨 두었습니다.",
        f"{len(ready)} substitutions were approved; {left} were left: no reason, points to settle, or a conflict.",
    )
    return outcome({Topic.SUBSTITUTIONS}, *entries, news=[news])


def revoke(state: State, command: RevokeApproval) -> Outcome:
    """Take an approval back."""
    must_be_panel(state)
    held = [
        a for a in state.reading.approvals() if (a.institution, a.measure) == (command.institution, command.measure)
    ]
    if not held:
        raise UserError(Text("취소할 승인이 없습니다.", "There is no approval to take back."))
    must_have_reason(command.reason)
    fact = ApprovalRevoked(command.institution, command.measure, command.reason.strip())
    return outcome({Topic.SUBSTITUTIONS}, state.file.append(state.writer, fact))


def _line(
    state: State, given: TallyInput, applied: Substitutes, institution: Institution, counted: Counted
) -> SubstitutionLine:
    measure, key = state.measure(counted.measure), (counted.institution, counted.measure)
    figure = applied.figure(measure, institution, counted)
    return SubstitutionLine(
        institution=institution,
        measure=measure.code,
        name=measure.name,
        way=measure.substitution,
        maximum=measure.counted_maximum(institution.type),
        value=figure.value,
        rule=figure.rule,
        reason=counted.basis,
        source=counted.source,
        approval=given.approvals.get(key),
        waiting=given.waits(key) or (measure.substitution is Substitution.BY_HAND and figure.value is None),
    )


def _of(found: Sequence[SubstitutionLine], state: State, command: ApproveSubstitution) -> SubstitutionLine:
    for line in found:
        if (line.institution.code, line.measure) == (command.institution, command.measure):
            return line
    name = state.institution(command.institution).shown_name
    raise UserError(
        Text(
            f"{name} {command.measure}은(는) 해당없음으로 들어오지 않았습니다. 정량 점수 표에서 해당없음으로 들인 뒤 승인하십시오.",
            f"{command.measure} of {name} was not reported as not applicable. Import it as such first.",
        )
    )


def _points(line: SubstitutionLine, points: Decimal | None) -> Decimal | None:
    """Return the points of a substitution by hand; raises UserError where there are none, or must be none."""
    if not _is_open(line):
        if points is not None:
            raise UserError(
                Text(
                    f"{line.measure}은(는) 편람이 처리 방법을 정한 항목이라 점수를 따로 적지 않습니다. 점수를 빼고 승인하십시오.",
                    f"The manual says how {line.measure} is handled; approve it without points.",
                )
            )
        return None
    if points is None or not ZERO <= points <= line.maximum:
        most = shown(line.maximum)
        raise UserError(
            Text(
                f"{line.measure}은(는) 편람에 처리 방법이 없습니다. 0점부터 {most}점 사이의 점수를 적으십시오.",
                f"The manual has no way for {line.measure}: give points between 0 and {most}.",
            )
        )
    return points


def _is_open(line: SubstitutionLine) -> bool:
    return line.way is Substitution.BY_HAND


def _competes(line: SubstitutionLine) -> bool:
    return line.approval is not None and line.approval.conflicted


def _must_be_somebody(approver: str) -> None:
    if not approver:
        raise UserError(
            Text(
                "누가 승인했는지 적어 주십시오 (예: 위원장 가상한).",
                "Write who approved it (for example the chair's name).",
            )
        )
