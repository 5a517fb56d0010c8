"""Making a new round: the form's suggestions and checks, then the file."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.model.framework import Framework
from reviewer.model.round import SUFFIX
from reviewer.text import Text
from ui import folders
from ui.house import House
from ui.session import NewRound, Opened
from ui.views.home_view import HomeView

if TYPE_CHECKING:
    from ui.views.new_round_form import Filled

SHORTEST_PASSPHRASE = 8
NEW_ROUND = "new:"
"""The part of the home page that is the form of a new round; the edition to begin on may follow."""
UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')  # what some disk does not take in a name


class Making(QObject):
    """The form says what is missing; nothing is made before everything is there."""

    made = Signal(object)  # Opened

    def __init__(self, house: House, view: HomeView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        view.new_round_given.connect(self._on_filled)
        view.path_asked.connect(self._on_path)
        view.edition_chosen.connect(self._on_edition)
        view.name_written.connect(self._on_name)
        view.rules_asked.connect(self._on_rules_asked)

    def begin(self) -> None:
        """Show the form."""
        editions = [(name, self._house.languages.say(title)) for name, title in _editions()]
        form = self._view.new_round
        form.set_folder(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), SUFFIX)
        form.set_editions(editions)
        self._view.ask_new_round()

    def begin_on(self, edition: str) -> None:
        """Show the form with an edition chosen: one that ships by its name, or a file."""
        self.begin()
        if edition and not self._view.new_round.choose(edition):
            self.use_rules(Path(edition))

    def _on_edition(self, title: str) -> None:
        self._view.new_round.suggest(title, _file_name(title))

    def _on_name(self, name: str) -> None:
        self._view.new_round.suggest_file(_file_name(name))

    def use_rules(self, path: Path) -> None:
        """Offer a rule file or a workbook as the edition; its title becomes the name, its first fault is told at once."""
        self._view.new_round.offer(str(path), path.name)
        load = partial(_load_edition, str(path))
        self._house.jobs.run(load).success(self._on_rules_read).failure(self._on_not_made)

    def _on_rules_read(self, framework: Framework) -> None:
        self._on_edition(self._house.languages.say(framework.title))

    def _on_rules_asked(self) -> None:
        offered = self.tr("Rules (*.yaml *.yml *.xlsx *.xlsm)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._view, self.tr("Rules of the round"), str(folders.begin(self._house.settings)), offered
        )
        if chosen:
            self.use_rules(Path(chosen))

    def _on_path(self) -> None:
        form = self._view.new_round
        suggested = form.path() or str(folders.begin(self._house.settings) / f"{form.name() or 'round'}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._view, self.tr("Where to keep the round"), suggested)
        if chosen:
            form.set_path(chosen)

    def _on_filled(self, filled: Filled) -> None:
        missing = self._missing(filled)
        self._view.new_round.refuse(missing)
        if missing:
            return
        load = partial(_load_edition, filled.edition)
        self._house.jobs.run(load).success(partial(self._make, filled)).failure(self._on_not_made)

    def _make(self, filled: Filled, framework: Framework) -> None:
        path = Path(filled.path if filled.path.endswith(SUFFIX) else filled.path + SUFFIX)
        plan = NewRound(path, filled.passphrase, filled.name, framework)
        self._house.session.make(plan).success(self._on_made).failure(self._on_not_made)

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
        self.made.emit(opened)

    def _on_not_made(self, sentence: Text) -> None:
        self._view.new_round.refuse(self._house.languages.say(sentence))


def _file_name(name: str) -> str:
    """Return a name without what some disk does not take; one that is empty then is the round's word."""
    return UNFIT.sub(" ", name).strip() or "round"


def _editions() -> list[tuple[str, Text]]:
    from reviewer.framework import catalog  # heavy: brings the checker of rule files

    return [(name, title) for name, title, _ in catalog.shipped()]


def _load_edition(edition: str) -> Framework:
    from reviewer.desk import rulebooks

    return rulebooks.load(edition)
