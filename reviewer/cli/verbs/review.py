"""Verbs of a reviewer: the conflict declaration, standing aside, and marks."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from reviewer.cli import plain
from reviewer.cli.answer import FOUND, Answer, both
from reviewer.cli.marking import Wanted, content, faults, from_csv, key_of, points_of
from reviewer.cli.own_certificate import add_certificate, certificate
from reviewer.cli.sitting import add_file, add_person, reviewer, sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import DeclareRecusal, GiveMark, LiftRecusal, SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import RecusalKind
from reviewer.scoring.limits import QUESTIONS
from reviewer.text import Text


def _mark_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "secretary")
    arguments.add("--institution", metavar="CODE", means=Text("기관코드 (예: L094)", "institution's code (L094)"))
    arguments.add("--measure", metavar="CODE", means=Text("세부 평가항목 (예: 1-② 또는 1-2)", "measure (1-② or 1-2)"))
    arguments.add("--points", metavar="N", means=Text("점수 (예: 6.5)", "points (6.5)"))
    arguments.add(
        "--level",
        metavar="NAME",
        means=Text(
            "점수 대신 수준의 이름이나 순서 (낮은 것이 1)", "a level in place of points: its name, or 1 for the lowest"
        ),
    )
    arguments.add(
        "--rationale",
        metavar="TEXT",
        means=Text("평가의견. -이면 표준 입력에서 읽습니다", "rationale; - reads standard input"),
    )
    _add_answers(arguments)
    arguments.add(
        "--from",
        dest="table",
        type=Path,
        metavar="CSV",
        means=Text(
            "여러 평가를 한꺼번에: 기관코드, 지표코드, 점수, 평가의견, 사유, 확신없음 열",
            "many marks at once: columns institution, measure, points, rationale, reasons, unsure",
        ),
    )


def _add_answers(arguments: Arguments) -> None:
    arguments.add(
        "--reason",
        action="append",
        metavar="CODE",
        means=Text("감점·불인정 사유 코드 (여러 번)", "reason code (repeatable)"),
    )
    arguments.add(
        "--attention",
        action="append",
        metavar="a1=yes",
        means=Text("착안사항에 대한 답: yes, partly, no, na (여러 번)", "answer to a point of attention (repeatable)"),
    )
    arguments.add("--unsure", action="store_true", means=Text("확신 없음", "unsure"))
    arguments.add("--discuss", action="store_true", means=Text("위원회에서 논의할 것", "to be discussed by the panel"))


def _mark(call: Call) -> Answer:
    given = call.given
    if given.table is None and not (given.institution and given.measure):
        raise Usage(
            Text(
                "--institution과 --measure를 적거나 --from으로 표를 주십시오. 저장하지 않았습니다.",
                "Give --institution and --measure, or a table with --from. Nothing was saved.",
            )
        )
    with sitting(call) as desk:
        me = reviewer(desk)
        wanted = [_one(call, desk, me)] if given.table is None else from_csv(given.table, desk, me)
        wrong = faults(desk, wanted) if given.table is not None else []
        if wrong:
            return Answer({"saved": 0, "problems": [both(one) for one in wrong]}, (*wrong, _unsaved(len(wrong))), FOUND)
        return _saved(desk, wanted)


def _saved(desk: Desk, wanted: list[Wanted]) -> Answer:
    news, marks = [], []
    for mark in wanted:
        cited = desk.see.item(mark.key).content.citations  # made beside the evidence; no word here could take them back
        done = desk.do(GiveMark(mark.key, replace(mark.content, citations=cited)))
        points = plain.number(mark.content.points)
        marks.append(
            {"institution": mark.key.institution, "measure": mark.key.measure, "points": points, "saved": done.wall}
        )
        news.append(
            Text(
                f"저장됨 {done.wall}: {mark.key.institution} {mark.key.measure} {points or '–'}점",
                f"Saved {done.wall}: {mark.key.institution} {mark.key.measure} {points or '–'}",
            )
        )
    return Answer({"saved": len(marks), "marks": marks}, tuple(news))


def _one(call: Call, desk: Desk, me: ReviewerId) -> Wanted:
    given = call.given
    rationale = given.rationale or ""
    if rationale == "-":
        rationale = sys.stdin.read().strip()
    key = key_of(desk, me, given.institution, given.measure)
    if given.level and given.points:
        raise Usage(
            Text(
                "--points와 --level 가운데 하나만 적으십시오. 저장하지 않았습니다.",
                "Give either --points or --level. Nothing was saved.",
            )
        )
    written = points_of(desk, key, given.level) if given.level else given.points or ""
    said = content(written, rationale, given.reason or [], given.attention or [])
    return Wanted(key, said, 0).with_flags(unsure=given.unsure, discuss=given.discuss)


def _unsaved(count: int) -> Text:
    return Text(
        f"고칠 줄이 {count}개 있어 아무것도 저장하지 않았습니다.",
        f"{count} rows need correcting, so nothing was saved.",
    )


def _declare_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "secretary")
    arguments.add("--name", required=True, means=Text("서명란에 적을 본인 이름", "your own name, typed to sign"))
    arguments.add(
        "--yes",
        type=int,
        action="append",
        metavar="N",
        choices=range(1, QUESTIONS + 1),
        means=Text(
            f"‘예’인 질문의 번호 1~{QUESTIONS} (여러 번; 나머지는 ‘아니요’)",
            f"number 1–{QUESTIONS} of a question answered yes (repeatable)",
        ),
    )
    arguments.add("--facts", default="", metavar="TEXT", means=Text("‘예’인 까닭", "the facts behind each yes"))
    means = Text("확인서에 서명할 인증서 (없어도 됩니다)", "certificate to sign the declaration with (may be left out)")
    add_certificate(arguments, means)


def _declare(call: Call) -> Answer:
    given = call.given
    yes = set(given.yes or ())
    answers = tuple(number in yes for number in range(1, QUESTIONS + 1))
    with sitting(call) as desk:
        who = reviewer(desk)
        done = desk.do(SignDeclaration(who, answers, given.facts, given.name, certificate=certificate(call)))
        said = desk.see.declaration(who)
        signer = desk.see.declared_by(said) if said else ""
    return Answer(
        {**plain.changes(done), "yes": sorted(yes), "signer": signer},
        (
            Text(
                f"이해충돌 확인서에 서명했습니다({signer or '인증서 없음'}). 이제 평가할 수 있습니다.",
                f"The conflict declaration is signed ({signer or 'no certificate'}). Scoring may begin.",
            ),
        ),
    )


def _recuse_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "secretary")
    arguments.add(
        "--reviewer", metavar="ID", means=Text("평가위원 (본인이면 뺍니다)", "the reviewer (left out by the reviewer)")
    )
    arguments.add("--institution", required=True, metavar="CODE", means=Text("기관코드", "institution's code"))
    arguments.add(
        "--kind",
        choices=[kind.value for kind in RecusalKind],
        default=RecusalKind.WITHDRAWN.value,
        means=Text(
            "excluded 제척, challenged 기피, withdrawn 회피 (기본)", "excluded, challenged or withdrawn (default)"
        ),
    )
    arguments.add("--reason", required=True, metavar="TEXT", means=Text("사유", "reason"))
    arguments.add("--lift", action="store_true", means=Text("회피를 풉니다", "take the recusal back"))


def _recuse(call: Call) -> Answer:
    given = call.given
    institution = InstitutionCode(given.institution)
    with sitting(call) as desk:
        who = ReviewerId(given.reviewer) if given.reviewer else reviewer(desk)
        if given.lift:
            done = desk.do(LiftRecusal(who, institution, given.reason))
        else:
            done = desk.do(DeclareRecusal(who, institution, RecusalKind(given.kind), given.reason))
    sentence = (
        Text(f"{who} 위원의 {institution} 회피를 풀었습니다.", f"{who} is no longer recused from {institution}.")
        if given.lift
        else Text(f"{who} 위원은 {institution} 기관을 평가하지 않습니다.", f"{who} does not score {institution}.")
    )
    return Answer({**plain.changes(done), "reviewer": who, "institution": institution}, (sentence,))


VERBS = (
    Verb(
        "declare",
        Text("이해충돌 확인서에 서명합니다", "sign the conflict declaration"),
        'jipyo declare R07.jipyo --name "가상위원"',
        _declare_arguments,
        _declare,
    ),
    Verb(
        "recuse",
        Text("제척·기피·회피를 적거나 풉니다", "record or lift a recusal"),
        'jipyo recuse R07.jipyo --institution L094 --reason "최근 2년 안의 자문"',
        _recuse_arguments,
        _recuse,
    ),
    Verb(
        "mark",
        Text("평가점수와 의견을 저장합니다", "save marks and rationales"),
        'jipyo mark R07.jipyo --institution L094 --measure 1-2 --points 6.5 --rationale "수요 조사 근거가 뚜렷함"',
        _mark_arguments,
        _mark,
    ),
)
