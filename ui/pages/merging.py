"""Taking in packages that came back: which files, under which passphrase, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.commands import MergePackages
from reviewer.model.round import SUFFIX
from ui import folders
from ui.house import House
from ui.pages.errands import Errands
from ui.series import Errand
from ui.views.merge_form import MergeForm


class Merging(QObject):
    """What the form asks for, file by file, so that one that cannot be trusted keeps no other out."""

    def __init__(self, house: House, form: MergeForm, errands: Errands, initiator: QObject) -> None:
        super().__init__(form)
        self._house = house
        self._form = form
        self._errands = errands
        self._initiator = initiator
        self._files: tuple[Path, ...] = ()
        form.files_asked.connect(self._choose)
        form.given.connect(self._merge)
        errands.began.connect(self._on_began)
        errands.ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Tell whether packages are being merged."""
        return self._errands.is_running

    def offer(self, files: Sequence[Path]) -> None:
        """Take down which files shall be merged."""
        self._files = tuple(files)
        self._form.set_files([path.name for path in files])
        self._form.refuse("")
        self._form.passphrase.setFocus()

    def _choose(self) -> None:
        pattern = self.tr("Jipyo files (*{suffix})").format(suffix=SUFFIX)
        title = self.tr("Choose return packages")
        chosen, _ = QFileDialog.getOpenFileNames(self._form, title, str(folders.begin(self._house.settings)), pattern)
        if chosen:
            folders.used(self._house.settings, Path(chosen[0]).parent)
            self.offer([Path(path) for path in chosen])

    def _merge(self) -> None:
        self._form.refuse("" if self._files else self.tr("Choose the files that came back first."))
        if self._form.refusal():
            return
        errands = [self._errand(path, self._form.passphrase.text()) for path in self._files]
        self._files = ()
        self._form.forget()
        self._errands.run(errands)

    def _errand(self, path: Path, passphrase: str) -> Errand:
        command = MergePackages((path,), (passphrase,))
        return Errand(path.name, partial(self._house.session.do_long, command, self._initiator))

    def _on_began(self) -> None:
        self._form.setEnabled(False)

    def _on_ended(self, _done: int, _failed: int, _left: int) -> None:
        self._form.setEnabled(True)
