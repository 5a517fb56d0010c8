"""The desk: one open round, one person, and the way every change takes: command, stages, one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.state import Person, State
from reviewer.errors import UserError
from reviewer.model.framework import Framework
from reviewer.model.round import Role, RoundInfo
from reviewer.store.checking import Checked
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch

if TYPE_CHECKING:
    from reviewer.commands import Command
    from reviewer.desk.keyring import Keyring
    from reviewer.desk.own import Own
    from reviewer.desk.papers import Papers
    from reviewer.desk.queries import Queries
    from reviewer.intake.known import Known
    from reviewer.model.batch import Matched, Preview
    from reviewer.model.changes import Changes

__all__ = ["Desk", "Person"]


class Desk:
    """One open round. Everything here happens on the thread that opened it.

    The rooms behind the desk (intake, scoring, exchange, papers) load when first asked for, so that a round is on
    screen before they are.
    """

    def __init__(self, state: State, own_folder: Path | None = None) -> None:
        self._state = state
        self._own_folder = own_folder

    @cached_property
    def see(self) -> Queries:
        """Return what can be asked of the round."""
        from reviewer.desk.queries import Queries

        return Queries(self._state)

    @cached_property
    def papers(self) -> Papers:
        """Return what makes, signs and verifies its papers."""
        from reviewer.desk.papers import Papers

        return Papers(self._state)

    @cached_property
    def own(self) -> Own:
        """Return what the person keeps for themselves: drafts, the place, private notes."""
        from reviewer.desk.own import Own

        return Own(self._state, self._own_folder)

    @cached_property
    def keyring(self) -> Keyring:
        """Return what finds and opens certificates."""
        from reviewer.desk.keyring import Keyring

        return Keyring(self._state)

    @property
    def path(self) -> Path:
        """Return where the round file is."""
        return self._state.file.path

    @property
    def info(self) -> RoundInfo:
        """Return what the round is."""
        return self._state.info

    @property
    def framework(self) -> Framework:
        """Return the rules of the round."""
        return self._state.framework

    @property
    def person(self) -> Person:
        """Return who is at the desk."""
        return self._state.person

    def act_as(self, person: Person) -> None:
        """Let someone else sit down; the holder of a reviewer's package stays that reviewer."""
        if self._state.info.package_of and person.id != self._state.info.package_of:
            raise UserError(
                Text(
                    "평가위원 꾸러미는 그 평가위원만 쓸 수 있습니다.",
                    "A reviewer's package can be used by that reviewer only.",
                )
            )
        self._state.person = person

    def do(self, command: Command, watch: Watch = UNWATCHED) -> Changes:
        """Carry out a command whole, on disk when this returns, or not at all.

        Raises UserError when it may not be done, MachineError when the disk refuses, Cancelled when the person wants
        out of a long one; nothing has changed then.
        """
        from reviewer.desk.handlers import HANDLERS

        state = self._state
        with state.file.transaction(watch):
            done = HANDLERS[type(command)](state, command)
        return done.changes()

    def preview(
        self,
        paths: Sequence[Path],
        watch: Watch = UNWATCHED,
        matched: Mapping[str, Matched] | None = None,
    ) -> Preview:
        """Look at files before taking them in: what they hold, and every problem at once.

        `matched` says of evidence files, by the name the preview gave them, where a person put them.
        """
        from reviewer.intake.preview import preview

        return preview(paths, self.known(), watch=watch, matched=matched)

    def known(self) -> Known:
        """Return what intake has to know of the round to judge files."""
        from reviewer.desk.records import known

        return known(self._state)

    def write_template(self, kind: str, path: Path) -> None:
        """Write the workbook people fill in for a kind (a value of BatchKind), or for "all".

        Raises UserError when there is no such kind or the file is there already, MachineError when it cannot be written.
        """
        from reviewer.intake import templates

        templates.write(kind, self.framework, self.see.institutions(), path)

    def check(self, watch: Watch = UNWATCHED) -> Checked:
        """Check the whole file: pages, chain of hashes, evidence, projections; raises Cancelled."""
        return self._state.file.check(watch)

    def rebuild(self, watch: Watch = UNWATCHED) -> None:
        """Replay the journal into empty tables; raises Cancelled, and the tables are as they were then."""
        with self._state.file.transaction(watch):
            self._state.file.rebuild()

    def back_up(self, path: Path, watch: Watch = UNWATCHED) -> None:
        """Write a whole copy of the round under the same passphrase.

        Raises FileExists, ReadOnly, DiskFull or Cancelled, and leaves no half copy.
        """
        self._state.file.back_up(path, watch)

    def close(self) -> None:
        """Let go of the file."""
        if "own" in self.__dict__:
            self.own.close()
        self._state.file.close()


def reviewer_of(info: RoundInfo) -> Person | None:
    """Return the reviewer a package belongs to, or None for a round file."""
    return Person(Role.REVIEWER, info.package_of) if info.package_of else None
