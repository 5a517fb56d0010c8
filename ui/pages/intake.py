"""Intake: files in, what is missing, who scores what. Puts its three parts together and hands them dropped files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from reviewer.model.changes import Changes, Topic
from reviewer.model.round import SUFFIX
from ui.actions import Act
from ui.house import House
from ui.pages.intake_board import Board
from ui.pages.intake_files import Files
from ui.pages.intake_people import People
from ui.pages.page import NOTE, Page
from ui.session import Opened
from ui.views.completeness_view import CompletenessView
from ui.views.intake_view import BOARD, FILES, PEOPLE, IntakeView
from ui.views.people_view import PeopleView

ICONS = ("open", "save")
PARTS = {"files": FILES, "board": BOARD, "people": PEOPLE}


class IntakePage(Page):
    """The secretary's page."""

    view: IntakeView
    _board: Board  # there from the moment its view is made, as are the people
    _people: People

    def __init__(self, house: House) -> None:
        view = IntakeView()
        super().__init__(house, view)
        self.files = Files(house, view.files, self)
        self.files.told.connect(self.told)
        self.files.worked.connect(self.worked)
        self.files.chosen.connect(self._on_dropped)
        view.late_board.when_made(self._begin_board)
        view.late_people.when_made(self._begin_people)
        view.dropped.connect(self._on_dropped)
        view.parts.turned.connect(self._on_turned)
        house.style.changed.connect(self._dress)
        self._dress()

    @property
    def people(self) -> People:
        """Who scores what, and the packages."""
        self.view.late_people.part()
        return self._people

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        imports = self.view.files.imports
        return {
            Act.BRING_IN: self._bring_in,
            Act.ACCEPT: self.files.accept,
            Act.LOOK_AGAIN: self.files.look_again,
            Act.FOLDER: self._bring_folder_in,
            Act.ASSIGN: partial(self._to_form, "assign"),
            Act.PACK: partial(self._to_form, "pack"),
            Act.MERGE: partial(self._to_form, "merge"),
            Act.FIND: self._find,
            Act.PART_1: self._show_files,
            Act.PART_2: self._show_board,
            Act.PART_3: self._show_people,
            **({Act.DISMISS: imports.keep} if imports.is_asking() else {}),
        }

    def place(self) -> str:
        return self.view.part_words()[self.view.parts.part()]

    def show_part(self, part: str) -> None:
        name, _, words = part.partition("/")
        self.view.show_part(PARTS[name])
        if words:
            self.view.late_board.need(partial(CompletenessView.seek, words=words))

    def enter(self) -> None:
        self._refresh()

    def cancel(self) -> None:
        self.files.cancel()

    def close(self) -> None:
        if self.view.late_people.made:
            self._people.stop()

    def on_opened(self, opened: Opened) -> None:
        self.files.start()
        if self.view.late_board.made:
            self._board.start(opened)
        if self.view.isVisible():
            self._refresh()

    def on_changed(self, changes: Changes, initiator: object) -> None:
        if not self.view.isVisible() or (initiator is self and self._is_working()):
            return
        if changes.touches(
            Topic.INSTITUTIONS, Topic.COUNTED, Topic.SUBMISSIONS, Topic.EVIDENCE, Topic.REVIEWERS, Topic.ASSIGNMENTS
        ):
            self._refresh()
        elif changes.touches(Topic.PACKAGES, Topic.MARKS, Topic.RECUSALS):
            self._refresh_people()

    def on_language(self) -> None:
        self.files.say_again()
        if self.view.late_board.made:
            self._board.say_again()
        if self.view.late_people.made:
            self._people.say_again()
        self.moved.emit()

    def _refresh(self) -> None:
        if self.house.session.now is None:
            return
        self.files.refresh()
        if self.view.late_board.made:
            self._board.refresh()
        self._refresh_people()

    def _refresh_people(self) -> None:
        if self.view.late_people.made:
            self._people.refresh()

    def _is_working(self) -> bool:
        return self.view.late_people.made is not None and self._people.is_working()

    def _begin_board(self, view: CompletenessView) -> None:
        self._board = Board(self.house, view)
        view.bring_in_asked.connect(self._show_files)
        now = self.house.session.now
        if now:
            self._board.start(now)
            self._board.refresh()

    def _begin_people(self, view: PeopleView) -> None:
        self._people = People(self.house, view, self)
        view.bring_in_asked.connect(self._show_files)
        self._people.told.connect(self.told)
        if self.house.session.now:
            self._people.refresh()

    def _dress(self) -> None:
        self.view.files.set_icons({name: self.house.icons.get(name) for name in ICONS})

    def _on_dropped(self, paths: list[str]) -> None:
        dropped = [Path(path) for path in paths]
        packages = [path for path in dropped if path.suffix == SUFFIX]
        if packages:
            self._show_people()
            self.view.late_people.need(partial(self._offer, packages))
        others = [path for path in dropped if path.suffix != SUFFIX]
        if others:
            self._show_files()
            self.files.look_at(others)
        if packages and others:
            words = self.tr("To be merged under “Assignment and packages”: {names}")
            self.told.emit(words.format(names=", ".join(path.name for path in packages)), NOTE)

    def _offer(self, packages: list[Path], _view: PeopleView) -> None:
        self._people.offer(packages)

    def _on_turned(self, _part: int) -> None:
        self.moved.emit()

    def _bring_in(self) -> None:
        self._show_files()
        self.files.choose_files()

    def _bring_folder_in(self) -> None:
        self._show_files()
        self.files.choose_folder()

    def _to_form(self, name: str) -> None:
        self._show_people()
        self.view.late_people.need(partial(PeopleView.to_form, name=name))

    def _find(self) -> None:
        if self.view.parts.part() == FILES:
            self.view.files.preview.seek()
        else:
            self._show_board()
            self.view.late_board.need(CompletenessView.seek)

    def _show_files(self) -> None:
        self.view.show_part(FILES)

    def _show_board(self) -> None:
        self.view.show_part(BOARD)

    def _show_people(self) -> None:
        self.view.show_part(PEOPLE)
