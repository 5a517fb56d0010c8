"""Handing the work back: a reviewer seals it if they wish, and makes the return package inside their own package."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.clock import stamp, system_clock
from reviewer.commands import Certificate, MakePackage, ReopenWork, SealWork
from reviewer.model.changes import Changes
from reviewer.model.checklist import Checklist, Kind
from reviewer.model.ids import ReviewerId
from reviewer.model.round import SUFFIX
from reviewer.model.seal import SealView
from reviewer.text import Text
from ui.house import House
from ui.views.review.hand_back_form import HandBackForm

SHORTEST_PASSPHRASE = 8
MINUTE = slice(0, 16)  # of an ISO 8601 moment


class HandingBack(QObject):
    """The form says what is missing; the desk has the last word. A seal stands before the package is made."""

    sealed = Signal()  # sealed or opened again

    def __init__(self, house: House, view: HandBackForm) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._reviewer = ReviewerId("")
        self._is_new = False  # whether the reviewer has just come here
        view.given.connect(self._on_given)
        view.path.asked.connect(self._on_path)
        view.seal.certificate.asked.connect(self._on_certificate)
        view.seal.reopened.connect(self._on_reopen)

    def ask(self, reviewer: ReviewerId, folder: Path) -> None:
        """Begin to ask a reviewer, whose package lies in `folder`."""
        self._reviewer, self._is_new = reviewer, True
        minute = "".join(sign for sign in stamp(system_clock)[MINUTE] if sign.isdigit())
        self._view.ask(str(folder / f"{reviewer}-return-{minute}{SUFFIX}"), "")
        self._view.begin()

    def stand(self, found: Checklist, seal: SealView) -> None:
        """Say how much still waits, and whether the work is sealed."""
        self._view.stand(self._standing(found))
        words = self._seal_words(seal)
        self._view.seal.show_seal(words)
        if words and self._is_new:
            self._view.seal.reason.setFocus()  # whoever comes to sealed work comes to open it
        self._is_new = False

    def _standing(self, found: Checklist) -> str:
        waiting = len(found.of(Kind.UNSCORED))
        if not waiting:
            return self.tr("All {total} items have points.").format(total=found.items)
        words = self.tr(
            "{done} of {total} items have points; {waiting} still wait. You can hand back now and again later."
        )
        return words.format(done=found.items - waiting, total=found.items, waiting=waiting)

    def _seal_words(self, seal: SealView) -> str:
        if not seal.is_closed:
            return ""
        when = seal.moment[MINUTE].replace("T", " ")
        if not seal.signer:
            return self.tr("The work is sealed since {when}, without a certificate.").format(when=when)
        words = self.tr("The work is sealed since {when}, signed with the certificate of {signer}.")
        return words.format(when=when, signer=seal.signer)

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

    def _on_certificate(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._view, self.tr("Certificate file (.p12, .pfx)"), str(Path.home()), "PKCS#12 (*.p12 *.pfx)"
        )
        if chosen:
            self._view.seal.certificate.set_path(chosen)

    def _on_given(self) -> None:
        view = self._view
        view.tell("")
        view.refuse(self._missing())
        if view.refusal():
            return
        view.set_busy(True)
        if not view.seal.wanted.isChecked():
            self._make()
            return
        path = view.seal.certificate.path()
        certificate = Certificate(Path(path), view.seal.opens.text()) if path else None
        job = self._house.session.do(SealWork(self._reviewer, certificate), self)
        job.success(self._on_sealed).failure(self._on_refused)

    def _on_sealed(self, _changes: Changes) -> None:
        self.sealed.emit()
        self._make()

    def _make(self) -> None:
        words = self._view.path.path()
        path = Path(words if words.endswith(SUFFIX) else words + SUFFIX)
        command = MakePackage(self._reviewer, path, self._view.passphrase.text())
        job = self._house.session.do(command, self)
        job.success(partial(self._on_made, path)).failure(self._on_refused)

    def _on_reopen(self) -> None:
        job = self._house.session.do(ReopenWork(self._reviewer, self._view.seal.reason.text()), self)
        job.success(self._on_reopened).failure(self._on_refused)

    def _on_reopened(self, _changes: Changes) -> None:
        self._view.seal.forget()
        self._view.refuse("")
        self.sealed.emit()

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
        self._view.seal.forget()
        self._view.tell(self.tr("The return package is made: {path}").format(path=path))

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))
