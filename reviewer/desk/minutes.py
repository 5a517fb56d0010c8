"""Meetings of the panel as the journal tells them, with what people added to their minutes."""

from __future__ import annotations

import re
from datetime import date

from reviewer.desk.calling import Called, called
from reviewer.desk.sentences import line
from reviewer.desk.state import State
from reviewer.events.deciding import ConflictSettled, DecisionRevoked
from reviewer.events.holding import SettingChosen
from reviewer.events.marking import RecusalDeclared, RecusalLifted
from reviewer.events.records import MinutesWritten
from reviewer.model.entry import Entry
from reviewer.model.ids import ReviewerId
from reviewer.model.meeting import Minutes, Presence
from reviewer.model.subjects import names
from reviewer.sheet.minutes_sheet import Event, Meeting, Settled
from reviewer.text import Text

TOLD = (
    DecisionRevoked.verb,
    ConflictSettled.verb,
    RecusalDeclared.verb,
    RecusalLifted.verb,
    SettingChosen.verb,
)
"""What a meeting is told of besides its decisions."""
DAY = 10  # letters of an ISO date
TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def days(state: State) -> list[str]:
    """Return the days on which the panel decided something or minutes were written, the latest first."""
    decided = {decision.taken[:DAY] for decision in state.reading.decisions()}
    written = {names(entry.subject)[0] for entry in state.file.journal.with_verb(MinutesWritten.verb)}
    return sorted(decided | written, reverse=True)


def minutes(state: State, day: str) -> Minutes:
    """Return what people added to the minutes of a day; empty where nobody has."""
    entries = state.file.journal.with_verb(MinutesWritten.verb)
    about = [entry for entry in entries if names(entry.subject)[0] == day]
    return _read(about[-1]) if about else Minutes(day)


def meeting(state: State, day: str) -> Meeting:
    """Return everything the minutes of a day say."""
    institutions = {i.code: i for i in state.reading.institutions()}
    decisions = [d for d in state.reading.decisions() if d.taken[:DAY] == day and d.institution in institutions]
    decisions.sort(key=lambda d: (d.taken, d.institution, d.measure))
    words = called(state)
    return Meeting(
        minutes(state, day),
        tuple(state.reading.reviewers()),
        tuple(Settled(institutions[d.institution], d) for d in decisions),
        tuple(_event(entry, words) for entry in state.file.journal.with_verb(*TOLD) if entry.wall[:DAY] == day),
    )


def minutes_fault(said: Minutes, members: frozenset[ReviewerId]) -> Text | None:
    """Return what is wrong with minutes before they are kept: the day, a time, or somebody who is no member."""
    if not _is_day(said.meeting):
        return Text(
            f"‘{said.meeting}’은(는) 날짜가 아닙니다. 2026-11-23처럼 적으십시오.",
            f"‘{said.meeting}’ is no date. Write it like 2026-11-23.",
        )
    for time in (said.began, said.ended):
        if time and not TIME.fullmatch(time):
            return Text(
                f"‘{time}’은(는) 시각이 아닙니다. 14:30처럼 24시간으로 적으십시오.",
                f"‘{time}’ is no time. Write 24 hours, like 14:30.",
            )
    strange = sorted({*said.attendance, *said.notes} - members)
    if strange:
        return Text(
            f"{', '.join(strange)}은(는) 이 회차의 평가위원이 아닙니다. 위원번호를 확인하십시오.",
            f"{', '.join(strange)}: no reviewer of this round. Check the ids.",
        )
    return None


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _read(entry: Entry) -> Minutes:
    said = entry.content()
    return Minutes(
        names(entry.subject)[0],
        said["place"],
        said["began"],
        said["ended"],
        {ReviewerId(who): Presence(presence) for who, presence in said["attendance"]},
        {ReviewerId(who): note for who, note in said["notes"]},
        said["remarks"],
    )


def _event(entry: Entry, words: Called) -> Event:
    told = line(entry, words)
    return Event(entry.wall[11:16], Text(told.ko, told.en))
