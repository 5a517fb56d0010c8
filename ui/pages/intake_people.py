"""Sharing the work out and carrying it to reviewers and back: assignment, progress, packages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.commands import AssignWork, MakePackage
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.ids import ReviewerId
from reviewer.model.people import Officer
from reviewer.model.round import SUFFIX, Reviewer
from reviewer.model.views import ReviewerProgress
from reviewer.recording import NameOfficer
from reviewer.text import Text
from ui import folders
from ui.house import House
from ui.models.rows import Line
from ui.pages.errands import Errands
from ui.pages.merging import Merging
from ui.pages.page import DONE, REFUSAL
from ui.series import Errand
from ui.views.people_view import PeopleView

SHORTEST_PASSPHRASE = 8
MINUTE = slice(5, 16)  # month, day, hour and minute of an ISO 8601 moment

Board = tuple[tuple[ReviewerProgress, ...], tuple[Reviewer, ...]]


class People(QObject):
    """One piece of work at a time; a package that fails leaves the others as they are."""

    told = Signal(str, str)

    def __init__(self, house: House, view: PeopleView, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._initiator = initiator
        self._found: Board = ((), ())
        self._errands = Errands(house.languages, view.work, view.outcomes)
        self._merging = Merging(house, view.merge, self._errands, initiator)
        self._listen(view)

    def refresh(self) -> None:
        """Ask how far each reviewer is."""
        self._house.session.ask(_board).success(self._on_found)
        self._house.session.ask(_officers).success(self._on_officers)

    def is_working(self) -> bool:
        """Tell whether packages are being made or merged; the end of that asks how far each reviewer is, once."""
        return self._errands.is_running

    def stop(self) -> None:
        """Begin no further package."""
        self._errands.stop()

    def say_again(self) -> None:
        """Say the words that are put together here in the other language."""
        self._on_found(self._found)

    def offer(self, packages: Sequence[Path]) -> None:
        """Offer return packages to be merged."""
        self._merging.offer(packages)
        self._view.show_merge()

    def _listen(self, view: PeopleView) -> None:
        view.assign.given.connect(self._assign)
        view.officers.given.connect(self._name_officer)
        view.pack.folder.asked.connect(self._choose_folder)
        view.pack.given.connect(self._pack)
        self._errands.began.connect(self._on_began)
        self._errands.ended.connect(self._on_ended)

    def _assign(self, per_item: int, only_submitted: bool) -> None:
        command = AssignWork(per_item=per_item, only_submitted=only_submitted)
        self._view.set_busy(True)
        self._house.session.do(command, self._initiator).success(self._on_assigned).failure(self._on_refused)

    def _name_officer(self, place: str, name: str, affiliation: str, title: str) -> None:
        command = NameOfficer(Officer(place, name, affiliation, title))
        self._house.session.do(command, self._initiator).success(self._on_named).failure(self._on_refused)

    def _on_named(self, _changes: Changes) -> None:
        self.told.emit(self.tr("The name is saved; sheets made from now on print it."), DONE)
        self._house.session.ask(_officers).success(self._on_officers)

    def _on_officers(self, named: tuple[Officer, ...]) -> None:
        self._view.officers.set_named({one.place: (one.name, one.affiliation, one.title) for one in named})

    def _on_assigned(self, _changes: Changes) -> None:
        self._view.set_busy(False)

    def _on_refused(self, sentence: Text) -> None:
        self._view.set_busy(False)
        self.told.emit(self._say(sentence), REFUSAL)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._view, self.tr("Folder for the packages"), str(folders.begin(self._house.settings))
        )
        if chosen:
            self._view.pack.folder.set_path(chosen)

    def _pack(self) -> None:
        form = self._view.pack
        form.refuse(self._missing_to_pack())
        if form.refusal():
            return
        folder, passphrase = Path(form.folder.path()), form.passphrase.text()
        chosen = [r for r in self._found[0] if r.assigned and form.whom_chosen() in ("", r.reviewer)]
        self._errands.run([self._packing(r.reviewer, folder, passphrase) for r in chosen])
        form.forget()

    def _packing(self, reviewer: ReviewerId, folder: Path, passphrase: str) -> Errand:
        path = folder / f"{reviewer}{SUFFIX}"
        return Errand(
            path.name, partial(self._house.session.do_long, MakePackage(reviewer, path, passphrase), self._initiator)
        )

    def _missing_to_pack(self) -> str:
        form = self._view.pack
        if not any(r.assigned for r in self._found[0]):
            return self.tr("Nobody has work yet. Assign work first.")
        if not Path(form.folder.path() or "?").is_dir():
            return self.tr("Choose a folder that exists.")
        if len(form.passphrase.text()) < SHORTEST_PASSPHRASE:
            return self.tr("The passphrase needs at least {count} characters.").format(count=SHORTEST_PASSPHRASE)
        if form.passphrase.text() != form.again.text():
            return self.tr("The two passphrases differ. Type both again.")
        return ""

    def _on_began(self) -> None:
        self._view.set_busy(True)

    def _on_ended(self, done: int, failed: int, left: int) -> None:
        self._view.set_busy(False)
        self.refresh()
        words = [self.tr("{count} files done.").format(count=done)]
        if failed:
            words.append(self.tr("{count} not done; the list says why.").format(count=failed))
        if left:
            words.append(self.tr("Stopped before {count} more.").format(count=left))
        self.told.emit(" ".join(words), REFUSAL if failed else DONE)

    def _on_found(self, found: Board) -> None:
        self._found = found
        progress, reviewers = found
        affiliations = {r.id: r.affiliation for r in reviewers}
        self._view.set_reviewers([_line(one, affiliations) for one in progress], self._total(progress))
        self._view.pack.set_reviewers([(r.reviewer, f"{r.reviewer} {r.name}") for r in progress if r.assigned])

    def _total(self, progress: Sequence[ReviewerProgress]) -> str:
        loads = [one.assigned for one in progress]
        if not any(loads):
            return self.tr("Nothing is assigned yet.")
        words = self.tr("{count} reviewers · {least} to {most} items each · {marked} of {all} marked")
        counts = {"marked": sum(one.marked for one in progress), "all": sum(loads)}
        return words.format(count=len(loads), least=min(loads), most=max(loads), **counts)

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _officers(desk: Desk) -> tuple[Officer, ...]:
    return desk.see.officers()


def _board(desk: Desk) -> Board:
    return desk.see.reviewer_progress(), desk.see.reviewers()


def _line(one: ReviewerProgress, affiliations: dict[ReviewerId, str]) -> Line:
    waiting = max(one.assigned - one.marked, 0)
    cells = (one.reviewer, one.name, affiliations.get(one.reviewer, ""), one.assigned, one.marked, waiting)
    return Line((*cells, one.recused, _minute(one.package), _minute(one.returned)), one.reviewer)


def _minute(moment: str) -> str:
    return moment[MINUTE].replace("T", " ") or "–"
