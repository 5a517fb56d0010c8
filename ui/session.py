"""The round that is open in this window: asked and written through, always on the worker thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk, Person
from reviewer.desk.keys import Secret
from reviewer.desk.opening import Seat, new_round, open_round, was_cut_off
from reviewer.desk.state import SECRETARY
from reviewer.errors import Bug, UserError
from reviewer.model.framework import Framework
from reviewer.model.round import Role, RoundInfo
from reviewer.text import Text
from ui.bridge import Bridge
from ui.jobs import Job, Jobs, Ticket

if TYPE_CHECKING:
    from reviewer.commands import Command
    from reviewer.model.changes import Changes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened:
    """What screens need to know of the open round without asking again."""

    path: Path
    info: RoundInfo
    framework: Framework
    person: Person
    was_cut_off: bool = False  # the file was not closed the last time: what was on disk has been taken over

    @property
    def is_package(self) -> bool:
        """Tell whether the file is one reviewer's package."""
        return bool(self.info.package_of)


@dataclass(frozen=True, slots=True)
class Restored:
    """What going back to a copy came to: the round as it is now, where the file as it was is kept, and its entries."""

    opened: Opened
    aside: Path
    entries: int


@dataclass(frozen=True, slots=True)
class NewRound:
    """What a new round is made of."""

    path: Path
    passphrase: str
    name: str
    framework: Framework


