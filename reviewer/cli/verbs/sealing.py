"""Verbs of sealing: a reviewer's list before it, the seal, and opening sealed work again."""

from __future__ import annotations

from reviewer.cli import plain
from reviewer.cli.answer import FOUND, Answer
from reviewer.cli.own_certificate import add_certificate, certificate
from reviewer.cli.sitting import add_file, add_person, reviewer, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import ReopenWork, SealWork
from reviewer.model.checklist import Checklist, Kind
from reviewer.model.ids import ReviewerId
from reviewer.text import Text

NAMES = {
    Kind.UNSCORED: Text("미평가", "unscored"),
    Kind.NO_RATIONALE: Text("의견 없음", "no rationale"),
    Kind.GONE: Text("인용한 증빙 없음", "cited evidence gone"),
    Kind.UNREAD: Text("열지 않은 증빙", "evidence unread"),
    Kind.UNSURE: Text("확신 없음", "unsure"),
    Kind.FAR: Text("내 다른 점수와 멂", "far from my others"),
}


def _seal_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "secretary")
    arguments.add("--check", action="store_true", means=Text("확정하지 않고 점검 목록만 봅니다", "only show the list"))
    means = Text("확정에 서명할 인증서 (없어도 됩니다)", "certificate to sign the seal with (may be left out)")
    add_certificate(arguments, means)


def _seal(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        who: ReviewerId = reviewer(desk)
        found = desk.see.checklist(who, desk.own.seen(who))
        if given.check:
            return Answer(_data(found), _lines(found), FOUND if found.findings else 0)
        done = desk.do(SealWork(who, certificate(call)))
        signer = desk.see.seal(who).signer
    told = Text(
        f"평가를 확정했습니다({signer or '인증서 없음'}). 고치려면 jipyo reopen으로 다시 여십시오.",
        f"The work is sealed ({signer or 'no certificate'}). To change it, open it with jipyo reopen.",
    )
    left = _lines(found) if found.findings else ()
    return Answer({**plain.changes(done), **_data(found), "signer": signer}, (told, *left))


def _data(found: Checklist) -> dict[str, object]:
    lines = [
        {"what": one.kind.value, "institution": one.key.institution, "measure": one.key.measure}
        for one in found.findings
    ]
    return {"items": found.items, "findings": lines}


def _lines(found: Checklist) -> tuple[Text, ...]:
    if not found.findings:
        return (Text("다시 볼 것이 없습니다.", "Nothing to look at once more."),)
    return tuple(
        Text(
            f"{NAMES[one.kind].ko}: {one.key.institution} {one.key.measure}",
            f"{NAMES[one.kind].en}: {one.key.institution} {one.key.measure}",
        )
        for one in found.findings
    )


def _reopen_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "secretary")
    arguments.add("--reason", required=True, metavar="TEXT", means=Text("다시 여는 사유", "why it is opened again"))


def _reopen(call: Call) -> Answer:
    with sitting(call) as desk:
        done = desk.do(ReopenWork(reviewer(desk), call.given.reason))
    told = Text("확정한 평가를 다시 열었습니다.", "The sealed work is open again.")
    return Answer(plain.changes(done), (told,))


VERBS = (
    Verb(
        "seal",
        Text("평가를 점검하고 확정(봉인)합니다", "check a reviewer's work and seal it"),
        "jipyo seal R07.jipyo --p12 R07.p12",
        _seal_arguments,
        _seal,
    ),
    Verb(
        "reopen",
        Text("확정한 평가를 사유를 적어 다시 엽니다", "open sealed work again, with a reason"),
        'jipyo reopen R07.jipyo --reason "한 건을 다시 봄"',
        _reopen_arguments,
        _reopen,
    ),
)
