"""The verb about measures that do not apply: what stands in for them, approved with a reason or taken back."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.cli import plain
from reviewer.cli.answer import Answer, Plain, both
from reviewer.cli.marking import key_of
from reviewer.cli.sitting import add_file, add_person, sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import ApproveAllSubstitutions, ApproveSubstitution, RevokeApproval
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model import points
from reviewer.model.changes import Changes
from reviewer.model.ids import ReviewerId
from reviewer.model.substitution import SubstitutionLine
from reviewer.text import Text


def _arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "chair")
    arguments.add("--institution", metavar="CODE", means=Text("기관코드", "institution's code"))
    arguments.add("--measure", metavar="CODE", means=Text("세부 평가항목", "measure"))
    arguments.add("--approver", default="", metavar="NAME", means=Text("승인한 사람", "who approved it"))
    arguments.add(
        "--reason",
        default="",
        metavar="TEXT",
        means=Text("사유 (없으면 들어온 근거)", "reason (default: the one that was imported)"),
    )
    arguments.add(
        "--points",
        metavar="N",
        means=Text("편람에 처리 방법이 없는 항목의 점수", "points, where the manual has no rule"),
    )
    arguments.add(
        "--all",
        action="store_true",
        means=Text("사유가 있는 대기 항목을 모두 승인", "approve everything that waits and has a reason"),
    )
    arguments.add("--revoke", action="store_true", means=Text("승인을 취소합니다", "take the approval back"))
    arguments.add("--waiting", action="store_true", means=Text("승인을 기다리는 것만 보입니다", "list only what waits"))


def _run(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        done = _carried_out(call, desk)
        found = desk.see.substitutions()
    shown = [line for line in found if line.waiting or not given.waiting]
    waiting = sum(line.waiting for line in found)
    data = {
        "substitutions": [_line(line) for line in shown],
        "waiting": waiting,
        **(plain.changes(done) if done else {}),
    }
    rest = Text(f"승인을 기다리는 항목 {waiting}건.", f"{waiting} wait for approval.")
    told = done.news if done else _told(shown)
    return Answer(data, (*told, rest))


def _carried_out(call: Call, desk: Desk) -> Changes | None:
    given = call.given
    if given.all:
        return desk.do(ApproveAllSubstitutions(given.approver))
    if not (given.institution and given.measure):
        if given.approver or given.revoke or given.points:
            raise Usage(
                Text(
                    "--all이나, --institution과 --measure를 적으십시오. 아무것도 하지 않았습니다.",
                    "Give --all, or --institution and --measure. Nothing was done.",
                )
            )
        return None
    key = key_of(desk, ReviewerId(""), given.institution, given.measure)
    if given.revoke:
        return desk.do(RevokeApproval(key.institution, key.measure, given.reason))
    value = points.parse(given.points) if given.points is not None else None
    if given.points is not None and value is None:
        raise UserError(
            Text(
                f"‘{given.points}’은(는) 점수로 읽을 수 없습니다. 6.5처럼 적으십시오. 승인하지 않았습니다.",
                f"‘{given.points}’ is no number of points. Write it like 6.5. Nothing was approved.",
            )
        )
    return desk.do(ApproveSubstitution(key.institution, key.measure, given.reason, given.approver, value))


def _line(line: SubstitutionLine) -> Plain:
    approval = line.approval
    return {
        "institution": line.institution.code,
        "measure": line.measure,
        "way": line.way.value,
        "value": plain.number(line.value),
        "maximum": plain.number(line.maximum),
        "rule": both(line.rule),
        "reason": line.reason,
        "source": line.source,
        "waiting": line.waiting,
        "approval": None
        if approval is None
        else {"reason": approval.reason, "approver": approval.approver, "when": approval.approved},
    }


def _told(lines: Sequence[SubstitutionLine]) -> list[Text]:
    return [_sentence(line) for line in lines]


def _sentence(line: SubstitutionLine) -> Text:
    value = plain.number(line.value) or "–"
    head = f"{line.institution.code} {line.institution.shown_name} {line.measure} {value}"
    if line.approval is not None:
        tail = (f"승인 {line.approval.approver}", f"approved by {line.approval.approver}")
    else:
        tail = ("승인 대기", "waits for approval") if line.waiting else ("들어온 대로", "as imported")
    return Text(
        f"{head}: {line.rule.ko} [{tail[0]}] {line.reason}", f"{head}: {line.rule.en} [{tail[1]}] {line.reason}"
    )


VERBS = (
    Verb(
        "substitute",
        Text("해당없음 항목의 처리를 보고 승인합니다", "see and approve what stands in for measures that do not apply"),
        'jipyo substitute 2025.jipyo --institution L094 --measure 1-③-2 --approver "위원장 가상한"',
        _arguments,
        _run,
    ),
)