class Session(QObject):
    """Opens, closes and talks to one round at a time."""

    opened = Signal(object)  # Opened
    closed = Signal()
    acting = Signal(object)  # Opened: the same round, seen by another person

    def __init__(self, jobs: Jobs, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.bridge = bridge
        self.now: Opened | None = None
        self._office = SECRETARY
        self._desk: Desk | None = None
        jobs.failed.connect(bridge.failed)

    def open(self, path: Path, passphrase: str) -> Job[Opened]:
        """Open a round file or a package in place of the one that is open; that one stays when this fails."""
        return self.open_with(path, partial(str, passphrase))

    def open_with(self, path: Path, secret: Callable[[], Secret]) -> Job[Opened]:
        """Open a file with a secret that may still be under way; the worker waits for it, the window does not."""
        opening = partial(_open_with, path, secret)
        return self.jobs.run(partial(self._replace, opening, path)).success(self._on_opened)

    def make(self, plan: NewRound) -> Job[Opened]:
        """Make a new round file and open it."""
        make = partial(new_round, plan.path, plan.passphrase, plan.name, plan.framework, Seat())
        return self.jobs.run(partial(self._replace, make, plan.path)).success(self._on_opened)

    def take_office(self, person: Person) -> Job[Opened]:
        """Work as the secretary or the chair from now on; the holder of a whole round may be either."""
        self._office = person
        return self.act_as(person)

    def act_as(self, person: Person) -> Job[Opened]:
        """See the open round as a reviewer, which only the sample offers; anyone else is who took the office last."""
        if person.role is not Role.REVIEWER:
            person = self._office
        return self.jobs.run(partial(self._act_as, person)).success(self._on_acting)

    def ask(self, query: Callable[[Desk], T]) -> Job[T]:
        """Read from the round."""
        return self.jobs.run(partial(self._with_desk, query))

    def ask_long(self, query: Callable[[Desk, Ticket], T]) -> Job[T]:
        """Read from the round with progress and a way to cancel."""
        return self.jobs.run_long(partial(self._with_desk_long, query))

    def do(self, command: Command, initiator: object = None) -> Job[Changes]:
        """Carry out a command; every page hears of it once it is on disk."""
        job = self.ask(partial(_carry_out, command))
        return job.success(partial(self._on_done, initiator))

    def do_long(self, command: Command, initiator: object = None) -> Job[Changes]:
        """Carry out a command that takes its time, with progress and a way to cancel that leaves the round as it was."""
        return self.ask_long(partial(_carry_out_watched, command)).success(partial(self._on_done, initiator))

    def restore(self, copy: Path, passphrase: str) -> Job[Restored]:
        """Go back to a copy of the open round; the file as it is now is kept beside it."""
        return self.jobs.run_long(partial(self._restore, copy, passphrase)).success(self._on_restored)

    def close(self) -> None:
        """Let go of the round after everything asked before has been done."""
        self.jobs.run(self._let_go)

    def let_go(self) -> Job[None]:
        """Close the file and forget its key, while the window still knows which round it was."""
        return self.jobs.run(self._let_go)

    def take_up(self, passphrase: str) -> Job[None]:
        """Open the round again that was let go, for the same person; no page hears of it."""
        now = self.now
        if now is None:
            raise Bug(Text("다시 열 평가 회차가 없습니다.", "There is no round to take up again."))
        return self.jobs.run(partial(self._take_up, now, passphrase))

    def _replace(self, opening: Callable[[], Desk], path: Path) -> Opened:
        if self._desk and self._desk.path == path:
            self._let_go()  # a file has one user, even when both are this window
        cut_off = was_cut_off(path)
        desk = opening()
        self._let_go()
        self._desk = desk
        return replace(_seen(desk), was_cut_off=cut_off)

    def _take_up(self, now: Opened, passphrase: str) -> None:
        desk = open_round(now.path, passphrase)
        desk.act_as(now.person)
        self._let_go()
        self._desk = desk

    def _restore(self, copy: Path, passphrase: str, ticket: Ticket) -> Restored:
        from reviewer.desk import restoring

        path, watch = self._with_desk(_path), ticket.watch()
        wanted = restoring.Wanted(copy, passphrase)
        inspected = self._with_desk(partial(restoring.inspect, wanted=wanted, watch=watch))
        self._let_go()
        try:
            aside = restoring.put_in_place(path, inspected, watch)
        finally:
            self._desk = open_round(path, passphrase)
        return Restored(_seen(self._desk), aside, inspected.entries)

    def _act_as(self, person: Person) -> Opened:
        self._with_desk(partial(_take_seat, person))
        return self._with_desk(_seen)

    def _let_go(self) -> None:
        if self._desk:
            self._desk.close()
            self._desk = None

    def _with_desk(self, query: Callable[[Desk], T]) -> T:
        if self._desk is None:
            raise UserError(
                Text("열린 평가 회차가 없습니다. 홈에서 여십시오.", "No round is open. Open one from Home.")
            )
        return query(self._desk)

    def _with_desk_long(self, query: Callable[[Desk, Ticket], T], ticket: Ticket) -> T:
        return self._with_desk(partial(_ask_with, query, ticket))

    def _on_opened(self, opened: Opened) -> None:
        self.now, self._office = opened, SECRETARY
        self.opened.emit(opened)

    def _on_restored(self, restored: Restored) -> None:
        self._on_opened(restored.opened)

    def _on_acting(self, opened: Opened) -> None:
        self.now = opened
        self.acting.emit(opened)

    def _on_done(self, initiator: object, changes: Changes) -> None:
        if changes.wall:
            self.bridge.saved.emit(changes.wall)
        self.bridge.changed.emit(changes, initiator)
        for sentence in changes.news:
            self.bridge.news.emit(sentence)


def _open_with(path: Path, secret: Callable[[], Secret]) -> Desk:
    return open_round(path, secret())


def _path(desk: Desk) -> Path:
    return desk.path


def _carry_out(command: Command, desk: Desk) -> Changes:
    return desk.do(command)


def _carry_out_watched(command: Command, desk: Desk, ticket: Ticket) -> Changes:
    return desk.do(command, ticket.watch())


def _take_seat(person: Person, desk: Desk) -> None:
    desk.act_as(person)


def _seen(desk: Desk) -> Opened:
    return Opened(desk.path, desk.info, desk.framework, desk.person)


def _ask_with(query: Callable[[Desk, Ticket], T], ticket: Ticket, desk: Desk) -> T:
    return query(desk, ticket)
