"""Bringing files in: look at them, accept all or nothing, take an import back, write templates."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.commands import AcceptImport, WithdrawImport
from reviewer.desk import rules_room
from reviewer.desk.desk import Desk
from reviewer.model.batch import BatchKind, Matched, Preview
from reviewer.model.changes import Changes
from reviewer.model.views import ImportRecord
from reviewer.recording import TakeMap
from reviewer.text import Text
from ui import folders
from ui.house import House
from ui.jobs import Ticket
from ui.pages import intake_words
from ui.pages.intake_preview import Showing
from ui.pages.intake_rows import Looked, look
from ui.pages.long_work import LongWork
from ui.pages.page import DONE, NOTE, REFUSAL
from ui.people import person
from ui.views.files_view import FilesView

T = TypeVar("T")
MINUTE = slice(0, 16)


class Files(QObject):
    """Nothing enters the round before `accept`, and then all of it or none."""

    told = Signal(str, str)
    worked = Signal(str, int, int)
    chosen = Signal(list)  # paths as text, whatever kind they are

    def __init__(self, house: House, view: FilesView, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._initiator = initiator
        self._paths: list[Path] = []
        self._found: Preview | None = None
        self._imports: tuple[ImportRecord, ...] = ()
        self._work = LongWork(house.languages, view.work)
        self._showing = Showing(house, view.preview)
        self._showing.changed.connect(self.look_again)
        self._listen(view)
        self.say_again()

    def start(self) -> None:
        """Begin with no file chosen."""
        self._put_away()

    def refresh(self) -> None:
        """Ask what was taken in so far."""
        self._house.session.ask(_imports).success(self._on_imports)

    def say_again(self) -> None:
        """Say the words of the core in the other language."""
        self._view.set_templates([(kind, self._say(words)) for kind, words in intake_words.TEMPLATES.items()])
        self._show_imports()
        self._showing.say_again()

    def look_at(self, paths: Sequence[Path]) -> None:
        """Look at files without taking anything in."""
        if self._work.is_under_way:
            self.told.emit(self.tr("Other files are still at work. Bring these in again when they are done."), NOTE)
            return
        if not paths:
            return
        if list(paths) != self._paths:
            self._showing.forget()
        self._paths = list(paths)
        self.told.emit("", NOTE)
        looking = partial(_look, tuple(paths), dict(self._showing.matched))
        self._work.follow(self.tr("Reading…"), self._house.session.ask_long(looking)).success(self._on_found)

    def look_again(self) -> None:
        """Look at the same files once more, after they were mended."""
        self.look_at(self._paths)

    def accept(self) -> None:
        """Take in everything that was found, if nothing stands against it."""
        if self._work.is_under_way or self._found is None or not self._found.is_acceptable:
            return
        accepting = self._house.session.do_long(AcceptImport(self._found.batches), self._initiator)
        self._work.follow(self.tr("Taking everything in…"), accepting).success(self._on_accepted)

    def choose_files(self) -> None:
        """Let the person choose files."""
        patterns = self.tr("All files (*)") + ";;" + self.tr("Data files (*.xlsx *.csv *.zip)")
        chosen, _ = QFileDialog.getOpenFileNames(self._view, self.tr("Choose files"), self._begin(), patterns)
        self._on_chosen([Path(path) for path in chosen])

    def _listen(self, view: FilesView) -> None:
        view.files_asked.connect(self.choose_files)
        view.folder_asked.connect(self.choose_folder)
        view.template_asked.connect(self._choose_template)
        view.map_asked.connect(self._choose_map)
        view.preview.accepted.connect(self.accept)
        view.preview.again_asked.connect(self.look_again)
        view.preview.dropped.connect(self._put_away)
        view.imports.take_back_given.connect(self._take_back)
        self._work.worked.connect(self.worked)
        self._work.began.connect(self._on_began)
        self._work.ended.connect(self._on_ended)
        self._work.failed.connect(self._on_not_done)

    def choose_folder(self) -> None:
        """Let the person choose a folder."""
        chosen = QFileDialog.getExistingDirectory(self._view, self.tr("Choose a folder"), self._begin())
        if chosen:
            self._on_chosen([Path(chosen)])

    def _on_chosen(self, chosen: Sequence[Path]) -> None:
        for path in chosen[:1]:
            folders.used(self._house.settings, path.parent)
        self.chosen.emit([str(path) for path in chosen])

    def _begin(self) -> str:
        return str(folders.begin(self._house.settings))

    def _choose_map(self) -> None:
        chosen = self._rule_file(self.tr("Choose the map from last year"))
        if chosen:
            self._house.jobs.run(partial(rules_room.older_to_give, chosen)).success(partial(self._on_map, chosen))

    def _on_map(self, chosen: Path, missing: str) -> None:
        """Ask for last year's edition where it does not ship, then let the round take the map."""
        if not missing:
            self.take_map(chosen)
            return
        older = self._rule_file(self.tr("Choose last year's edition ({id})").format(id=missing))
        if older:
            self.take_map(chosen, str(older))

    def take_map(self, chosen: Path, older: str = "") -> None:
        """Let the round take a map from last year's edition to its own."""
        command = TakeMap(chosen, older)
        self._house.session.do(command, self._initiator).success(self._on_mapped).failure(self._on_not_mapped)

    def _on_mapped(self, changes: Changes) -> None:
        self.told.emit("\n".join(map(self._say, changes.news)), DONE)

    def _on_not_mapped(self, sentence: Text) -> None:
        self.told.emit(self._say(sentence), REFUSAL)

    def _rule_file(self, title: str) -> Path | None:
        patterns = self.tr("Rules and maps (*.yaml *.yml *.xlsx)")
        chosen, _ = QFileDialog.getOpenFileName(self._view, title, self._begin(), patterns)
        return Path(chosen) if chosen else None

    def _choose_template(self, kind: str) -> None:
        words = self._say(intake_words.TEMPLATES[kind])
        chosen, _ = QFileDialog.getSaveFileName(
            self._view,
            self.tr("Where to write the template"),
            str(folders.begin(self._house.settings) / f"{words}.xlsx"),
            self.tr("Workbooks (*.xlsx)"),
            options=QFileDialog.Option.DontConfirmOverwrite,  # the core never overwrites, and says so
        )
        if chosen:
            self.write_template(kind, Path(chosen))

    def write_template(self, kind: str, path: Path) -> None:
        """Write the template of a kind."""
        write = partial(_write_template, kind, path.with_suffix(".xlsx"))
        self._house.session.ask(write).success(partial(self._on_template, path))

    def cancel(self) -> None:
        """Stop what is under way and leave things as they were."""
        self._work.cancel()

    def _put_away(self) -> None:
        self._found = None
        self._showing.forget()
        self._view.show_ways()

    def _on_began(self) -> None:
        self._view.set_busy(True)

    def _on_ended(self) -> None:
        self._view.set_busy(False)

    def _on_not_done(self, sentence: Text, state: str) -> None:
        self.told.emit(self._say(sentence), state)

    def _on_found(self, looked: Looked) -> None:
        if not self._work.is_seen:
            self.told.emit(self.tr("The files have been looked at. Intake shows what was found."), NOTE)
        self._found = looked.found
        self._view.show_preview()
        self._showing.show(looked)

    def _on_accepted(self, changes: Changes) -> None:
        self._put_away()
        self.told.emit("  ".join(self._say(sentence) for sentence in changes.news), DONE)

    def _on_imports(self, imports: tuple[ImportRecord, ...]) -> None:
        self._imports = tuple(reversed(imports))
        self._show_imports()

    def _on_template(self, path: Path, _done: None) -> None:
        self.told.emit(self.tr("The template is written: {path}").format(path=path), DONE)

    def _take_back(self, at: int, reason: str) -> None:
        record = self._imports[at]
        command = WithdrawImport(record.kind, record.entry, reason)
        taking = self._house.session.do_long(command, self._initiator)
        self._work.follow(self.tr("Taking it back…"), taking).success(partial(self._on_taken_back, record))

    def _on_taken_back(self, record: ImportRecord, _changes: Changes) -> None:
        words = self.tr("Taken back: {kind}, {count} rows.")
        self.told.emit(words.format(kind=self._kind(record.kind), count=f"{record.count:,}"), DONE)

    def _show_imports(self) -> None:
        self._view.imports.set_imports([self._import_words(record) for record in self._imports])

    def _import_words(self, record: ImportRecord) -> tuple[str, str, bool]:
        words = self.tr("{kind}: {count}").format(kind=self._kind(record.kind), count=f"{record.count:,}")
        if record.withdrawn:
            words = self.tr("{what} (taken back)").format(what=words)
        when = record.when[MINUTE].replace("T", " ")
        return words, " · ".join([when, self._say(person(record.author)), *record.sources]), not record.withdrawn

    def _kind(self, kind: BatchKind) -> str:
        return self._say(intake_words.KINDS[kind])

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _imports(desk: Desk) -> tuple[ImportRecord, ...]:
    return desk.see.imports()


def _look(paths: tuple[Path, ...], matched: dict[str, Matched], desk: Desk, ticket: Ticket) -> Looked:
    return look(desk.preview(paths, ticket.watch(), matched), desk)


def _write_template(kind: str, path: Path, desk: Desk) -> None:
    desk.write_template(kind, path)
