"""Verbs about papers and people: what is added to minutes, and marks that come back on paper forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reviewer.cli import plain
from reviewer.cli.answer import Answer
from reviewer.cli.marking import content
from reviewer.cli.sitting import add_file, add_person, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import GiveMark
from reviewer.model.ids import ReviewerId
from reviewer.model.meeting import Minutes, Presence
from reviewer.recording import WriteMinutes
from reviewer.text import Text


def _minutes_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add("day", metavar="DAY", means=Text("회의 날짜 (2026-11-23)", "day of the meeting (2026-11-23)"))
    add_person(arguments, "secretary")
    arguments.add("--place", default=None, metavar="TEXT", means=Text("장소", "place"))
    arguments.add("--began", default=None, metavar="TIME", means=Text("시작 (14:00)", "when it began (14:00)"))
    arguments.add("--ended", default=None, metavar="TIME", means=Text("끝 (16:30)", "when it ended (16:30)"))
    arguments.add(
        "--present", action="append", metavar="ID", means=Text("출석한 위원번호 (여러 번)", "who came (repeatable)")
    )
    arguments.add(
        "--absent",
        action="append",
        metavar="ID[=WHY]",
        means=Text("불참한 위원번호와 까닭 (여러 번)", "who did not come, and why (repeatable)"),
    )
    arguments.add("--remarks", default=None, metavar="TEXT", means=Text("논의와 비고", "discussion and remarks"))


def _minutes(call: Call) -> Answer:
    """Add to what the minutes hold already; what is not named stays as it was."""
    given = call.given
    with sitting(call) as desk:
        before = desk.papers.minutes(given.day)
        said = _added(call, before)
        done = desk.do(WriteMinutes(said))
    came = sum(presence is Presence.PRESENT for presence in said.attendance.values())
    data = {
        "day": said.meeting,
        "present": came,
        "attendance": {who: presence.value for who, presence in said.attendance.items()},
        "saved": done.wall,
    }
    told = Text(
        f"저장됨 {done.wall}: {said.meeting} 회의록(출석 {came}명)",
        f"Saved {done.wall}: {said.meeting} ({came} present)",
    )
    return Answer(data, (told,))


def _added(call: Call, before: Minutes) -> Minutes:
    given = call.given
    absent = [one.partition("=") for one in given.absent or []]
    attendance = {**before.attendance, **_all(given.present or [], Presence.PRESENT)}
    attendance |= _all([who for who, _, _why in absent], Presence.ABSENT)
    notes = {**before.notes, **{ReviewerId(who.strip()): why.strip() for who, _, why in absent if why}}
    return Minutes(
        given.day,
        _or(given.place, before.place),
        _or(given.began, before.began),
        _or(given.ended, before.ended),
        attendance,
        notes,
        _or(given.remarks, before.remarks),
    )


def _all(people: Sequence[str], presence: Presence) -> dict[ReviewerId, Presence]:
    return {ReviewerId(who.strip()): presence for who in people}


def _or(given: str | None, before: str) -> str:
    return before if given is None else given.strip()


def _form_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add("code", metavar="CODE", means=Text("수기 평가표의 코드 (JF1-…)", "code on the form (JF1-…)"))
    add_person(arguments, "secretary")
    arguments.add("--points", metavar="N", means=Text("적힌 점수", "the points written"))
    arguments.add("--rationale", default="", metavar="TEXT", means=Text("적힌 의견", "the opinion written"))
    arguments.add(
        "--attention",
        action="append",
        metavar="a1=yes",
        means=Text("착안사항에 대한 답 (여러 번)", "answer to a point of attention (repeatable)"),
    )


def _form(call: Call) -> Answer:
    """Tell which item a code stands for, and keep the mark when points are given."""
    given = call.given
    with sitting(call) as desk:
        key = desk.papers.item_of(given.code)
        item = desk.see.item(key)
        where = f"{key.reviewer} {item.institution.shown_name} {key.measure}"
        data = {"reviewer": key.reviewer, "institution": key.institution, "measure": key.measure}
        most = plain.number(item.maximum)
        told = [Text(f"{where} (배점 {most})", f"{where} (maximum {most})")]
        if given.points is None:
            return Answer(data, tuple(told))
        said = content(given.points, given.rationale, [], given.attention or [])
        done = desk.do(GiveMark(key, replace(said, citations=item.content.citations)))
    told.append(Text(f"저장됨 {done.wall}: {given.points}점", f"Saved {done.wall}: {given.points}"))
    return Answer({**data, "points": plain.number(said.points), "saved": done.wall}, tuple(told))


VERBS = (
    Verb(
        "minutes",
        Text("회의록에 장소·시간·출결·비고를 적습니다", "write place, times, attendance and remarks into the minutes"),
        "jipyo minutes 2025.jipyo 2026-11-23 --place '3층 회의실' --present R01 --absent R02=출장",
        _minutes_arguments,
        _minutes,
    ),
    Verb(
        "form",
        Text(
            "수기 평가표의 코드로 항목을 찾고, 적힌 점수를 넣습니다",
            "find the item of a paper form by its code, and enter the mark written on it",
        ),
        "jipyo form R07.jipyo JF1-7K3Q-… --points 6.5 --rationale '수기 평가표대로'",
        _form_arguments,
        _form,
    ),
)
