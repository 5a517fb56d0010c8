"""The minutes of one meeting: who was there, what was decided, what else the journal tells of that day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.model.meeting import Minutes, Presence
from reviewer.model.paper import PaperKind
from reviewer.model.round import Decision, Institution, Reviewer
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.page import Align, Block, Cell, Document, Heading, Paragraph, Row, Table, Title
from reviewer.text import Language, Text

KIND = PaperKind.MINUTES
ROW_HEIGHT = 26.0  # room for a hand beside each member
PRESENCE = {
    Presence.PRESENT: Text("출석", "present"),
    Presence.ABSENT: Text("불참", "absent"),
    Presence.UNKNOWN: Text("기재 전", "not noted"),
}
NAMES = (Text("번호", "No."), words.NAME, words.AFFILIATION, words.POSITION, Text("출결", "Attendance"), words.NOTE)


@dataclass(frozen=True, slots=True)
class Settled:
    """One decision of the meeting."""

    institution: Institution
    decision: Decision


@dataclass(frozen=True, slots=True)
class Event:
    """Something else the journal tells of the day: the 24-hour time and a sentence."""

    time: str
    words: Text


@dataclass(frozen=True, slots=True)
class Meeting:
    """Everything the minutes say; decisions in the order they were taken."""

    minutes: Minutes
    members: tuple[Reviewer, ...]
    settled: tuple[Settled, ...]
    events: tuple[Event, ...]


def minutes_sheet(context: SheetContext, meeting: Meeting) -> Document:
    """Return the minutes of one meeting."""
    language = context.language
    data = sheet_data(KIND, meeting.minutes.meeting, context.head, meeting)
    blocks: list[Block] = [
        Title(words.MINUTES.get(language), context.framework.title.get(language)),
        _facts(context, meeting),
        Heading(Text("1. 출결", "1. Attendance").get(language)),
        *_attendance(context, meeting),
        Heading(Text("2. 결정 사항", "2. Decisions").get(language)),
        *_decisions(context, meeting.settled),
        Heading(Text("3. 그 밖의 진행 사항", "3. What else took place").get(language)),
        *_events(meeting.events, language),
        Heading(Text("4. 논의와 비고", "4. Discussion and remarks").get(language)),
        *_remarks(meeting.minutes, language),
        *parts.closing(context, context.signatories),
        parts.code_block(context, f"{KIND}/{meeting.minutes.meeting}", data),
    ]
    return parts.paper(context, words.MINUTES, data, blocks, context.signatories)


def _facts(context: SheetContext, meeting: Meeting) -> Block:
    language, minutes = context.language, meeting.minutes
    hours = " ~ ".join(time for time in (minutes.began, minutes.ended) if time) or parts.NONE
    count = Counter(minutes.presence(member.id) for member in meeting.members)
    there, all_ = count[Presence.PRESENT], len(meeting.members)
    return parts.facts(
        [
            *parts.common_facts(context),
            (Text("회의일", "Day").get(language), parts.iso_date(minutes.meeting)),
            (Text("시간", "Time").get(language), hours),
            (Text("장소", "Place").get(language), minutes.place or parts.NONE),
            (Text("출석", "Present").get(language), Text(f"{all_}명 중 {there}명", f"{there} of {all_}").get(language)),
        ]
    )


def _attendance(context: SheetContext, meeting: Meeting) -> Iterator[Block]:
    language, minutes = context.language, meeting.minutes
    if any(minutes.presence(member.id) is Presence.UNKNOWN for member in meeting.members):
        note = Text(
            "‘기재 전’인 위원의 출결은 간사가 아직 적지 않았습니다.",
            "Where it says ‘not noted’, the secretary has not written down whether the member came.",
        )
        yield Paragraph(note.get(language), size=8.0, quiet=True, keep=True)
    names = (*NAMES, words.SIGNING[context.signing])
    rows = tuple(
        Row(
            (
                Cell(str(number), Align.CENTER),
                Cell(member.name, Align.CENTER, bold=True),
                Cell(member.affiliation),
                Cell(member.title),
                Cell(PRESENCE[minutes.presence(member.id)].get(language), Align.CENTER),
                Cell(minutes.notes.get(member.id, "")),
                Cell(),
            ),
            height=ROW_HEIGHT,
        )
        for number, member in enumerate(meeting.members, 1)
    )
    yield Table((26, 56, 102, 72, 64, 90, 85), (parts.head(*(n.get(language) for n in names)),), rows)


def _decisions(context: SheetContext, settled: Sequence[Settled]) -> Iterator[Block]:
    language = context.language
    if not settled:
        yield Paragraph(Text("이 날 결정한 항목이 없습니다.", "Nothing was decided that day.").get(language), size=9.0)
        return
    names = (
        Text("번호", "No."),
        Text("시각", "Time"),
        words.INSTITUTION,
        words.MEASURE,
        words.MAXIMUM,
        Text("결정", "Decision"),
        Text("결정 방법과 사유", "How, and why"),
    )
    rows = tuple(_decision(context, one, number) for number, one in enumerate(settled, 1))
    yield Table((28, 36, 92, 130, 38, 42, 129), (parts.head(*(n.get(language) for n in names)),), rows, size=8.0)
    yield Paragraph(words.BLANK.get(language), size=8.0, align=Align.CENTER)


def _decision(context: SheetContext, one: Settled, number: int) -> Row:
    language, decision = context.language, one.decision
    measure = context.framework.measure(decision.measure)
    how = (words.RULES[decision.rule] if decision.rule else words.AGREED).get(language)
    return Row(
        (
            Cell(str(number), Align.CENTER),
            Cell(parts.clock(decision.taken), Align.CENTER),
            Cell(one.institution.shown_name),
            Cell(f"{measure.code} {measure.name.get(language)}"),
            parts.number(parts.figure(measure.judged_maximum(one.institution.type))),
            parts.number(parts.figure(decision.points)),
            Cell("\n".join(said for said in (how, decision.reason) if said)),
        )
    )


def _events(events: Sequence[Event], language: Language) -> Iterator[Block]:
    if not events:
        yield Paragraph(parts.NONE, size=9.0)
        return
    rows = tuple(Row((Cell(event.time, Align.CENTER), Cell(event.words.get(language)))) for event in events)
    names = (Text("시각", "Time"), Text("내용", "What"))
    yield Table((44, 451), (parts.head(*(n.get(language) for n in names)),), rows, size=8.0)


def _remarks(minutes: Minutes, language: Language) -> Iterator[Block]:
    nothing = Text("적은 내용이 없습니다.", "Nothing was noted.").get(language)
    yield Paragraph(minutes.remarks.strip() or nothing, size=9.5)
