"""Home: open, make or go on with a round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.round import SUFFIX
from reviewer.sample.size import sample_in
from reviewer.text import Text
from ui import folders
from ui.actions import Act
from ui.house import House
from ui.jobs import Job, Step
from ui.pages.home_new import NEW_ROUND, Making
from ui.pages.home_recent import RecentRounds
from ui.pages.home_sample import build_sample, own_sample
from ui.pages.page import DONE, LASTING, PASSING, REFUSAL, Page
from ui.session import Opened
from ui.views.home_view import HomeView
from ui.widgets.steps import StepLine

if TYPE_CHECKING:
    from reviewer.model.views import JournalLine, Progress

SECOND = slice(0, 19)
ICONS = ("open", "package", "new", "sample")


class HomePage(Page):
    """The first page; it never asks in a window of its own except for the system's file picker."""

    view: HomeView

    def __init__(self, house: House) -> None:
        view = HomeView()
        self._file: Path | None = None
        self._building: Job[tuple[Path, str]] | None = None
        self._next = "review"
        self._is_new = False  # a round was opened, and the keyboard not yet led to going on with it
        self.making = Making(house, view)
        self.recents = RecentRounds(house, view)
        super().__init__(house, view)
        self._listen(view)
        self._dress()
        self.on_language()
        self.recents.begin()

    def open_file(self, path: Path) -> None:
        """Ask for the passphrase of `path`."""
        self._file = path
        self.view.ask_passphrase(path.name)

    def open_with(self, path: Path, passphrase: str) -> None:
        """Open `path`; the form says what went wrong."""
        self.follow(path, self.house.session.open(path, passphrase))

    def follow(self, path: Path, opening: Job[Opened]) -> None:
        """Wait for a file that is being opened."""
        self._file = path
        self.view.set_busy(True)
        self.view.passphrase.set_busy(True)
        opening.failure(self._on_refused)

    def try_sample(self, folder: Path | None = None) -> None:
        """Build the sample round if it is not there yet, and open it."""
        self.view.set_busy(True)
        self.worked.emit(self.tr("Preparing the sample round. The first time this takes a while."), 0, 0)
        self._building = self.house.jobs.run_long(partial(build_sample, folder or own_sample())).progress(self._on_step)
        self._building.success(self._on_sample).failure(self._on_not_built)

    def cancel(self) -> None:
        if self._building:
            self._building.cancel()

    def conceal(self) -> None:
        self.recents.lock()

    def reveal(self) -> None:
        self.recents.unlock()

    def close(self) -> None:
        self.recents.stop()

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        return {
            Act.OPEN: self._on_open,
            Act.NEW: self.making.begin,
            Act.SAMPLE: self._on_sample_asked,
            **self._over_the_list(),
        }

    def _over_the_list(self) -> Mapping[Act, Callable[[], object]]:
        """Return what a form in place of the list can do, else what can be done with the list."""
        return {Act.DISMISS: self.view.put_form_away} if self.view.is_asking() else {Act.FORGET: self.recents.forget}

    def enter(self) -> None:
        self._ask_progress()

    def on_opened(self, opened: Opened) -> None:
        self._is_new = True
        self.view.set_busy(False)
        self.view.show_recent()
        self.recents.opened(opened)
        self._ask_progress()
        if opened.was_cut_off:
            self.house.session.ask(_last_entry).success(self._on_cut_off)

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is self or not changes.topics:
            return
        if self.view.isVisible():
            self._ask_progress()
        else:
            self.recents.changed()

    def show_part(self, part: str) -> None:
        if part.startswith(NEW_ROUND):
            self.making.begin_on(part.removeprefix(NEW_ROUND))

    def on_language(self) -> None:
        self.recents.say_again()
        self._ask_progress()

    def _listen(self, view: HomeView) -> None:
        view.open_asked.connect(self._on_open)
        view.package_asked.connect(self._on_open)
        view.new_asked.connect(self.making.begin)
        view.step_asked.connect(self.wants)
        view.dropped.connect(self._on_dropped)
        self.making.made.connect(self._on_made)
        self.recents.told.connect(self.told)
        self.recents.rested.connect(self._ask_progress)
        view.sample_asked.connect(self._on_sample_asked)
        view.recent_chosen.connect(self._on_recent)
        view.go_on_asked.connect(self._on_go_on)
        view.passphrase.given.connect(self._on_passphrase)
        view.passphrase.dropped.connect(view.put_form_away)
        self.house.style.changed.connect(self._dress)

    def _on_sample_asked(self) -> None:
        self.try_sample()

    def _dress(self) -> None:
        self.view.set_icons({name: self.house.icons.get(name) for name in ICONS})
        self.view.set_welcome_icon(self.house.icons.on_primary("sample"))

    def _on_cut_off(self, last: tuple[JournalLine, ...]) -> None:
        words = self.tr("This file was not closed properly the last time. Everything that was saved is here.")
        if last:
            when = last[0].entry.wall[SECOND].replace("T", " ")
            about = self.tr("The last thing saved: {when}, {what}.")
            words += " " + about.format(when=when, what=self.say(Text(last[0].ko, last[0].en)))
        self.told.emit(words, LASTING)

    def _ask_progress(self) -> None:
        if self.house.session.now:
            self.house.session.ask(_progress).success(self._on_progress)

    def _on_progress(self, progress: Progress) -> None:
        now = self.house.session.now
        if now is None:
            return
        rows = [
            (self.tr("Counted points"), progress.counted, progress.counted_expected),
            (self.tr("Marks given"), progress.marked, progress.assigned),
            (self.tr("Decisions"), progress.decided, progress.to_decide),
        ]
        about = self.tr("{edition} · {institutions} institutions · {reviewers} reviewers")
        self._next = next_stage(now, progress)
        detail = about.format(
            edition=self.say(now.framework.title), institutions=progress.institutions, reviewers=progress.reviewers
        )
        self.view.set_round(now.info.name, detail, rows[1:2] if now.is_package else rows)
        self.view.set_steps([] if now.is_package else self._steps(progress), self.tr("Do it"))
        self.recents.progressed(now, progress)
        if self._is_new:
            self._is_new = False
            self.view.to_going_on()

    def _steps(self, progress: Progress) -> list[StepLine]:
        """Return what a round needs before anyone can score, or nothing once the work is shared out."""
        if progress.assigned:
            return []
        counted = f"{progress.counted:,} / {progress.counted_expected:,}" if progress.counted_expected else ""
        return [
            StepLine("", self.tr("Edition, name, passphrase"), "", done=True),
            self._step("intake/files", self.tr("Bring the list of institutions in"), progress.institutions),
            self._step("intake/files", self.tr("Bring the list of reviewers in"), progress.reviewers),
            StepLine(
                "intake/files",
                self.tr("Bring counted points or figures in"),
                counted,
                done=progress.counted >= progress.counted_expected > 0,
            ),
            self._step("intake/files", self.tr("Bring submissions and evidence in"), progress.submissions),
            self._step("intake/people", self.tr("Share the work out and make the packages"), progress.assigned),
        ]

    def _step(self, goal: str, words: str, there: int) -> StepLine:
        return StepLine(goal, words, f"{there:,}" if there else "", done=bool(there))

    def _on_dropped(self, paths: list[str]) -> None:
        rounds = [path for path in map(Path, paths) if path.suffix == SUFFIX]
        if rounds:
            self.open_file(rounds[0])
        else:
            words = self.tr(
                "Only round files and packages ({suffix}) open here. What institutions filed is dropped on the intake page."
            )
            self.told.emit(words.format(suffix=SUFFIX), REFUSAL)

    def _on_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.view,
            self.tr("Open a round or a package"),
            str(folders.begin(self.house.settings)),
            self.tr("Jipyo files (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            folders.used(self.house.settings, Path(chosen).parent)
            self.open_file(Path(chosen))

    def _on_recent(self, path: str) -> None:
        """Open a file again; nobody was ever told the words that open the sample."""
        if Path(path) == sample_in(own_sample()).path:
            self.try_sample()
        elif self.recents.is_gone(path):
            words = self.tr(
                "{path} is not there. If it was moved, open it from its new place; Ctrl+Delete takes it off."
            )
            self.told.emit(words.format(path=path), REFUSAL)
        else:
            self.open_file(Path(path))

    def _on_go_on(self) -> None:
        self.wants.emit(self._next)

    def _on_passphrase(self, passphrase: str) -> None:
        if self._file:
            self.open_with(self._file, passphrase)

    def _on_refused(self, sentence: Text) -> None:
        self.view.set_busy(False)
        if self._file:
            self.view.ask_passphrase(self._file.name)
        self.view.passphrase.refuse(self.say(sentence))

    def _on_not_built(self, sentence: Text) -> None:
        self.view.set_busy(False)
        is_wanted = self._building is not None and self._building.ticket.cancelled()
        self.told.emit(self.say(sentence), PASSING if is_wanted else REFUSAL)

    def _on_made(self, opened: Opened) -> None:
        self.told.emit(self.tr("{name} is made and open.").format(name=opened.info.name), DONE)

    def _on_step(self, step: Step) -> None:
        self.worked.emit(self.say(step.words), step.done, step.total)

    def _on_sample(self, sample: tuple[Path, str]) -> None:
        path, passphrase = sample
        self.told.emit(self.tr("The sample round is ready. Everything in it but the institutions is invented."), DONE)
        self.open_with(path, passphrase)


def next_stage(opened: Opened, progress: Progress) -> str:
    """Return the stage where the work of a round stands: a reviewer's desk, or the office's first unfinished stage."""
    if opened.is_package or opened.info.sample:
        return "review"
    if not progress.assigned or progress.counted < progress.counted_expected:
        return "intake"
    return "panel" if progress.decided < progress.to_decide else "results"


def _last_entry(desk: Desk) -> tuple[JournalLine, ...]:
    return desk.see.journal(1)


def _progress(desk: Desk) -> Progress:
    return desk.see.progress()
