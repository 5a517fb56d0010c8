"""Saving sheets and signing them: one after another, with what came of each, and a stop between two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.commands import RecordSignedSheet
from reviewer.model.changes import Changes
from reviewer.model.round import Role
from reviewer.text import Text
from ui import papers
from ui.house import House
from ui.pages.page import DONE, NOTE, REFUSAL
from ui.papers import FIELDS, Certificate, Sheet
from ui.series import Errand, Series
from ui.session import Opened
from ui.views.make_sheets_view import MakeSheetsView
from ui.widgets import banner

FIELD_WORDS = {
    "secretary": Text("간사", "Secretary"),
    "chair": Text("위원장", "Chair"),
    "reviewer": Text("평가위원", "Reviewer"),
}


class Issue(QObject):
    """Nothing can be signed before the certificate's owner has been shown."""

    told = Signal(str, str)

    def __init__(
        self, house: House, view: MakeSheetsView, sheets: Callable[[], list[Sheet]], initiator: QObject
    ) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._form = view.issue
        self._sheets = sheets
        self._initiator = initiator
        self._certificate: Certificate | None = None
        self._signed: list[RecordSignedSheet] = []
        self._default_field = "chair"
        self._series = Series(self)
        self._listen()

    def start(self, opened: Opened) -> None:
        """Begin with another round."""
        self.stop()
        self.forget_certificate()
        self._default_field = "chair" if opened.person.role is Role.CHAIR else "secretary"
        self._form.field.clear()
        self.offer_fields()

    def stop(self) -> None:
        """Begin no further sheet."""
        self._series.cancel()

    def say_again(self) -> None:
        """Say what is put together here in the other language."""
        self.offer_fields()
        self._show_certificate()

    def offer_fields(self) -> None:
        """Offer the places to sign on the chosen kind of sheet."""
        chosen = self._sheets()
        fields = FIELDS[chosen[0].kind] if chosen else ()
        self._form.set_fields([(field, self._say(FIELD_WORDS[field])) for field in fields], self._default_field)

    def save(self) -> None:
        """Save the chosen sheets, unsigned."""
        if self._is_ready():
            folder = Path(self._form.folder.path())
            self._begin([self._errand(sheet, partial(papers.save, sheet, folder)) for sheet in self._sheets()])

    def sign(self) -> None:
        """Sign the chosen sheets and save them."""
        certificate, field = self._certificate, self._form.field_chosen()
        if certificate is None or not self._is_ready():
            return
        folder = Path(self._form.folder.path())
        self._begin(
            [self._errand(sheet, partial(papers.sign, sheet, folder, certificate, field)) for sheet in self._sheets()]
        )

    def forget_certificate(self) -> None:
        """Let go of the opened key, unless it is signing."""
        if self._series.is_running:
            return
        self._certificate = None
        self._form.passphrase.clear()
        self._show_certificate()

    def _listen(self) -> None:
        form, series = self._form, self._series
        form.folder_asked.connect(self._choose_folder)
        form.certificate_asked.connect(self._choose_certificate)
        form.certificate_changed.connect(self.forget_certificate)
        form.show_asked.connect(self._open_certificate)
        form.save_asked.connect(self.save)
        form.sign_asked.connect(self.sign)
        self._view.work.cancelled.connect(series.cancel)
        series.stepped.connect(self._view.work.show_step)
        series.one_done.connect(self._on_one_done)
        series.one_failed.connect(self._on_one_failed)
        series.ended.connect(self._on_ended)

    def _errand(self, sheet: Sheet, work: Callable[..., Path | RecordSignedSheet]) -> Errand:
        return Errand(f"{sheet.stem}.pdf", partial(self._house.session.ask, work))

    def _begin(self, errands: list[Errand]) -> None:
        self._signed = []
        self._view.outcomes.begin()
        self._view.set_busy(True)
        self._series.run(errands)

    def _is_ready(self) -> bool:
        wrong = ""
        if not self._sheets():
            wrong = self.tr("Choose at least one sheet on the left.")
        elif not Path(self._form.folder.path() or "?").is_dir():
            wrong = self.tr("Choose a folder that exists.")
        self._form.refuse(wrong)
        return not wrong and not self._series.is_running

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._view, self.tr("Folder for the sheets"), str(Path.home()))
        if chosen:
            self._form.folder.set_path(chosen)

    def _choose_certificate(self) -> None:
        pattern = self.tr("Certificates (*.p12 *.pfx)")
        chosen, _ = QFileDialog.getOpenFileName(self._view, self.tr("Choose a certificate"), str(Path.home()), pattern)
        if chosen:
            self._form.certificate.set_path(chosen)
            self._form.passphrase.setFocus()

    def _open_certificate(self) -> None:
        opening = partial(papers.open_certificate, Path(self._form.certificate.path()), self._form.passphrase.text())
        self._form.passphrase.clear()
        self._house.session.ask(opening).success(self._on_certificate).failure(self._on_no_certificate)

    def _on_certificate(self, certificate: Certificate) -> None:
        self._certificate = certificate
        self._show_certificate()
        self._form.sign.setFocus()

    def _on_no_certificate(self, sentence: Text) -> None:
        self._certificate = None
        self._form.let_sign(False)
        title, _, rest = self._say(sentence).partition("\n")
        self._form.holder.say(banner.REFUSAL, title, rest)

    def _show_certificate(self) -> None:
        shown = self._certificate
        self._form.let_sign(shown is not None)
        if shown is None:
            self._form.holder.say(banner.NOTE, "")
            return
        words = self.tr("Issued by {issuer}\nValid until {until:%Y-%m-%d}")
        self._form.holder.say(banner.NOTE, shown.name, words.format(issuer=shown.issuer, until=shown.valid_until))

    def _on_one_done(self, name: str, result: Path | RecordSignedSheet) -> None:
        if isinstance(result, RecordSignedSheet):
            self._signed.append(result)
            words = self.tr("Signed: {name}").format(name=result.signer)
        else:
            words = self.tr("Saved")
        self._view.outcomes.add(name, words, well=True)

    def _on_one_failed(self, name: str, sentence: Text) -> None:
        self._view.outcomes.add(name, self._say(sentence), well=False)

    def _on_ended(self, done: int, failed: int, left: int) -> None:
        words = [self.tr("{count} files done.").format(count=done)]
        if failed:
            words.append(self.tr("{count} not done; the list says why.").format(count=failed))
        if left:
            words.append(self.tr("Stopped before {count} more.").format(count=left))
        state = REFUSAL if failed else NOTE if left else DONE
        if not self._signed:
            self._finish(" ".join(words), state)
            return
        recording = self._house.session.ask(partial(papers.record, tuple(self._signed)))
        recording.success(partial(self._on_recorded, " ".join(words), state)).failure(self._on_not_recorded)

    def _on_recorded(self, words: str, state: str, changes: Changes | None) -> None:
        if changes:
            self._house.bridge.saved.emit(changes.wall)
            self._house.bridge.changed.emit(changes, self._initiator)
        self._finish(words, state)

    def _on_not_recorded(self, sentence: Text) -> None:
        self._finish(self._say(sentence), REFUSAL)

    def _finish(self, words: str, state: str) -> None:
        self._view.set_busy(False)
        if self._certificate:
            self.forget_certificate()
        self.told.emit(words, state)

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)
