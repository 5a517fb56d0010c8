"""Verbs of the panel: the agenda, decisions by rule or by value, and conflicts between copies."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.cli import plain
from reviewer.cli.answer import Answer, Plain, both
from reviewer.cli.marking import key_of
from reviewer.cli.sitting import add_file, add_person, sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import DecideAll, RevokeDecision, SettleConflict, TakeDecision
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model import points
from reviewer.model.changes import Changes
from reviewer.model.entry import Entry
from reviewer.model.ids import EntryHash, ReviewerId
from reviewer.model.round import AgendaItem, CombiningRule
from reviewer.model.views import ConflictView
from reviewer.text import Text

HASH = 12  # digits of an entry's hash that people are shown


def _decide_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "chair")
    arguments.add(
        "--all",
        action="store_true",
        means=Text("준비된 모든 항목을 회차의 규칙으로", "every item that is ready, by the round's rule"),
    )
    arguments.add("--institution", metavar="CODE", means=Text("기관코드", "institution's code"))
    arguments.add("--measure", metavar="CODE", means=Text("세부 평가항목", "measure"))
    arguments.add(
        "--points",
        metavar="N",
        means=Text("위원회가 합의한 점수 (사유 필요)", "points the panel agreed on (with a reason)"),
    )
    arguments.add(
        "--rule",
        choices=[r.value for r in CombiningRule],
        means=Text("이 항목에만 쓸 결합 규칙", "combining rule for this item"),
    )
    arguments.add("--reason", default="", metavar="TEXT", means=Text("사유", "reason"))
    arguments.add(
        "--revoke",
        action="store_true",
        means=Text("결정을 취소합니다 (사유 필요)", "take the decision back (with a reason)"),
    )
    arguments.add(
        "--list",
        type=int,
        metavar="N",
        nargs="?",
        const=20,
        means=Text("결정하지 않고 안건 N개를 보입니다", "decide nothing, show N items of the agenda"),
    )


def _decide(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        if given.list is not None:
            return _agenda(desk.see.agenda(), given.list)
        done = desk.do(DecideAll()) if given.all else _one(call, desk)
        progress = desk.see.progress()
    data = {**plain.changes(done), "decided": progress.decided, "to_decide": progress.to_decide}
    left = progress.to_decide - progress.decided
    rest = Text(f"남은 안건 {left:,}개.", f"{left:,} items are left.")
    return Answer(data, (*done.news, rest))


def _one(call: Call, desk: Desk) -> Changes:
    given = call.given
    if not (given.institution and given.measure):
        raise Usage(
            Text(
                "--all이나, --institution과 --measure를 적으십시오. 결정하지 않았습니다.",
                "Give --all, or --institution and --measure. Nothing was decided.",
            )
        )
    key = key_of(desk, ReviewerId(""), given.institution, given.measure)
    if given.revoke:
        return desk.do(RevokeDecision(key.institution, key.measure, given.reason))
    rule = CombiningRule(given.rule) if given.rule else None
    if given.points is None:
        return desk.do(TakeDecision(key.institution, key.measure, rule))
    value = points.parse(given.points)
    if value is None:
        raise UserError(
            Text(
                f"‘{given.points}’은(는) 점수로 읽을 수 없습니다. 6.5처럼 적으십시오. 결정하지 않았습니다.",
                f"‘{given.points}’ is no number of points. Write it like 6.5. Nothing was decided.",
            )
        )
    return desk.do(TakeDecision(key.institution, key.measure, rule, value, given.reason))


def _agenda(items: Sequence[AgendaItem], count: int) -> Answer:
    shown = items[:count]
    return Answer({"agenda": [_item(one) for one in shown], "items": len(items)}, tuple(map(_item_line, shown)))


def _item(one: AgendaItem) -> Plain:
    return {
        "institution": one.institution.code,
        "measure": one.measure,
        "maximum": plain.number(one.maximum),
        "spread": plain.number(one.spread),
        "suggested": plain.number(one.suggested),
        "decided": plain.number(one.decision.points) if one.decision else None,
        "stale": one.stale,
        "outliers": {m.reviewer.id: both(m.outlier) for m in one.marks if m.outlier},
        "waits_for": both(one.unsuggested) if one.unsuggested else None,
        "marks": [
            {"reviewer": m.reviewer.id, "points": plain.number(m.points), "recused": m.recused} for m in one.marks
        ],
    }


def _item_line(one: AgendaItem) -> Text:
    marks = " ".join(plain.number(m.points) or "–" for m in one.marks if not m.recused)
    decided = plain.number(one.decision.points) if one.decision else "–"
    head = f"{one.institution.code} {one.institution.shown_name} {one.measure}"
    spread, maximum = plain.number(one.spread), plain.number(one.maximum)
    return Text(
        f"{head}: 점수 {marks} / 배점 {maximum}, 차이 {spread}, 결정 {decided}",
        f"{head}: marks {marks} / {maximum}, spread {spread}, decided {decided}",
    )


def _conflicts_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    add_person(arguments, "chair")
    arguments.add("--settle", metavar="SUBJECT", means=Text("정리할 것 (목록의 첫머리)", "what to settle (as listed)"))
    arguments.add(
        "--choose", metavar="HASH", means=Text("고를 기록의 번호 (앞 몇 자리)", "entry to let stand (its first digits)")
    )
    arguments.add("--reason", default="", metavar="TEXT", means=Text("사유", "reason"))


def _conflicts(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        if given.settle:
            chosen = _side(desk.see.conflicts(), given.settle, given.choose or "")
            desk.do(SettleConflict(given.settle, chosen, given.reason))
        left = desk.see.conflicts()
    data = [{"subject": c.subject, "sides": [_side_data(e) for e in c.sides]} for c in left]
    lines = [line for conflict in left for line in _conflict_lines(conflict)]
    return Answer({"conflicts": data}, tuple(lines) or (Text("충돌이 없습니다.", "There are no conflicts."),))


def _side(conflicts: Sequence[ConflictView], subject: str, digits: str) -> EntryHash:
    sides = [e.hash for c in conflicts if c.subject == subject for e in c.sides if e.hash.startswith(digits)]
    if len(sides) != 1:
        raise UserError(
            Text(
                "고른 기록이 하나로 정해지지 않습니다. ‘jipyo conflicts FILE’의 번호를 --choose에 적으십시오.",
                "That does not name one entry. Give --choose a number from ‘jipyo conflicts FILE’.",
            )
        )
    return sides[0]


def _side_data(entry: Entry) -> Plain:
    return {
        "hash": entry.hash,
        "author": entry.author,
        "device": entry.device,
        "when": entry.wall,
        "says": entry.content(),
    }


def _conflict_lines(conflict: ConflictView) -> list[Text]:
    sides = [
        Text(
            f"  {e.hash[:HASH]} {e.wall} {e.author}({e.device}): {e.content().get('points') or '–'}점",
            f"  {e.hash[:HASH]} {e.wall} {e.author} ({e.device}): {e.content().get('points') or '–'}",
        )
        for e in conflict.sides
    ]
    return [Text(conflict.subject, conflict.subject), *sides]


VERBS = (
    Verb(
        "decide",
        Text("위원회의 결정을 적습니다", "record decisions of the panel"),
        'jipyo decide 2025.jipyo --institution L094 --measure 1-2 --points 6.5 --reason "대표 사례의 개방일을 함께 확인함"',
        _decide_arguments,
        _decide,
    ),
    Verb(
        "conflicts",
        Text("서로 다른 복사본의 충돌을 보거나 정리합니다", "show or settle conflicts between copies"),
        'jipyo conflicts 2025.jipyo --settle mark/R07/L094/1-② --choose 3fa9 --reason "마지막 수정이 맞음"',
        _conflicts_arguments,
        _conflicts,
    ),
)
