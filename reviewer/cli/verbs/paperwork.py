"""Verbs about papers and people: what is added to minutes, and marks that come back on paper forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reviewer.cli import plain
from reviewer.cli.answer import Answer, Plain
from reviewer.cli.marking import content
from reviewer.cli.sitting import add_file, add_person, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import Command, CompareTranscript, GiveMark, TranscribeMark
from reviewer.desk.desk import Desk
from reviewer.model.ids import ReviewerId
from reviewer.model.meeting import Minutes, Presence
from reviewer.model.round import MarkContent, MarkKey, Role
from reviewer.model.transcript import Transcript
from reviewer.recording import WriteMinutes
from reviewer.text import Text, same


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
    arguments.add(
        "code",
        metavar="CODE",
        nargs="?",
        means=Text(
            "수기 평가표의 코드 (JF1-…). 없으면 옮겨 적은 점수의 목록",
            "code on the form (JF1-…); without one, the marks copied so far",
        ),
    )
    add_person(arguments, "secretary")
    arguments.add("--points", metavar="N", means=Text("적힌 점수", "the points written"))
    arguments.add("--rationale", default="", metavar="TEXT", means=Text("적힌 의견", "the opinion written"))
    arguments.add(
        "--attention",
        action="append",
        metavar="a1=yes",
        means=Text("착안사항에 대한 답 (여러 번)", "answer to a point of attention (repeatable)"),
    )
    arguments.add(
        "--paper-declaration",
        action="store_true",
        means=Text("이해충돌 확인서를 종이로 받아 두었음", "the reviewer's conflict declaration was received on paper"),
    )


def _form(call: Call) -> Answer:
    """Tell which item a code stands for, and keep, copy or compare the mark when points are given."""
    given = call.given
    with sitting(call) as desk:
        if given.code is None:
            return _copied(desk)
        key = desk.papers.item_of(given.code)
        item = desk.see.item(key)
        where = f"{key.reviewer} {item.institution.shown_name} {key.measure}"
        data = {"reviewer": key.reviewer, "institution": key.institution, "measure": key.measure}
        most = plain.number(item.maximum)
        told = [Text(f"{where} (배점 {most})", f"{where} (maximum {most})")]
        if given.points is None:
            return Answer(data, tuple(told))
        said = content(given.points, given.rationale, [], given.attention or [])
        how, command = _entered(call, desk, key, replace(said, citations=item.content.citations))
        done = desk.do(command)
    told.append(Text(f"저장됨 {done.wall}: {given.points}점 {how.ko}", f"Saved {done.wall}: {given.points} {how.en}"))
    return Answer({**data, "points": plain.number(said.points), "saved": done.wall}, tuple(told))


def _entered(call: Call, desk: Desk, key: MarkKey, said: MarkContent) -> tuple[Text, Command]:
    """Return what entering points means for who sits there: the reviewer's mark, a copy of it, or its comparison."""
    if desk.person.role is Role.REVIEWER:
        return same(""), GiveMark(key, said)
    if desk.person.role is Role.CHAIR:
        return Text("(용지와 대조함)", "(compared with the form)"), CompareTranscript(call.given.code, said.points)
    copy = TranscribeMark(call.given.code, said, call.given.paper_declaration)
    return Text("(위원 대신 옮겨 적음)", "(copied for the reviewer)"), copy


def _copied(desk: Desk) -> Answer:
    """List the marks that were copied from paper forms."""
    found = desk.papers.transcripts()
    rows: list[Plain] = [
        {
            "reviewer": one.key.reviewer,
            "institution": one.key.institution,
            "measure": one.key.measure,
            "code": one.copied.code,
            "copied_by": one.copied.by,
            "copied": one.when,
            "paper_declaration": one.copied.paper_declaration,
            "compared_by": one.compared_by,
            "compared": one.compared,
        }
        for one in found
    ]
    open_ = sum(not one.is_compared for one in found)
    told = Text(
        f"옮겨 적은 점수 {len(found)}건, 대조하지 않은 것 {open_}건",
        f"{len(found)} marks copied from paper forms, {open_} not compared",
    )
    return Answer({"copied": rows, "open": open_}, (told, *map(_copy_line, found)))


def _copy_line(one: Transcript) -> Text:
    key = one.key
    where = f"  {key.reviewer} {key.institution} {key.measure}"
    stands = Text(f"대조 {one.compared_by}", f"compared by {one.compared_by}")
    if not one.is_compared:
        stands = Text("대조하지 않음", "not compared")
    return Text(
        f"{where}: 옮겨 적음 {one.copied.by} · {stands.ko}", f"{where}: copied by {one.copied.by} · {stands.en}"
    )


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
            "수기 평가표의 코드로 항목을 찾고, 적힌 점수를 넣거나 옮겨 적거나 대조합니다",
            "find the item of a paper form by its code; enter, copy or compare the mark written on it",
        ),
        "jipyo form R07.jipyo JF1-7K3Q-… --points 6.5 --rationale '수기 평가표대로'",
        _form_arguments,
        _form,
    ),
)
