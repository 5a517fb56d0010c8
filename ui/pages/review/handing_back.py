"""Handing the work back: a reviewer makes the return package inside their own package."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.clock import stamp, system_clock
from reviewer.commands import MakePackage
from reviewer.model.changes import Changes
from reviewer.model.ids import ReviewerId
from reviewer.text import Text
from ui.house import House
from ui.pages.review.work import Work
from ui.views.review.hand_back_form import HandBackForm

SUFFIX = ".jipyo"
SHORTEST_PASSPHRASE = 8
MINUTE = slice(0, 16)  # of an ISO 8601 moment


class HandingBack(QObject):
    """The form says what is missing; the desk has the last word."""

    def __init__(self, house: House, view: HandBackForm) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._reviewer = ReviewerId("")
        view.given.connect(self._on_given)
        view.path.asked.connect(self._on_path)

    def ask(self, reviewer: ReviewerId, folder: Path, work: Work) -> None:
        """Begin to ask a reviewer, whose package lies in `folder`, with what is still open said first."""
        self._reviewer = reviewer
        minute = "".join(sign for sign in stamp(system_clock)[MINUTE] if sign.isdigit())
        self._view.ask(str(folder / f"{reviewer}-return-{minute}{SUFFIX}"), self._standing(work))

    def _standing(self, work: Work) -> str:
        mine = [item for item in work.items() if not item.recused]
        waiting = sum(item.is_open for item in mine)
        if not waiting:
            return self.tr("All {total} items have points.").format(total=len(mine))
        words = self.tr(
            "{done} of {total} items have points; {waiting} still wait. You can hand back now and again later."
        )
        return words.format(done=len(mine) - waiting, total=len(mine), waiting=waiting)

    def _on_path(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._view,
            self.tr("File of the return package"),
            self._view.path.path(),
            self.tr("Jipyo files (*{suffix})").format(suffix=SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,  # an existing file is refused, never written over
        )
        if chosen:
            self._view.path.set_path(chosen)

    def _on_given(self) -> None:
        view = self._view
        view.tell("")
        view.refuse(self._missing())
        if view.refusal():
            return
        view.set_busy(True)
        words = view.path.path()
        path = Path(words if words.endswith(SUFFIX) else words + SUFFIX)
        command = MakePackage(self._reviewer, path, view.passphrase.text())
        job = self._house.session.do(command, self)
        job.success(partial(self._on_made, path)).failure(self._on_refused)

    def _missing(self) -> str:
        view = self._view
        if not view.path.path():
            return self.tr("Choose where to keep the return package.")
        if not Path(view.path.path()).parent.is_dir():
            return self.tr("There is no such folder. Choose where to keep the return package.")
        if len(view.passphrase.text()) < SHORTEST_PASSPHRASE:
            return self.tr("The passphrase needs at least {count} characters.").format(count=SHORTEST_PASSPHRASE)
        if view.passphrase.text() != view.again.text():
            return self.tr("The two passphrases differ. Type both again.")
        return ""

    def _on_made(self, path: Path, _changes: Changes) -> None:
        self._view.set_busy(False)
        self._view.forget()
        self._view.tell(self.tr("The return package is made: {path}").format(path=path))

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))
