"""The minutes of a day: read, filled in, kept at every pause and before anything else is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.clock import stamp, system_clock
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.ids import ReviewerId
from reviewer.model.meeting import Minutes, Presence
from reviewer.model.paper import PaperKind
from reviewer.recording import WriteMinutes
from reviewer.text import Text
from ui import papers
from ui.house import House
from ui.pages.page import REFUSAL
from ui.views.minutes_view import ABSENT, PRESENT, MinutesView, Written
from ui.widgets.banner import GOOD, WARNING

PAUSE = 3000  # milliseconds without a key until what is written is kept
DAY = 10  # letters of an ISO date


@dataclass(frozen=True, slots=True)
class Found:
    """A day's minutes, the other days there are, and the members by id and name."""

    minutes: Minutes
    days: tuple[str, ...]
    members: tuple[tuple[str, str], ...]


class MinutesPart(QObject):
    """What cannot be kept, such as a time that is none, stays in the form with its sentence."""

    told = Signal(str, str)
    kept = Signal()

    def __init__(self, house: House, view: MinutesView, initiator: QObject) -> None:
        super().__init__(view)
        self._house, self._view, self._initiator = house, view, initiator
        self._day, self._edited = "", False
        self._kept_at, self._refused = "", False
        self._found: Found | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        view.day_chosen.connect(self._on_day)
        view.edited.connect(self._on_edited)
        view.save_asked.connect(self.save)

    def start(self) -> None:
        """Begin with another round."""
        self._pause.stop()
        self._day, self._edited, self._found = "", False, None
        self._stand("")

    def refresh(self) -> None:
        """Read the day again, unless something is written that is not kept yet."""
        if self._house.session.now and not self._edited:
            self._house.session.ask(partial(_found, self._day)).success(self._on_found)

    def save(self) -> None:
        """Keep what is written, edited or not."""
        self._keep("")

    def flush(self) -> None:
        """Keep what was edited."""
        if self._edited:
            self._keep("")

    def say_again(self) -> None:
        """Say in the other language how many came, and whether what is written is kept."""
        self._count()
        self._say_stand()

    def _keep(self, then: str) -> None:
        """Keep what is written, and go on to the day `then` if one is named."""
        self._pause.stop()
        if self._found is None:
            return
        self._edited = False
        job = self._house.session.do(WriteMinutes(_minutes(self._day, self._view.written())), self._initiator)
        job.success(partial(self._on_kept, then)).failure(self._on_refused)

    def _on_kept(self, then: str, _changes: Changes) -> None:
        self._stand(stamp(system_clock)[DAY + 1 : DAY + 6])
        self.kept.emit()
        if then:
            self._turn(then)

    def _on_refused(self, sentence: Text) -> None:
        """Let what is written stand on the day it was written for."""
        self._edited = True
        words = self._house.languages.say(sentence)
        self._view.day.setEditText(self._day)
        self._stand("", refused=True)
        self.told.emit(words, REFUSAL)

    def _on_day(self, day: str) -> None:
        if not day or day == self._day:
            return
        if self._edited:
            self._keep(day)
        else:
            self._turn(day)

    def _turn(self, day: str) -> None:
        self._day = day
        self._stand("")
        self.refresh()

    def _on_edited(self) -> None:
        self._edited = True
        self._stand("")
        self._pause.start()
        self._count()

    def _on_found(self, found: Found) -> None:
        if self._edited or self._day not in ("", found.minutes.meeting):
            return
        self._found, self._day = found, found.minutes.meeting
        self._view.set_days(found.days, self._day)
        self._view.set_members(found.members)
        self._view.show_written(_written(found.minutes))
        self._count()

    def _stand(self, kept_at: str, *, refused: bool = False) -> None:
        self._kept_at, self._refused = kept_at, refused
        self._say_stand()

    def _say_stand(self) -> None:
        """Say whether what is written is kept."""
        words = ""
        if self._refused:
            words = self.tr("Not saved")
        elif self._edited:
            words = self.tr("Not saved yet")
        elif self._kept_at:
            words = self.tr("Saved {time}").format(time=self._kept_at)
        self._view.show_said(words)

    def _count(self) -> None:
        """Say how many came, and whether that is more than half of the members."""
        presence = self._view.written().presence
        all_, there = len(presence), sum(one == PRESENT for one in presence.values())
        absent = sum(one == ABSENT for one in presence.values())
        words = self.tr("{there} of {all} present, {absent} absent, {open} not noted")
        self._view.count.setText(words.format(there=there, all=all_, absent=absent, open=all_ - there - absent))
        needed = all_ // 2 + 1
        if there >= needed:
            words = self.tr("More than half of the members are present ({needed} needed).")
            self._view.quorum.say(GOOD, words.format(needed=needed))
        elif not all_:
            self._view.quorum.say(WARNING, "")  # there is nobody to be present
        else:
            words = self.tr("Not more than half of the members: {short} short of {needed}.")
            self._view.quorum.say(WARNING, words.format(short=needed - there, needed=needed))


def _found(day: str, desk: Desk) -> Found:
    listed = tuple(offer.name.key for offer in papers.offers(PaperKind.MINUTES, desk))
    today = stamp(system_clock)[:DAY]
    day = day or (listed[0] if listed else today)
    days = sorted({*listed, today, day}, reverse=True)
    members = tuple((str(one.id), f"{one.id}  {one.name}") for one in desk.see.reviewers())
    return Found(desk.papers.minutes(day), tuple(days), members)


def _minutes(day: str, said: Written) -> Minutes:
    attendance = {ReviewerId(who): Presence(presence) for who, presence in said.presence.items()}
    notes = {ReviewerId(who): note for who, note in said.notes.items()}
    return Minutes(day, said.place, said.began, said.ended, attendance, notes, said.remarks)


def _written(minutes: Minutes) -> Written:
    presence = {str(who): presence.value for who, presence in minutes.attendance.items()}
    notes = {str(who): note for who, note in minutes.notes.items()}
    return Written(minutes.place, minutes.began, minutes.ended, presence, notes, minutes.remarks)
