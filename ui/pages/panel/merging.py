"""Taking in packages that came back, one after another, with what came of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.commands import MergePackages
from reviewer.model.changes import Changes
from reviewer.text import Text
from ui.house import House
from ui.series import Errand, Series
from ui.views.panel.merge_view import MergeView

SUFFIX = ".jipyo"


class Merging(QObject):
    """One file at a time, so that one that cannot be trusted keeps no other out."""

    def __init__(self, house: House, view: MergeView, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._initiator = initiator
        self._files: tuple[Path, ...] = ()
        self._series = Series(self)
        view.form.files_asked.connect(self._choose)
        view.form.given.connect(self._merge)
        view.work.cancelled.connect(self._series.cancel)
        self._series.stepped.connect(view.work.show_step)
        self._series.one_done.connect(self._on_one_done)
        self._series.one_failed.connect(self._on_one_failed)
        self._series.ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Tell whether packages are being merged; what they brought is asked for once, at the end."""
        return self._series.is_running

    @property
    def series(self) -> Series:
        """The series of packages, for whoever wants to hear of its end."""
        return self._series

    def offer(self, files: Sequence[Path]) -> None:
        """Take down which files shall be merged."""
        self._files = tuple(files)
        self._view.form.set_files([path.name for path in files])
        self._view.form.refuse("")
        self._view.form.passphrase.setFocus()

    def _choose(self) -> None:
        pattern = self.tr("Jipyo files (*{suffix})").format(suffix=SUFFIX)
        title = self.tr("Choose return packages")
        chosen, _ = QFileDialog.getOpenFileNames(self._view, title, str(Path.home()), pattern)
        if chosen:
            self.offer([Path(path) for path in chosen])

    def _merge(self) -> None:
        form = self._view.form
        form.refuse("" if self._files else self.tr("Choose the files that came back first."))
        if form.refusal():
            return
        errands = [self._errand(path, form.passphrase.text()) for path in self._files]
        self._files = ()
        form.forget()
        form.setEnabled(False)
        self._view.outcomes.begin()
        self._series.run(errands)

    def _errand(self, path: Path, passphrase: str) -> Errand:
        command = MergePackages((path,), (passphrase,))
        return Errand(path.name, partial(self._house.session.do, command, self._initiator))

    def _on_one_done(self, name: str, changes: Changes) -> None:
        words = "  ".join(self._house.languages.say(sentence) for sentence in changes.news)
        self._view.outcomes.add(name, words, well=True)

    def _on_one_failed(self, name: str, sentence: Text) -> None:
        self._view.outcomes.add(name, self._house.languages.say(sentence), well=False)

    def _on_ended(self, _done: int, _failed: int, _left: int) -> None:
        self._view.form.setEnabled(True)
        self._view.work.end()
