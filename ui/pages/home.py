"""Home: open, make or go on with a round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reviewer.clock import stamp, system_clock
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.framework import Framework
from reviewer.text import Text
from ui import recent
from ui.actions import Act
from ui.house import House
from ui.jobs import Job, Step, Ticket
from ui.pages.page import DONE, NOTE, Page
from ui.recent import Recent
from ui.session import NewRound, Opened
from ui.views.home_view import HomeView

if TYPE_CHECKING:
    from reviewer.model.views import Progress
    from ui.views.new_round_form import Filled

SUFFIX = ".jipyo"
SHORTEST_PASSPHRASE = 8
SAMPLE = "sample"
MINUTE = slice(0, 16)
ICONS = ("open", "package", "new", "review")


class HomePage(Page):
    """The first page; it never asks in a window of its own except for the system's file picker."""

    view: HomeView

    def __init__(self, house: House) -> None:
        view = HomeView()
        self._file: Path | None = None
        self._next = "review"
        super().__init__(house, view)
        self._listen(view)
        self._dress()
        self._show_recent(recent.remembered(house.settings))
        self.on_language()

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
        own = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
        self.told.emit(self.tr("Preparing the sample round. The first time this takes a while."), NOTE)
        job = self.house.jobs.run_long(partial(_sample, folder or own / SAMPLE)).progress(self._on_step)
        job.success(self._on_sample).failure(self._on_failed)

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        return {Act.OPEN: self._on_open, Act.NEW: self._on_new}

    def enter(self) -> None:
        self._ask_progress()

    def on_opened(self, opened: Opened) -> None:
        self.view.set_busy(False)
        self.view.show_recent()
        latest = Recent(str(opened.path), opened.info.name, stamp(system_clock)[MINUTE].replace("T", " "))
        self._show_recent(recent.remember(self.house.settings, latest))
        self._ask_progress()

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.topics and self.view.isVisible():
            self._ask_progress()

    def on_language(self) -> None:
        self._ask_progress()

    def _listen(self, view: HomeView) -> None:
        view.open_asked.connect(self._on_open)
        view.package_asked.connect(self._on_open)
        view.new_asked.connect(self._on_new)
        view.sample_asked.connect(self._on_sample_asked)
        view.recent_chosen.connect(self._on_recent)
        view.go_on_asked.connect(self._on_go_on)
        view.passphrase.given.connect(self._on_passphrase)
        view.passphrase.dropped.connect(view.show_recent)
        view.new_round_given.connect(self._on_filled)
        view.path_asked.connect(self._on_path)
        self.house.style.changed.connect(self._dress)

    def _on_sample_asked(self) -> None:
        self.try_sample()

    def _dress(self) -> None:
        self.view.set_icons({name: self.house.icons.get(name) for name in ICONS})

    def _show_recent(self, rounds: list[Recent]) -> None:
        self.view.set_recent([(r.path, r.name, r.when) for r in rounds])

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

    def _on_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.view,
            self.tr("Open a round or a package"),
            str(Path.home()),
            self.tr("Jipyo files (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            self.open_file(Path(chosen))

    def _on_new(self) -> None:
        self.view.new_round.set_editions([(name, self.say(title)) for name, title in _editions()])
        self.view.ask_new_round()

    def _on_recent(self, path: str) -> None:
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

    def _on_failed(self, sentence: Text) -> None:
        self.view.set_busy(False)
        self.refuse(sentence)

    def _on_path(self) -> None:
        suggested = Path.home() / f"{self.view.new_round.name() or 'round'}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self.view, self.tr("Where to keep the round"), str(suggested))
        if chosen:
            self.view.new_round.set_path(chosen)

    def _on_filled(self, filled: Filled) -> None:
        missing = self._missing(filled)
        self.view.new_round.refuse(missing)
        if missing:
            return
        load = partial(_load_edition, filled.edition)
        self.house.jobs.run(load).success(partial(self._make, filled)).failure(self._on_not_made)

    def _make(self, filled: Filled, framework: Framework) -> None:
        path = Path(filled.path if filled.path.endswith(SUFFIX) else filled.path + SUFFIX)
        plan = NewRound(path, filled.passphrase, filled.name, framework)
        self.house.session.make(plan).success(self._on_made).failure(self._on_not_made)

    def _missing(self, filled: Filled) -> str:
        if not filled.name:
            return self.tr("Give the round a name.")
        if not filled.path:
            return self.tr("Choose where to keep the file.")
        if len(filled.passphrase) < SHORTEST_PASSPHRASE:
            return self.tr("The passphrase needs at least {count} characters.").format(count=SHORTEST_PASSPHRASE)
        if filled.passphrase != filled.again:
            return self.tr("The two passphrases differ. Type both again.")
        return ""

    def _on_made(self, opened: Opened) -> None:
        self.told.emit(self.tr("{name} is made and open.").format(name=opened.info.name), DONE)

    def _on_not_made(self, sentence: Text) -> None:
        self.view.new_round.refuse(self.say(sentence))

    def _on_step(self, step: Step) -> None:
        self.told.emit(self.say(step.words), NOTE)

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


def _progress(desk: Desk) -> Progress:
    return desk.see.progress()


def _editions() -> list[tuple[str, Text]]:
    from reviewer.framework import catalog  # heavy: brings the checker of rule files

    return [(name, title) for name, title, _ in catalog.shipped()]


def _load_edition(edition: str) -> Framework:
    from reviewer.framework import catalog

    return catalog.load(edition)


def _sample(folder: Path, ticket: Ticket) -> tuple[Path, str]:
    from reviewer.sample.building import ensure_sample  # heavy: writes workbooks and papers, wanted only here

    made = ensure_sample(folder, partial(ticket.report, 0, 0))
    return made.path, made.passphrase
